"""A State that serves: `toguna demo` or `toguna serve` in a folder of its own."""

import http.client
import json
import time

from . import children
from .binary import ROOT, TOGUNA
from .ports import free_port


class Server:
    def __init__(self, folder, command, data, port, *options):
        self.data = data
        self.port = port
        self.log = folder / "server.log"
        self._arguments = [TOGUNA, command, "--data", data, "--port", port, *options]
        self.process = None
        # How often it was killed.
        self.kills = 0
        # The URL of its PostgreSQL database; None for SQLite.
        self.database = None
        # The clock that it goes by; None for the machine's own.
        self.clock = None

    @classmethod
    def demo(cls, folder, database=None, births=200, port=None, pack=None, clock=None):
        """A demonstration, founded on its first start."""
        options = ["--births", births] + (["--database", database] if database else [])
        options += ["--country", pack] if pack else []
        server = cls(folder, "demo", folder / "data", port or free_port(), *options)
        server.database = database
        server.clock = clock
        return server

    @classmethod
    def serve(cls, folder, data, port):
        """A State that `toguna init` has founded in `data`."""
        return cls(folder, "serve", data, port)

    @property
    def url(self):
        return f"http://localhost:{self.port}"

    @property
    def root_certificate(self):
        return self.data / "trust" / "root.pem"

    @property
    def seal_certificate(self):
        return self.data / "trust" / "seal.pem"

    def start(self, wait=True):
        environment = self.clock.environment if self.clock else None
        wrapper = self.clock.wrapper if self.clock else []
        self.process = children.start([*wrapper, *self._arguments], self.log, cwd=ROOT, env=environment)
        if wait:
            self.wait()
        return self

    def wait(self, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            assert self.process.poll() is None, f"the server ended:\n{self.log.read_text()[-3000:]}"
            if self.is_healthy():
                return
            time.sleep(0.01)
        raise AssertionError("the server does not answer")

    def is_healthy(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/sante", headers={"Host": f"localhost:{self.port}"})
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def kill(self):
        """No farewell: what a power cut does to the process."""
        self.kills += 1
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process:
            children.end(self.process)
            if self.clock:
                self.clock.forget(self.process.pid)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def agents(self):
        """The demonstration's civil servants, by login."""
        return {card["login"]: card for card in json.loads((self.data / "demo.json").read_text())}
