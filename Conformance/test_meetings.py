"""The meeting place of an edition in a browser without JavaScript: publish, search, ask, accept, cancel, moderate."""

import datetime
import re
import shutil

import icalendar
import pytest

from support.agent import Agent
from support.binary import PACK, ROOT, run, toguna_json
from support.browser import Browser
from support.citizen import Citizen
from support.database import Database
from support.plain import plain
from support.ports import free_port
from support.server import Server
from support.visitor import Visitor

HOME = "/semaine/2027/rencontres"
HOST, GUEST, STRANGER = "70 61 42 43", "70 61 42 44", "70 61 42 45"
HOST_CONTACT, GUEST_CONTACT = "fabrique@sahelkits.example", "liptako@fonds.example"
AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()
EDITION = """
edition: "2027"
ordinal: 4
title: Semaine d’essai
theme: Essayer
first_day: {first}
last_day: {last}
zone: Africa/Bamako
venue: Palais
meetings: {{tables: 2, minutes: 20, source: SEED3, status: policy}}
source: SEED3
status: policy
"""
PROGRAMME = """
sessions:
  - {{id: rencontres-b2b, kind: b2b, label: Rencontres B2B, day: {first}, start: "09:00", minutes: 60, source: SEED3, status: policy}}
"""


class Party(Citizen):
    def visit(self, path):
        """Opens a page, logged in once: codes are few."""
        page = self.browser.go(path)
        return self.log_in(path) if page.path == "/connexion" else page

    def read(self, path):
        """A file, asked for with the browser's own cookies."""
        visitor = Visitor(self.browser.server)
        visitor.cookies = {cookie["name"]: cookie["value"] for cookie in self.browser.driver.get_cookies()}
        return visitor.get(path)


class Place:
    """A State with an edition to come, two parties and an organiser."""

    def __init__(self, folder, server, browsers):
        self.folder, self.server = folder, server
        self.host, self.guest = Party(browsers[0], HOST), Party(browsers[1], GUEST)
        self.organizer = Agent(browsers[2], "agent")
        self.first = datetime.date.today() + datetime.timedelta(days=20)

    def slot(self, clock):
        return f"{self.first.isoformat()}T{clock}"


def pack_with_edition(folder):
    pack = shutil.copytree(PACK, folder / "ml")
    first = datetime.date.today() + datetime.timedelta(days=20)
    days = {"first": first.isoformat(), "last": (first + datetime.timedelta(days=1)).isoformat()}
    (pack / "week" / "2027").mkdir()
    (pack / "week" / "2027" / "edition.yaml").write_text(EDITION.format(**days))
    (pack / "week" / "2027" / "programme.yaml").write_text(PROGRAMME.format(**days))
    return pack


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("meetings")
    server = Server(folder, "demo", folder / "data", free_port(), "--births", 1, "--country", pack_with_edition(folder))
    with server, Browser(folder / "host", server) as host, Browser(folder / "guest", server) as guest, \
            Browser(folder / "organizer", server) as organizer:
        yield Place(folder, server, [host, guest, organizer])


@pytest.fixture(scope="module")
def notice(place):
    """The address of a need that the host published, after a first try with a telephone number in it."""
    page = place.host.visit(f"{HOME}/publication")
    page.choose("author", "start-up").choose("kind", "need").fill("name", "Sahel Kits").choose("country", "ML")
    page.fill("title", "Cherche un fonds pour l’Énergie").fill("text", "Des kits solaires pour les écoles. Appelez le 70 61 42 43.")
    page.fill("sectors", "énergie, écoles").fill("contact", HOST_CONTACT).send("/publication")
    assert any("retirez-en le téléphone" in fault for fault in page.faults), page.faults
    assert any("langues" in fault for fault in page.faults), page.faults
    assert page.value("title") == "Cherche un fonds pour l’Énergie" and page.value("contact") == HOST_CONTACT
    page.fill("text", "Des kits solaires pour les écoles.").choose("languages", "fr").choose("languages", "bm")
    page.send("/publication")
    assert re.fullmatch(f"{HOME}/annonces/[0-9a-f]{{32}}", page.path), page.faults
    assert "Votre annonce est publiée" in page.text
    return page.path


