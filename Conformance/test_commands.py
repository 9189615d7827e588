"""The command line's contract: what each command does, and 0 for yes, 1 for no, 2 for misuse."""

import json
import re
import shutil

import pytest

from support.binary import PACK, ROOT, run, toguna, toguna_json
from support.people import births, table


@pytest.fixture(scope="module")
def issued(founded, tmp_path_factory):
    """A State that has issued five acts, and the folder with their files."""
    folder = tmp_path_factory.mktemp("issued")
    data = shutil.copytree(founded, folder / "data")
    printed, status = toguna_json(
        "issue", "--data", data, "birth-extract", "--count", 5, "--agent", "keita", "--out", folder / "acts")
    assert (printed, status) == ([{"issued": 5, "out": str(folder / "acts")}], 0)
    return data, sorted((folder / "acts").iterdir())


def test_the_pack_that_comes_with_the_program_is_sound():
    assert "sound" in toguna("check", PACK)


def test_check_reports_a_fault_at_its_line_and_column_and_says_no(tmp_path):
    pack = shutil.copytree(PACK, tmp_path / "ml")
    procedure = pack / "procedures" / "birth-extract.yaml"
    lines = procedure.read_text().splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("summary:"))
    lines[at] = lines[at].replace("summary:", "sumary:")
    procedure.write_text("\n".join(lines))
    done = run("check", pack)
    assert done.returncode == 1
    assert re.search(rf"birth-extract\.yaml:{at + 1}:1: .*sumary.*summary", done.stdout), done.stdout


def test_check_writes_the_schemas_that_editors_complete_from(tmp_path):
    toguna("check", PACK, "--schemas", tmp_path)
    schemas = [json.loads(path.read_text()) for path in tmp_path.glob("*.json")]
    assert {"procedure.json", "register.json"} <= {path.name for path in tmp_path.iterdir()}
    assert all(schema["$schema"].endswith("2020-12/schema") for schema in schemas)


def test_seed_adds_as_many_people_as_asked_and_others_with_another_seed(founded, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    assert toguna("seed", "--data", data, "births", "--count", 7) == "7 records added to births.\n"
    assert toguna("seed", "--data", data, "births", "--count", 7, "--seed", 2) == "7 records added to births.\n"
    assert toguna("seed", "--data", data, "convictions", "--count", 3) == "3 records added to convictions.\n"


def test_import_loads_what_is_right_and_names_the_line_and_reason_of_the_rest(founded, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    good, misdated, misplaced, again = births(16)[12:]
    rows = table([good, misdated, misplaced, again]).splitlines()
    rows[2] = rows[2].replace("1990-04-12", "1990-02-31")
    rows[3] = rows[3].replace("ML-00-03", "Atlantide")
    file = tmp_path / "births.csv"
    file.write_text("\n".join(rows))
    printed, status = toguna_json("import", "--data", data, "births", file)
    assert (printed, status) == ([{"loaded": 2, "skipped": 0, "rejected": 2}], 1)
    report = run("import", "--data", data, "births", file).stdout
    assert re.search(r"births\.csv:3:\d+: `birth_date` is no date", report), report
    assert re.search(r"births\.csv:4:\d+: `birth_place` is no place", report), report
    assert "1990-02-31" not in report and "Atlantide" not in report
    assert "2 already there" in report


def test_what_is_issued_verifies_by_file_and_by_code_and_a_changed_file_does_not(issued, tmp_path):
    data, acts = issued
    assert len(acts) == 5
    printed, status = toguna_json("verify", *acts, "--trust", data / "trust" / "root.pem")
    assert status == 0 and len(printed) == 5
    assert all(line["valid"] and line["kind"] == "pdf" for line in printed)

    changed = bytearray(acts[0].read_bytes())
    changed[len(changed) // 3] ^= 1
    (tmp_path / "changed.pdf").write_bytes(changed)
    printed, status = toguna_json("verify", tmp_path / "changed.pdf", acts[1], "--data", data)
    assert status == 1 and [line["valid"] for line in printed] == [False, True]


def test_a_batch_is_as_sound_as_the_counter(issued):
    data, _ = issued
    assert toguna_json("fsck", "--data", data) == ([{"clean": True, "faults": 0, "dead_jobs": 0}], 0)


def test_a_state_moves_from_sqlite_to_postgresql_and_back_and_loses_nothing(issued, postgres, tmp_path):
    data, acts = issued
    toguna("backup", "--data", data, tmp_path / "first")

    there = _without_database(data, tmp_path / "there")
    toguna("restore", "--data", there, "--database", postgres.new_database(), tmp_path / "first")
    assert toguna_json("fsck", "--data", there)[1] == 0
    assert toguna_json("verify", *acts, "--data", there)[1] == 0
    toguna("backup", "--data", there, tmp_path / "second")

    back = _without_database(data, tmp_path / "back")
    toguna("restore", "--data", back, tmp_path / "second")
    assert toguna_json("fsck", "--data", back)[1] == 0
    assert toguna_json("verify", *acts, "--data", back)[1] == 0
    assert run("restore", "--data", back, tmp_path / "second").returncode == 1, "into a database that is not empty"


def test_misuse_is_told_from_no(tmp_path):
    for arguments in (["no-such-command"], ["seed"], ["issue", "--data", tmp_path, "x", "--out", "y", "--agent", "z"]):
        done = run(*arguments)
        assert done.returncode == 2, f"{arguments} gave {done.returncode}: {done.stderr}"
    assert run("--help").returncode == 0
    assert run("verify", "123", "--trust", ROOT / "no-such.pem").returncode in (1, 2)


def _without_database(data, to):
    return shutil.copytree(data, to, ignore=shutil.ignore_patterns("toguna.sqlite*"))
