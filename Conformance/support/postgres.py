"""A PostgreSQL of the tests' own, in a temporary folder, over a Unix socket."""

import os
import pathlib
import shutil
import subprocess
import tempfile

BIN = pathlib.Path("/usr/lib/postgresql/15/bin")


class Postgres:
    """`fsync` is on where what is tested is durability: a `kill -9` of our server is no power cut, so it need not be."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="toguna-pg-"))
        self._as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as_user:
            shutil.chown(self.folder, "postgres", "postgres")
        self._count = 0
        try:
            self._run(
                "initdb", "-D", self.folder / "data", "-U", "toguna", "-A", "trust", "-E", "UTF8", "--locale", "C",
                "--no-sync")
            self._run(
                "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log",
                "-o", f"-k {self.folder} -c listen_addresses='' -c fsync=off", "start")
        except BaseException:
            self.stop()
            raise

    def new_database(self):
        """The URL of an empty database."""
        self._count += 1
        name = f"toguna{self._count}"
        self._run("createdb", "-h", self.folder, "-U", "toguna", name)
        return f"postgresql:///{name}?host={self.folder}&user=toguna"

    def stop(self):
        """Ends it and forgets all that it held."""
        subprocess.run(
            [*self._as_user, BIN / "pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop"],
            cwd="/", capture_output=True, timeout=60, check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program, *arguments):
        """The output goes to a file: a server that was started keeps its descriptors."""
        with open(self.folder / "output", "ab") as output:
            done = subprocess.run(
                [*self._as_user, BIN / program, *map(str, arguments)], check=False, cwd=self.folder,
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=120)
        assert done.returncode == 0, f"{program}:\n{(self.folder / 'output').read_text()[-2000:]}"
