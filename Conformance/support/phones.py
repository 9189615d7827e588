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
    """One telephone, in eight digits. Its texts are the oldest first."""

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

    def next_text(self, after):
        """The first text that came after the first so many."""
        return wait_until(lambda: self.texts[after:], f"a text on {self.number}")[0]

    def next_code(self, after):
        found = re.search(r"\b(\d{3})\s?(\d{3})\b", self.next_text(after))
        assert found, f"no code on {self.number}: {self.texts}"
        return "".join(found.groups())


def texts_on(html):
    """The texts by number on a page that somebody looked at."""
    phones = _Phones()
    phones.feed(html)
    return phones.texts
