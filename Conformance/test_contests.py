"""The contests of the Semaine: from the announcement to the prizes, in a browser without JavaScript, on a clock that is moved.

The program is the real one, under libfaketime. What is done stands in `support/contest.py`; here stands what it promises.
"""

import base64
import json
import re
import shutil

import pytest
from jwcrypto import jwk, jws

from support.binary import PACK, ROOT, TOGUNA
from support.citizen import Citizen
from support.contest import JURY, PAGE, SLUG, Entry, Play
from support.pdf_peers import Poppler, Pyhanko, text_of
from support.plain import plain
from support.ranking import recomputed
from support.visitor import Visitor
from support.waiting import wait_until

AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()
NIAMEY = "concours-services-2026"
WINNER = Entry("70 10 10 10", "Tissage Numérique SARL", "Métier ouvert", "127.0.2.1")
SECOND = Entry("70 20 20 20", "Grenier Clair SARL", "Grenier partagé", "127.0.2.2")
LINKED = Entry("70 30 30 30", "Fleuve et Compagnie", "Pirogue suivie", "127.0.2.3")
LAST = Entry("70 40 40 40", "Dernière Minute SARL", "Puits mesuré", "127.0.2.4")
GONE = Entry("70 50 50 50", "Partie Tôt SARL", "Projet retiré", "127.0.2.5")
LATE = Entry("70 60 60 60", "Trop Tard SARL", "Lampe solaire", "127.0.2.6")
HALF = "70 70 70 70"
FOREIGN = Entry("70 80 80 80", "Ailleurs SARL", "Projet d’ailleurs", "127.0.2.8")
YOUNG = Entry("70 90 90 90", "", "Garde du réseau", "127.0.2.9")


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """The Malian pack, with one contest whose window goes by the clock of Niamey."""
    pack = tmp_path_factory.mktemp("pack") / "ml"
    shutil.copytree(PACK, pack)
    file = pack / "procedures" / "contest-services-2026.yaml"
    text = file.read_text()
    assert "zone: Africa/Bamako" in text
    file.write_text(text.replace("zone: Africa/Bamako", "zone: Africa/Niamey"))
    return pack


@pytest.fixture(scope="module")
def play(tmp_path_factory, pack):
    with Play(tmp_path_factory.mktemp("contest"), pack) as play:
        announced(play)
        applied(play)
        closed(play)
        judged(play)
        published(play)
        appealed(play)
        ended(play)
        yield play


def announced(play):
    play.seen["announced"] = play.text(PAGE)
    early = play.admit(WINNER)
    play.seen["too early"] = early.get(f"/demarches/{SLUG}/commencer").page
    play.seen["ranking before"] = Visitor(play.server).get(f"{PAGE}/classement/definitif.json")


def applied(play):
    play.clock.go_to("2026-01-12 10:00:00")
    play.seen["collecting"] = play.text(PAGE)
    play.apply_in_browser(WINNER)
    for entry in (SECOND, LINKED, GONE):
        play.apply(entry)
    play.withdraw_in_browser(GONE)
    foreign = play.admit(FOREIGN)
    (name, company), *rest = FOREIGN.pages
    draft = play.draft(foreign, [(name, company | {"country": "other"}), *rest])
    play.seen["ineligible"] = foreign.get(f"{draft}/verification").page.text
    play.seen["ineligible sent"] = play.send(foreign, draft)
    young = play.admit(YOUNG)
    person = {"given_names": "Binta", "surname": "Jeune", "country": "ML", "birth_date.jour": "5",
              "birth_date.mois": "6", "birth_date.annee": "2011", "guardian": "Sira Jeune"}
    pages = [("person", person), ("school", {"school": ""}), YOUNG.pages[1]]
    draft = play.draft(young, pages, "concours-cyberdefenseurs-2026", files=("pitch",))
    play.seen["minor"] = young.get(f"{draft}/pieces").page.text
    play.seen["minor sent"] = play.send(young, draft)


