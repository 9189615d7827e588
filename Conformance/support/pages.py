"""What a program finds in a page: its forms and links."""

from html.parser import HTMLParser

from .plain import plain


class Form:
    def __init__(self, action, method):
        self.action = action
        self.method = method
        self.values = {}


class Page(HTMLParser):
    """Forms with the values that a browser would send unchanged; links; the text."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.forms = []
        self.links = []
        self.pieces = []
        self._form = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self._form = Form(attributes.get("action", ""), attributes.get("method", "get"))
            self.forms.append(self._form)
        elif tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        elif tag == "input" and self._form is not None and "name" in attributes:
            kind = attributes.get("type", "text")
            if kind in ("radio", "checkbox") and "checked" not in attributes or kind in ("submit", "file"):
                return
            self._form.values[attributes["name"]] = attributes.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None

    def handle_data(self, data):
        self.pieces.append(data)

    @property
    def text(self):
        return plain(" ".join(" ".join(self.pieces).split()))

    def form(self, ending):
        """The form that is sent to an address with this ending."""
        for form in self.forms:
            if form.action.split("?")[0].endswith(ending):
                return form
        raise AssertionError(f"no form is sent to …{ending}; there are {[form.action for form in self.forms]}")
