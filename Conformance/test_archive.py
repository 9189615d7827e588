"""Proofs that outlive certificates: evidence records and renewed PDFs, checked by programs that we did not write."""

import datetime
import hashlib
import shutil
import subprocess

import pytest
from asn1crypto import algos, cms, core, tsp

from support.binary import run, toguna, toguna_json
from support.pdf_peers import PYHANKO, syntax_faults


class PartialHashtree(core.SequenceOf):
    _child_spec = core.OctetString


class PartialHashtrees(core.SequenceOf):
    _child_spec = PartialHashtree


class ArchiveTimeStamp(core.Sequence):
    _fields = [
        ("digest_algorithm", algos.DigestAlgorithm, {"implicit": 0, "optional": True}),
        ("attributes", cms.CMSAttributes, {"implicit": 1, "optional": True}),
        ("reduced_hashtree", PartialHashtrees, {"implicit": 2, "optional": True}),
        ("time_stamp", cms.ContentInfo),
    ]


class Chain(core.SequenceOf):
    _child_spec = ArchiveTimeStamp


class Chains(core.SequenceOf):
    _child_spec = Chain


class DigestAlgorithms(core.SequenceOf):
    _child_spec = algos.DigestAlgorithm


class EvidenceRecord(core.Sequence):
    _fields = [
        ("version", core.Integer),
        ("digest_algorithms", DigestAlgorithms),
        ("sequence", Chains),
    ]


def roots(record, document):
    """RFC 4998 §5.3 in a few lines: the root that each time stamp must be over, with its digest and its token."""
    found, before = [], b""
    for chain in record["sequence"]:
        name = chain[0]["digest_algorithm"]["algorithm"].native
        digest = lambda data: hashlib.new(name, data).digest()
        wanted = digest(document)
        if before:
            wanted = digest(wanted + digest(Chains([*record["sequence"]][:len(before)]).dump(force=True)))
        for stamp in chain:
            node = wanted
            for number, hashes in enumerate(stamp["reduced_hashtree"] or []):
                children = [value.native for value in hashes]
                assert number or node in children, "the first list does not hold the document"
                children = sorted(children if number == 0 else [*children, node])
                node = children[0] if len(children) == 1 else digest(b"".join(children))
            found.append((node, name, stamp["time_stamp"]))
            wanted = digest(stamp["time_stamp"].dump())
        before += b"."
    return found


@pytest.fixture(scope="module")
def state(founded, tmp_path_factory):
    """A State whose acts were covered by two runs: five by the first, seven by the second."""
    folder = tmp_path_factory.mktemp("archive")
    data = shutil.copytree(founded, folder / "data")
    for name, count in [("first", 5), ("second", 7)]:
        toguna("issue", "--data", data, "birth-extract", "--count", count, "--agent", "keita", "--out", folder / name)
        answers, status = toguna_json("archive", "records", "--data", data)
        assert status == 0 and answers[0]["added"] == count, answers
    return data, sorted((folder / "first").iterdir()) + sorted((folder / "second").iterdir())


def export(data, act, folder):
    out = folder / f"{act.stem}.er"
    toguna("archive", "record", act, "--data", data, "--out", out)
    return out


def test_a_record_leads_from_the_act_to_what_openssl_finds_in_its_time_stamp(state, tmp_path):
    data, acts = state
    for act in [acts[0], acts[4], acts[-1]]:
        record = EvidenceRecord.load(export(data, act, tmp_path).read_bytes(), strict=True)
        (root, name, token), *more = roots(record, act.read_bytes())
        assert not more and name == "sha256"
        info = token["content"]["encap_content_info"]["content"].parsed
        assert info["message_imprint"]["hashed_message"].native == root
        (tmp_path / "token.der").write_bytes(token.dump())
        done = subprocess.run(
            ["openssl", "ts", "-verify", "-token_in", "-in", tmp_path / "token.der", "-digest", root.hex(),
             "-CAfile", data / "trust" / "root.pem"], capture_output=True, text=True)
        assert done.returncode == 0 and "Verification: OK" in done.stdout, done.stderr
        with pytest.raises(AssertionError):
            roots(record, acts[1].read_bytes())


def test_verify_says_since_when_the_act_is_proven_and_refuses_another_acts_record(state, tmp_path):
    data, acts = state
    record = export(data, acts[0], tmp_path)
    for trust in (["--data", data], ["--trust", data / "trust" / "root.pem"]):
        (answer,), status = toguna_json("verify", acts[0], "--evidence", record, *trust)
        assert status == 0 and answer["valid"] and answer["evidence"] == "TOTAL-PASSED", answer
        assert answer["evidence_since"].startswith("20")
    (answer,), status = toguna_json("verify", acts[1], "--evidence", record, "--data", data)
    assert status == 1 and "HASH_FAILURE" in answer["reasons"]


def test_a_second_run_covers_nothing_twice_and_a_stronger_digest_covers_all_again(state, tmp_path):
    data = shutil.copytree(state[0], tmp_path / "data")
    acts = state[1]
    (answer,), status = toguna_json("archive", "records", "--data", data)
    assert status == 0 and answer["added"] == 0 and answer["covered"] == len(acts)
    (answer,), status = toguna_json("archive", "records", "--digest", "sha-512", "--data", data)
    assert status == 0 and answer["rehashed"] == len(acts), answer
    record = EvidenceRecord.load(export(data, acts[3], tmp_path).read_bytes(), strict=True)
    found = roots(record, acts[3].read_bytes())
    assert [name for _, name, _ in found] == ["sha256", "sha512"]
    for root, _, token in found:
        assert token["content"]["encap_content_info"]["content"].parsed["message_imprint"]["hashed_message"].native == root
    (answer,), status = toguna_json(
        "verify", acts[3], "--evidence", tmp_path / f"{acts[3].stem}.er", "--trust", data / "trust" / "root.pem")
    assert status == 0 and answer["evidence_stamps"] == "2", answer