def closed(play):
    """The last second and the first that is too late, by both clocks."""
    play.clock.stop_at("2026-01-19 22:59:59")
    play.seen["Niamey, last second"] = play.text(f"/semaine/2026/concours/{NIAMEY}")
    play.clock.stop_at("2026-01-19 23:00:00")
    play.seen["Niamey, too late"] = play.text(f"/semaine/2026/concours/{NIAMEY}")
    play.seen["Bamako meanwhile"] = play.text(PAGE)
    play.clock.go_to("2026-01-19 23:50:00")
    late, last = play.admit(LATE), play.admit(LAST)
    drafts = [play.draft(late, LATE.pages), play.draft(last, LAST.pages)]
    page = Citizen(play.browser, HALF).begin(SLUG)
    step = page.path
    for name, value in (("company", "À Moitié SARL"), ("rccm", "MA-BKO-2025-B-1")):
        page.fill(name, value)
    page.choose("country", "ML").press("plus-tard", step)
    play.clock.stop_at("2026-01-19 23:59:59")
    play.seen["Bamako, last second"] = play.text(PAGE)
    LAST.number = play.send(last, drafts[1])
    play.clock.stop_at("2026-01-20 00:00:00")
    play.seen["Bamako, too late"] = play.text(PAGE)
    play.seen["late sent"] = play.send(late, drafts[0])
    play.seen["late"] = late.get(f"{drafts[0]}/verification").page
    play.seen["half saved"] = page.go("/mes-demarches").text
    play.seen["half opened"] = page.go(step).text
    play.seen["half kept"] = page.value("company")


def judged(play):
    play.clock.go_to("2026-01-20 09:00:00")
    play.declare("jury4", organisations="Fleuve & Compagnie SARL")
    for login in ("jury1", "jury2"):
        play.declare(login)
    page = play.chair()
    play.seen["chair undeclared"] = page.text
    page.go(f"{JURY}/interets").send("/interets")
    play.seen["interests missing"] = "\n".join(page.faults)
    page.choose("aucun", "oui").send("/interets")
    page.go(f"{JURY}/presidence").follow("/decisions/ouverture").send("/decisions/ouverture")
    play.seen["unconfirmed"] = "\n".join(page.faults)
    page.choose("confirmation", "oui").fill("graine", "20260120").send("/decisions/ouverture")
    play.seen["too few"] = "\n".join(page.faults)
    play.declare("jury3")
    play.seen["opened"] = play.decide("ouverture", graine="20260120").text
    play.seen["jury4 entries"] = play.entries("jury4")
    play.seen["jury4 page"] = play.juror("jury4").get(JURY).page.text
    own = {address: play.juror("jury1").get(address).page.text for address in play.entries("jury1")}
    linked = next(address for address, text in own.items() if LINKED.project in text)
    play.seen["linked for jury1"] = own[linked]
    play.seen["linked for jury4"] = [
        play.juror("jury4").get(linked + tail).status for tail in ("", "/recusation", "/pieces/pitch")]
    play.seen["chair for jury4"] = play.juror("jury4").get(f"{JURY}/presidence").status
    play.log_in("jury1", JURY)
    draft_in_browser(play, linked)
    play.judge({WINNER.project: 13, SECOND.project: 12, LINKED.project: 9, LAST.project: 6})
    play.seen["sheet is final"] = play.juror("jury1").get(linked).page.text
    play.chair()
    play.seen["overview"] = play.browser.text
    play.decide("finale")


def draft_in_browser(play, address):
    """One sheet by hand: too early to send, saved as a draft, found again."""
    page = play.browser.go(address)
    play.seen["sheet"] = page.text
    page.choose("note.creativity", "9").press("envoyer", address)
    play.seen["sheet incomplete"] = "\n".join(page.faults)
    play.seen["sheet kept"] = page.value("note.creativity")
    page.fill("remarque", "À revoir.").press("brouillon", address)
    play.seen["sheet saved"] = page.text
    play.seen["sheet found"] = page.go(address).value("note.creativity")


