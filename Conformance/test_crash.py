"""`kill -9` under load, again and again: what was acknowledged is there, and nothing happened twice.

The moments follow from a seed. To see other moments: TOGUNA_CRASH_SEED=7 TOGUNA_CRASH_KILLS=50 pytest test_crash.py
"""

import os
import random
import threading
import time

import pytest

from support.admission import admit_agent, admit_citizen
from support.binary import toguna, toguna_json
from support.database import Database
from support.faults import Books
from support.load import AgentAtWork, CitizenAtWork, Ledger, known_record
from support.people import births, table
from support.phones import Phone
from support.server import Server
from support.waiting import wait_until

SEED = int(os.environ.get("TOGUNA_CRASH_SEED", 20261121))
KILLS = int(os.environ.get("TOGUNA_CRASH_KILLS", 200))
# How long the server may work between a start and a kill, in seconds.
LONGEST_LIFE = 0.7
CITIZENS = ["70 00 00 01", "70 00 00 02", "70 00 00 03"]
AGENTS = 2


@pytest.fixture(scope="module", params=[("sqlite", KILLS), ("postgresql", KILLS // 8)], ids=lambda param: param[0])
def ordeal(request, tmp_path_factory):
    """A server that was killed so many times, and the ledger of what it had acknowledged."""
    engine, kills = request.param
    folder = tmp_path_factory.mktemp(f"crash-{engine}")
    database = request.getfixturevalue("postgres").new_database() if engine == "postgresql" else None
    server = Server.demo(folder, database, births=1).start()
    try:
        (folder / "births.csv").write_text(table(births(1)))
        toguna("import", "--data", server.data, "births", folder / "births.csv")
        ledger = live_through(server, kills)
        yield server, ledger
    finally:
        server.stop()


def live_through(server, kills):
    ledger, stopping = Ledger(), threading.Event()
    clerk = admit_agent(server, "agent", "127.0.0.9")
    record = known_record(clerk, births(1)[0])
    workers = [
        CitizenAtWork(admit_citizen(server, number, f"127.0.0.{index + 2}"), ledger, stopping)
        for index, number in enumerate(CITIZENS)]
    workers += [AgentAtWork(clerk.twin(), ledger, stopping, SEED + index, record) for index in range(AGENTS)]
    for worker in workers:
        worker.start()
    moments = random.Random(SEED)
    for _ in range(kills):
        time.sleep(moments.uniform(0, LONGEST_LIFE))
        assert not ledger.faults, ledger.faults
        server.kill()
        if moments.random() < 0.1:
            # A start has moments too.
            server.start(wait=False)
            time.sleep(moments.uniform(0, LONGEST_LIFE))
            server.kill()
        server.start()
    stopping.set()
    for worker in workers:
        worker.join(timeout=60)
        assert not worker.is_alive(), f"{worker} waits for an answer"
    assert not ledger.faults, ledger.faults
    wait_until(lambda: is_at_rest(server), "the jobs that dead servers held", seconds=90, pause=0.5)
    return ledger


def is_at_rest(server):
    """No job waits or runs: each is done or dead."""
    return Database(server).count("store_job", "state < 2") == 0


def test_the_load_was_one(ordeal):
    server, ledger = ordeal
    assert len(ledger.submitted) > server.kills and len(ledger.accepted) > server.kills / 2 and ledger.refused
    assert len(set(ledger.submitted)) == len(ledger.submitted), "a number was given twice"


def test_no_acknowledged_submission_or_decision_is_lost(ordeal):
    server, ledger = ordeal
    assert Books(server).lost(ledger) == []


def test_a_draft_whose_answer_was_lost_and_that_was_sent_again_is_one_dossier(ordeal):
    server, ledger = ordeal
    assert Books(server).unasked(ledger) == []


def test_every_accepted_dossier_has_its_act_and_no_act_was_issued_twice(ordeal):
    server, ledger = ordeal
    books = Books(server)
    assert books.undecided(ledger) == []
    assert books.issued_twice() == (0, 0, 0)
    assert books.gaps() == []


def test_every_text_on_a_phone_is_of_something_that_happened_once(ordeal):
    server, _ = ordeal
    books = Books(server)
    assert books.untrue_messages() == []
    assert books.misdelivered() == []


def test_the_citizens_see_what_was_acknowledged_and_the_last_acts_download(ordeal):
    server, ledger = ordeal
    listed = set()
    for index, number in enumerate(CITIZENS):
        visitor = admit_citizen(server, number, f"127.0.0.{index + 2}")
        page = visitor.get("/mes-demarches").page
        mine = [link.rsplit("/", 1)[1] for link in page.links if link.startswith("/mes-demarches/ML-")]
        listed |= set(mine)
        for dossier in [dossier for dossier in ledger.accepted if dossier in mine][-3:]:
            assert visitor.get(f"/mes-demarches/{dossier}/document").body.startswith(b"%PDF-")
        assert any("pret" in text for text in Phone(server, number).texts)
    assert set(ledger.submitted) <= listed


def test_fsck_finds_nothing(ordeal):
    server, _ = ordeal
    assert toguna_json("fsck", "--data", server.data) == ([{"clean": True, "faults": 0, "dead_jobs": 0}], 0)
