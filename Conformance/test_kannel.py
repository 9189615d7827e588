"""Texts go out through a real Kannel, to an operator that is played by Kannel's own fake one."""

import re
from urllib.parse import unquote_plus

import pytest

from support.binary import PACK, toguna
from support.database import Database
from support.kannel import Kannel
from support.ports import free_port
from support.server import Server
from support.visitor import Visitor
from support.waiting import wait_until

PHONE = "70 31 42 53"
STATES = "SELECT state FROM messages_message"


@pytest.fixture
def kannel(tmp_path):
    """A gateway that is not switched on yet."""
    kannel = Kannel(tmp_path / "kannel")
    yield kannel
    kannel.stop()


@pytest.fixture
def server(kannel, tmp_path):
    """A State whose texts go out through it."""
    port = free_port()
    data = tmp_path / "data"
    toguna(
        "init", "--country", PACK, "--data", data, "--address", f"http://localhost:{port}",
        "--kannel", kannel.service, "--kannel-sender", "TOGUNA", "--kannel-credentials", kannel.credentials,
        "--kannel-reports", f"http://127.0.0.1:{port}/sms/rapport")
    with Server.serve(tmp_path, data, port) as server:
        yield server


def ask_for_a_code(server):
    visitor = Visitor(server)
    visitor.get("/connexion")
    assert visitor.post("/connexion", {"telephone": PHONE}).status == 303
    return visitor


def test_the_log_in_code_reaches_the_operator_opens_the_door_and_is_reported_delivered(kannel, server):
    kannel.start()
    visitor = ask_for_a_code(server)
    sender, receiver, text = wait_until(lambda: kannel.received, "the text at the operator")[0]
    assert sender == "TOGUNA" and receiver.endswith("22370314253")
    code = re.search(r"\b(\d{3}) (\d{3})\b", unquote_plus(text))
    assert code, f"no code in « {text} »"

    visitor.get("/connexion/code")
    entered = visitor.post("/connexion/code", {"code": "".join(code.groups())})
    assert (entered.status, entered.location) == (303, "/mes-demarches")
    wait_until(lambda: Database(server).rows(STATES) == [("delivered",)], "the report")
    assert len(kannel.received) == 1


def test_a_text_waits_for_a_gateway_that_is_away_and_then_goes_out_once(kannel, server):
    ask_for_a_code(server)
    books = Database(server)
    wait_until(lambda: books.count("store_job", "failures > 0"), "a first try")
    assert books.rows(STATES) == [("queued",)]
    kannel.start()
    wait_until(lambda: books.rows(STATES) == [("delivered",)], "the report", seconds=40)
    assert len(kannel.received) == 1
    log = server.log.read_text()
    assert "70314253" not in log and kannel.password not in log


def test_without_a_demonstration_there_is_no_page_of_phones(served):
    assert Visitor(served).get("/demo/phone").status == 404
