"""A body that is refused is answered; the server lives on."""

import pytest

from support.visitor import Visitor


@pytest.fixture
def stranger(served):
    visitor = Visitor(served)
    visitor.get("/verifier")
    yield visitor
    visitor.close()


def test_a_file_that_is_too_large_is_said_on_the_form(stranger):
    content = b"%PDF-1.7\n" + b"0" * 12_000_000
    answer = stranger.post("/verifier/fichier", files=[("fichier", "acte.pdf", "application/pdf", content)])
    assert answer.status == 422
    assert "Mo" in answer.body.decode()
    assert stranger.get("/sante").status == 200


def test_a_body_of_another_kind_is_refused(stranger, served):
    answer = stranger._ask(
        "POST", "/verifier/code", b"{}" * 2_000_000, {"Content-Type": "application/json", "Origin": served.url})
    assert answer.status in (400, 413)
    assert stranger.get("/sante").status == 200
