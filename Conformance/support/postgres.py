"""A PostgreSQL of the tests' own, in a temporary folder, over a Unix socket."""

import os
import pathlib
import subprocess

BIN = pathlib.Path("/usr/lib/postgresql/15/bin")

# A shell drives it and reads the names of databases to make from its standard input. When that ends, because the tests
# have ended or were killed, it stops the server and removes the folder. An interrupt from the terminal is the tests'.
SCRIPT = r"""
trap '' HUP INT TERM
bin=$1
folder=$(mktemp -d /tmp/toguna-pg-XXXXXX) || exit 1
trap 'rm -rf "$folder"' EXIT
"$bin/initdb" -D "$folder/data" -U toguna -A trust -E UTF8 --locale C --no-sync >"$folder/log" 2>&1 ||
  { tr '\n' ' ' <"$folder/log"; exit 1; }
"$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off >"$folder/log" 2>&1 </dev/null &
server=$!
until "$bin/pg_isready" -q -h "$folder"; do
  kill -0 $server 2>/dev/null || { tr '\n' ' ' <"$folder/log"; exit 1; }
  sleep 0.05
done
echo "$folder"
while read -r name; do
  "$bin/createdb" -h "$folder" -U toguna "$name" >&2 && echo "$name" || echo
done
kill -QUIT $server
wait $server
"""


class Postgres:
    """Without fsync: what the tests end is our server, not the machine, and what PostgreSQL has committed stays."""

    def __init__(self):
        # It refuses to be run by root.
        user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        self._count = 0
        self._shell = subprocess.Popen(
            ["/bin/sh", "-c", SCRIPT, "postgres", BIN], cwd="/", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            **user)
        self.folder = pathlib.Path(self._answer())
        if not self.folder.is_dir():
            self.stop()
            raise RuntimeError(f"PostgreSQL did not start: {self.folder}")

    def new_database(self):
        """The URL of an empty database."""
        self._count += 1
        name = f"toguna{self._count}"
        self._shell.stdin.write(f"{name}\n")
        self._shell.stdin.flush()
        assert self._answer() == name
        return f"postgresql:///{name}?host={self.folder}&user=toguna"

    def stop(self):
        """Ends it and forgets all that it held."""
        self._shell.stdin.close()
        self._shell.wait(timeout=60)
        self._shell.stdout.close()

    def _answer(self):
        return self._shell.stdout.readline().strip()
