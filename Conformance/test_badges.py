"""The Semaine's registration: places, badges, doors that check them without a network, certificates that others believe."""

import base64
import datetime
import json
import re
import shutil
import subprocess
import time

import base45
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from selenium.webdriver.common.by import By

from support.admission import admit_agent, admit_citizen
from support.binary import PACK, ROOT, toguna_json
from support.browser import Browser, chromium
from support.citizen import Citizen
from support.pdf_peers import Pyhanko
from support.plain import plain
from support.ports import free_port
from support.server import Server
from support.visitor import Visitor
from support.waiting import wait_until

AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()
TODAY = datetime.datetime.now(datetime.UTC).date()
ORGANIZER = "agent"

EDITION = """
edition: "{year}"
ordinal: 4
title: Semaine d’essai
theme: Essai
first_day: {first}
last_day: {last}
zone: Africa/Bamako
venue: Palais
source: K
status: policy
"""

REGISTRATION = """
opens: {opens}
largest_group: 5
categories:
  - {{category: press, label: Presse, quota: 1, admission: examined}}
  - {{category: student, label: Élèves, days: [{first}]}}
  - {{category: startup, label: Start-up}}
  - {{category: public, label: Public, quota: 1}}
badge: week-badge
certificate: week-attendance
source: K
status: policy
"""


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


@pytest.fixture(scope="module")
def week(tmp_path_factory):
    """Two editions whose second day is today."""
    folder = tmp_path_factory.mktemp("badges")
    pack = shutil.copytree(PACK, folder / "ml")
    for year in ("2097", "2098"):
        (pack / "week" / year).mkdir()
        (pack / "week" / year / "edition.yaml").write_text(EDITION.format(year=year, first=day(-1), last=day(1)))
        (pack / "week" / year / "registration.yaml").write_text(REGISTRATION.format(opens=day(-9), first=day(-1)))
    with Server(folder, "demo", folder / "data", free_port(), "--births", 12, "--country", pack) as server:
        yield server


@pytest.fixture(scope="module")
def browser(week, tmp_path_factory):
    with Browser(tmp_path_factory.mktemp("browser"), week) as browser:
        yield browser


@pytest.fixture(scope="module")
def organizer(week):
    """The organizer without a window, logged in once: an authenticator has a code each half a minute, and none serves twice."""
    return admit_agent(week, ORGANIZER)


class Holder:
    """A citizen without a window, with a registration."""

    def __init__(self, server, number, category="startup", year="2097", name="Awa Traoré"):
        self.visitor = admit_citizen(server, number)
        form = f"/semaine/{year}/inscription/demande"
        self.visitor.get(form)
        sent = self.visitor.post(form, {"categorie": category, "nom": name, "organisation": "École", "accord": "oui"})
        assert sent.status == 303, plain(sent.page.text)
        self.path = sent.location

    def badge(self, folder):
        return token(self.visitor.get(f"{self.path}/badge.pdf").body, folder)

    def do(self, what):
        self.visitor.get(f"{self.path}/{what}")
        return self.visitor.post(f"{self.path}/{what}")


def token(pdf, folder):
    """The text of the QR code on a badge, as a scanner sees it."""
    (folder / "badge.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", folder / "badge.pdf", folder / "badge"], check=True)
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", folder / "badge.png"], capture_output=True, check=True)
    return read.stdout.decode().removesuffix("\n")


def control(server, year="2097"):
    return json.loads(Visitor(server).get(f"/semaine/{year}/controle.json").body)


def read_badge(server, text, year="2097"):
    """What a badge says, checked by somebody else's Ed25519."""
    octets = base45.b45decode(text.removeprefix("TB1:"))
    said, signature = octets[:-64], octets[-64:]
    [key] = control(server, year)["keys"]
    Ed25519PublicKey.from_public_bytes(base64.urlsafe_b64decode(key + "=")).verify(signature, b"Toguna badge 1\n" + said)
    return {"year": int.from_bytes(said[1:3]), "serial": said[3:9].hex(), "category": said[9], "days": said[10]}


def forged(text):
    """The same badge for another day, with the signature of the first."""
    octets = bytearray(base45.b45decode(text.removeprefix("TB1:")))
    octets[10] ^= 0x80
    return "TB1:" + base45.b45encode(bytes(octets)).decode()


def organize(browser, organizer, path):
    """Opens a page in the organizer's session."""
    browser.forget().go("/semaine/2097")
    for name, value in organizer.cookies.items():
        browser.driver.add_cookie({"name": name, "value": value, "path": "/"})
    return browser.go(path)


