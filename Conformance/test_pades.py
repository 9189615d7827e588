"""Other people's PDFs, signed at every level by `toguna sign`, and what others think of them."""

import shutil
import subprocess

import pytest

from support.binary import run, toguna, toguna_json
from support.pdf_peers import PYHANKO, Poppler, syntax_faults

LEVELS = ["B-B", "B-T", "B-LT", "B-LTA"]
# What qpdf makes of one file: tables, streams, objects in streams, the order of a slow line, a newer version.
SHAPES = {
    "table": ["--object-streams=disable"],
    "streams": ["--object-streams=generate"],
    "linear": ["--linearize", "--object-streams=generate"],
    "readable": ["--qdf"],
    "newer": ["--force-version=2.0", "--object-streams=generate"],
}


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """A letter as a browser prints it."""
    folder = tmp_path_factory.mktemp("letters")
    page, pdf = folder / "letter.html", folder / "letter.pdf"
    page.write_text("<h1>Lettre</h1><p>Ségou, le 3 février</p>" + "<p>Une ligne.</p>" * 60)
    subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={pdf}", page.as_uri()],
        check=True, capture_output=True, timeout=120)
    return pdf


@pytest.fixture(params=SHAPES)
def letter(request, printed, tmp_path):
    shaped = tmp_path / f"{request.param}.pdf"
    subprocess.run(["qpdf", *SHAPES[request.param], printed, shaped], check=True)
    return shaped


@pytest.fixture(scope="session")
def poppler(founded, tmp_path_factory):
    return Poppler(tmp_path_factory.mktemp("nss"), founded / "trust" / "root.pem")


def sign(file, level, data, *options):
    out = file.with_name(f"{file.stem}-{level}.pdf")
    answers, status = toguna_json("sign", file, "--level", level, "--data", data, "--out", out, *options)
    assert status == 0 and answers[0]["level"] == level
    return out


def pyhanko(verb, file, data, *options):
    done = subprocess.run(
        [PYHANKO, "sign", verb, "--trust", data / "trust" / "root.pem", "--trust-replace", *options, file],
        capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_is_valid_for_everybody(letter, level, founded, poppler):
    signed = sign(letter, level, founded)
    assert signed.read_bytes().startswith(letter.read_bytes())
    assert syntax_faults(signed) == ""
    # The lists stand where no server runs now: only what is in the file counts.
    status, report = pyhanko("validate", signed, founded, "--soft-revocation-check")
    assert status == 0, report
    assert "Signature is Valid." in poppler.report(signed)
    if level in ("B-LT", "B-LTA"):
        _, report = pyhanko("adesverify", signed, founded)
        assert "INTACT:TRUSTED" in report and "TIMESTAMP_TOKEN<INTACT:TRUSTED>" in report, report


def test_a_second_signature_leaves_the_first_valid(printed, founded, tmp_path):
    first = tmp_path / "letter.pdf"
    first.write_bytes(printed.read_bytes())
    twice = sign(sign(first, "B-T", founded), "B-LTA", founded, "--mark", "--reason", "Lu et approuvé")
    status, report = pyhanko("validate", twice, founded, "--soft-revocation-check", "--executive-summary")
    assert status == 0 and report.count(":VALID") == 2, report
    assert syntax_faults(twice) == ""


def test_a_changed_byte_is_seen(printed, founded, tmp_path, poppler):
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(printed.read_bytes())
    signed = sign(letter, "B-LTA", founded)
    content = bytearray(signed.read_bytes())
    content[len(letter.read_bytes()) // 2] ^= 1
    signed.write_bytes(content)
    assert pyhanko("validate", signed, founded, "--soft-revocation-check")[0] != 0
    assert "Signature is Valid." not in poppler.report(signed)


def test_a_certified_file_that_allows_nothing_is_not_signed_again(printed, founded, tmp_path):
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(printed.read_bytes())
    certified = sign(letter, "B-B", founded, "--certify", "1")
    assert pyhanko("validate", certified, founded, "--soft-revocation-check")[0] == 0
    again = run("sign", certified, "--data", founded, "--out", tmp_path / "again.pdf")
    assert again.returncode == 1 and "Error: the PDF cannot be signed:" in again.stderr
    assert not (tmp_path / "again.pdf").exists()


def test_an_encrypted_file_is_refused_with_its_reason(printed, founded, tmp_path):
    locked, out = tmp_path / "locked.pdf", tmp_path / "signed.pdf"
    subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--", printed, locked], check=True)
    done = run("sign", locked, "--data", founded, "--out", out)
    assert done.returncode == 1 and "encrypt" in done.stderr, done.stderr
    assert not out.exists()


@pytest.mark.parametrize("algorithm", ["P-384", "RSA-3072"])
def test_a_seal_of_another_algorithm_is_valid_for_everybody(algorithm, printed, founded, poppler, tmp_path):
    data, letter = shutil.copytree(founded, tmp_path / "data"), tmp_path / "letter.pdf"
    letter.write_bytes(printed.read_bytes())
    toguna("agent", "add", "--data", data, "awa", "--name", "Awa", "--quality", "exploitante", "--post", "operator")
    (key,) = [line["name"] for line in toguna_json("keys", "list", "--data", data)[0]
              if line["name"].startswith("agency-seal-")]
    toguna("keys", "rotate", key, "--algorithm", algorithm, "--data", data)
    toguna("keys", "rotate", "agency-seal", "--agent", "awa", "--data", data)
    signed = sign(letter, "B-LTA", data)
    _, report = pyhanko("adesverify", signed, data)
    assert "INTACT:TRUSTED" in report and "TIMESTAMP_TOKEN<INTACT:TRUSTED>" in report, report
    assert "Signature is Valid." in poppler.report(signed)
    (verdict,), status = toguna_json("verify", signed, "--data", data)
    assert (status, verdict["level"]) == (0, "B-LTA")
