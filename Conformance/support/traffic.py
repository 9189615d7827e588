"""What a browser asked for, and how many bytes came."""

import dataclasses
import json


@dataclasses.dataclass
class Exchange:
    url: str
    kind: str
    status: int = 0
    mime: str = ""
    headers: dict = dataclasses.field(default_factory=dict)
    # In bytes as they came over the wire, headers included.
    size: int = 0
    from_cache: bool = False


class Traffic:
    def __init__(self):
        self._open = {}
        self.exchanges = []

    def read(self, driver):
        """Takes what the browser has written down since the last time."""
        for line in driver.get_log("performance"):
            message = json.loads(line["message"])["message"]
            take = {
                "Network.requestWillBeSent": self._sent,
                "Network.responseReceived": self._received,
                "Network.loadingFinished": self._finished,
                "Network.requestServedFromCache": self._cached,
            }.get(message["method"])
            if take:
                take(message["params"])
        return self

    @property
    def urls(self):
        return {exchange.url for exchange in self.exchanges}

    def status_of(self, url):
        return next((found.status for found in reversed(self.exchanges) if found.url == url), 0)

    def of_kind(self, kind):
        return [exchange for exchange in self.exchanges if exchange.kind == kind]

    def _sent(self, params):
        if "redirectResponse" in params and params["requestId"] in self._open:
            self._answered(self._open[params["requestId"]], params["redirectResponse"])
        exchange = Exchange(params["request"]["url"], params.get("type", ""))
        self._open[params["requestId"]] = exchange
        self.exchanges.append(exchange)

    def _received(self, params):
        if params["requestId"] in self._open:
            self._answered(self._open[params["requestId"]], params["response"])

    def _finished(self, params):
        if params["requestId"] in self._open:
            self._open[params["requestId"]].size = int(params["encodedDataLength"])

    def _cached(self, params):
        if params["requestId"] in self._open:
            self._open[params["requestId"]].from_cache = True

    @staticmethod
    def _answered(exchange, response):
        exchange.status = response["status"]
        exchange.mime = response["mimeType"]
        exchange.headers = {name.lower(): value for name, value in response["headers"].items()}
        exchange.from_cache = exchange.from_cache or response.get("fromDiskCache", False)
