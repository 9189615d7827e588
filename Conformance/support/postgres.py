"""A PostgreSQL of the tests' own, in a temporary folder, over a Unix socket."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

from . import children
from .waiting import wait_until

BIN = pathlib.Path("/usr/lib/postgresql/15/bin")


class Postgres:
    """Without fsync: what the tests end is our server, not the machine, and what PostgreSQL has committed stays."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="toguna-pg-"))
        # It refuses to be run by root.
        self._user = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        if self._user:
            shutil.chown(self.folder, **self._user)
        self._process = None
        self._count = 0
        try:
            self._start()
        except BaseException:
            self.stop()
            raise

    def new_database(self):
        """The URL of an empty database."""
        self._count += 1
        name = f"toguna{self._count}"
        done = self._run("createdb", "-h", self.folder, "-U", "toguna", name)
        assert done.returncode == 0, done.stdout
        return f"postgresql:///{name}?host={self.folder}&user=toguna"

    def stop(self):
        """Ends it and forgets all that it held."""
        if self._process:
            self._process.send_signal(signal.SIGQUIT)
            children.end(self._process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self):
        data = self.folder / "data"
        made = self._run(
            "initdb", "-D", data, "-U", "toguna", "-A", "trust", "-E", "UTF8", "--locale", "C", "--no-sync")
        assert made.returncode == 0, made.stdout
        settings = ["-c", "listen_addresses=", "-c", "fsync=off"]
        self._process = children.start(
            [BIN / "postgres", "-D", data, "-k", self.folder, *settings], self.folder / "log", cwd=self.folder,
            **self._user)
        wait_until(lambda: self._run("pg_isready", "-h", self.folder).returncode == 0, "PostgreSQL", pause=0.2)

    def _run(self, program, *arguments):
        return subprocess.run(
            [BIN / program, *map(str, arguments)], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=120, check=False, **self._user)