class Door:
    """Opened by the organizer in the portal, whose page shows address and code this once."""

    def __init__(self, organizer, name):
        organizer.get("/semaine/2097/portes")
        text = organizer.post("/semaine/2097/portes", {"nom": name}).page.text
        path = re.search(r"/semaine/2097/portes/[0-9a-f]{16}", text)
        code = re.search(r"\b[0-9A-HJKMNP-TV-Z]{4}(?: [0-9A-HJKMNP-TV-Z]{4}){3}\b", text)
        assert path and code, text
        self.path, self.code = path[0], code[0]


def test_a_citizen_registers_without_a_script_and_the_badge_holds_no_name(week, browser, tmp_path):
    citizen = Citizen(browser, "70 11 22 01")
    page = browser.forget().go("/semaine/2097").follow("/inscription")
    assert "Ouvertes jusqu'au" in plain(page.text)
    citizen.log_in("/semaine/2097/inscription/demande")
    page.choose("categorie", "public").fill("nom", "Awa 2").send("/demande")
    assert len(page.faults) == 2 and "lettres" in page.faults[0] and page.value("nom") == "Awa 2"
    page.fill("nom", "Ɲɛnɛba Traoré").fill("organisation", "École de Ségou").choose("accord", "oui").send("/demande")
    assert page.path.startswith("/semaine/2097/mes-inscriptions/") and "Inscrit" in page.text, page.text
    file = page.download("/badge.pdf")
    text = token(file.read_bytes(), tmp_path)
    assert len(text) <= 120
    said = read_badge(week, text)
    assert said["year"] == 2097 and said["category"] == 6 and said["days"] == 0b111
    assert said["serial"].upper() == page.facts["Numéro du badge"].replace(" ", "")
    with pytest.raises(InvalidSignature):
        read_badge(week, forged(text))
    with pytest.raises(InvalidSignature):
        read_badge(week, text, "2098")
    words = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    assert "Ɲɛnɛba Traoré" in words and "École de Ségou" in words and "Public" in words


def test_who_comes_too_late_waits_and_gets_the_freed_place_by_sms(week, browser):
    page = browser
    citizen = Citizen(browser, "70 11 22 02")
    citizen.log_in("/semaine/2097/inscription/demande")
    page.choose("categorie", "public").fill("nom", "Moussa Keïta").choose("accord", "oui").send("/demande")
    mine = page.path
    assert "liste d'attente" in plain(page.text) and "0 personne" in plain(page.text)
    first = Citizen(browser, "70 11 22 01")
    first.log_in("/semaine/2097/mes-inscriptions").follow(page.links("/mes-inscriptions/")[0]).follow("/annulation")
    page.send("/annulation")
    assert "Nom effacé" in page.text and "Annulée" in page.text
    wait_until(lambda: any("place est libre" in text for text in citizen.phone.texts), "a text")
    citizen.log_in(mine)
    assert "le badge est prêt" in page.text and page.offers("/badge.pdf")
    assert Visitor(week).get(mine).status == 303


def test_the_press_is_answered_by_the_organizers_and_sees_who_read_its_name(week, browser, organizer):
    asked = Holder(week, "70 11 22 03", "press", name="Binta Diarra")
    refused = Holder(week, "70 11 22 04", "press", name="Oumar Sissoko")
    page = organize(browser, organizer, "/semaine/2097/inscriptions").follow("/inscriptions/press")
    assert "Binta Diarra" in page.text and "Oumar Sissoko" in page.text
    number = asked.path.rsplit("/", 1)[1]
    page.follow(f"/demandes/{number}").press("accepter")
    assert "Inscrit" in page.text
    page.go(f"/semaine/2097/inscriptions/demandes/{refused.path.rsplit('/', 1)[1]}")
    page.fill("motif", "").press("refuser")
    assert page.faults and "motif" in page.faults[0]
    page.fill("motif", "Carte de presse à joindre").press("refuser")
    assert "Refusée" in page.text
    assert "Carte de presse à joindre" in refused.visitor.get(refused.path).page.text
    seen = plain(asked.visitor.get("/mes-acces").page.text)
    assert "Organisation de la Semaine 2097" in seen
    assert Visitor(week).get("/semaine/2097/inscriptions/press").status == 303
    assert asked.visitor.get(refused.path).status == 404


def test_an_organization_is_told_each_line_that_is_wrong_and_nothing_is_lost(browser):
    page = browser
    Citizen(browser, "70 11 22 05").log_in("/semaine/2097/inscription/groupe")
    page.choose("categorie", "startup").fill("organisation", "Boîte").choose("accord", "oui")
    page.fill("liste", "Awa\nR2D2\nAwa\nModibo\n").send("/groupe")
    assert [fault[:7] for fault in page.faults] == ["Ligne 2", "Ligne 3"]
    assert page.value("liste").split() == ["Awa", "R2D2", "Awa", "Modibo"]
    page.fill("liste", "Awa\nModibo\n").send("/groupe")
    assert page.path == "/semaine/2097/mes-inscriptions" and "Modibo" in page.text and page.text.count("Inscrit") >= 2


