"""The root in a folder of its own: made apart, put under custodians, brought for a moment, and written down."""

import json
import os
import re
import shutil
import subprocess

import pytest

from support.binary import PACK, ROOT, TOGUNA, run, toguna, toguna_json

CUSTODIANS = ["A. Traoré", "B. Ouédraogo", "C. Maïga"]


def private(path, text):
    path.write_text(text)
    path.chmod(0o600)
    return path


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    """The State's data, and the root's folder with its passphrase."""
    folder = tmp_path_factory.mktemp("ceremony")
    data, root = folder / "data", folder / "root"
    passphrase = private(folder / "passphrase", "sous le toguna de la racine\n")
    toguna(
        "init", "--country", PACK, "--data", data, "--root-folder", root, "--root-passphrase-file", passphrase)
    toguna("agent", "add", "--data", data, "awa", "--name", "Awa", "--quality", "exploitant", "--post", "operator")
    return data, root, passphrase


def split(root, passphrase, folder):
    """The ceremony at a terminal: each custodian copies a share, and types it back."""
    command = [
        TOGUNA, "keys", "split", "--keys", root, "--passphrase-file", passphrase, "--needed", "2", "--record",
        folder / "split.txt", "--custodian", *CUSTODIANS]
    process = subprocess.Popen(
        [str(part) for part in command], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        env={**os.environ, "PYTHONUNBUFFERED": "1"})
    shares = {}
    for name in CUSTODIANS:
        lines = []
        while len(lines) < 3:
            line = process.stdout.readline()
            assert line, "the ceremony ended early"
            if re.fullmatch(r"([0-9A-Z]{5} ){5}[0-9A-Z]{5}\n", line):
                lines.append(line)
        shares[name] = "".join(lines)
        process.stdin.write("\n" + shares[name] + "\n")
        process.stdin.flush()
    process.stdin.close()
    process.stdout.read()
    assert process.wait(timeout=60) == 0
    return [private(folder / f"share-{index}", f"{name}\n{share}") for index, (name, share) in enumerate(shares.items())]


def test_the_server_has_no_root_key_and_does_without(places):
    data, root, _ = places
    assert not (data / "keys" / "root.key").exists() and (root / "root.key").exists()
    (listed,) = [line for line in toguna_json("keys", "list", "--data", data)[0] if line["name"] == "root"]
    assert listed["state"] == "active"
    (published,), status = toguna_json("authority", "publish", "--all", "--data", data)
    assert status == 0 and published["lists"] > 0 and "root_due" in published
    assert toguna_json("fsck", "--data", data)[1] == 0
    refused = run("authority", "rotate", "seals", "--data", data, "--agent", "awa")
    assert refused.returncode == 1 and "root" in refused.stderr, refused.stderr


def test_the_root_signs_while_its_folder_is_here_and_custodians_write_down_what_it_did(places, tmp_path):
    data, root, passphrase = places
    brought = ["--root-folder", root]
    (published,), status = toguna_json(
        "authority", "publish", "--all", "--data", data, *brought, "--root-passphrase-file", passphrase)
    assert status == 0 and "root_due" not in published

    shares = split(root, passphrase, tmp_path)
    alone = run(
        "authority", "rotate", "seals", "--data", data, "--agent", "awa", *brought, "--root-passphrase-file", passphrase)
    assert alone.returncode == 1, "no passphrase opens the root any more"
    one = run("authority", "rotate", "seals", "--data", data, "--agent", "awa", *brought, "--root-share", shares[0])
    assert one.returncode == 1 and "1 shares were given and 2 are needed" in one.stderr, one.stderr

    record = tmp_path / "record.txt"
    (made,), status = toguna_json(
        "authority", "rotate", "seals", "--data", data, "--agent", "awa", *brought, "--record", record, "--root-share",
        shares[0], shares[2])
    assert (status, made["authority"]) == (0, "seals-g2")
    text = record.read_text()
    assert "RECORD OF A KEY CEREMONY" in text and "Another authority for seals was certified." in text
    assert CUSTODIANS[0] in text and CUSTODIANS[2] in text and CUSTODIANS[1] not in text
    assert not (data / "keys" / "root.key").exists()
    done = subprocess.run(
        ["openssl", "verify", "-CAfile", data / "trust" / "root.pem", data / "trust" / "authorities" / "seals-g2.pem"],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

    # Also when nothing was signed: nobody opens the root's folder unseen.
    looked = toguna_json(
        "authority", "list", "--use", "root", "--data", data, *brought, "--record", tmp_path / "look.txt",
        "--root-share", shares[0], shares[1])[1]
    assert looked == 0 and "folder was opened" in (tmp_path / "look.txt").read_text()

    (seal,), status = toguna_json(
        "keys", "rotate", "seal", "--data", data, "--agent", "awa", *brought, "--record", tmp_path / "seal.txt",
        "--root-share", shares[1], shares[2])
    assert status == 0 and "certified: seal" in (tmp_path / "seal.txt").read_text()
    assert toguna_json("fsck", "--data", data)[1] == 0


def test_another_root_of_the_same_name_is_found_out(places, tmp_path):
    data, _, passphrase = places
    other = tmp_path / "other"
    toguna(
        "init", "--country", PACK, "--data", tmp_path / "data", "--root-folder", other, "--root-passphrase-file",
        passphrase)
    done = run(
        "authority", "rotate", "servers", "--data", data, "--agent", "awa", "--root-folder", other,
        "--root-passphrase-file", passphrase)
    assert done.returncode == 1 and "another key root than the register knows" in done.stderr, done.stderr


def test_a_seal_and_an_authority_in_other_hands_are_ended_first_and_followed_then(founded, tmp_path):
    """One command ends a key at once; what else there is goes on, and each gets a successor afterwards."""
    data, signed, acts = shutil.copytree(founded, tmp_path / "data"), tmp_path / "signed.pdf", tmp_path / "acts"
    toguna("agent", "add", "--data", data, "awa", "--name", "Awa", "--quality", "exploitante", "--post", "operator")
    seal = json.loads((data / "deployment.json").read_text())["seal"]
    for key in ("authority-seals-1", seal):
        toguna("keys", "retire", key, "--because", "compromised", "--data", data)
    (published,), status = toguna_json("authority", "publish", "--all", "--data", data)
    assert status == 0 and published["lists"] > 0, "an authority that is silent stops nobody"
    (old,) = [line for line in toguna_json("authority", "list", "--use", "root", "--data", data)[0]
              if line["profile"] == "seal-authority"]
    toguna("authority", "revoke", old["serial"], "--because", "keyCompromise", "--agent", "awa", "--data", data)
    (made,), status = toguna_json("authority", "rotate", "seals", "--agent", "awa", "--data", data)
    assert (status, made["authority"]) == (0, "seals-g2")
    for name in ("agency-seal", "seal"):
        toguna("keys", "rotate", name, "--agent", "awa", "--data", data)
    toguna("sign", ROOT / "Fuzz/Corpus/PDF/cairo.pdf", "--level", "B-LTA", "--data", data, "--out", signed)
    toguna("issue", "--data", data, "birth-extract", "--count", 1, "--agent", "keita", "--out", acts)
    for file in (signed, *acts.iterdir()):
        (verdict,), status = toguna_json("verify", file, "--data", data)
        assert status == 0 and verdict["valid"], verdict
