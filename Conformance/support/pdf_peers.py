"""Programs and libraries that we did not write, asked what they think of an act."""

import pathlib
import re
import subprocess
import sys

from .plain import plain

PYHANKO = pathlib.Path(sys.executable).with_name("pyhanko")


def _run(*arguments):
    return subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, timeout=60)


class Pyhanko:
    """`pyhanko sign validate`: exit 0 only when the signature is valid, trusted and untouched."""

    def __init__(self, root):
        self._root = root

    def accepts(self, file):
        return _run(
            PYHANKO, "sign", "validate", "--trust", self._root, "--trust-replace", "--executive-summary", file
        ).returncode == 0

    def report(self, file):
        return _run(PYHANKO, "sign", "validate", "--pretty-print", "--trust", self._root, "--trust-replace", file).stdout


class Poppler:
    """`pdfsig` with the State's root as its only trust. It always exits 0: what it says counts."""

    def __init__(self, folder, root):
        self._database = f"sql:{folder}"
        for arguments in (["-N", "--empty-password"], ["-A", "-n", "root", "-t", "CT,C,C", "-i", str(root)]):
            made = _run("certutil", "-d", self._database, *arguments)
            assert made.returncode == 0, made.stderr

    def report(self, file):
        done = _run("pdfsig", "-nssdir", self._database, file)
        return done.stdout + done.stderr

    def accepts(self, file):
        report = self.report(file)
        return "Signature is Valid." in report and "Certificate is Trusted." in report \
            and "Total document signed" in report


class OpenSSL:
    """`openssl cms -verify -cades` over the bytes that the signature names."""

    def __init__(self, folder, root, seal):
        self._folder = folder
        self._root = root
        self._seal = seal

    def accepts(self, file):
        content = file.read_bytes()
        try:
            start, first, second, rest = byte_range(content)
            container = bytes.fromhex(content[start + first + 1 : second - 1].decode())
        except (AssertionError, ValueError, UnicodeDecodeError):
            return False
        signature, signed = self._folder / "signature.cms", self._folder / "signed.bytes"
        signature.write_bytes(container)
        signed.write_bytes(content[start : start + first] + content[second : second + rest])
        return _run(
            "openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", signature, "-content", signed,
            "-CAfile", self._root, "-certfile", self._seal, "-purpose", "any", "-out", "/dev/null").returncode == 0


def byte_range(content):
    """The last /ByteRange of a file: two slices, around the hole with the signature."""
    found = re.findall(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", content)
    assert found, "no byte range"
    numbers = tuple(int(number) for number in found[-1])
    assert numbers[0] == 0 and numbers[2] + numbers[3] == len(content), "the range is not the whole file"
    return numbers


def syntax_faults(file):
    """What `qpdf --check` has to say against a file; nothing when it is sound."""
    done = _run("qpdf", "--check", file)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def rendered(file, folder, dots=150):
    """The first page as a picture, as a printer makes it."""
    picture = folder / file.stem
    done = _run("pdftoppm", "-png", "-r", dots, "-singlefile", file, picture)
    assert done.returncode == 0, done.stderr
    return picture.with_suffix(".png")


def qr_texts(picture):
    """What a reader finds in the QR codes of a picture."""
    done = _run("zbarimg", "--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", picture)
    return done.stdout.splitlines()


def text_of(file):
    return plain(_run("pdftotext", "-layout", file, "-").stdout)
