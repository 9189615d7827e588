"""A civil servant at a browser."""

from .admission import authenticator


class Agent:
    def __init__(self, browser, login):
        self.browser = browser
        self.login = login

    def log_in(self, path="/agents/dossiers"):
        """Asks for a page of the agents and comes out on it, after password and second factor."""
        page = self.browser.forget().go(path)
        assert page.path == "/agents/connexion"
        card = page.server.agents()[self.login]
        page.fill("identifiant", self.login).fill("passe", card["password"]).send("/agents/connexion")
        assert page.path == "/agents/connexion/code", page.text
        page.fill("code", authenticator(page.server, self.login).next_code()).send("/agents/connexion/code")
        assert page.path == path, page.text
        return page

    def open(self, number):
        return self.browser.go(f"/agents/dossiers/{number}")

    def claim(self, number):
        """Takes a dossier out of the inbox."""
        page = self.browser.go("/agents/dossiers").follow(f"/agents/dossiers/{number}").send("/prise")
        assert page.path == f"/agents/dossiers/{number}" and page.offers("/refus"), page.text
        return page

    def ask(self, number, field, question):
        page = self.open(number).follow("/question")
        return page.choose("champ", field).fill("question", question).send("/question")

    def record_receipt(self, number, receipt):
        return self.open(number).follow("/timbre").fill("timbre", receipt).send("/timbre")

    def search_register(self, register, criteria):
        """Searches outside a dossier, with a purpose. Comes out on the list of what was found."""
        page = self.browser.go("/agents/dossiers").follow(f"/agents/registres/{register}")
        page.choose("motif", "guichet")
        for name, value in criteria.items():
            page.fill(f"critere.{name}", value)
        return page.send(f"/agents/registres/{register}")

    def records_found(self, register):
        """The addresses of the whole records, in the order of the list."""
        return self.browser.links(f"/agents/registres/{register}/actes/")

    def examine(self, number):
        """Opens the step that waits for a decision."""
        return self.open(number).follow("/acceptation")

    def decide(self, records):
        """Chooses these records, attests and passes the step that is open."""
        page = self.browser
        for record in records:
            page.choose("acte", record)
        return page.choose("attestation", "oui").press("valider", "/acceptation")

    def decide_together(self):
        """Puts all that may be decided with others on a list and confirms it with a fresh code. Gives the text of the
        list and of the page after it."""
        page = self.browser.go("/agents/dossiers").follow("/agents/lots").send("/agents/lots")
        path, shown = page.path, page.text
        page.choose("attestation", "oui").fill("code", authenticator(page.server, self.login).next_code()).send(path)
        assert page.path == path, page.text
        return shown, page.text

    def refuse(self, number, motive, comment):
        page = self.open(number).follow("/refus").choose("motif", motive).fill("precision", comment).send("/refus")
        letter = page.text
        page.press("refuser", "/refus")
        return letter

    def revoke(self, number, reason):
        page = self.open(number).follow("/revocation").fill("motif", reason).choose("confirmation", "oui")
        return page.send("/revocation")
