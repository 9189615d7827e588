"""The phones of the demonstration: what each has received."""

import re
import urllib.parse
from html.parser import HTMLParser

from .visitor import Visitor
from .waiting import wait_until


class _Phones(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts = {}
        self._number = None
        self._into = None

    def handle_starttag(self, tag, attributes):
        if tag == "section" and "phone" in (dict(attributes).get("class") or "").split():
            self._number = ""
        elif self._number is not None and tag in ("h2", "p"):
            self._into = tag
            if tag == "p":
                self.texts.setdefault(self._digits, []).append("")

    def handle_endtag(self, tag):
        if tag == "section":
            self._number = None
        self._into = None if tag == self._into else self._into

    def handle_data(self, data):
        if self._into == "h2":
            self._number += data
        elif self._into == "p":
            self.texts[self._digits][-1] += data

    @property
    def _digits(self):
        return re.sub(r"\D", "", self._number)[-8:]


class Phone:
    """One telephone, in eight digits. It shows its last hundred texts, the oldest first."""

    def __init__(self, server, number):
        self.number = number
        self._visitor = Visitor(server)

    @property
    def texts(self):
        answer = self._visitor.get("/demo/phone?" + urllib.parse.urlencode({"tel": self.number}))
        assert answer.status == 200
        phones = _Phones()
        phones.feed(answer.body.decode())
        return phones.texts.get(re.sub(r"\D", "", self.number)[-8:], [])

    def new_code(self, known):
        """The code in a text that is not among those known."""

        def found():
            codes = (re.search(r"code est (\d{3}) (\d{3})", text) for text in self.texts if text not in known)
            return ["".join(code.groups()) for code in codes if code]

        return wait_until(found, f"a code on {self.number}")[-1]
