"""Answers from memory that leave before the routes are asked: the same as theirs, and in the order of the questions."""

import re
import shutil
import socket
import subprocess
import urllib.request

import pytest

from support.binary import toguna_json
from support.ports import free_port
from support.server import Server

TYPE = b"Content-Type: application/ocsp-response\r\n"


@pytest.fixture(scope="module")
def question(served, tmp_path_factory):
    """About a certificate that the authority of seals has issued."""
    folder = tmp_path_factory.mktemp("question")
    with urllib.request.urlopen(f"{served.url}/ca/seals.cer") as answer:
        (folder / "seals.cer").write_bytes(answer.read())
    lines, status = toguna_json("authority", "list", "--use", "seals", "--data", served.data)
    assert status == 0 and lines
    subprocess.run(
        ["openssl", "ocsp", "-issuer", "seals.cer", "-serial", "0x" + lines[0]["serial"], "-no_nonce", "-reqout", "q"],
        cwd=folder, check=True, capture_output=True)
    return (folder / "q").read_bytes()


def post(path, body, *headers):
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", "Content-Type: application/ocsp-request",
             f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def get(path):
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def ask(served, *requests):
    """Sends all at once over one connection; gives heads and bodies of as many answers, in their order."""
    with socket.create_connection(("127.0.0.1", served.port), timeout=10) as connection:
        connection.sendall(b"".join(requests))
        stream, answers = connection.makefile("rb"), []
        for _ in requests:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                line = stream.readline()
                assert line, "the connection ended early"
                head += line
            length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
            answers.append((head, stream.read(length)))
        return answers


def names(head):
    return {line.split(b":")[0].lower() for line in head.splitlines()[1:] if line}


def test_the_short_way_and_the_route_say_the_same(served, question):
    [(long_head, long_body)] = ask(served, post("/ocsp/seals", question, "Connection: close"))
    [(head, body)] = ask(served, post("/ocsp/seals", question))
    assert head.startswith(b"HTTP/1.1 200") and TYPE.lower() in head.lower()
    assert body == long_body
    assert names(head) - {b"connection"} == names(long_head) - {b"connection"}


def test_answers_keep_the_order_of_their_questions(served, question):
    slow = get("/demarches")
    answers = ask(served, post("/ocsp/seals", question), slow, post("/ocsp/seals", question), slow, slow,
                  post("/ocsp/seals", question))
    kinds = [TYPE.lower() in head.lower() for head, _ in answers]
    assert kinds == [True, False, True, False, False, True]


def test_what_is_not_whole_or_not_small_goes_on_to_the_route(served, question):
    for body in (b"", b"\x30", question[:-1], question + bytes(20_000)):
        [(head, answer)] = ask(served, post("/ocsp/seals", body))
        # malformedRequest (RFC 6960 §4.2.1)
        assert head.startswith(b"HTTP/1.1 200") and answer == bytes([0x30, 3, 0x0A, 1, 1])
    [(head, _)] = ask(served, post("/ocsp/root", question))
    assert head.startswith(b"HTTP/1.1 404")


def test_time_stamps_take_the_short_way_until_they_are_a_flood(founded, tmp_path):
    (tmp_path / "file").write_bytes(b"a file")
    subprocess.run(["openssl", "ts", "-query", "-data", "file", "-sha256", "-cert", "-out", "question"],
                   cwd=tmp_path, check=True, capture_output=True)
    question = (tmp_path / "question").read_bytes()
    shutil.copytree(founded, tmp_path / "data")
    with Server.serve(tmp_path, tmp_path / "data", free_port()) as server:
        [(long_head, _)] = ask(server, post("/tsa", question, "Connection: close"))
        answers = ask(server, *[post("/tsa", question)] * 300)
    assert names(answers[0][0]) == names(long_head) - {b"connection"}
    granted = [body for head, body in answers if head.startswith(b"HTTP/1.1 200")]
    refused = [head for head, _ in answers if head.startswith(b"HTTP/1.1 429")]
    # An address has 240 of them at once, and twenty more with each second.
    assert 239 <= len(granted) < 300 and len(refused) == 300 - len(granted) and b"retry-after" in refused[0].lower()
    (tmp_path / "answer").write_bytes(granted[-1])
    told = subprocess.run(["openssl", "ts", "-reply", "-in", "answer", "-text"], cwd=tmp_path, capture_output=True, text=True)
    assert "Status: Granted" in told.stdout, told.stderr
