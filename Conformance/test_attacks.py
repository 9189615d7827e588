"""Every attack of the literature: seen, named, with its reason; and what two other programs say of the same file."""

import json
import socket

import jsonschema
import pytest
from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from support.attacks import ATTACKS, HONEST, Signed, plain
from support.binary import PACK, ROOT, run, toguna, toguna_json
from support.pdf_peers import Poppler
from support.root import Root
from support.serving import serving

SCHEMA = jsonschema.Draft202012Validator(json.loads((ROOT / "Schemas" / "verification-report.json").read_text()))


@pytest.fixture(scope="module")
def signed(founded, tmp_path_factory):
    """The same small file, signed and certified."""
    folder = tmp_path_factory.mktemp("attacks")
    (folder / "plain.pdf").write_bytes(plain(hidden="9 9 m S"))
    files = {}
    for permission in (None, 1, 2):
        out = folder / f"signed-{permission}.pdf"
        certify = ["--certify", permission] if permission else []
        _, status = toguna_json("sign", folder / "plain.pdf", "--data", founded, "--out", out, *certify)
        assert status == 0
        files[permission] = Signed(out.read_bytes())
    return files


@pytest.fixture(scope="module")
def peers(founded, tmp_path_factory):
    root = founded / "trust" / "root.pem"
    poppler = Poppler(tmp_path_factory.mktemp("nss"), root)

    _, _, der = pem.unarmor(root.read_bytes())
    trusted = x509.Certificate.load(der)

    def pyhanko(file):
        context = ValidationContext(trust_roots=[trusted], allow_fetching=False, revocation_mode="soft-fail")
        try:
            with file.open("rb") as content:
                found = PdfFileReader(content).embedded_regular_signatures
                return bool(found) and all(validate_pdf_signature(one, context).bottom_line for one in found)
        except Exception:  # Whatever it stumbles over, it does not accept.
            return False

    def pdfsig(file):
        report = poppler.report(file)
        return "Signature is Valid." in report and "Total document signed" in report

    return {"pyHanko": pyhanko, "pdfsig": pdfsig}


def verify(file, founded, expected):
    (line,), status = toguna_json("verify", file, "--data", founded)
    assert (line["valid"], status) == (expected, 0 if expected else 1), line
    SCHEMA.validate(line["report"])
    return line["report"]


def reasons(report):
    return report["reasons"] + [reason for signature in report["signatures"] for reason in signature["reasons"]]


def test_attacks_are_seen_and_named(signed, founded, peers, tmp_path, capsys):
    files = [tmp_path / f"{index}.pdf" for index in range(len(ATTACKS))]
    for file, (_, _, permission, make) in zip(files, ATTACKS):
        file.write_bytes(make(signed[permission]))
    lines, status = toguna_json("verify", *files, "--data", founded)
    said = run("verify", *files, "--data", founded, "--lang", "fr").stdout
    told = [said[said.index(f"{file}: NOT VALID"):].split("NOT VALID", 2)[1] for file in files]
    assert status == 1 and len(lines) == len(files)
    rows = []
    for file, (name, attack, *_), line, text in zip(files, ATTACKS, lines, told):
        SCHEMA.validate(line["report"])
        named = [reason for reason in reasons(line["report"]) if reason.get("attack") == attack]
        assert not line["valid"] and named and named[0]["message"], (name, line)
        assert "Attaque connue" in text and "Ne l’acceptez pas" in text, (name, text)
        rows.append((name, attack, "refused", *("accepted" if peer(file) else "refused" for peer in peers.values())))
    table(rows, ("file", "attack", "toguna", *peers), capsys)


def test_honest_additions_are_accused_of_nothing(signed, founded, peers, tmp_path, capsys):
    rows = []
    for name, permission, make, code in HONEST:
        file = tmp_path / "honest.pdf"
        file.write_bytes(make(signed[permission]))
        report = verify(file, founded, True)
        assert [change["code"] for change in report["signatures"][0]["changes"]] == [code], name
        rows.append((name, code, "accepted", *("accepted" if peer(file) else "refused" for peer in peers.values())))
    table(rows, ("file", "change", "toguna", *peers), capsys)


