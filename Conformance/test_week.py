"""The Semaine du Numérique: its programme for other programs, its pages on a phone, its recommendations."""

import csv
import gzip
import io
import json
import re
import uuid

import icalendar
import jsonschema
import pytest
import yaml
from selenium.webdriver.common.by import By

from support import schemas
from support.agent import Agent
from support.binary import PACK, ROOT, run, toguna, toguna_json
from support.browser import Browser, chromium
from support.plain import plain
from support.server import Server
from support.visitor import Visitor

PROGRAMME_PAGE = 14_336
PAGES = ["/semaine", "/semaine/2026", "/semaine/2024", "/semaine/2026/programme", "/semaine/2026/seances/panel-5",
         "/semaine/2026/intervenants", "/semaine/2026/exposants", "/semaine/recommandations",
         "/semaine/recommandations/R26-7", "/semaine/recommandations/R24-1"]
AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()


class Week:
    """A State that serves, and an organizer who changes its programme."""

    def __init__(self, server):
        self.server = server

    def command(self, *arguments):
        (answer, *_), status = toguna_json("week", *arguments, "--data", self.server.data)
        assert status == 0
        return answer

    def change(self, session, *fields, reason="Horaire publié"):
        sets = [word for field in fields for word in ("--set", field)]
        return self.command("change", "2026", session, *sets, "--reason", reason, "--agent", "agent")

    def file(self, name):
        return Visitor(self.server).get(f"/semaine/2026/export/{name}").body


@pytest.fixture(scope="module")
def week(tmp_path_factory):
    with Server.demo(tmp_path_factory.mktemp("week"), births=12) as server:
        week = Week(server)
        week.change("ceremonie-ouverture", "start=09:00", "minutes=60", "hall=Salle des congrès", "languages=fr|bm")
        week.change("panel-5", "day=2026-01-30", "start=10:30", "minutes=90", "hall=Salle des congrès",
                    "speakers=Awa Traoré|Moussa “Le Vieux” Keïta", "abstract=Clés, certificats ; et « preuves »\navec suite")
        week.change("panel-1", "day=2026-01-30", "start=14:00", "minutes=90", "hall=Salle des congrès")
        week.change("panel-1", "state=cancelled", reason="Le panel est annulé.")
        yield week


def event(calendar, session):
    uid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:toguna:week:sdnml2026:session:{session}"))
    return next(event for event in calendar.events if str(event["UID"]) == uid)


def test_the_calendar_is_read_by_icalendar_with_sequence_and_cancellation(week):
    written = week.file("programme.ics")
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(written)
    assert not calendar.errors and all(not part.errors for part in calendar.walk())
    assert len(calendar.events) == len(yaml.safe_load((PACK / "week/2026/programme.yaml").read_text())["sessions"])
    assert len({str(event["UID"]) for event in calendar.events}) == len(calendar.events)
    panel = event(calendar, "panel-5")
    assert panel["STATUS"] == "CONFIRMED" and panel["SEQUENCE"] == 1
    assert panel.start.isoformat() == "2026-01-30T10:30:00+00:00" and panel.start.tzinfo.key == "Africa/Bamako"
    assert (panel.end - panel.start).total_seconds() == 5_400
    assert str(panel["DESCRIPTION"]) == "Clés, certificats ; et « preuves »\navec suite"
    cancelled = event(calendar, "panel-1")
    assert cancelled["STATUS"] == "CANCELLED" and cancelled["SEQUENCE"] == 2
    closing = event(calendar, "ceremonie-cloture")
    assert closing["STATUS"] == "TENTATIVE" and closing.start.isoformat() == "2026-01-31"
    unknown = event(calendar, "panel-2")
    assert (unknown.start.isoformat(), unknown.end.isoformat()) == ("2026-01-29", "2026-02-01")


@schemas.needed
def test_the_schedule_is_valid_by_c3vocs_own_schemas(week, tmp_path):
    (tmp_path / "schedule.xml").write_bytes(week.file("schedule.xml"))
    schemas.check_xml(tmp_path / "schedule.xml", "c3voc/schedule.xml.xsd")
    schedule = json.loads(week.file("schedule.json"))
    schemas.check_json(schedule, "c3voc/schema.json")
    days = schedule["schedule"]["conference"]["days"]
    assert [len(day["rooms"]) for day in days] == [1, 1, 0]
    subtitles = {event["title"]: event["subtitle"] for event in days[1]["rooms"]["Salle des congrès"]}
    assert subtitles["Panel thématique 1"] == "Annulé"
    assert len(schedule["schedule"]["conference"]["meta"]["unscheduled"]) == 8


