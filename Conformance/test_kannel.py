"""Texts go out through a real Kannel, to an operator that is played by Kannel's own fake one."""

import re
from urllib.parse import unquote_plus

from support.binary import PACK, toguna
from support.database import Database
from support.kannel import Kannel
from support.ports import free_port
from support.server import Server
from support.visitor import Visitor
from support.waiting import wait_until

PHONE = "70 31 42 53"


def test_the_log_in_code_reaches_the_operator_opens_the_door_and_is_reported_delivered(tmp_path):
    with Kannel(tmp_path / "kannel") as kannel:
        port = free_port()
        data = tmp_path / "data"
        toguna(
            "init", "--country", PACK, "--data", data, "--address", f"http://localhost:{port}",
            "--kannel", kannel.service, "--kannel-sender", "TOGUNA", "--kannel-credentials", kannel.credentials,
            "--kannel-reports", f"http://127.0.0.1:{port}/sms/rapport")
        with Server.serve(tmp_path, data, port) as server:
            visitor = Visitor(server)
            visitor.get("/connexion")
            assert visitor.post("/connexion", {"telephone": PHONE}).status == 303

            sender, receiver, text = wait_until(lambda: kannel.received, "the text at the operator")[0]
            assert sender == "TOGUNA"
            assert receiver.endswith("22370314253")
            code = re.search(r"\b(\d{3})\s?(\d{3})\b", unquote_plus(text))
            assert code, f"no code in « {text} »"

            visitor.get("/connexion/code")
            entered = visitor.post("/connexion/code", {"code": "".join(code.groups())})
            assert entered.status == 303 and entered.location == "/mes-demarches"

            books = Database(server)
            wait_until(lambda: books.rows("SELECT state FROM messages_message") == [("delivered",)], "the report")
            assert len(kannel.received) == 1


def test_without_a_demonstration_there_is_no_page_of_phones(served):
    assert Visitor(served).get("/demo/phone").status == 404