def published(play):
    # In the finals the winner is read badly at first.
    play.judge({WINNER.project: 10, SECOND.project: 12, LINKED.project: 9, LAST.project: 6})
    play.decide("publication")
    play.seen["provisional"] = play.text(f"{PAGE}/classement")
    play.seen["laureates before"] = play.text("/semaine/2026/laureats")


def appealed(play):
    page = Citizen(play.browser, WINNER.phone).log_in(f"/mes-demarches/{WINNER.number}")
    play.seen["own result"] = page.text
    page.follow("/recours").send("/recours")
    play.seen["appeal empty"] = "\n".join(page.faults)
    page.fill("motif", "Le jury a lu une autre version de la présentation.").send("/recours")
    play.seen["appealed"] = page.text
    # The re-review finds what was missed.
    play.seen["again"] = play.juror("jury2").get(JURY).page.text
    play.judge({WINNER.project: 16, SECOND.project: 12, LINKED.project: 9, LAST.project: 6})
    play.chair()
    play.seen["close too early"] = play.browser.go(f"{JURY}/presidence").offers("/decisions/cloture")
    play.clock.stop_at("2026-01-25 23:59:59")
    play.seen["appeals last second"] = play.text(f"{PAGE}/classement")


def ended(play):
    play.clock.go_to("2026-01-26 09:00:00")
    play.chair()
    play.seen["closed"] = play.decide("cloture").text
    page = play.browser.go(f"{JURY}/prix").follow(re.search(r"/prix/\S+", play.browser.links("/prix/")[0])[0])
    page.press("payer", page.path)
    play.seen["receipt missing"] = "\n".join(page.faults)
    page.fill("recu", "TR-2026-17").press("payer", page.path)
    play.seen["paid"] = page.text
    page.fill("suivi", "Première rencontre au centre d’incubation.").press("noter", page.path)
    play.seen["noted"] = page.text
    page = Citizen(play.browser, WINNER.phone).log_in(f"/mes-demarches/{WINNER.number}")
    wait_until(lambda: page.go(f"/mes-demarches/{WINNER.number}").offers("/document"), "the certificate", 30, 0.2)
    play.seen["won"] = page.text
    play.certificate = page.download("/document")
    start_anew(play)
    play.ranking = play.folder / "ranking.json"
    play.ranking.write_bytes(wait_until(lambda: stamped(play), "a seal with its time stamp"))
    play.plain = play.folder / "plain.json"
    play.plain.write_bytes(Visitor(play.server).get(f"{PAGE}/classement/definitif.json").body)


def start_anew(play):
    """A unit gives no time stamps once its clock was set, until it is started anew; and the lists of what was revoked are
    as old as the clock was put forward."""
    play.server.stop()
    status, said = play.clock.run(TOGUNA, "authority", "publish", "--data", play.server.data)
    assert status == 0, said
    play.server.start()


def stamped(play):
    """The sealed ranking; none while the seal has no time stamp."""
    body = Visitor(play.server).get(f"{PAGE}/classement/definitif.jades.json").body
    return body if b"etsiU" in body else None


def test_a_contest_that_is_announced_says_when_it_opens_and_takes_nothing(play):
    assert "Ouvert à partir du 9 janvier 2026" in plain(play.seen["announced"])
    assert "à confirmer" in play.seen["announced"] and "Créativité" in play.seen["announced"]
    assert not [form for form in play.seen["too early"].forms if form.action.endswith("/commencer")]
    assert play.seen["ranking before"].status == 303


def test_the_window_ends_with_the_last_second_of_its_own_clock(play):
    seen = play.seen
    assert "Ouvert jusqu'au 19 janvier 2026 à 23 h 59 min 59 s, heure de Bamako" in plain(seen["collecting"])
    assert "Ouvert jusqu'au" in plain(seen["Niamey, last second"])
    assert "Clos depuis le 19 janvier 2026 à 23 h 59 min 59 s, heure de Niamey" in plain(seen["Niamey, too late"])
    assert "Ouvert jusqu'au" in plain(seen["Bamako meanwhile"])
    assert "Ouvert jusqu'au" in plain(seen["Bamako, last second"]) and LAST.number
    assert "Clos depuis" in plain(seen["Bamako, too late"])


