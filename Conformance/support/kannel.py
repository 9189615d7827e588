"""A real Kannel (bearerbox, smsbox) and its fake operator, on loopback ports of their own."""

import re

from . import children
from .ports import free_ports, is_open
from .waiting import wait_until

FAKE_OPERATOR = "/usr/lib/kannel/test/fakesmsc"


class Kannel:
    user = "toguna"
    password = "mot-de-passe-42"

    def __init__(self, folder):
        self._folder = folder
        self._admin, self._smsbox, self._operator, self._sendsms = free_ports(4)
        self._processes = []
        (folder / "spool").mkdir(parents=True)
        (folder / "kannel.conf").write_text(self._configuration())
        self.credentials = folder / "credentials"
        self.credentials.write_text(f"{self.user}\n{self.password}\n")
        self.credentials.chmod(0o600)

    @property
    def service(self):
        return f"http://127.0.0.1:{self._sendsms}/cgi-bin/sendsms"

    def start(self):
        self._start("bearerbox", "/usr/sbin/bearerbox", "-v", "0", self._folder / "kannel.conf")
        wait_until(lambda: is_open(self._smsbox) and is_open(self._operator), "bearerbox")
        self._start("fakesmsc", FAKE_OPERATOR, "-H", "127.0.0.1", "-r", self._operator, "-m", "0", "1 2 text x")
        self._start("smsbox", "/usr/sbin/smsbox", "-v", "0", self._folder / "kannel.conf")
        wait_until(
            lambda: is_open(self._sendsms)
            and {"Fakesmsc client connected", "Client connected from"} <= self._said("bearerbox"),
            "smsbox and the operator")
        return self

    def stop(self):
        for process in reversed(self._processes):
            children.end(process)

    @property
    def received(self):
        """What came out at the operator's end: (sender, receiver, text)."""
        lines = re.findall(r"Got message \d+: <(.*)>", self._log("fakesmsc"))
        return [(sender, receiver, text) for sender, receiver, _, text in (line.split(" ", 3) for line in lines)]

    def _said(self, name):
        log = self._log(name)
        return {words for words in ("Fakesmsc client connected", "Client connected from") if words in log}

    def _log(self, name):
        return (self._folder / f"{name}.log").read_text(errors="replace")

    def _start(self, name, *arguments):
        self._processes.append(children.start(arguments, self._folder / f"{name}.log"))

    def _configuration(self):
        return f"""
group = core
admin-port = {self._admin}
admin-password = {self.password}
admin-deny-ip = "*.*.*.*"
admin-allow-ip = "127.0.0.1"
box-deny-ip = "*.*.*.*"
box-allow-ip = "127.0.0.1"
smsbox-port = {self._smsbox}
store-type = spool
store-location = "{self._folder}/spool"
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = fake
host = 127.0.0.1
port = {self._operator}
connect-allow-ip = "127.0.0.1"

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = {self._sendsms}

group = sendsms-user
username = {self.user}
password = {self.password}
concatenation = true
max-messages = 10
"""