def test_the_files_of_the_pack_are_valid_by_the_schemas_that_editors_complete_from(tmp_path):
    toguna("check", PACK, "--schemas", tmp_path)
    for path in sorted((PACK / "week").glob("*/*.yaml")):
        schema = json.loads((tmp_path / f"week-{path.stem}.json").read_text())
        # Dates are texts to JSON.
        jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(
            yaml.load(path.read_text(), yaml.BaseLoader))) if path.stem != "edition" else schemaless(path))
        assert (ROOT / "Schemas" / f"week-{path.stem}.json").read_text() == json_text(tmp_path, path.stem)


def schemaless(path):
    """With the numbers that an edition has."""
    values = yaml.load(path.read_text(), yaml.BaseLoader)
    values["ordinal"] = int(values["ordinal"])
    return values


def json_text(folder, stem):
    return (folder / f"week-{stem}.json").read_text()


@pytest.mark.parametrize("name", ["programme.ics", "schedule.xml", "schedule.json"])
def test_what_was_exported_changes_nothing_when_it_comes_back(week, name, tmp_path):
    (tmp_path / name).write_bytes(week.file(name))
    answer = week.command("import", "2026", tmp_path / name, "--reason", "Retour", "--agent", "agent")
    assert answer["changed"] == 0 and answer["refused"] == 0 and answer["unchanged"] > 2


def test_what_icalendar_writes_is_taken_and_what_cannot_be_is_named(week, tmp_path):
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//autre//FR")
    calendar.add("version", "2.0")
    for title, day, category in [("Atelier d’essai", 31, "workshop"), ("Hors des jours", 15, "panel"),
                                 ("Sans nature", 30, "concert")]:
        new = icalendar.Event()
        new.add("uid", str(uuid.uuid5(uuid.NAMESPACE_DNS, title)))
        new.add("summary", title)
        new.add("categories", [category])
        new.add("dtstart", icalendar.vDatetime.from_ical(f"202601{day}T080000Z"))
        new.add("dtend", icalendar.vDatetime.from_ical(f"202601{day}T090000Z"))
        calendar.add_component(new)
    (tmp_path / "autre.ics").write_bytes(calendar.to_ical())
    done = run("week", "import", "2026", tmp_path / "autre.ics", "--reason", "Essai", "--agent", "agent", "--dry-run",
               "--data", week.server.data)
    assert done.returncode == 1
    assert "row 2, Hors des jours: the session" in done.stdout and "row 3, Sans nature: kind" in done.stdout
    assert "1 sessions would change" in done.stdout


def test_who_is_no_organizer_changes_nothing_and_neither_does_a_clash(week):
    sets = ["--set", "day=2026-01-30", "--set", "start=11:00", "--set", "minutes=30", "--reason", "Essai"]
    other = run("week", "change", "2026", "panel-2", *sets, "--agent", "segou", "--data", week.server.data)
    assert other.returncode == 1 and "no organizer" in other.stderr
    clash = run("week", "change", "2026", "panel-2", *sets, "--set", "hall=salle des CONGRÈS", "--agent", "agent",
                "--data", week.server.data)
    assert clash.returncode == 1 and "at the same time" in clash.stderr


def test_a_change_is_seen_with_its_reason_and_what_is_not_known_is_said_to_be(week):
    visitor = Visitor(week.server)
    cancelled = visitor.get("/semaine/2026/seances/panel-1").page.text
    assert "Le panel est annulé." in cancelled and "Version 4" in cancelled and "Annulé" in cancelled
    assert "à publier" in visitor.get("/semaine/2026/seances/panel-2").page.text
    programme = visitor.get("/semaine/2026").page.text
    assert "version 4" in programme and "salle à publier" in programme
    assert visitor.get("/semaine/2026/seances/panel-9").status == 404
    assert visitor.get("/semaine/1999").status == 404
    assert visitor.get("/semaine/2026/seances/panel-5/modification").status == 303


