"""The root in a folder of its own: made apart, put under custodians, brought for a moment, and written down."""

import os
import re
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