def test_an_entry_that_is_half_saved_at_the_close_is_kept_and_told_so(play):
    for page in ("half saved", "half opened"):
        assert "Votre brouillon est conservé ; il n'a pas été envoyé" in plain(play.seen[page])
    assert play.seen["half kept"] == "À Moitié SARL"
    assert play.seen["late sent"] is None
    late = play.seen["late"]
    assert "il n'a pas été envoyé" in plain(late.text)
    assert not [form for form in late.forms if form.action.endswith("/envoi")]


def test_who_may_not_apply_is_told_why_and_a_minor_brings_the_consent(play):
    assert "Mali, au Burkina Faso ou au Niger" in plain(play.seen["ineligible"])
    assert play.seen["ineligible sent"] is None
    assert "Autorisation écrite d'un parent" in plain(play.seen["minor"])
    assert play.seen["minor sent"] is None


def test_a_candidate_applies_and_withdraws(play):
    assert WINNER.project in play.seen["check"] and WINNER.number
    assert "Rien n'est publié tant que le jury travaille" in plain(play.seen["sent"])
    assert "Retirée" in play.seen["withdrawn"]
    assert GONE.project not in "".join(str(value) for key, value in play.seen.items() if key.startswith("linked"))


def test_who_has_a_conflict_sees_neither_the_entry_nor_a_count(play):
    assert play.seen["linked for jury4"] == [404, 404, 404]
    assert play.seen["chair for jury4"] == 403
    assert LINKED.project in play.seen["linked for jury1"]
    linked = re.search(r"Candidature (\S+)", play.seen["linked for jury1"])[1]
    assert linked not in play.seen["jury4 page"] and play.seen["jury4 entries"]
    assert LINKED.project not in play.seen["jury4 page"]


def test_a_juror_reads_the_project_and_nobodys_name(play):
    for page in ("linked for jury1", "sheet"):
        assert LINKED.project in play.seen[page]
        for hidden in (LINKED.company, "Kanouté", LINKED.number, "MA-BKO"):
            assert hidden not in play.seen[page]
    assert "L'idée est nouvelle dans son domaine" in plain(play.seen["sheet"])


def test_a_sheet_is_saved_kept_when_wrong_and_final_once_it_is_sent(play):
    assert "Innovation" in play.seen["sheet incomplete"] and play.seen["sheet kept"] == "9"
    assert "brouillon est enregistré" in play.seen["sheet saved"] and play.seen["sheet found"] == "9"
    assert "elles ne changent plus" in play.seen["sheet is final"]


def test_the_chair_is_told_what_is_missing_and_no_number_before_declaring(play):
    assert "Déclarez d'abord vos intérêts" in plain(play.seen["chair undeclared"])
    assert "Où en est le jury" not in play.seen["chair undeclared"]
    assert "cochez que vous n'en avez pas" in plain(play.seen["interests missing"])
    assert "Cochez la case" in play.seen["unconfirmed"]
    assert "jurés sans lien" in play.seen["too few"]
    assert "Candidatures" in play.seen["overview"] and "12 sur 12" in plain(play.seen["overview"])
    assert play.seen["close too early"] is False


def test_an_appeal_is_heard_in_time_and_changes_the_ranking(play):
    seen = play.seen
    assert "Classement provisoire" in seen["provisional"] and "25 janvier 2026 à 23 h 59" in plain(seen["provisional"])
    assert "restent à publier" in seen["laureates before"]
    assert "2e" in seen["own result"] and "Lu avec soin." in seen["own result"]
    assert "Écrivez pourquoi" in seen["appeal empty"]
    assert "Votre recours est reçu" in seen["appealed"] and "une autre version" in seen["appealed"]
    assert "relecture après un recours" in seen["again"]
    assert "Classement provisoire" in seen["appeals last second"]
    assert "1er" in seen["won"] and "1 500 000" in plain(seen["won"]).replace("\u202f", " ")


