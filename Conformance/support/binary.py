"""The program under test."""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOGUNA = pathlib.Path(os.environ.get("TOGUNA", ROOT / ".build" / "debug" / "toguna"))
PACK = ROOT / "Countries" / "ml"


def run(*arguments, timeout=300):
    """Runs the program to its end, whatever it answers."""
    return subprocess.run(
        [TOGUNA, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=timeout,
        stdin=subprocess.DEVNULL,
    )


def toguna(*arguments, timeout=300):
    """Runs the program, which must say yes, and returns what it printed."""
    done = run(*arguments, timeout=timeout)
    assert done.returncode == 0, f"toguna {arguments} gave {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def toguna_json(*arguments, timeout=300):
    """The flat objects that `--json` prints, beside which nothing may stand, and the exit status."""
    done = run(*arguments, "--json", timeout=timeout)
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode
