"""The command line's contract: what each command does, and 0 for yes, 1 for no, 2 for misuse."""

import json
import os
import pty
import re
import shutil
import signal
import stat
from types import SimpleNamespace

import pytest

from support import children
from support.binary import PACK, ROOT, TOGUNA, run, toguna, toguna_json
from support.database import Database
from support.pdf_peers import qr_texts, rendered
from support.people import births, table
from support.waiting import wait_until


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
    assert "births.csv:3:" in run("import", "--data", data, "births", file, "--json").stderr
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


def test_the_stamp_of_a_revoked_act_is_valid_on_paper_alone(issued, tmp_path):
    original, acts = issued
    data = shutil.copytree(original, tmp_path / "data")
    (stamp,) = qr_texts(rendered(acts[0], tmp_path))
    trust = ["--trust", data / "trust" / "root.pem", "--trust", data / "trust" / "seal.pem"]
    (verdict,), status = toguna_json("verify", stamp, "--data", data)
    assert (verdict["valid"], status) == (True, 0)

    Database(SimpleNamespace(database=None, data=data)).write(
        f"UPDATE procedures_act SET revoked_at = issued_at WHERE check_code = '{verdict['number']}'")
    (verdict,), status = toguna_json("verify", stamp, "--data", data)
    assert status == 1 and "books: revoked on" in verdict["reasons"]
    assert toguna_json("verify", stamp, *trust)[1] == 0, "off line a paper cannot know"

    (verdict,), status = toguna_json("verify", stamp, *trust, "--data", _without_acts(original, tmp_path / "other"))
    assert status == 1 and "books: the State has issued no act of this number" in verdict["reasons"]


def test_the_files_of_a_batch_are_for_their_owner_alone(founded, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    command = ("issue", "--data", data, "birth-extract", "--count", 1, "--agent", "keita", "--out")
    toguna(*command, tmp_path / "acts")
    (act,) = (tmp_path / "acts").iterdir()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "acts", act)] == [0o700, 0o600]
    assert run(*command, act).returncode == 1, "into what is no folder"


def test_a_record_is_corrected_in_an_agents_name_and_its_readings_show_it(founded, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    database = Database(SimpleNamespace(database=None, data=data))
    ((record,),) = database.rows("SELECT id FROM registers_record WHERE register = 'births' ORDER BY number LIMIT 1")
    (tmp_path / "changes").write_text("# as judged\nsurname: SAMAKÉ\nmentions+: 12/05/2012|Mariage à Ségou\n")
    command = ["correct", "--data", data, "births", record, "--changes", tmp_path / "changes",
               "--reason", "Jugement n° 214 du 3 mars 2026"]
    printed, status = toguna_json(*command, "--agent", "keita")
    assert (printed, status) == ([{"record": record, "register": "births", "version": 2}], 0)
    assert database.rows("SELECT subject, purpose FROM identity_access") == [(f"record/births/{record}", "motif mention")]
    assert database.rows("SELECT author FROM registers_version WHERE version = 2") == database.rows(
        "SELECT id FROM identity_agent WHERE login = 'keita'")

    again = run(*command, "--agent", "keita")
    assert again.returncode == 1 and "says so already" in again.stderr, "a note that stands is not added twice"
    assert run(*command, "--agent", "nobody").returncode == 1
    (tmp_path / "changes").write_text("surname: 1234\nno_field: x\n")
    wrong = run(*command, "--agent", "keita")
    assert wrong.returncode == 1 and "`surname` holds what is no letter" in wrong.stderr
    assert "no field `no_field`" in wrong.stderr and "1234" not in wrong.stderr
    assert database.count("identity_access") == 1, "what failed showed nothing"


def test_posts_and_service_end_and_the_list_says_so(founded, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    ticket, status = toguna_json(
        "agent", "add", "--data", data, "diop", "--name", "Awa DIOP", "--quality", "greffier", "--post",
        "tribunal-bamako-3:clerk")
    assert status == 0 and {"login", "page", "ticket", "expires_at"} == ticket[0].keys()
    toguna("agent", "appoint", "--data", data, "diop", "--post", "operator")
    (diop, keita), _ = toguna_json("agent", "list", "--data", data)
    assert (diop["login"], diop["posts"], diop["enrolled"]) == ("diop", "operator, tribunal-bamako-3:clerk", False)
    assert keita["name"] == "Aminata KEÏTA"

    end = ["agent", "end-post", "--data", data, "diop", "--post", "tribunal-bamako-3:clerk"]
    assert toguna_json(*end)[1] == 0
    assert run(*end).returncode == 1, "it has ended"
    assert re.search(r"clerk from \S+ to \S+\n", toguna("agent", "list", "--data", data))
    assert toguna_json("agent", "leave", "--data", data, "diop") == ([{"login": "diop", "left": True}], 0)
    (diop, _), _ = toguna_json("agent", "list", "--data", data)
    assert diop["left_at"] and diop["posts"] == ""
    assert run("agent", "renew", "--data", data, "diop").returncode == 1


def test_a_backup_of_another_state_is_refused_and_nothing_of_it_is_read(issued, tmp_path):
    data, _ = issued
    printed, _ = toguna_json("backup", "--data", data, tmp_path / "backup")
    assert printed == [{"bytes": (tmp_path / "backup").stat().st_size, "file": str(tmp_path / "backup")}]
    toguna_json("init", "--country", PACK, "--data", tmp_path / "other")
    other = _without_database(tmp_path / "other", tmp_path / "empty")
    refused = run("restore", "--data", other, tmp_path / "backup")
    assert refused.returncode == 1 and "another State or instance" in refused.stderr
    own = _without_database(data, tmp_path / "own")
    printed, status = toguna_json("restore", "--data", own, tmp_path / "backup")
    assert status == 0 and printed[0]["state"] == "ML"


def test_json_is_one_flat_object_on_standard_output(tmp_path):
    (founding,), _ = toguna_json("init", "--country", PACK, "--data", tmp_path / "data")
    assert founding == {"data": str(tmp_path / "data"), "root": str(tmp_path / "data" / "trust" / "root.pem")}
    (seeding,), _ = toguna_json("seed", "--data", tmp_path / "data", "births", "--count", 2)
    assert seeding == {"added": 2, "register": "births"}
    (check,), status = toguna_json("check", PACK, tmp_path / "no-such-pack")
    assert (check["sound"], check["packs"], check["faults"], status) == (False, 2, 1, 1)


def test_an_operator_reads_what_is_wrong_in_words(founded, issued, tmp_path):
    data = shutil.copytree(founded, tmp_path / "data")
    (tmp_path / "wrong.csv").write_text("a,b\n1,2\n")
    (tmp_path / "no-backup").write_text("A" * 500)
    (tmp_path / "damaged").write_bytes(_damaged(issued[0], tmp_path / "good"))
    agent = ["--name", "A", "--quality", "B", "--post", "operator"]
    asked = {
        ("import", "--data", data, "nosuch", tmp_path / "wrong.csv"): "no register is called nosuch",
        ("import", "--data", data, "births", tmp_path / "wrong.csv"): "the column `centre` is missing",
        ("agent", "add", "--data", data, "keita", *agent): "another agent has this login",
        ("agent", "add", "--data", data, "K E", *agent): "the login is not well formed",
        ("agent", "leave", "--data", data, "nobody"): "no agent who serves logs in as nobody",
        ("issue", "--data", data, "birth-extract", "--count", 1, "--agent", "keita", "--out", tmp_path / "damaged"):
            "damaged: File exists",
        ("verify", "1", "--trust", tmp_path / "wrong.csv"): "wrong.csv holds no certificate in PEM",
        ("restore", "--data", data, tmp_path / "no-backup"): "no backup of toguna",
        ("restore", "--data", data, tmp_path / "damaged"): "incomplete or was altered",
        ("restore", "--data", data, tmp_path / "none"): "none cannot be opened: No such file",
        ("backup", "--data", data, tmp_path / "none" / "b"): "cannot be opened: No such file",
        ("check", "--schemas", tmp_path / "damaged" / "s"): "damaged",
    }
    for arguments, words in asked.items():
        done = run(*arguments)
        assert done.returncode == 1 and words in done.stderr, (arguments, done.stderr)
        assert not re.search(r"Error Domain|NSCocoa|no words for|\w+\(\w+: ", done.stderr), done.stderr


def test_long_work_shows_how_far_it_is_on_a_terminal_and_there_alone(issued, tmp_path):
    data, _ = issued
    for arguments, shown in ((["fsck", "--data", data], r"Checking dossiers \d"),
                             (["backup", "--data", data, tmp_path / "backup"], r"Writing \d+ kB"),
                             (["restore", "--data", _without_database(data, tmp_path / "own"), tmp_path / "backup"],
                              r"Reading \d+ kB of \d+ kB \(\d+ %\)")):
        assert re.search(shown, _on_a_terminal(*arguments)), arguments
    assert run("fsck", "--data", data).stderr == ""


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_bench_that_is_ended_leaves_no_keys_behind(sign, tmp_path):
    place = tmp_path / "tmp"
    place.mkdir()
    bench = children.start([TOGUNA, "bench", "issue", "--count", 5000], tmp_path / "log", cwd=ROOT,
                           env={**os.environ, "TMPDIR": str(place)})
    wait_until(lambda: list(place.glob("toguna-bench-*/keys/root.key")), "the bench's keys", seconds=60)
    bench.send_signal(sign)
    bench.wait(timeout=20)
    wait_until(lambda: not list(place.glob("toguna-bench-*")), "the bench's folder to go")


def test_the_version_is_told():
    source = (ROOT / "Sources" / "Portal" / "Release.swift").read_text()
    assert f'"{toguna("--version").strip()}"' in source


def test_every_command_is_in_both_manuals():
    commands = re.findall(r"^  ([a-z]+) ", toguna("--help").split("SUBCOMMANDS:")[1], re.MULTILINE)
    assert len(commands) > 10
    for manual in ("README.md", "README.fr.md"):
        text = (ROOT / manual).read_text()
        assert [command for command in commands if f"toguna {command}" not in text] == [], manual


def test_misuse_is_told_from_no(tmp_path):
    for arguments in (["no-such-command"], ["seed"], ["issue", "--data", tmp_path, "x", "--out", "y", "--agent", "z"],
                      ["serve", "--data", tmp_path, "--port", 99999], ["demo", "--data", tmp_path, "--port", 0],
                      ["seed", "--data", tmp_path, "births", "--count", 0], ["check"]):
        done = run(*arguments)
        assert done.returncode == 2, f"{arguments} gave {done.returncode}: {done.stderr}"
    assert run("--help").returncode == 0
    assert run("verify", "123", "--trust", ROOT / "no-such.pem").returncode in (1, 2)


def _damaged(data, backup):
    """A backup with a byte changed."""
    toguna("backup", "--data", data, backup)
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    return bytes(content)


def _on_a_terminal(*arguments):
    """What the command writes to standard error where that is a terminal."""
    child, terminal = pty.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execv(TOGUNA, [str(TOGUNA), *map(str, arguments)])
    written = b""
    try:
        while part := os.read(terminal, 4096):
            written += part
    except OSError:
        pass  # The other side has closed.
    assert os.waitpid(child, 0)[1] == 0, written
    os.close(terminal)
    return written.decode()


def _without_acts(data, to):
    """The same State, whose books hold no act."""
    shutil.copytree(data, to)
    Database(SimpleNamespace(database=None, data=to)).write("DELETE FROM procedures_act")
    return to


def _without_database(data, to):
    return shutil.copytree(data, to, ignore=shutil.ignore_patterns("toguna.sqlite*"))
