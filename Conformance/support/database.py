"""The server's own tables, as an auditor reads them beside it."""

import re
import sqlite3
import subprocess


class Database:
    """Statements hold no parameters but what the tests wrote themselves."""

    def __init__(self, server):
        self._url = server.database
        self._file = server.data / "toguna.sqlite"

    def rows(self, sql):
        """Tuples of texts and numbers; PostgreSQL gives all as text."""
        if self._url:
            done = subprocess.run(
                ["psql", self._url, "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--field-separator=\x1f",
                 "--command", sql],
                check=True, capture_output=True, text=True, timeout=60)
            return [tuple(line.split("\x1f")) for line in done.stdout.splitlines()]
        connection = sqlite3.connect(f"file:{self._file}?mode=ro", uri=True, timeout=30)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def write(self, sql):
        """Tampering: what no part of the product does."""
        if self._url:
            subprocess.run(["psql", self._url, "--no-psqlrc", "--quiet", "--command", sql], check=True, timeout=60)
            return
        connection = sqlite3.connect(self._file, timeout=30)
        try:
            with connection:
                connection.execute(sql)
        finally:
            connection.close()

    def count(self, table, where="1 = 1"):
        return int(self.rows(f"SELECT count(*) FROM {table} WHERE {where}")[0][0])

    def content(self):
        """All that it holds: SQLite's files, or PostgreSQL's dump with each `bytea` as the bytes that it stands for."""
        if not self._url:
            return b"".join(file.read_bytes() for file in sorted(self._file.parent.glob(self._file.name + "*")))
        dump = subprocess.run(
            ["pg_dump", "--dbname", self._url, "--data-only", "--inserts", "--encoding=UTF8"],
            check=True, capture_output=True, timeout=120).stdout
        return re.sub(rb"'\\x((?:[0-9a-f]{2})*)'", lambda literal: bytes.fromhex(literal[1].decode()), dump)