def test_a_lost_badge_is_replaced_and_doors_learn_of_it(week, tmp_path):
    holder = Holder(week, "70 11 22 06")
    old = read_badge(week, holder.badge(tmp_path))["serial"]
    assert holder.do("perte").status == 303
    new = read_badge(week, holder.badge(tmp_path))["serial"]
    assert old != new and old in control(week)["revoked"] and new not in control(week)["revoked"]
    assert holder.do("consentement").status == 303
    assert new in control(week)["revoked"]
    assert holder.visitor.get(f"{holder.path}/badge.pdf").status == 404
    keys, _ = toguna_json("keys", "list", "--data", week.data)
    assert {key["name"]: key["algorithm"] for key in keys}["badges-2097-1"] == "Ed25519"


def test_a_door_without_a_script_types_badges_and_the_certificate_is_believed_by_others(
        week, browser, organizer, tmp_path):
    holder = Holder(week, "70 11 22 07", name="Fatoumata Coulibaly")
    text = holder.badge(tmp_path)
    assert "Aucun passage" in holder.do("attestation").page.text
    door = Door(organizer, "Entrée sans script")
    page = browser.forget().go(door.path).follow("/saisie")
    page.fill("code", "0000 0000 0000 0000").fill("jeton", text).send("/saisie")
    assert page.faults and page.value("jeton") == text
    page.fill("code", door.code.lower()).send("/saisie")
    assert "Bienvenue" in page.text, page.text
    page.fill("jeton", text).send("/saisie")
    assert "Déjà entré" in page.text
    page.fill("jeton", forged(text)).send("/saisie")
    assert "Faux badge" in page.text
    certificate = tmp_path / "attestation.pdf"
    certificate.write_bytes(holder.do("attestation").body)
    assert Pyhanko(week.root_certificate).accepts(certificate)
    words = plain(subprocess.run(["pdftotext", certificate, "-"], capture_output=True, text=True, check=True).stdout)
    assert "Attestation de présence" in words and "Fatoumata Coulibaly" in words
    visitor = Visitor(week)
    visitor.get("/verifier")
    verdict = visitor.post("/verifier/fichier", files=[("fichier", "a.pdf", "application/pdf", certificate.read_bytes())])
    assert "Ce document est signé et n'a pas été changé" in plain(verdict.page.text)


class Telephone:
    """A browser with scripts at a door."""

    def __init__(self, folder, server, door):
        self.driver = chromium(folder, 320, 640, scripts=True)
        self.driver.get(f"{server.url}{door.path}#{door.code.replace(' ', '')}")
        self.press("#porte-code button")
        wait_until(lambda: self.driver.find_elements(By.ID, "porte-saisie"), "the door's form")
        wait_until(lambda: self.find("#porte").get_attribute("data-garde") == "oui", "the page to be kept")

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, selector):
        wait_until(lambda: self.driver.find_elements(By.CSS_SELECTOR, selector), selector)
        self.find(selector).click()

    def scan(self, text):
        """As a scanner that types does it."""
        self.driver.execute_script("document.getElementById('porte-verdict').replaceChildren()")
        field = self.find("#porte-saisie input[name=jeton]")
        field.send_keys(text)
        self.find("#porte-saisie button").click()
        wait_until(lambda: self.find("#porte-verdict").text, "a verdict")
        return plain(self.find("#porte-verdict").text)

    def queue(self):
        return plain(self.find("#porte-file").text)


def test_a_door_checks_badges_without_a_network_and_sends_what_it_wrote_later(week, browser, organizer, tmp_path):
    holder = Holder(week, "70 11 22 08")
    good = holder.badge(tmp_path)
    expired = Holder(week, "70 11 22 09", "student").badge(tmp_path)
    other = Holder(week, "70 11 22 10", year="2098").badge(tmp_path)
    lost = Holder(week, "70 11 22 11")
    revoked = lost.badge(tmp_path)
    lost.do("perte")
    replacing = lost.badge(tmp_path)
    door, second = Door(organizer, "Entrée nord"), Door(organizer, "Entrée sud")
    phone = Telephone(tmp_path, week, door)
    neighbour = Telephone(tmp_path, week, second)
    try:
        week.stop()
        organizer.close()
        phone.driver.get(week.url + door.path)
        wait_until(lambda: phone.driver.find_elements(By.ID, "porte-saisie"), "the kept page")
        assert phone.scan(good) == "Bienvenue : Start-up"
        assert "Déjà entré" in phone.scan(good)
        assert "Faux badge" in phone.scan(forged(good))
        assert "autre édition : 2098" in phone.scan(other)
        assert "expiré" in phone.scan(expired)
        assert "annulé" in phone.scan(revoked)
        assert "pas un badge" in phone.scan("TG1:ABC")
        wait_until(lambda: phone.queue().startswith("2 passages attendent"), "the queue")
        assert neighbour.scan(good) == "Bienvenue : Start-up"
        phone.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True})
        assert phone.driver.execute_script("return document.documentElement.scrollWidth") <= 320
        assert phone.driver.execute_script(AUDIT) == "[]"
        week.start()
        for one in (neighbour, phone):
            one.driver.execute_script("dispatchEvent(new Event('online'))")
            wait_until(lambda one=one: one.queue().startswith("Tous les passages"), "the queue to be sent")
        page = organize(browser, organizer, "/semaine/2097/passages")
        serial = page.driver.find_element(By.CSS_SELECTOR, "main table").text
        assert plain(serial).count("Déjà passé le") >= 2 and "Entrée nord" in serial
        assert replayed(phone, door) == [403, 409, 200]
        organizer.get("/semaine/2097/portes")
        assert organizer.post(f"{second.path}/fermeture").status == 303
        closed = int(time.time())
        wait_until(lambda: int(time.time()) > closed, "a second after the door was closed", seconds=2)
        assert neighbour.scan(replacing) == "Bienvenue : Start-up"
        wait_until(lambda: neighbour.queue().startswith("Le serveur refuse des passages"), "the refusal to be told")
    finally:
        phone.driver.quit()
        neighbour.driver.quit()
        if not week.is_healthy():
            week.start()


