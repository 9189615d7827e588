"""A contest of the Semaine from its announcement to its prizes: candidates, jurors and a chair, on a clock that is moved."""

import re

from .admission import admit_agent, admit_citizen
from .agent import Agent
from .binary import TOGUNA
from .browser import Browser
from .citizen import Citizen
from .clock import Clock
from .files import pdf, png
from .server import Server
from .visitor import Visitor

SLUG = "concours-start-ups-2026"
PAGE = f"/semaine/2026/concours/{SLUG}"
JURY = f"/jurys/{SLUG}"
# What each juror of the demonstration adds to or takes from the mark that an entry is worth.
SEVERITY = {"jury1": -3, "jury2": 0, "jury3": 2, "jury4": 1}
CRITERIA = ["creativity", "innovation", "impact", "presentation"]


class Entry:
    def __init__(self, phone, company, project, address):
        self.phone = phone
        self.company = company
        self.project = project
        self.address = address
        self.number = None

    @property
    def pages(self):
        """The answers of each page of the form, as a form sends them."""
        return [
            ("company", {"company": self.company, "country": "ML", "rccm": "MA-BKO-2024-B-118", "founded.jour": "3",
                         "founded.mois": "4", "founded.annee": "2024"}),
            ("project", {"project": self.project, "stage": "prototype",
                         "summary": f"{self.project} répond à un besoin que nous avons vu de près, et il sert déjà."}),
            ("contact", {"given_names": "Awa", "surname": "Kanouté"})]


class Play:
    """The State, its clock, and what was seen on the way."""

    def __init__(self, folder, pack):
        self.folder = folder
        self.clock = Clock(folder / "clock", "2026-01-08 12:00:00")
        self.server = Server.demo(folder, births=1, pack=pack, clock=self.clock)
        self.seen = {}
        self.jurors = {}

    def __enter__(self):
        self.server.start()
        self.browser = Browser(self.folder / "browser", self.server)
        (self.folder / "pitch.pdf").write_bytes(pdf())
        (self.folder / "rccm.png").write_bytes(png())
        return self

    def __exit__(self, *_):
        self.browser.driver.quit()
        self.server.stop()

    def text(self, path):
        return Visitor(self.server).get(path).page.text

    def admit(self, entry):
        """A visitor with the candidate's telephone."""
        return admit_citizen(self.server, entry.phone, entry.address)

    def proof(self, file):
        """What `toguna week ranking` says of a file, with the State's root alone."""
        return self.clock.run(TOGUNA, "week", "ranking", file, "--trust", self.server.root_certificate)

    # What candidates do

    def draft(self, visitor, pages, slug=SLUG, files=("pitch", "rccm")):
        """A draft with these pages filled in and these pieces attached; its address."""
        visitor.get(f"/demarches/{slug}/commencer")
        location = visitor.post(f"/demarches/{slug}/commencer", {"_action": "nouvelle"}).location
        draft = re.match(r"/brouillons/[^/]+", location)[0]
        for name, answers in pages:
            sent = visitor.post(f"{draft}/etapes/{name}", answers)
            assert sent.status == 303, sent.page.text
        if files:
            sent = visitor.post(
                f"{draft}/pieces", files=[(file, f"{file}.png", "image/png", png()) for file in files])
            assert sent.status in (303, 422), sent.page.text
        return draft

    def send(self, visitor, draft):
        """Sends a draft; the dossier's number, or None when it was not taken."""
        found = re.fullmatch(r"/mes-demarches/(ML-[0-9A-Z-]+)", visitor.post(f"{draft}/envoi").location)
        return found[1] if found else None

    def apply(self, entry):
        visitor = self.admit(entry)
        entry.number = self.send(visitor, self.draft(visitor, entry.pages))
        assert entry.number
        return visitor

    def apply_in_browser(self, entry):
        citizen = Citizen(self.browser, entry.phone)
        page = citizen.begin(SLUG)
        citizen.answer({"company": entry.company, "country": {"ML"}, "rccm": "MA-BKO-2024-B-7",
                        "founded": ("3", "4", "2024")})
        answers = dict(entry.pages[1][1])
        answers["stage"] = {answers["stage"]}
        citizen.answer(answers)
        citizen.answer({"given_names": "Awa", "surname": "Kanouté"})
        page.attach("pitch", self.folder / "pitch.pdf").attach("rccm", self.folder / "rccm.png").send("/pieces")
        self.seen["check"] = page.text
        entry.number = citizen.send_dossier()
        self.seen["sent"] = page.text

    def withdraw_in_browser(self, entry):
        page = Citizen(self.browser, entry.phone).log_in(f"/mes-demarches/{entry.number}")
        self.seen["withdrawn"] = page.follow("/retrait").send("/retrait").text

    # What jurors do

    def juror(self, login):
        if login not in self.jurors:
            self.jurors[login] = admit_agent(self.server, login, f"127.0.1.{len(self.jurors) + 1}")
        return self.jurors[login]

    def declare(self, login, **interests):
        juror = self.juror(login)
        juror.get(f"{JURY}/interets")
        done = juror.post(f"{JURY}/interets", interests or {"aucun": "oui"})
        assert done.status == 303, done.page.text

    def entries(self, login):
        """The addresses of the entries that a juror is shown."""
        page = self.juror(login).get(JURY).page
        return [link for link in page.links if "/candidatures/" in link]

    def judge(self, worth):
        """Every juror gives every open entry what it is worth to them."""
        for login in SEVERITY:
            juror = self.juror(login)
            for address in self.entries(login):
                page = juror.get(address).page
                if not any(form.action == address for form in page.forms):
                    continue
                project = next(project for project in worth if project in page.text)
                mark = min(20, max(0, worth[project] + SEVERITY[login]))
                sheet = {f"note.{criterion}": mark for criterion in CRITERIA}
                sent = juror.post(address, sheet | {"remarque": "Lu avec soin.", "_action": "envoyer"})
                assert sent.status == 303, sent.page.text

    # What the chair does

    def log_in(self, login, path):
        """An agent at the browser."""
        self.clock.skip(60)
        return Agent(self.browser, login).log_in(path)

    def chair(self):
        return self.log_in("president", f"{JURY}/presidence")

    def decide(self, decision, **fields):
        """Opens a decision from the overview, confirms it, and comes out on the overview."""
        page = self.browser.go(f"{JURY}/presidence").follow(f"/decisions/{decision}")
        for name, value in fields.items():
            page.fill(name, value)
        page.choose("confirmation", "oui").send(f"/decisions/{decision}")
        assert page.path == f"{JURY}/presidence", page.text
        return page
