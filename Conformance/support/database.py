"""The server's own tables, as an auditor reads them beside it."""

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
