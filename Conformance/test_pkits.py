"""NIST PKITS, the list of its tests in samples/pkits.tsv and its certificates and lists from PyPI, asked of `toguna validate-path`."""

import base64
import json
import pathlib
import subprocess
import time

import cryptography_vectors
import pytest

from support.binary import TOGUNA

DATA = pathlib.Path(cryptography_vectors.__file__).parent / "x509" / "PKITS_data"
TABLE = pathlib.Path(__file__).parent / "samples" / "pkits.tsv"
# Section 4.8 … 4.12 name policies by number (PKITS §3).
POLICY = "2.16.840.1.101.3.2.1.48."
RULES = {"e": "requires_policy", "m": "forbids_mapping", "a": "forbids_any_policy"}
SECTIONS = {
    1: "signatures", 2: "validity", 3: "names", 4: "revocation", 5: "self-issued", 6: "basic constraints", 7: "key usage",
    8: "policies", 9: "explicit policy", 10: "mappings", 11: "inhibited mapping", 12: "inhibited any policy",
    13: "name constraints", 14: "distribution points", 15: "delta lists", 16: "private extensions",
}
# DSA signs nothing that anybody should believe now, and nothing here computes it: these two are refused for that alone.
REFUSED = {"4.1.4": "DSA", "4.1.5": "DSA"}


def base64_of(folder, name):
    [file] = (DATA / folder).glob(f"{name}.c??")
    return base64.b64encode(file.read_bytes()).decode()


def words(text):
    return [] if text == "-" else text.replace(",", " ").split()


def question(test, settings, leaf, path, lists):
    asked = {
        "id": test, "certificate": base64_of("certs", leaf), "time": "2020-06-15T12:00:00Z",
        "anchors": [base64_of("certs", "TrustAnchorRootCertificate")],
        "certificates": [base64_of("certs", name) for name in words(path)],
        "lists": [base64_of("crls", name) for name in words(lists)],
    }
    policies = [POLICY + word[1:] for word in words(settings) if word[0] == "P"]
    asked |= {"policies": policies} if policies else {}
    return asked | {RULES[word]: True for word in words(settings) if word in RULES}


def ask(questions):
    """The answers by their ids; the whole collection is one process."""
    lines = "".join(json.dumps(asked) + "\n" for asked in questions)
    done = subprocess.run([TOGUNA, "validate-path", "--json"], input=lines, capture_output=True, text=True, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer.get("id") for answer in answers] == [asked["id"] for asked in questions], done.stdout
    return {answer["id"]: answer for answer in answers}


@pytest.fixture(scope="module")
def rows():
    lines = [line.split("\t") for line in TABLE.read_text().splitlines() if not line.startswith("#")]
    return lines[1:]


@pytest.fixture(scope="module")
def verdicts(rows):
    begin = time.monotonic()
    answers = ask([question(test, settings, *files) for test, settings, _, *files in rows])
    assert time.monotonic() - begin < 60
    return answers


def test_the_list_is_whole(rows):
    tests = {tuple(test.split(".")[:3]) for test, *_ in rows}
    assert len(tests) == 224 and len(rows) == 247


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: f"4.{section} {SECTIONS[section]}")
def test_section(section, rows, verdicts):
    wrong = []
    for test, _, expected, *_ in rows:
        if int(test.split(".")[1]) != section:
            continue
        answer = verdicts[test]
        if test in REFUSED:
            assert (answer["reason"], answer["detail"]) == ("weakAlgorithm", REFUSED[test])
        elif answer["valid"] != (expected == "valid"):
            wrong.append((test, expected, answer))
    assert not wrong


def test_the_way_is_found_among_all_certificates_and_lists(rows, verdicts):
    """Everything of the collection at once, of which each verdict needs a few."""
    certificates = [base64.b64encode(file.read_bytes()).decode() for file in sorted((DATA / "certs").glob("*.crt"))]
    chosen = [row for row in rows if row[0] in ("4.1.1", "4.5.3", "4.6.15", "4.10.1.1", "4.13.19", "4.14.28", "4.14.31")]
    questions = [question(test, settings, *files) | {"certificates": certificates} for test, settings, _, *files in chosen]
    answers = ask(questions)
    assert {test: answer["valid"] for test, answer in answers.items()} == {
        test: expected == "valid" for test, _, expected, *_ in chosen}


def test_a_question_that_is_none_is_told_and_the_next_is_answered(rows):
    good = question(rows[0][0], rows[0][1], *rows[0][3:])
    wrong = [
        "{", "[]", json.dumps(good | {"time": "yesterday"}), json.dumps(good | {"forbids_mappings": True}),
        json.dumps(good | {"lists": ["?"]}), json.dumps({key: good[key] for key in good if key != "anchors"})]
    lines = "\n".join([*wrong, "", json.dumps(good)]) + "\n"
    done = subprocess.run([TOGUNA, "validate-path", "--json"], input=lines, capture_output=True, text=True, timeout=60)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1 and len(answers) == len(wrong) + 1
    assert all(not answer["valid"] and answer["error"] for answer in answers[:-1])
    assert "forbids_mappings" in answers[3]["error"] and answers[4]["error"].startswith("lists")
    assert answers[-1]["valid"] and answers[-1]["indication"] == "TOTAL-PASSED"


def test_what_is_old_counts_only_when_asked(tmp_path):
    """RSA of 1,024 bits and SHA-1, by OpenSSL."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:1024", "-sha1", "-nodes", "-subj", "/CN=Old", "-days", "30",
         "-keyout", "root.key", "-out", "root.pem"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run(
        ["openssl", "req", "-new", "-newkey", "rsa:1024", "-nodes", "-subj", "/CN=Leaf", "-keyout", "leaf.key", "-out",
         "leaf.csr"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run(
        ["openssl", "x509", "-req", "-in", "leaf.csr", "-CA", "root.pem", "-CAkey", "root.key", "-sha1", "-days", "20",
         "-out", "leaf.pem"], cwd=tmp_path, check=True, capture_output=True)
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 60))
    asked = {
        "id": "standard", "certificate": (tmp_path / "leaf.pem").read_text(),
        "anchors": [(tmp_path / "root.pem").read_text()], "time": now, "status": "none"}
    answers = ask([asked, asked | {"id": "old", "algorithms": "old"}])
    assert answers["standard"]["reason"] == "weakAlgorithm" and not answers["standard"]["valid"]
    assert answers["old"]["valid"], answers["old"]
