"""Any file, JSON and bundles, signed by `toguna sign`, and what others think of them."""

import base64
import hashlib
import json
import subprocess
import urllib.parse
import zipfile
from xml.etree import ElementTree

import pytest
from cryptography import x509
from jwcrypto import jwk, jws
from jwcrypto.jws import JWSHeaderRegistry

from support import schemas
from support.binary import run, toguna_json
from support.pdf_peers import PYHANKO

LEVELS = ["B-B", "B-T", "B-LT", "B-LTA"]
ASIC = "{http://uri.etsi.org/02918/v1.2.1#}"
XMLDSIG = "{http://www.w3.org/2000/09/xmldsig#}"


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    (folder / "releve.csv").write_text("nom;né en\nCissé;1962\n", encoding="utf-8")
    (folder / "acte.json").write_text('{"nom": "Keïta", "né": 1962}', encoding="utf-8")
    (folder / "note de service.txt").write_text("Le second fichier.")
    return folder


def sign(data, out, *arguments):
    answers, status = toguna_json("sign", *arguments, "--data", data, "--out", out)
    assert status == 0
    return answers[0]


@pytest.fixture(scope="module")
def signed(founded, papers):
    """Each form at each level, made once."""
    made = {}
    for level in LEVELS:
        for form, files, ending in (
            ("cades", ["releve.csv"], "p7s"), ("jades", ["acte.json"], "jws"),
            ("asic", ["releve.csv", "note de service.txt"], "asice"),
        ):
            out = papers / f"{form}-{level}.{ending}"
            answer = sign(founded, out, *(papers / name for name in files), "--level", level)
            assert (answer["form"], answer["level"]) == (form, level)
            made[form, level] = out
    return made


def verify(*arguments):
    answers, status = toguna_json("verify", *arguments)
    assert (status == 0) == answers[0]["valid"]
    return answers[0]


def openssl_verify(signature, content, founded):
    return subprocess.run(
        ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature, "-content", content,
         "-CAfile", founded / "trust" / "root.pem", "-purpose", "any", "-out", "/dev/null"],
        capture_output=True, text=True)