def test_recommendations_say_what_is_published_and_every_change_of_it(week):
    visitor = Visitor(week.server)
    before = plain(visitor.get("/semaine/recommandations/R26-7").page.text)
    assert "pas de donnée" in before and "à publier" in before and "Rien n'a été publié" in before
    week.command(
        "recommend", "R26-7", "--set", "owner=Ministère de l’essai", "--set", "due=2027-01-31", "--set",
        "baseline.reviewed-texts=0", "--set", "target.reviewed-texts=100", "--reason", "Cible publiée", "--agent", "agent")
    after = plain(visitor.get("/semaine/recommandations/R26-7").page.text)
    assert "Ministère de l'essai" in after and "Cible publiée" in after and "31 janvier 2027" in after
    rows = list(csv.DictReader(io.StringIO(visitor.get("/semaine/recommandations.csv").body.decode(), newline="")))
    own = [row for row in rows if row["id"] == "R26-7"]
    assert len({row["id"] for row in rows}) == 20 and [row["weight"] for row in own] == ["1", "1", "1"]
    assert own[0]["owner"] == "Ministère de l’essai" and rows[0]["owner"] == "" and rows[0]["progress"] == ""
    data = json.loads(visitor.get("/semaine/recommandations.json").body)["recommendations"]
    found = next(one for one in data if one["id"] == "R26-7")
    assert found["progress"] == 0 and found["history"][0]["reason"] == "Cible publiée"
    assert "progress" not in next(one for one in data if one["id"] == "R26-1")


def test_the_programme_is_one_small_file_whose_policy_lets_in_nothing_else(week):
    visitor = Visitor(week.server)
    for page in ("/semaine/2026/programme", "/semaine/2026"):
        answer = visitor.get(page, {"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip" and len(answer.body) <= PROGRAMME_PAGE, page
    sheet = visitor.get("/semaine/2026/programme", {"Accept-Encoding": "gzip"})
    html = gzip.decompress(sheet.body).decode()
    assert re.findall(r'(?:src|href)="([^"]+)"', html) == ["/semaine/hors-ligne.js"]
    assert "'sha256-" in sheet.headers["Content-Security-Policy"]
    assert "unsafe" not in sheet.headers["Content-Security-Policy"]


@pytest.fixture(scope="module")
def browser(week, tmp_path_factory):
    with Browser(tmp_path_factory.mktemp("browser"), week.server) as browser:
        yield browser


@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_fits_its_window_and_can_be_read_by_everybody(week, browser, width):
    driver = browser.driver
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
    complaints = {}
    for path in PAGES:
        page = browser.go(path)
        found = driver.execute_script(AUDIT)
        if page.measure("document.documentElement.scrollWidth") > width or found != "[]":
            complaints[path] = found
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert complaints == {}


def test_an_organizer_changes_a_session_in_the_portal_and_reads_what_is_wrong(week, browser):
    at = "/semaine/2026/seances/panel-3"
    Agent(browser, "agent").log_in()
    page = browser.go(at).follow("/modification")
    page.fill("day", "2026-01-30").fill("start", "11:00").fill("minutes", "30").fill("hall", "Salle des congrès")
    page.fill("motif", "Le panel 3 a un horaire").send("/modification")
    assert "La salle est prise" in plain(page.text) and page.path == f"{at}/modification"
    page.fill("day", "2026-01-31").send("/modification")
    assert page.path == at, page.text
    assert "Le panel 3 a un horaire" in page.text and "11 h" in plain(page.text)
    assert event(icalendar.Calendar.from_ical(week.file("programme.ics")), "panel-3")["SEQUENCE"] == 1
    # What another organizer changes while a form is open stays.
    page.follow("/modification")
    week.change("panel-3", "speakers=Fanta Diarra", reason="Une intervenante")
    page.fill("minutes", "45").fill("motif", "Un quart d'heure de plus").send("/modification")
    assert page.path == at and "Un quart d'heure de plus" in plain(page.text) and "Fanta Diarra" in page.facts["Intervenants"]


def test_the_programme_is_there_without_a_network_once_it_was_opened(week, tmp_path):
    driver = chromium(tmp_path, 320, 640, scripts=True)
    try:
        opened_then_offline(driver, f"{week.server.url}/semaine/2026/programme")
    finally:
        driver.quit()


def opened_then_offline(driver, address):
    driver.get(address)
    kept = driver.execute_async_script("""
        const done = arguments[0];
        const look = () => caches.open("semaine-1").then(box => box.match(location.href))
            .then(page => page ? done(true) : setTimeout(look, 50));
        navigator.serviceWorker.ready.then(look);""")
    assert kept
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.emulateNetworkConditions", {
        "offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0})
    driver.get(address)
    assert "signature électronique" in plain(driver.find_element(By.TAG_NAME, "main").text)
