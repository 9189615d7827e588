"""Trust lists (TS 119 612): signed so that others verify them, and accepted from one State to another."""

import shutil
import subprocess
import urllib.request

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from lxml import etree
from signxml.xades import XAdESSignatureConfiguration, XAdESVerifier

from support import schemas
from support.binary import PACK, run, toguna, toguna_json
from support.ports import free_port
from support.server import Server

TSL = "{http://uri.etsi.org/02231/v2#}"


def found(folder, port):
    data = folder / "data"
    toguna("init", "--country", PACK, "--data", data, "--address", f"http://localhost:{port}")
    toguna("agent", "add", "--data", data, "awa", "--name", "Awa", "--quality", "exploitante", "--post", "operator")
    toguna(
        "authority", "trust-list", "contact", "--data", data, "--street", "Rue 1", "--locality", "Bamako", "--mail",
        "listes@exemple.ml")
    return data


@pytest.fixture(scope="module")
def state(tmp_path_factory):
    """A State that has issued its lists, and their files."""
    folder = tmp_path_factory.mktemp("lists")
    data = found(folder, free_port())
    for territory in ("ML", "AES"):
        toguna("authority", "trust-list", "show", "--data", data, "--of", territory, "--out", folder / f"{territory}.xml")
    return data


def files(data):
    return [data.parent / "ML.xml", data.parent / "AES.xml"]


def test_xmlsec_verifies_both_lists(state):
    for file in files(state):
        done = subprocess.run(
            ["xmlsec1", "--verify", "--trusted-pem", state / "trust" / "root.pem", "--id-attr:Id",
             "http://uri.etsi.org/01903/v1.3.2#:SignedProperties", file], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def test_signxml_verifies_the_signed_properties_too(state):
    signer, = toguna_json("authority", "trust-list", "show", "--data", state)[0][:1]
    for file in files(state):
        tree = etree.fromstring(file.read_bytes())
        text = tree.find(".//{http://www.w3.org/2000/09/xmldsig#}X509Certificate").text
        pem = f"-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n"
        certificate = x509.load_pem_x509_certificate(pem.encode())
        assert certificate.fingerprint(hashes.SHA256()).hex(":").upper() == signer["fingerprint"]
        results = XAdESVerifier().verify(tree, x509_cert=certificate, expect_config=XAdESSignatureConfiguration(expect_references=2))
        assert results[0].signed_xml.tag == f"{TSL}TrustServiceStatusList"


@schemas.needed
def test_the_lists_are_of_the_schema(state):
    for file in files(state):
        schemas.check_xml(file, "etsi/ts_119612v020401_xsd.xsd")


def test_the_portal_sends_the_lists_and_their_digests(state, tmp_path):
    with Server.serve(tmp_path, state, free_port()) as server:
        for name in ("ml", "aes"):
            with urllib.request.urlopen(f"{server.url}/tsl/{name}.xml", timeout=10) as answer:
                body = answer.read()
                assert answer.headers["Content-Type"] == "application/vnd.etsi.tsl+xml"
            with urllib.request.urlopen(f"{server.url}/tsl/{name}.sha2", timeout=10) as answer:
                digest = hashes.Hash(hashes.SHA256())
                digest.update(body)
                assert answer.read().decode() == digest.finalize().hex()
        with urllib.request.urlopen(f"{server.url}/autorite", timeout=10) as answer:
            page = answer.read().decode()
        assert "Listes de confiance" in page and "/tsl/ml.xml" in page and "/tsl/aes.xml" in page


def test_a_list_is_verified_by_only_after_its_signer_was_named(state, founded, tmp_path):
    """The document of a State, before another one that has a list of it and nothing else."""
    letter, signed = tmp_path / "letter.pdf", tmp_path / "signed.pdf"
    subprocess.run(["qpdf", "--warning-exit-0", "--empty", "--pages", sample(tmp_path), "1", "--", letter], check=True)
    toguna("sign", letter, "--level", "B-LT", "--data", state, "--out", signed)
    ours, _ = files(state)
    line = toguna_json("authority", "trust-list", "show", "--data", state)[0][0]
    stranger = ["--trust", founded / "trust" / "root.pem"]
    assert run("verify", signed, *stranger).returncode == 1
    unnamed = run("verify", signed, *stranger, "--trust-list", ours)
    assert unnamed.returncode == 1 and line["fingerprint"] in unnamed.stderr
    (verdict,), status = toguna_json(
        "verify", signed, *stranger, "--trust-list", ours, "--list-signer", line["fingerprint"])
    assert (status, verdict["valid"], verdict["trust_list"]) == (0, True, "ML 1"), verdict
    changed = tmp_path / "changed.xml"
    changed.write_bytes(ours.read_bytes().replace(b"Bamako", b"Bamakou", 1))
    refused = run("verify", signed, "--trust-list", changed, "--list-signer", line["fingerprint"])
    assert refused.returncode == 1 and "was changed" in refused.stderr


def test_a_state_does_not_accept_its_own_list_and_says_what_it_has(state):
    ours, lists = files(state)
    line = toguna_json("authority", "trust-list", "show", "--data", state)[0][0]
    for file in (ours, lists):
        done = run(
            "authority", "trust-list", "accept", file, "--agent", "awa", "--fingerprint", line["fingerprint"], "--data",
            state)
        assert done.returncode == 1 and "this State's own" in done.stderr
    assert [entry["standing"] for entry in toguna_json("authority", "trust-list", "show", "--data", state)[0]] == [
        "issued", "issued"]


def test_a_revoked_authority_is_told_in_a_new_list_at_once(state, tmp_path):
    data = shutil.copytree(state, tmp_path / "data")
    servers, = [
        line for line in toguna_json("authority", "list", "--use", "root", "--data", data)[0]
        if line["profile"] == "server-authority"]
    toguna("authority", "revoke", servers["serial"], "--agent", "awa", "--because", "superseded", "--data", data)
    line = toguna_json("authority", "trust-list", "show", "--data", data)[0][0]
    assert line["number"] == 2
    toguna("authority", "trust-list", "show", "--data", data, "--of", "ML", "--out", tmp_path / "second.xml")
    tree = etree.parse(tmp_path / "second.xml")
    states = [element.text.rsplit("/", 1)[1] for element in tree.iter(f"{TSL}ServiceStatus")]
    assert states.count("deprecatedatnationallevel") == 1 and len(tree.findall(f".//{TSL}ServiceHistoryInstance")) == 1
    assert "No list is due" in toguna("authority", "trust-list", "issue", "--data", data)


def sample(folder):
    """A page that somebody else made."""
    pdf = folder / "page.pdf"
    pdf.write_bytes(PDF)
    return pdf


PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R/Size 4>>
"""