def pyhanko_verify(signature, content, founded):
    done = subprocess.run(
        [PYHANKO, "sign", "validate", "--soft-revocation-check", "--trust", founded / "trust" / "root.pem",
         "--trust-replace", "--detached", signature, content],
        capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("level", LEVELS)
def test_a_signature_beside_its_file_is_valid_for_everybody(level, signed, papers, founded):
    content, signature = papers / "releve.csv", signed["cades", level]
    done = openssl_verify(signature, content, founded)
    assert done.returncode == 0, done.stderr
    status, report = pyhanko_verify(signature, content, founded)
    assert status == 0, report
    answer = verify(content, "--signature", signature, "--data", founded)
    assert answer["valid"] and answer["level"] == level and answer["kind"] == "cades", answer


def test_another_file_and_a_changed_signature_are_refused_by_everybody(signed, papers, founded, tmp_path):
    signature, other = signed["cades", "B-LTA"], papers / "acte.json"
    assert openssl_verify(signature, other, founded).returncode != 0
    assert pyhanko_verify(signature, other, founded)[0] != 0
    answer = verify(other, "--signature", signature, "--data", founded)
    assert answer["indication"] == "TOTAL-FAILED" and "HASH_FAILURE" in answer["reasons"]
    flipped = bytearray(signature.read_bytes())
    message = flipped.find(hashlib.sha256((papers / "releve.csv").read_bytes()).digest())
    flipped[message] ^= 1
    broken = tmp_path / "broken.p7s"
    broken.write_bytes(flipped)
    assert not verify(papers / "releve.csv", "--signature", broken, "--data", founded)["valid"]


def test_long_term_needs_nothing_but_the_root(signed, papers, founded):
    root = founded / "trust" / "root.pem"
    assert verify(papers / "releve.csv", "--signature", signed["cades", "B-LTA"], "--trust", root)["valid"]
    assert verify(signed["jades", "B-LTA"], "--trust", root)["valid"]
    assert verify(signed["asic", "B-LTA"], "--trust", root)["valid"]
    basic = verify(signed["jades", "B-B"], "--trust", root)
    assert basic["indication"] == "INDETERMINATE" and "TRY_LATER" in basic["reasons"]


def protected(message):
    return json.loads(base64.urlsafe_b64decode(message["protected"] + "=="))


def jose(text, payload=None):
    """What jwcrypto reads of a signature by the key of the first certificate in it."""
    message = json.loads(text)
    header = protected(message)
    chain = [x509.load_der_x509_certificate(base64.b64decode(entry)) for entry in header["x5c"]]
    key = jwk.JWK.from_pyca(chain[0].public_key())
    known = {"sigD": JWSHeaderRegistry["b64"]}
    token = jws.JWS(header_registry=known)
    token.allowed_algs = ["ES256"]
    token.deserialize(text)
    token.verify(key, detached_payload=payload) if payload is not None else token.verify(key)
    digest = hashlib.sha256(base64.b64decode(header["x5c"][0])).digest()
    assert header["x5t#S256"] == base64.urlsafe_b64encode(digest).decode().rstrip("=")
    return token, header


@pytest.mark.parametrize("level", LEVELS)
def test_a_signature_of_json_is_one_for_jwcrypto(level, signed, papers, founded):
    token, header = jose(signed["jades", level].read_text())
    assert token.payload == (papers / "acte.json").read_bytes()
    assert isinstance(header["iat"], int) and header["cty"] == "json"
    added = [json.loads(base64.urlsafe_b64decode(part + "=="))
             for part in json.loads(signed["jades", level].read_text()).get("header", {}).get("etsiU", [])]
    names = [name for part in added for name in part]
    assert names == [[], ["sigTst"], ["sigTst", "xVals", "rVals"], ["sigTst", "xVals", "rVals", "arcTst"]][
        LEVELS.index(level)]
    answer = verify(signed["jades", level], "--data", founded)
    assert answer["valid"] and answer["level"] == level and answer["kind"] == "jades", answer


def check_schemas(message):
    """The message, its headers and each of its additions are of ETSI's schemas (TS 119 182-1)."""
    schemas.check_json(message, "jades/rfc7515-jws.json")
    schemas.check_json(protected(message), "jades/19182-protected-jsonSchema.json")
    if "header" in message:
        schemas.check_json(message["header"], "jades/19182-unprotected-jsonSchema.json")
        for part in message["header"]["etsiU"]:
            addition = json.loads(base64.urlsafe_b64decode(part + "=="))
            schemas.check_json(addition, "jades/19182-jsonSchema.json#/definitions/etsiUClearInstance")


@schemas.needed
@pytest.mark.parametrize("level", LEVELS)
def test_a_signature_of_json_is_of_the_schemas(level, signed):
    message = json.loads(signed["jades", level].read_text())
    assert ("header" in message) == (level != "B-B")
    check_schemas(message)


@schemas.needed
def test_a_signature_beside_its_json_is_of_the_schemas(papers, founded, tmp_path):
    out = tmp_path / "acte.jws"
    sign(founded, out, papers / "acte.json", "--detached", "--level", "B-LTA")
    check_schemas(json.loads(out.read_text()))


def test_a_time_stamp_in_json_is_over_the_signature_for_openssl(signed, founded, tmp_path):
    message = json.loads(signed["jades", "B-T"].read_text())
    part = json.loads(base64.urlsafe_b64decode(message["header"]["etsiU"][0] + "=="))
    (tmp_path / "token.der").write_bytes(base64.b64decode(part["sigTst"]["tstTokens"][0]["val"]))
    (tmp_path / "signature.txt").write_text(message["signature"])
    done = subprocess.run(
        ["openssl", "ts", "-verify", "-data", tmp_path / "signature.txt", "-token_in", "-in", tmp_path / "token.der",
         "-CAfile", founded / "trust" / "root.pem"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_json_beside_its_signature_is_known_by_its_digest(papers, founded, tmp_path):
    out, content = tmp_path / "acte.jws", papers / "acte.json"
    sign(founded, out, content, "--detached", "--level", "B-LTA")
    _, header = jose(out.read_text(), payload="")
    encoded = base64.urlsafe_b64encode(content.read_bytes()).rstrip(b"=")
    digest = base64.urlsafe_b64encode(hashlib.sha256(encoded).digest()).decode().rstrip("=")
    assert header["crit"] == ["sigD"] and header["sigD"]["pars"] == ["acte.json"]
    assert header["sigD"]["hashV"] == [digest]
    assert verify(content, "--signature", out, "--data", founded)["level"] == "B-LTA"
    other = verify(papers / "releve.csv", "--signature", out, "--data", founded)
    assert not other["valid"] and "changedFile acte.json" in other["reasons"]


def test_signatures_of_json_that_others_would_be_deceived_by_are_refused(signed, founded, tmp_path):
    message = json.loads(signed["jades", "B-B"].read_text())

    def changed(**headers):
        header = protected(message) | headers
        encoded = base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=")
        out = tmp_path / "changed.jws"
        out.write_text(json.dumps(message | {"protected": encoded}))
        return verify(out, "--data", founded)

    assert "weakAlgorithm none" in changed(alg="none")["reasons"]
    assert "unknownCritical exemple" in changed(crit=["exemple"], exemple=1)["reasons"]
    assert "otherCertificateNamed" in changed(**{"x5t#S256": "A" * 43})["reasons"]
    assert "badSignature" in changed(kid="autre")["reasons"]


@pytest.mark.parametrize("level", LEVELS)
def test_a_container_is_a_zip_archive_whose_manifest_openssl_finds_signed(level, signed, papers, founded, tmp_path):
    container = signed["asic", level]
    assert subprocess.run(["unzip", "-tq", container], capture_output=True).returncode == 0
    with zipfile.ZipFile(container) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert archive.read("mimetype") == b"application/vnd.etsi.asic-e+zip"
        archive.extractall(tmp_path)
    meta = tmp_path / "META-INF"
    done = openssl_verify(meta / "signature001.p7s", meta / "ASiCManifest001.xml", founded)
    assert done.returncode == 0, done.stderr
    manifests = ["ASiCManifest001.xml"] + (["ASiCArchiveManifest.xml"] if level == "B-LTA" else [])
    for name in manifests:
        names = set()
        for reference in ElementTree.parse(meta / name).getroot().iter(f"{ASIC}DataObjectReference"):
            file = urllib.parse.unquote(reference.get("URI"))
            digest = base64.b64decode(reference.find(f"{XMLDSIG}DigestValue").text)
            assert hashlib.sha256((tmp_path / file).read_bytes()).digest() == digest
            names.add(file)
        assert {"releve.csv", "note de service.txt"} <= names
    if level == "B-LTA":
        done = subprocess.run(
            ["openssl", "ts", "-verify", "-data", meta / "ASiCArchiveManifest.xml", "-token_in", "-in",
             meta / "timestamp001.tst", "-CAfile", founded / "trust" / "root.pem"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    answer = verify(container, "--data", founded)
    assert answer["valid"] and answer["level"] == level and answer["kind"] == "asic", answer
    assert answer["files"] == "releve.csv, note de service.txt"


def test_a_container_with_one_file_more_less_or_other_is_refused(signed, founded, tmp_path):
    with zipfile.ZipFile(signed["asic", "B-LT"]) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist()}

    def verdict(changed):
        out = tmp_path / "changed.asice"
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in changed.items():
                archive.writestr(name, content)
        return verify(out, "--data", founded)

    assert verdict(files)["valid"]
    assert "unsignedFile intrus.txt" in verdict(files | {"intrus.txt": b"!"})["reasons"]
    assert "changedFile releve.csv" in verdict(files | {"releve.csv": b"!"})["reasons"]
    rest = {name: content for name, content in files.items() if name != "releve.csv"}
    assert "missingFile releve.csv" in verdict(rest)["reasons"]


def test_a_large_file_is_signed_and_verified_in_pieces(founded, tmp_path):
    large, out = tmp_path / "large.bin", tmp_path / "large.p7s"
    with large.open("wb") as file:
        file.truncate(200 << 20)
    script = ("import resource, subprocess, sys; status = subprocess.run(sys.argv[1:]).returncode; "
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(status)")

    def most(*arguments):
        from support.binary import TOGUNA
        done = subprocess.run(
            ["python3", "-c", script, TOGUNA, *map(str, arguments)], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr + done.stdout
        return int(done.stdout.splitlines()[-1])

    small = tmp_path / "small.bin"
    small.write_bytes(b"!")
    idle = most("sign", small, "--data", founded, "--out", tmp_path / "small.p7s")
    assert most("sign", large, "--data", founded, "--out", out) - idle < 16 << 10
    assert most("verify", large, "--signature", out, "--data", founded) - idle < 16 << 10
    assert openssl_verify(out, large, founded).returncode == 0


def test_what_cannot_be_signed_so_is_refused_with_its_reason(papers, founded, tmp_path):
    out = tmp_path / "out"
    twice = run("sign", papers / "acte.json", papers / "acte.json", "--data", founded, "--out", out)
    assert twice.returncode == 1 and "acte.json cannot stand in a container" in twice.stderr, twice.stderr
    marked = run("sign", papers / "acte.json", "--form", "cades", "--mark", "--data", founded, "--out", out)
    assert marked.returncode == 2 and "for PDF alone" in marked.stderr, marked.stderr
    assert not out.exists()