def test_the_report_says_who_when_and_what_was_relied_on(signed, founded, tmp_path):
    file, out = tmp_path / "signed.pdf", tmp_path / "twice.pdf"
    file.write_bytes(signed[None].content)
    assert toguna_json("sign", file, "--data", founded, "--level", "B-LTA", "--out", out)[1] == 0
    report = verify(out, founded, True)
    assert report["indication"] == "TOTAL-PASSED" and report["form"] == "pades"
    first, second, stamp = report["signatures"]
    assert (first["level"], second["level"], stamp["kind"]) == ("B-LTA", "B-LTA", "document-time-stamp")
    assert second["best_signature_time_source"] == "signature-time-stamp"
    assert {change["code"] for change in first["changes"]} == {"signature", "security-store", "time-stamp"}
    assert second["signer"]["organization"] and second["revocation"][0]["state"] == "good"
    said = run("verify", out, "--data", founded, "--lang", "fr").stdout
    assert "Ce document est signé" in said and "Signé par" in said and "report." not in said, said
    assert "The document is signed" in run("verify", out, "--data", founded).stdout


def test_no_address_in_a_file_is_asked(tmp_path):
    """Those of lists, of a responder and of an authority's certificate, at a port that listens here."""
    data, file, out = tmp_path / "data", tmp_path / "plain.pdf", tmp_path / "signed.pdf"
    file.write_bytes(plain())
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
        toguna("init", "--country", PACK, "--data", data, "--address", f"http://{place}")
        toguna("sign", file, "--data", data, "--out", out)
        assert place.encode().hex() in out.read_bytes().decode("latin-1").lower(), "the signature names the address"
        for trust in (["--data", data], ["--trust", data / "trust" / "root.pem"]):
            run("verify", out, *trust)
        listener.settimeout(0.2)
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize("is_revoked", [False, True])
def test_lists_are_fetched_from_the_addresses_of_the_policy_alone(tmp_path, is_revoked):
    file, policy, root = tmp_path / "file", tmp_path / "policy.yaml", Root(tmp_path)
    file.write_bytes(b"a file")
    signature = root.sign(file)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    policy.write_text(
        (PACK / "validation.yaml").read_text().replace("fetched_lists: []", f"fetched_lists: ['http://127.0.0.1:{port}/l']"))
    asked = ("verify", file, "--signature", signature, "--trust", root.certificate, "--policy", policy)
    silent = run(*asked)
    assert silent.returncode == 1 and f"The list of http://127.0.0.1:{port}/l could not be fetched" in silent.stderr
    with serving(port, {"/l": root.list(is_revoked)}) as questions:
        answered = run(*asked)
        assert answered.returncode == (1 if is_revoked else 0) and answered.stderr == "", answered.stdout + answered.stderr
        assert questions == ["/l"]
        assert run(*asked[:-2]).returncode == 1 and questions == ["/l"], "without the policy nothing is asked"


def test_a_policy_is_data_and_its_faults_are_pointed_at(signed, founded, tmp_path):
    file, policy = tmp_path / "signed.pdf", tmp_path / "policy.yaml"
    file.write_bytes(signed[None].content)
    strict = (PACK / "validation.yaml").read_text().replace("[none, B-B, B-T, B-LT, B-LTA]", "[B-LT, B-LTA]")
    policy.write_text(strict.replace("policy: standard", "policy: strict"))
    (line,), status = toguna_json("verify", file, "--data", founded, "--policy", policy)
    report = line["report"]
    assert report["policy"] == "strict" and report["signatures"][0]["sub_indication"] == "SIG_CONSTRAINTS_FAILURE"
    assert report["signatures"][0]["reasons"][0]["code"] == "reason.level-not-accepted"
    policy.write_text(strict.replace("status: all", "status: every"))
    done = run("verify", file, "--data", founded, "--policy", policy)
    assert done.returncode == 1 and "policy.yaml:" in done.stderr and "every" in done.stderr, done.stderr


def table(rows, head, capsys):
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    with capsys.disabled():
        print()
        for row in [head, *rows]:
            print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)))
