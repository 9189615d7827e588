"""A State whose keys are on a token, through the whole small journey, and what others think of what it signed."""

import json
import shutil
import subprocess
import urllib.request

import pytest

from support.binary import PACK, ROOT, run, toguna, toguna_json
from support.pdf_peers import PYHANKO, OpenSSL, Poppler, Pyhanko, qr_texts, rendered
from support.people import births, table
from support.ports import free_port
from support.server import Server
from support.token import LABEL, MODULE, Token

# What stays in files: the root, which is to leave the machine, and what seals data.
IN_FILES = {"root.key", "master.sealed", "register.sealed"}


@pytest.fixture(scope="module")
def token(tmp_path_factory):
    with pytest.MonkeyPatch.context() as environment:
        yield Token(tmp_path_factory.mktemp("softhsm"), environment)


@pytest.fixture(scope="module")
def state(token, tmp_path_factory):
    """The data folder; the PIN lies in it, as the passphrase does."""
    folder = tmp_path_factory.mktemp("token")
    data = folder / "data"
    toguna(
        "init", "--country", PACK, "--data", data, "--token", MODULE, "--token-label", LABEL, "--pin-file",
        token.pin_file)
    shutil.copy(token.pin_file, data / "token-pin")
    (folder / "births.csv").write_text(table(births(12)))
    toguna("import", "--data", data, "births", folder / "births.csv")
    for login, post in [("keita", "etat-civil-bamako-3:registrar"), ("awa", "operator")]:
        toguna(
            "agent", "add", "--data", data, login, "--name", f"Agent {login}", "--quality", "officier", "--post", post)
    return data


def issued(data, out):
    toguna("issue", "--data", data, "birth-extract", "--count", 2, "--agent", "keita", "--out", out)
    return sorted(out.iterdir())


def keys(data):
    lines, status = toguna_json("keys", "list", "--data", data)
    assert status == 0
    return {line["name"]: line for line in lines}


def is_valid(file, data):
    (verdict,), status = toguna_json("verify", file, "--data", data)
    assert verdict["valid"] == (status == 0)
    return verdict["valid"]


def test_every_key_but_the_roots_is_on_the_token_and_never_leaves_it(state, token):
    listed = keys(state)
    assert {path.name for path in (state / "keys").iterdir()} == IN_FILES
    assert {name for name, line in listed.items() if line["place"] == "file"} == {"root"}
    held = token.keys()
    assert set(held) == set(listed) - {"root"}
    assert all("never extractable" in access for access in held.values())
    assert json.loads((state / "deployment.json").read_text())["token"] == {"module": MODULE, "label": LABEL}


def test_an_act_is_valid_for_everybody(state, tmp_path):
    root, seal = state / "trust" / "root.pem", state / "trust" / "seal.pem"
    for act in issued(state, tmp_path / "acts"):
        assert is_valid(act, state)
        assert Pyhanko(root).accepts(act)
        assert OpenSSL(tmp_path, root, seal).accepts(act)
    assert Poppler(tmp_path, root).accepts(act)
    (stamp,) = qr_texts(rendered(act, tmp_path))
    assert is_valid(stamp, state)


def test_a_file_is_signed_for_the_long_term(state, tmp_path):
    act, signed = issued(state, tmp_path / "acts")[0], tmp_path / "signed.pdf"
    toguna("sign", act, "--level", "B-LTA", "--data", state, "--out", signed)
    done = subprocess.run(
        [PYHANKO, "sign", "adesverify", "--trust", state / "trust" / "root.pem", "--trust-replace", signed],
        capture_output=True, text=True, timeout=120)
    assert "INTACT:TRUSTED" in done.stdout and "TIMESTAMP_TOKEN<INTACT:TRUSTED>" in done.stdout, done.stdout + done.stderr
    assert Poppler(tmp_path, state / "trust" / "root.pem").report(signed).count("Signature is Valid.") >= 2


