"""A PDF of 200 MB is signed and judged in little memory: what the same takes for a small one, and 64 MB."""

import os
import subprocess

import pytest

from support.binary import ROOT, TOGUNA

LARGE = 200 << 20
MARGIN_KB = 64 << 10


def write(path, size):
    """A page and a stream of `size` bytes that no compression makes smaller."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Metadata 4 0 R>>"]
    offsets = []
    with open(path, "wb") as file:
        file.write(b"%PDF-1.7\n")
        for number, content in enumerate(objects, 1):
            offsets.append(file.tell())
            file.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        offsets.append(file.tell())
        file.write(b"4 0 obj\n<</Type/Metadata/Subtype/XML/Length %d>>stream\n" % size)
        block = os.urandom(1 << 16)
        for _ in range(size >> 16):
            file.write(block)
        file.write(b"\nendstream\nendobj\n")
        start = file.tell()
        file.write(b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
        file.write(b"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start)


def peak(*arguments):
    """The most memory that was resident, in KiB, of a run that says yes."""
    process = subprocess.Popen([TOGUNA, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, said
    return used.ru_maxrss


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    write(folder / "small.pdf", 1 << 16)
    write(folder / "large.pdf", LARGE)
    yield folder
    for file in folder.iterdir():
        file.unlink()


@pytest.mark.parametrize("level", ["B-B", "B-LTA"])
def test_a_large_file_is_signed_and_judged_in_little_memory(level, files, founded):
    taken = {}
    for name in ("small", "large"):
        source, signed = files / f"{name}.pdf", files / f"{name}-{level}.pdf"
        taken[name, "sign"] = peak("sign", source, "--level", level, "--data", founded, "--out", signed)
        assert signed.stat().st_size > source.stat().st_size
        taken[name, "verify"] = peak("verify", signed, "--data", founded)
        signed.unlink()
    print(level, taken)
    assert taken["large", "sign"] - taken["small", "sign"] < MARGIN_KB, taken
    assert taken["large", "verify"] - taken["small", "verify"] < MARGIN_KB, taken
