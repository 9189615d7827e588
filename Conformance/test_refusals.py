"""Start-up refuses to guess: what is not ours, not whole or not understood is refused before anything is
changed."""

import json
import shutil
import sqlite3

import pytest

from support.binary import PACK, run, toguna
from support.ports import free_port


@pytest.fixture
def data(founded, tmp_path):
    return shutil.copytree(founded, tmp_path / "data")


def refusal(data):
    """What `serve` says, and that it says no. Every other command opens the folder the same way."""
    served = run("serve", "--data", data, "--port", free_port(), timeout=30)
    checked = run("fsck", "--data", data)
    assert (served.returncode, checked.returncode) == (1, 1), served.stdout + served.stderr + checked.stderr
    assert served.stderr.startswith("Error: ") and "Usage:" not in served.stderr, served.stderr
    return served.stderr


def test_a_folder_that_is_not_ours(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    assert "is not a data folder of toguna" in refusal(tmp_path)


def test_a_missing_seal(data):
    next(data.glob("keys/seal-*.key")).unlink()
    assert "seal-" in refusal(data)


def test_missing_keys(data):
    shutil.rmtree(data / "keys")
    assert "keys" in refusal(data)


def test_a_wrong_passphrase(data):
    (data / "passphrase").write_text("an other passphrase")
    assert "passphrase" in refusal(data)


def test_a_passphrase_that_others_may_read(data):
    (data / "passphrase").chmod(0o644)
    assert "may be read by others" in refusal(data)


def test_a_damaged_key(data):
    key = next(data.glob("keys/seal-*.key"))
    content = bytearray(key.read_bytes())
    content[-1] ^= 1
    key.write_bytes(content)
    assert key.name.removesuffix(".key") in refusal(data)


def test_a_pack_that_lacks_a_text_of_this_version(data):
    texts = data / "country" / "texts" / "fr.yaml"
    lines = texts.read_text().splitlines(keepends=True)
    texts.write_text("".join(line for line in lines if not line.startswith("  site.footer.week:")))
    said = refusal(data)
    assert "site.footer.week" in said and f"`toguna update --data {data} --country PACK`" in said
    toguna("update", "--data", data, "--country", PACK)
    toguna("fsck", "--data", data)


def test_a_schema_that_is_newer_than_the_program(data):
    _tamper(data, "INSERT INTO store_migration (room, number, hash, applied_at) VALUES ('procedures', 99, 'x', 0)")
    said = refusal(data)
    assert "procedures" in said and "99" in said


def test_a_database_of_another_system(data):
    (data / "toguna.sqlite").unlink()
    _tamper(data, "CREATE TABLE accounts (id INTEGER)")
    refusal(data)


def test_the_database_of_another_instance_of_the_state(data, tmp_path):
    toguna("init", "--country", PACK, "--data", tmp_path / "other")
    for file in data.glob("toguna.sqlite*"):
        file.unlink()
    shutil.copy(tmp_path / "other" / "toguna.sqlite", data / "toguna.sqlite")
    refusal(data)


def test_the_data_of_another_state(data):
    deployment = json.loads((data / "deployment.json").read_text())
    deployment["state"] = "NE"
    (data / "deployment.json").write_text(json.dumps(deployment))
    refusal(data)


def test_a_pack_that_became_faulty(data):
    (data / "country" / "calendar.yaml").write_text("calendar: [")
    assert "calendar.yaml" in refusal(data)


def test_a_folder_that_holds_a_state_is_not_founded_again(data):
    before = sorted(path.name for path in data.rglob("*"))
    done = run("init", "--country", PACK, "--data", data)
    assert done.returncode == 1 and "holds a State already" in done.stderr
    assert sorted(path.name for path in data.rglob("*")) == before


def _tamper(data, statement):
    connection = sqlite3.connect(data / "toguna.sqlite")
    with connection:
        connection.execute(statement)
    connection.close()