REPLAY = """
const [path, done] = arguments;
indexedDB.open("toguna-portes", 1).onsuccess = opened => {
  const deed = opened.target.result.transaction(["doors", "passages"]);
  let door, passages;
  deed.objectStore("doors").get(location.pathname).onsuccess = event => { door = event.target.result; };
  deed.objectStore("passages").getAll().onsuccess = event => { passages = event.target.result; };
  deed.oncomplete = async () => {
    const sent = passages.map(({number, serial, day, time, signature}) => ({number, serial, day, time, signature}));
    const post = async list => (await fetch(`${location.pathname}/passages`, {
      method: "POST", headers: {"Content-Type": "application/json"},
      body: JSON.stringify({scanner: door.scanner, passages: list})})).status;
    const line = one => new TextEncoder().encode(
      ["Toguna passage 1", "2097", `${door.scanner} ${one.number}`, one.serial, one.day, one.time].join("\\n"));
    const again = {...sent[0], time: sent[0].time + 1};
    const signature = await crypto.subtle.sign({name: "Ed25519"}, door.keys.privateKey, line(again));
    again.signature = btoa(String.fromCharCode(...new Uint8Array(signature)))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    let kept = "no";
    try { await crypto.subtle.exportKey("pkcs8", door.keys.privateKey); kept = "exported"; } catch { kept = "kept"; }
    done([kept, await post([{...sent[0], time: sent[0].time + 1}]), await post([again]), await post(sent)]);
  };
};
"""


def replayed(phone, door):
    """What the server answers to a forged passage, to another one at a number that was used, and to the same once more."""
    kept, *answers = phone.driver.execute_async_script(REPLAY, door.path)
    assert kept == "kept"
    return answers


PUBLIC = ["/semaine/2026/inscription", "/semaine/2097/inscription"]
OWN = ["/semaine/2097/inscription/demande", "/semaine/2097/inscription/groupe", "/semaine/2097/mes-inscriptions"]
ORGANIZERS = ["/semaine/2097/inscriptions", "/semaine/2097/inscriptions/startup", "/semaine/2097/portes",
              "/semaine/2097/passages"]


def test_every_page_fits_its_window_and_can_be_read_by_everybody(week, browser, organizer):
    assert "Closes" in plain(browser.forget().go("/semaine/2026/inscription").text)
    complaints = {}

    def look(paths):
        for width in (320, 1280):
            browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
            for path in paths:
                page = browser.go(path)
                found = browser.driver.execute_script(AUDIT)
                if page.measure("document.documentElement.scrollWidth") > width or found != "[]":
                    complaints[path, width] = found
        browser.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    door = Door(organizer, "Porte")
    organize(browser, organizer, ORGANIZERS[0])
    look(ORGANIZERS)
    browser.forget()
    look([*PUBLIC, door.path, f"{door.path}/saisie"])
    Citizen(browser, "70 11 22 05").log_in("/semaine/2097/mes-inscriptions")
    one = browser.links("/mes-inscriptions/")[0]
    look([*OWN, one, f"{one}/perte", f"{one}/annulation", f"{one}/consentement"])
    assert complaints == {}
    for path in (door.path, PUBLIC[1]):
        assert len(Visitor(week).get(path).body) <= 51_200
    policy = Visitor(week).get(door.path).headers["Content-Security-Policy"]
    assert "unsafe" not in policy and "script-src 'self'" in policy
    assert "script-src" not in Visitor(week).get(f"{door.path}/saisie").headers["Content-Security-Policy"]