@pytest.fixture(scope="module")
def asked(place, notice):
    """The address of the guest's request."""
    page = place.guest.visit(notice).follow("/demande")
    place.guest.visit(f"{notice}/demande")
    page.fill("name", "Fonds Liptako").fill("message", "court").send("/demande")
    assert len(page.faults) == 3, page.faults
    page.fill("message", "Nous finançons l’énergie des écoles.").fill("contact", GUEST_CONTACT)
    assert len(page.choices("creneaux")) == 3
    page.choose("creneaux", place.slot("09:00")).choose("creneaux", place.slot("09:40")).send("/demande")
    assert re.fullmatch(f"{HOME}/mes-rendez-vous/[0-9a-f]{{32}}", page.path), page.faults
    assert "Votre demande est envoyée" in page.text and HOST_CONTACT not in page.text
    return page.path


def test_a_notice_is_found_by_a_word_in_any_spelling_and_by_a_filter(place, notice):
    page = place.guest.browser.go(HOME)
    for words, count in [("ENERGIES", 1), ("kit ecole", 1), ("poisson", 0)]:
        page.go(HOME).fill("q", words)
        page.driver.find_element("css selector", 'main form[role="search"] button').click()
        assert (notice in page.links("/annonces/")) == bool(count), words
    assert notice in page.go(f"{HOME}?nature=need&pays=ML&profil=start-up").links("/annonces/")
    assert page.go(f"{HOME}?nature=offer").links("/annonces/") == []
    assert HOST_CONTACT not in page.go(notice).driver.page_source


def test_a_request_is_accepted_and_then_alone_the_two_see_how_to_reach_each_other(place, notice, asked):
    host = place.host.visit(asked)
    assert "Fonds Liptako" in host.text and "l'énergie des écoles" in host.text and GUEST_CONTACT not in host.text
    assert set(host.choices("creneau")) == {place.slot("09:00"), place.slot("09:40")}
    host.press("accepter")
    assert any("Choisissez un créneau" in fault for fault in host.faults), host.text
    host.choose("creneau", place.slot("09:40")).press("accepter")
    assert GUEST_CONTACT in host.text and "Accepté" in host.text and "Table 1" in host.text
    guest = place.guest.visit(asked)
    assert HOST_CONTACT in guest.text and "9 h 40" in guest.text
    told = place.host.phone.texts + place.guest.phone.texts
    assert sum("rendez-vous" in text for text in told) == 2
    assert not any(word in text for text in told for word in ("Liptako", "Kits", "@fonds", "9 h 40"))
    calendar = icalendar.Calendar.from_ical(place.guest.read(f"{HOME}/agenda.ics").body)
    (event,) = calendar.events
    assert not calendar.errors and not event.errors
    assert event["STATUS"] == "CONFIRMED" and event.start.isoformat() == f"{place.slot('09:40')}:00+00:00"
    assert str(event["SUMMARY"]).endswith("Sahel Kits") and "Table 1" in str(event["LOCATION"])
    assert "@" not in calendar.to_ical().decode()


def test_whoever_is_not_of_the_two_finds_nothing(place, asked):
    assert Visitor(place.server).get(asked).status == 303
    stranger = Party(place.organizer.browser, STRANGER)
    page = stranger.log_in(f"{HOME}/mes-rendez-vous")
    assert "Vous n'avez ni demandé" in page.text
    assert stranger.read(asked).status == 404
    assert "VEVENT" not in stranger.read(f"{HOME}/agenda.ics").body.decode()


