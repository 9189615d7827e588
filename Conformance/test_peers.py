"""What others think of our acts: validators, readers and libraries that we did not write."""

import random

import pytest

from support.binary import run, toguna_json
from support.pdf_peers import OpenSSL, Poppler, Pyhanko, byte_range, qr_texts, rendered, syntax_faults
from support.stamp import PREFIX, Seal, facts, message
from support.visitor import Visitor

SEED = 62
FLIPS = 3
ACTS = ["birth", "nothing_found", "convicted"]


@pytest.fixture(params=ACTS)
def act(request, stage):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def validators(stage):
    """Three programs with the State's root as their only trust, and our own."""
    folder = stage.folder / "nss"
    folder.mkdir()
    root, seal = stage.server.root_certificate, stage.server.seal_certificate
    return {
        "pyhanko": Pyhanko(root), "pdfsig": Poppler(folder, root), "openssl": OpenSSL(stage.folder, root, seal),
        "toguna": Ours(root)}


class Ours:
    def __init__(self, root):
        self._root = root

    def accepts(self, file):
        return run("verify", file, "--trust", self._root).returncode == 0


@pytest.fixture(scope="session")
def stamps(stage):
    """The text of an act's QR code, as a reader takes it from the printed page. Read once for each act."""
    known = {}

    def read(act):
        if act.document not in known:
            found = [text for text in qr_texts(rendered(act.document, stage.folder)) if text.startswith(PREFIX)]
            assert len(found) == 1, f"{len(found)} stamps on {act.document}"
            known[act.document] = found[0]
        return known[act.document]

    return read


def test_the_signature_is_valid_for_everybody_and_covers_the_whole_file(act, validators):
    byte_range(act.document.read_bytes())
    assert {name: peer.accepts(act.document) for name, peer in validators.items()} == dict.fromkeys(validators, True)
    report = validators["pyhanko"].report(act.document)
    assert "The signature covers the entire file." in report, report


def test_the_file_is_sound(act):
    assert syntax_faults(act.document) == ""


def test_one_flipped_byte_anywhere_in_the_signed_range_is_seen_by_everybody(act, validators, stage):
    content = act.document.read_bytes()
    _, first, second, rest = byte_range(content)
    places = random.Random(SEED)
    changed = stage.folder / "changed.pdf"
    for _ in range(FLIPS):
        offset = places.randrange(first + rest)
        offset += second - first if offset >= first else 0
        octets = bytearray(content)
        octets[offset] ^= 1 << places.randrange(8)
        changed.write_bytes(octets)
        accepting = [name for name, peer in validators.items() if peer.accepts(changed)]
        assert accepting == [], f"the byte at {offset} was changed, and they accept: {accepting}"


def test_bytes_after_the_end_are_refused(act, validators, stage):
    longer = stage.folder / "longer.pdf"
    longer.write_bytes(act.document.read_bytes() + b"\n% and more\n")
    assert not validators["toguna"].accepts(longer)


def test_the_stamp_on_the_page_verifies_with_libraries_from_pypi(act, stamps, stage):
    text = stamps(act)
    assert text.startswith("TG1:") and len(text) <= 350
    claims = Seal(stage.server.seal_certificate).claims(text)
    assert claims[1] == "ML"
    assert claims[7].decode() == act.code


def test_the_stamp_says_what_the_act_says_and_no_more(birth, nothing_found, convicted, stamps, stage):
    def said(act):
        return facts(Seal(stage.server.seal_certificate).claims(stamps(act)))

    kind, extract = said(birth)
    assert kind == "n" and set(extract) <= set("ndlpma")
    assert extract["n"] == f"{birth.typed['given_names']} {birth.typed['surname']}"
    assert extract["m"] == birth.typed["mother_name"]
    kind, record = said(nothing_found)
    assert kind == "c" and record["n"] == nothing_found.typed["name"] and record["r"] == "NEANT"
    assert said(convicted)[1]["r"] == "1"


def test_our_own_verification_agrees_on_the_stamp(act, stamps, stage):
    trust = ["--trust", stage.server.root_certificate, "--trust", stage.server.seal_certificate]
    (verdict,), status = toguna_json("verify", stamps(act), *trust)
    assert (verdict["valid"], verdict["kind"], verdict["number"], status) == (True, "stamp", act.code, 0)


def test_one_changed_character_of_the_stamp_is_seen(act, stamps, stage):
    text, places = stamps(act), random.Random(SEED)
    seal = Seal(stage.server.seal_certificate)
    trust = ["--trust", stage.server.root_certificate, "--trust", stage.server.seal_certificate]
    changed = []
    for _ in range(FLIPS):
        place = places.randrange(len(PREFIX), len(text))
        other = places.choice([letter for letter in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" if letter != text[place]])
        changed.append(text[:place] + other + text[place + 1 :])
    assert not any(seal.accepts(stamp) for stamp in changed)
    verdicts, status = toguna_json("verify", *changed, *trust)
    assert status == 1 and len(verdicts) == FLIPS and not any(verdict["valid"] for verdict in verdicts)


def test_a_seal_of_another_state_is_not_taken_for_ours(birth, validators, founded, tmp_path):
    assert not Pyhanko(founded / "trust" / "root.pem").accepts(birth.document)
    assert run("verify", birth.document, "--trust", founded / "trust" / "root.pem").returncode == 1


def test_the_page_of_a_check_code_says_that_the_act_stands_and_names_nobody(birth, stage):
    answer = Visitor(stage.server).get(f"/v/{birth.code}")
    assert answer.status == 200
    assert "Un acte porte ce code" in answer.page.text and "En vigueur" in answer.page.text
    assert birth.typed["surname"] not in answer.page.text


def test_the_state_confirms_a_file_and_a_stamp_that_are_brought_to_it(birth, stamps, stage):
    visitor = Visitor(stage.server)
    visitor.get("/verifier")
    file = visitor.post("/verifier/fichier", files=[("fichier", "acte.pdf", "application/pdf", birth.document.read_bytes())])
    stamp = visitor.post("/verifier/qr", {"qr": stamps(birth)})
    assert (file.status, stamp.status) == (200, 200)
    assert "Cet acte est authentique" in file.page.text
    assert "Ce code QR est authentique" in stamp.page.text and birth.typed["surname"] in stamp.page.text


def test_a_revoked_act_is_said_to_be_revoked_on_line(revoked, stage):
    page = Visitor(stage.server).get(f"/v/{revoked.code}").page
    assert "Cet acte est annulé" in page.text
    (verdict,), status = toguna_json("verify", revoked.document, "--data", stage.server.data)
    assert status == 1 and "revoked" in verdict["reasons"]
    (verdict,), status = toguna_json("verify", revoked.code, "--data", stage.server.data)
    assert status == 1 and "revoked" in verdict["reasons"]


def test_a_code_that_was_never_given_is_not_found(stage):
    assert Visitor(stage.server).get("/v/000000000000000").status == 404


def test_the_message_is_as_short_as_its_facts(act, stamps):
    assert len(message(stamps(act))) < 280