@pytest.mark.parametrize("level", ["B-B", "B-T", "B-LT", "B-LTA"])
def test_every_level_is_valid_for_everybody(level, state, tmp_path):
    root, signed = state / "trust" / "root.pem", tmp_path / "signed.pdf"
    toguna("sign", ROOT / "Fuzz/Corpus/PDF/cairo.pdf", "--level", level, "--data", state, "--out", signed)
    done = subprocess.run(
        [PYHANKO, "sign", "validate", "--trust", root, "--trust-replace", "--soft-revocation-check", signed],
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert Poppler(tmp_path, root).report(signed).count("Signature is Valid.") >= 1
    (verdict,), status = toguna_json("verify", signed, "--data", state)
    assert (status, verdict["level"]) == (0, level)


def test_a_server_with_a_token_answers_and_stamps_as_openssl_expects(state, tmp_path):
    root, authorities = state / "trust" / "root.pem", state / "trust" / "authorities"
    question, answer = tmp_path / "question.tsq", tmp_path / "answer.tsr"

    def openssl(*arguments):
        done = subprocess.run(["openssl", *arguments], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    openssl("ts", "-query", "-data", root, "-sha256", "-cert", "-out", question)
    with Server.serve(tmp_path, state, free_port()) as server:
        said = openssl(
            "ocsp", "-issuer", authorities / "seals.pem", "-cert", authorities / "agency-seal.pem", "-CAfile", root,
            "-verify_other", authorities / "seals.pem", "-url", f"{server.url}/ocsp/seals")
        asked = urllib.request.Request(
            f"{server.url}/tsa", question.read_bytes(), {"Content-Type": "application/timestamp-query"})
        with urllib.request.urlopen(asked, timeout=10) as stamp:
            answer.write_bytes(stamp.read())
    assert "Response verify OK" in said and "agency-seal.pem: good" in said and "no nonce" not in said, said
    said = openssl(
        "ts", "-verify", "-queryfile", question, "-in", answer, "-CAfile", root, "-untrusted",
        authorities / "time-stamps.pem")
    assert "Verification: OK" in said, said


def test_the_chain_is_good_for_openssl_and_the_books_are_sound(state):
    authorities = state / "trust" / "authorities"
    done = subprocess.run(
        ["openssl", "verify", "-CAfile", state / "trust" / "root.pem", "-untrusted", authorities / "seals.pem",
         authorities / "agency-seal.pem"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (report,), status = toguna_json("fsck", "--data", state)
    assert (report["clean"], status) == (True, 0)


def test_without_the_token_or_its_pin_nothing_opens_and_no_argument_holds_the_pin(state, token, tmp_path, monkeypatch):
    data = shutil.copytree(state, tmp_path / "data")
    (data / "token-pin").unlink()
    asked = run("keys", "list", "--data", data)
    assert asked.returncode == 1 and "needs its PIN" in asked.stderr
    monkeypatch.setenv("TOGUNA_TOKEN_PIN", "sous le baobab")
    wrong = run("keys", "list", "--data", data)
    assert wrong.returncode == 1 and "the PIN does not open the token" in wrong.stderr
    monkeypatch.setenv("TOGUNA_TOKEN_PIN", token.pin_file.read_text().strip())
    assert run("keys", "list", "--data", data).returncode == 0
    assert "--pin " not in run("init", "--help").stdout
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "none.conf"))
    away = run("fsck", "--data", data)
    assert away.returncode == 1 and ("PKCS#11" in away.stderr or "token" in away.stderr), away.stderr


def test_the_seal_is_rotated_and_what_was_sealed_before_stays_valid(state, token, tmp_path):
    (before, _) = issued(state, tmp_path / "before")
    (stamp,) = qr_texts(rendered(before, tmp_path))
    old = json.loads((state / "deployment.json").read_text())["seal"]
    (made,), status = toguna_json("keys", "rotate", "seal", "--data", state, "--agent", "awa")
    assert status == 0 and made["key"] != old and made["key"] in token.keys()
    after = issued(state, tmp_path / "after")[0]
    for subject in (before, after, stamp):
        assert is_valid(subject, state)
    trust = [*(state / "trust" / "seals").iterdir(), state / "trust" / "root.pem"]
    options = [option for path in trust for option in ("--trust", path)]
    assert toguna_json("verify", before, after, stamp, *options)[1] == 0, "off line, with every seal that there was"
    assert Pyhanko(state / "trust" / "root.pem").accepts(after)
    assert toguna_json("fsck", "--data", state)[1] == 0

    # The old key is found to have been in other hands: before these acts, and after them.
    (line,) = [line for name, line in keys(state).items() if name == old]
    early = shutil.copytree(state, tmp_path / "early")
    toguna("keys", "retire", old, "--because", "compromised", "--since", line["created"], "--data", early)
    assert old not in token.keys()
    assert not is_valid(before, early) and is_valid(after, early)
    assert not is_valid(stamp, early)
    toguna("keys", "retire", old, "--because", "compromised", "--data", state)
    assert is_valid(before, state) and is_valid(after, state), "in the books it was issued before"
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(before.read_bytes() + b"\n")
    assert not is_valid(forged, state)


def test_an_authority_is_followed_and_its_certificates_stay_good(state, tmp_path):
    authorities = state / "trust" / "authorities"
    paper, earlier = tmp_path / "releve.csv", tmp_path / "releve.p7s"
    paper.write_text("nom;né en\n")
    toguna("sign", paper, "--data", state, "--out", earlier)
    (made,), status = toguna_json("authority", "rotate", "seals", "--data", state, "--agent", "awa")
    assert (status, made["authority"]) == (0, "seals-g2")
    old = tmp_path / "old-seal.pem"
    old.write_text((authorities / "agency-seal.pem").read_text())
    (renewed,), status = toguna_json("keys", "rotate", "agency-seal", "--data", state, "--agent", "awa")
    assert status == 0
    for seal, authority in [(old, "seals.pem"), (authorities / "agency-seal.pem", "seals-g2.pem")]:
        done = subprocess.run(
            ["openssl", "verify", "-CAfile", state / "trust" / "root.pem", "-untrusted", authorities / authority, seal],
            capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    # Carries no list: that of the authority before is among the State's own.
    assert toguna_json("verify", paper, "--signature", earlier, "--data", state)[1] == 0
    signed, act = tmp_path / "signed.pdf", issued(state, tmp_path / "acts")[0]
    toguna("sign", act, "--level", "B-LTA", "--data", state, "--out", signed)
    assert Poppler(tmp_path, state / "trust" / "root.pem").report(signed).count("Signature is Valid.") >= 2
    assert toguna_json("fsck", "--data", state)[1] == 0
    (line,) = [line for line in toguna_json("authority", "list", "--use", "seals", "--data", state)[0]
               if line["serial"] == renewed["serial"]]
    assert line["use"] == "seals-g2"
