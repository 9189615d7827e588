"""A citizen at a browser."""

import re

from .phones import Phone


class Citizen:
    def __init__(self, browser, number):
        self.browser = browser
        self.phone = Phone(browser.server, number)

    def log_in(self, path="/connexion"):
        """Asks for a page that needs a log-in, and comes out on it."""
        page = self.browser.forget().go(path)
        assert page.path == "/connexion"
        known = self.phone.texts
        page.fill("telephone", self.phone.number).send("/connexion")
        assert page.path == "/connexion/code", page.text
        page.fill("code", self.phone.new_code(known)).send("/connexion/code")
        assert not page.path.startswith("/connexion"), page.text
        return page

    def log_out(self):
        return self.browser.go("/mes-demarches").send("/deconnexion")

    def begin(self, slug):
        """From the front page to the first question, as a stranger does."""
        page = self.browser.forget().go("/").follow("/demarches").follow(f"/demarches/{slug}")
        page.follow(f"/demarches/{slug}/commencer")
        self.log_in(f"/demarches/{slug}/commencer")
        assert page.path == f"/demarches/{slug}/commencer"
        return page.send("/commencer")

    def answer(self, answers):
        """Fills in the page of the form that is open, and goes on."""
        page = self.browser
        for name, value in answers.items():
            fill(page, name, value)
        return page.send(page.path)

    def find_place(self, name, words, code):
        """Searches a place by its name and chooses among what was found."""
        page = self.browser
        page.fill(f"{name}.recherche", words).press(name)
        found = page.choices(name)
        page.choose(name, code)
        return found

    def send_dossier(self):
        """From the check to the dossier; its number."""
        page = self.browser
        assert page.path.endswith("/verification"), f"{page.path}: {page.faults}"
        page.send("/envoi")
        found = re.fullmatch(r"/mes-demarches/(ML-[0-9A-Z-]+)", page.path)
        assert found, page.text
        return found[1]

    def open(self, number):
        return self.browser.go(f"/mes-demarches/{number}")


def fill(page, name, value):
    """A date is a tuple of day, month, year; « vers » a tuple of a year alone; a set holds the answer to choose."""
    if isinstance(value, tuple) and len(value) == 1:
        page.fill_date(name, value[0], about=True)
    elif isinstance(value, tuple):
        page.fill_date(name, value[2], value[1], value[0])
    elif isinstance(value, set):
        page.choose(name, *value)
    else:
        page.fill(name, value)