def test_an_act_that_no_run_has_covered_has_no_record(founded, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    toguna("issue", "--data", data, "birth-extract", "--count", 1, "--agent", "keita", "--out", tmp_path / "acts")
    (act,) = (tmp_path / "acts").iterdir()
    done = run("archive", "record", act, "--data", data, "--out", tmp_path / "none.er")
    assert done.returncode == 1 and "archive records" in done.stderr
    assert not (tmp_path / "none.er").exists()


@pytest.fixture(scope="module")
def letter(tmp_path_factory):
    folder = tmp_path_factory.mktemp("letters")
    page = folder / "letter.html"
    page.write_text("<h1>Lettre</h1><p>Ségou, le 3 février</p>")
    subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={folder / 'letter.pdf'}",
         page.as_uri()], check=True, capture_output=True, timeout=120)
    return folder / "letter.pdf"


def test_a_pdf_is_renewed_before_its_seal_ends_and_left_alone_before_and_after(founded, letter, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    folder = tmp_path / "signed"
    folder.mkdir()
    toguna("sign", letter, "--level", "B-B", "--data", data, "--out", folder / "basic.pdf")
    toguna("sign", letter, "--level", "B-LTA", "--data", data, "--out", folder / "archived.pdf")
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    def renew(*options):
        answers, status = toguna_json("archive", "renew", folder, "--data", data, *options)
        return {answer["file"].rsplit("/", 1)[1]: answer for answer in answers}, status

    answers, status = renew("--within", 12)
    assert status == 0 and {answer["outcome"] for answer in answers.values()} == {"lasts"}, answers
    answers, status = renew("--within", 40, "--dry-run")
    assert status == 0 and answers["basic.pdf"]["outcome"] == "due" and answers["archived.pdf"]["outcome"] == "lasts"
    assert before == {file.name: file.read_bytes() for file in folder.iterdir()}

    answers, status = renew("--within", 40)
    assert status == 0 and answers["basic.pdf"]["outcome"] == "renewed", answers
    renewed = folder / "basic.pdf"
    assert renewed.read_bytes().startswith(before["basic.pdf"]) and syntax_faults(renewed) == ""
    assert (folder / "archived.pdf").read_bytes() == before["archived.pdf"]
    assert sorted(file.name for file in folder.iterdir()) == ["archived.pdf", "basic.pdf"]
    report = subprocess.run(
        [PYHANKO, "sign", "adesverify", "--trust", data / "trust" / "root.pem", "--trust-replace", renewed],
        capture_output=True, text=True, timeout=120)
    assert "INTACT:TRUSTED" in report.stdout, report.stdout + report.stderr
    (answer,), status = toguna_json("verify", renewed, "--trust", data / "trust" / "root.pem")
    assert status == 0 and answer["level"] == "B-LTA", answer
    # Nothing that the unit could make would prove for longer.
    answers, status = renew("--within", 240)
    assert status == 1 and {answer["outcome"] for answer in answers.values()} == {"no-gain"}


def test_the_time_stamping_unit_gets_its_next_key_and_signs_with_it(founded, letter, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    toguna("agent", "add", "--data", data, "awa", "--name", "Awa", "--quality", "exploitation", "--post", "operator")
    (answer,), status = toguna_json("authority", "unit", "--agent", "awa", "--data", data)
    assert status == 0 and answer["key"].startswith("tsa-") and answer["key"].endswith("-2"), answer
    toguna("sign", letter, "--level", "B-T", "--data", data, "--out", tmp_path / "signed.pdf")
    (answer,), status = toguna_json("verify", tmp_path / "signed.pdf", "--data", data)
    assert status == 0 and answer["level"] == "B-T", answer
    assert run("authority", "unit", "--agent", "keita", "--data", data).returncode == 1

    def units():
        answers, status = toguna_json("keys", "list", "--data", data)
        assert status == 0
        return {key["name"].rsplit("-", 1)[1]: key for key in answers if key["name"].startswith("tsa-")}

    # The old key signs on for thirty days. One that is found in other hands is followed by another, not by itself.
    old, new = units()["1"], units()["2"]
    end = datetime.datetime.fromisoformat(old["active_until"]) - datetime.datetime.fromisoformat(new["created"])
    assert end == datetime.timedelta(days=30) and old["successor"] == new["name"] and "active_until" not in new
    toguna("keys", "retire", new["name"], "--because", "compromised", "--data", data)
    (answer,), status = toguna_json("authority", "unit", "--agent", "awa", "--overlap", 0, "--data", data)
    assert status == 0 and answer["key"].endswith("-3"), answer
    assert {number: key["state"] for number, key in units().items()} == {
        "1": "active", "2": "compromised", "3": "active"}
    toguna("sign", letter, "--level", "B-T", "--data", data, "--out", tmp_path / "again.pdf")
    assert toguna_json("verify", tmp_path / "again.pdf", "--data", data)[1] == 0