@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_fits_its_window_and_can_be_read_by_everybody(place, notice, asked, width):
    complaints = {}
    for browser, paths in [
        (place.guest.browser, [HOME, notice, f"{notice}/demande", f"{notice}/signalement", f"{HOME}/mes-rendez-vous", asked,
                               f"{HOME}/publication"]),
        (place.organizer.browser, ["/semaine/2026/rencontres", "/developpeurs"]),
    ]:
        driver = browser.driver
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
        for path in paths:
            page = browser.go(path)
            found = driver.execute_script(AUDIT)
            if page.measure("document.documentElement.scrollWidth") > width or found != "[]":
                complaints[path] = found
            assert len(driver.page_source.encode()) < 50_000, path
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert complaints == {}


def test_a_cancelled_meeting_frees_its_slot_and_the_other_reads_why(place, asked):
    page = place.guest.visit(asked)
    page.driver.find_element("tag name", "summary").click()
    page.fill("mot", "Nous ne venons plus").press("annuler")
    assert "Annulé" in page.text and HOST_CONTACT not in page.text
    host = place.host.visit(asked)
    assert "Nous ne venons plus" in host.text and GUEST_CONTACT not in host.text
    assert any("annule" in text for text in place.host.phone.texts)
    (event,) = icalendar.Calendar.from_ical(place.host.read(f"{HOME}/agenda.ics").body).events
    assert event["STATUS"] == "CANCELLED" and event["SEQUENCE"] == 1


def test_the_organiser_sets_the_tables_and_removes_what_was_reported(place, notice, asked):
    page = place.guest.visit(notice).follow("/signalement").choose("motif", "scam").send("/signalement")
    assert page.path == notice and "L'organisateur est prévenu" in page.text
    page = place.organizer.log_in().go(f"{HOME}/organisation")
    page.fill("tables", "700").fill("motif", "Salle plus grande").send("/organisation")
    assert any("de 1 à 500" in fault for fault in page.faults)
    page.fill("tables", "7").send("/organisation")
    assert page.value("tables") == "7" and "Escroquerie" in page.text
    page.follow("/moderation").send("/moderation")
    assert any("motif" in fault for fault in page.faults)
    page.fill("motif", "Fausse identité").send("/moderation")
    assert page.path == f"{HOME}/organisation" and "Fausse identité" in page.text
    assert place.guest.visit(notice).status == 404
    mine = place.host.visit(f"{HOME}/mes-rendez-vous")
    assert "Fausse identité" in mine.text and "Retirée par l'organisateur" in mine.text
    assert any("annonce" in text for text in place.host.phone.texts)


def test_the_command_shows_the_tables_and_sets_them_for_an_organiser_alone(place):
    (shown,), status = toguna_json("week", "meetings", "2027", "--data", place.server.data)
    assert status == 0 and (shown["minutes"], shown["slots"]) == (20, 3)
    wrong = run("week", "meetings", "2027", "--set", "tables=3", "--reason", "Essai", "--agent", "segou", "--data",
                place.server.data)
    assert wrong.returncode == 1 and "no organizer" in wrong.stderr
    (shown,), _ = toguna_json("week", "meetings", "2027", "--set", "minutes=30", "--reason", "Essai", "--agent", "agent",
                              "--data", place.server.data)
    assert shown["minutes"] == 30 and shown["slots"] == 2
    assert run("week", "meetings", "2027", "--set", "tables=3", "--data", place.server.data).returncode == 2


def test_an_edition_that_is_over_says_so_and_one_without_tables_says_that_they_are_to_be_published(place):
    over = plain(Visitor(place.server).get("/semaine/2026/rencontres").page.text)
    assert "L'édition est terminée" in over and "à publier" in over


def test_neither_the_database_nor_the_log_tells_a_contact(place, asked):
    content = Database(place.server).content().decode(errors="replace")
    assert "Sahel Kits" in content
    log = place.server.log.read_text()
    for secret in (HOST_CONTACT, GUEST_CONTACT, "Fonds Liptako", "Nous finançons", "ne venons plus"):
        assert secret not in content and secret not in log, secret
