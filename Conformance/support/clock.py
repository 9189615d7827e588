"""A clock that the tests move: the program runs under libfaketime, which reads it from a file at every look.

What measures how long something takes is not touched: waits and time-outs go by the machine's own clock.
"""

import datetime
import os
import pathlib
import subprocess
import time

LIBRARY = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)


class Clock:
    def __init__(self, file, start):
        self._file = file
        self._offset = 0
        self._frozen = None
        self.go_to(start)

    @property
    def environment(self):
        """For a program that shall go by this clock."""
        return os.environ | {
            "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(self._file), "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}

    @property
    def wrapper(self):
        """What goes before the program's name. The library moves the environment in the first process that it is loaded
        into, behind which Swift looks for the arguments: that process is `env`, and the program takes its place."""
        return ["/usr/bin/env"]

    def forget(self, process):
        """Takes away what the library left in shared memory for a process that has ended."""
        for name in (f"faketime_shm_{process}", f"sem.faketime_sem_{process}"):
            (pathlib.Path("/dev/shm") / name).unlink(missing_ok=True)

    def run(self, *arguments):
        """Runs a program to its end by this clock; its exit status and what it printed."""
        process = subprocess.Popen(
            [*self.wrapper, *map(str, arguments)], env=self.environment, stdin=subprocess.DEVNULL, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        printed, _ = process.communicate(timeout=60)
        self.forget(process.pid)
        return process.returncode, printed

    def time(self):
        """Seconds since 1970, as the program sees them."""
        return self._frozen if self._frozen is not None else time.time() + self._offset

    def go_to(self, instant):
        """From this instant on the clock goes, as fast as any other. In UTC: `2026-01-19 23:50:00`."""
        self._frozen = None
        self._offset = round(_seconds(instant) - time.time())
        self._write(f"{self._offset:+d}")

    def skip(self, seconds):
        """Puts a clock that goes forward: codes of a second factor are taken once each half minute."""
        self._offset += seconds
        self._write(f"{self._offset:+d}")

    def stop_at(self, instant):
        """The clock shows this second until it is moved."""
        self._frozen = _seconds(instant)
        self._write(instant)

    def _write(self, text):
        # A program that looks meanwhile finds the old clock or the new one, never half a line.
        new = self._file.with_suffix(".new")
        new.write_text(text + "\n")
        new.replace(self._file)


def _seconds(instant):
    return datetime.datetime.fromisoformat(instant).replace(tzinfo=datetime.UTC).timestamp()
