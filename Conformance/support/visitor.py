"""A browser without a window: cookies, form tokens, no redirects followed. For load, and for what a browser hides."""

import http.client
import socket
import urllib.parse
import uuid

from .pages import Page

TOKEN = "_jeton"


class Answer:
    def __init__(self, response, body):
        self.status = response.status
        self.headers = response.headers
        self.body = body

    @property
    def location(self):
        return self.headers.get("Location", "")

    @property
    def page(self):
        return Page(self.body.decode())


class Visitor:
    """`address` is the loopback address that it comes from, such as 127.0.0.7: each has its own limits.

    `visited` holds every address that it asked for.
    """

    def __init__(self, server, address="127.0.0.1"):
        self._server = server
        self._address = address
        self._connection = None
        self.cookies = {}
        self.token = None
        self.visited = []

    def get(self, path, headers=None):
        answer = self._ask("GET", path, None, dict(headers or {}))
        if TOKEN in (text := answer.body.decode(errors="replace")):
            for form in Page(text).forms:
                self.token = form.values.get(TOKEN, self.token)
        return answer

    def post(self, path, fields=None, files=None):
        """Sends a form with the token of the last page that had one."""
        values = {TOKEN: self.token or "", **(fields or {})}
        if files:
            body, kind = _multipart(values, files)
        else:
            body, kind = urllib.parse.urlencode(values).encode(), "application/x-www-form-urlencoded"
        return self._ask("POST", path, body, {"Content-Type": kind, "Origin": self._server.url})

    def twin(self):
        """Another window of the same browser, for another thread."""
        twin = Visitor(self._server, self._address)
        twin.cookies, twin.token = dict(self.cookies), self.token
        return twin

    def close(self):
        if self._connection:
            self._connection.close()
            self._connection = None

    def _ask(self, method, path, body, headers):
        self.visited.append(path)
        headers["Host"] = f"localhost:{self._server.port}"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self._connection is None:
            self._connection = http.client.HTTPConnection(
                "127.0.0.1", self._server.port, timeout=20, source_address=(self._address, 0))
        try:
            if self._connection.sock is None:
                self._connection.connect()
                self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
            answer = Answer(response, response.read())
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        self._keep(response.headers.get_all("Set-Cookie") or [])
        return answer

    def _keep(self, lines):
        for line in lines:
            pair, *attributes = line.split(";")
            name, value = pair.split("=", 1)
            if any(attribute.strip().lower() == "max-age=0" for attribute in attributes) or not value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value


def _multipart(values, files):
    """`files` are (field, name, media type, bytes)."""
    boundary = uuid.uuid4().hex
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in values.items()
    ]
    for field, name, kind, content in files:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        parts.append(f"{head}Content-Type: {kind}\r\n\r\n".encode() + content + b"\r\n")
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"
