"""The page where anybody checks a signed file: our acts by the books, everything else by the one validator."""

import re

import pytest

from support.attacks import EVIL, Signed, plain, stream
from support.binary import toguna_json
from support.visitor import Visitor


@pytest.fixture
def stranger(served):
    visitor = Visitor(served)
    visitor.get("/verifier")
    yield visitor
    visitor.close()


@pytest.fixture(scope="module")
def papers(founded, tmp_path_factory):
    """A letter, signed in itself and beside itself."""
    folder = tmp_path_factory.mktemp("papers")
    letter = folder / "letter.pdf"
    letter.write_bytes(plain())
    for level, out, form in (("B-LTA", "signed.pdf", []), ("B-T", "letter.p7s", ["--form", "cades"])):
        assert toguna_json("sign", letter, "--level", level, "--data", founded, "--out", folder / out, *form)[1] == 0
    return folder


def send(visitor, file, document=None):
    files = [("fichier", file.name, "application/octet-stream", file.read_bytes())]
    files.append(("document", document.name, "application/pdf", document.read_bytes()) if document else
                 ("document", "", "application/octet-stream", b""))
    answer = visitor.post("/verifier/fichier", files=files)
    assert len(answer.body) < 50_000
    return answer.status, re.sub(r"<[^>]+>", " ", answer.body.decode()).replace("\u00a0", " ")


def test_a_signed_pdf_is_told_by_who_when_and_what_proves_it(stranger, papers):
    status, text = send(stranger, papers / "signed.pdf")
    assert status == 200 and "Ce document est signé et n’a pas été changé" in text
    assert "Signé par" in text and "B-LTA" in text and "Un horodatage prouve" in text and "report." not in text


def test_an_attack_is_named_with_its_reason(stranger, papers, tmp_path):
    evil = tmp_path / "evil.pdf"
    evil.write_bytes(Signed((papers / "signed.pdf").read_bytes()).append({4: stream(EVIL)}))
    status, text = send(stranger, evil)
    assert status == 200 and "Ce document a été changé après la signature" in text
    assert "Une page signée a été réécrite" in text and "enregistrement incrémental" in text


def test_a_signature_beside_its_file_is_judged_with_it(stranger, papers):
    status, text = send(stranger, papers / "letter.p7s", papers / "letter.pdf")
    assert status == 200 and "Ce document est signé" in text, text
    status, text = send(stranger, papers / "letter.p7s", papers / "signed.pdf")
    assert "Ce document a été changé" in text
    status, text = send(stranger, papers / "letter.p7s")
    assert "Il manque" in text


def test_a_file_without_signature_is_told_so(stranger, papers, tmp_path):
    assert "ne porte pas le cachet" in send(stranger, papers / "letter.pdf")[1]
    note = tmp_path / "note.txt"
    note.write_text("Bonjour")
    status, text = send(stranger, note)
    assert status == 422 and "Aucune signature ne peut être dans ce fichier" in text