def test_the_laureates_certificate_is_accepted_by_readers_that_we_did_not_write(play, tmp_path):
    root = play.server.root_certificate
    assert Pyhanko(root).accepts(play.certificate)
    assert Poppler(tmp_path, root).accepts(play.certificate)
    said = text_of(play.certificate)
    for fact in (WINNER.company, WINNER.project, "1er", "Certificat de lauréat", "présidente du jury"):
        assert fact in said, said


def test_the_ranking_is_sealed_and_anybody_computes_it_again(play):
    status, said = play.proof(play.ranking)
    assert status == 0 and "final: sealed by CN=" in said and "is the same when computed again" in said, said
    message = json.loads(play.ranking.read_bytes())
    header = json.loads(decoded(message["protected"]))
    leaf = b"-----BEGIN CERTIFICATE-----\n" + header["x5c"][0].encode() + b"\n-----END CERTIFICATE-----\n"
    token = jws.JWS()
    token.deserialize(play.ranking.read_text())
    token.allowed_algs = [header["alg"]]
    token.verify(jwk.JWK.from_pem(leaf))
    ranking = json.loads(token.payload)
    assert token.payload == play.plain.read_bytes()
    for stage, places in zip(ranking["stages"], recomputed(ranking), strict=True):
        published = [(place["rank"], place["entry"], round(place["raw"] * 1000), round(place["corrected"] * 1000))
                     for place in stage["places"]]
        assert published == places
    assert [award["francs"] for award in ranking["awards"]] == [1_500_000, 1_000_000, 500_000]
    text = play.plain.read_text()
    for hidden in (WINNER.company, WINNER.project, WINNER.number, "SANOGO", "jury1"):
        assert hidden not in text


def test_a_ranking_that_was_touched_is_refused(play, tmp_path):
    message = json.loads(play.ranking.read_bytes())
    ranking = json.loads(decoded(message["payload"]))
    # One mark of the entry that was not read again.
    sheet = next(sheet for sheet in ranking["stages"][1]["sheets"] if sheet["entry"] not in ranking["appeals"])
    sheet["marks"]["impact"] = 1
    changed = json.dumps(ranking, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    message["payload"] = base64.urlsafe_b64encode(changed).rstrip(b"=").decode()
    for name, content in (("sealed.json", json.dumps(message).encode()), ("bare.json", changed)):
        (tmp_path / name).write_bytes(content)
        status, said = play.proof(tmp_path / name)
        assert status == 1 and "DO NOT FOLLOW" in said, said
    status, said = play.proof(play.plain)
    assert status == 1 and "NOT SEALED" in said and "is the same" in said, said


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_prizes_are_paid_with_a_receipt_and_laureates_are_followed(play):
    assert "Écrivez le texte" in play.seen["receipt missing"]
    assert "TR-2026-17" in play.seen["paid"] and "incubation" in play.seen["noted"]
    assert "TR-2026-17" in play.seen["won"] and "Première rencontre" in play.seen["won"]
    laureates = plain(play.text("/semaine/2026/laureats"))
    assert WINNER.company in laureates and SECOND.company in laureates
    assert LAST.company not in laureates and "TR-2026-17" not in laureates


PAGES = ["/semaine/2026/concours", PAGE, f"{PAGE}/classement", "/semaine/2026/laureats", f"/demarches/{SLUG}", "/demarches"]
OWN = ["/jurys", JURY, f"{JURY}/interets", f"{JURY}/presidence", f"{JURY}/prix"]


def test_every_page_fits_its_window_and_can_be_read_by_everybody(play):
    browser = play.chair()
    complaints = {}
    for path in PAGES + OWN + browser.go(f"{JURY}/prix").links("/prix/")[:1]:
        complaints |= audited(browser.go(path), path)
    browser.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert complaints == {}


def audited(page, path):
    complaints = {}
    for width in (320, 1280):
        page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
        found = page.driver.execute_script(AUDIT)
        size = page.measure("document.documentElement.outerHTML.length")
        if page.measure("document.documentElement.scrollWidth") > width or found != "[]" or size > 50_000:
            complaints[path, width] = (found, size)
    return complaints
