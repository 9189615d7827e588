"""Processes of the tests' own. None outlives the test run, even a run that is killed: start them from its main thread."""

import ctypes
import signal
import subprocess

_LIBC = ctypes.CDLL("libc.so.6", use_errno=True)
_PR_SET_PDEATHSIG = 1


def _die_with_parent():
    # A shell that starts the tests in the background has its children ignore interrupts.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def start(arguments, log, **options):
    """Starts a program that writes into `log`, after what is there."""
    with open(log, "ab") as output:
        return subprocess.Popen(
            [str(argument) for argument in arguments], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            preexec_fn=_die_with_parent, **options,
        )


def end(process, seconds=20):
    """Asks it to end, and ends it if it does not."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
