"""Who may see what, tried from outside: another office, another citizen, a stranger, a reader of logs and addresses."""

import re
import urllib.parse

import pytest

from support.admission import admit_agent, admit_citizen
from support.database import Database
from support.scenes import CITIZEN_B
from support.stories import CITIZEN_A
from support.visitor import Visitor

AGENT_PAGES = ["", "/question", "/refus", "/timbre", "/acceptation", "/revocation", "/document"]
AGENT_DEEDS = ["/prise", "/liberation", "/question", "/refus", "/timbre", "/acceptation", "/revocation"]
CITIZEN_PAGES = ["", "/reponse", "/retrait", "/document"]
CITIZEN_DEEDS = ["/reponse", "/retrait"]
OFFICIALS = {"AMINATA", "KEÏTA", "MODIBO", "DEMBÉLÉ"}


@pytest.fixture(scope="session")
def segou(stage):
    return admit_agent(stage.server, "segou")


@pytest.fixture(scope="session")
def piece(stage, nothing_found):
    """The attachment of citizen B's dossier, as its own agent reaches it."""
    page = stage.agent.open(nothing_found.number)
    return page.links(f"/agents/dossiers/{nothing_found.number}/pieces/")[0].rsplit("/", 1)[1]


def test_another_office_finds_no_dossier_of_ours(stage, segou, told, piece):
    for story in told:
        at = f"/agents/dossiers/{story.number}"
        for page in [*AGENT_PAGES, f"/pieces/{piece}"]:
            assert segou.get(at + page).status == 404, at + page
        segou.get("/agents/dossiers")
        for deed in AGENT_DEEDS:
            form = {"motif": "not-found", "timbre": "1", "attestation": "oui", "champ": "surname", "question": "?"}
            assert segou.post(at + deed, form).status == 404, at + deed
        assert story.number not in segou.get("/agents/dossiers").page.text


def test_another_office_cannot_search_for_our_dossier_or_in_a_register_that_is_not_its_own(segou, birth):
    segou.get("/agents/registres/births")
    asked = segou.post("/agents/registres/births", {"dossier": birth.number, "critere.surname": "Traoré"})
    assert asked.status == 422 and "/actes/" not in asked.body.decode()
    assert segou.get("/agents/registres/convictions").status == 404


def test_an_agent_who_is_no_operator_has_no_operators_pages(segou):
    for page in ("/exploitation/travaux", "/exploitation/travaux/echecs"):
        assert segou.get(page).status == 403


def test_another_citizen_finds_nothing_of_the_first(stage, told, piece):
    owners = {story.number: CITIZEN_B for story in told} | {told[0].number: CITIZEN_A}
    others = {CITIZEN_A: admit_citizen(stage.server, CITIZEN_B), CITIZEN_B: admit_citizen(stage.server, CITIZEN_A)}
    for number, owner in owners.items():
        other, at = others[owner], f"/mes-demarches/{number}"
        for page in [*CITIZEN_PAGES, f"/pieces/{piece}"]:
            assert other.get(at + page).status == 404, at + page
        other.get("/mes-demarches")
        for deed in CITIZEN_DEEDS:
            assert other.post(at + deed, {"mother_name": "X"}).status == 404, at + deed
        assert number not in other.get("/mes-demarches").page.text


def test_another_citizen_finds_no_draft_of_the_first(stage):
    first, second = (admit_citizen(stage.server, number) for number in ("70 55 44 33", "70 55 44 34"))
    first.get("/demarches/acte-de-naissance/commencer")
    step = first.post("/demarches/acte-de-naissance/commencer").location
    draft = step.split("/etapes/")[0]
    assert first.get(step).status == 200
    for page in (step, f"{draft}/pieces", f"{draft}/verification", f"{draft}/abandon"):
        assert second.get(page).status == 404, page
    second.get("/mes-demarches")
    for deed in (step, f"{draft}/envoi", f"{draft}/abandon"):
        assert second.post(deed).status == 404, deed


def test_a_stranger_is_sent_to_log_in_and_led_back(stage, birth):
    for page in ("/mes-demarches", f"/mes-demarches/{birth.number}", "/mes-acces", "/demarches/acte-de-naissance/commencer"):
        answer = Visitor(stage.server).get(page)
        assert (answer.status, answer.location) == (303, "/connexion?suite=" + urllib.parse.quote(page, safe="")), page
    for page in ("/agents/dossiers", f"/agents/dossiers/{birth.number}", "/exploitation/travaux"):
        answer = Visitor(stage.server).get(page)
        assert answer.status == 303 and answer.location.startswith("/agents/connexion"), page


def test_a_citizen_has_no_agents_pages_and_an_agent_no_citizens(stage, segou, birth):
    citizen = admit_citizen(stage.server, "70 55 44 35")
    assert citizen.get("/agents/dossiers").location.startswith("/agents/connexion")
    assert segou.get("/mes-demarches").location.startswith("/connexion")


def test_a_form_without_the_token_of_its_browser_is_refused(stage):
    visitor = Visitor(stage.server)
    visitor.get("/connexion")
    visitor.token = Visitor(stage.server).get("/connexion").page.forms[0].values["_jeton"]
    assert visitor.post("/connexion", {"telephone": "70 55 44 36"}).status == 403


def test_no_log_line_address_or_header_holds_what_was_typed(stage, told, segou):
    secrets = personal_words(told)
    log = stage.server.log.read_text()
    assert [word for word in secrets if word.lower() in log.lower()] == []
    for exchange in stage.traffic:
        written = urllib.parse.unquote(exchange.url) + " " + urllib.parse.unquote(str(exchange.headers))
        found = [word for word in secrets if word.lower() in written.lower()]
        assert found == [], exchange.url


def test_the_database_alone_tells_no_name(stage, told):
    content = Database(stage.server).content().decode(errors="replace").lower()
    # What is no secret is found: the search reads the tables that were written.
    assert [story.number for story in told if story.number.lower() not in content] == []
    assert [word for word in personal_words(told) if word.lower() in content] == []


def personal_words(told):
    """Names and telephone numbers that were typed or shown, in the forms that could leak."""
    words = set()
    for story in told:
        for name in ("given_names", "surname", "father_name", "mother_name", "name"):
            words |= set(story.typed.get(name, "").split())
    words |= {"INCONNUE", "Dravéla", "Tailleur", "floue", "pièce fausse"}
    for number in (CITIZEN_A, CITIZEN_B):
        digits = re.sub(r"\D", "", number)
        words |= {number, digits, "223" + digits}
    # Civil servants are named on purpose; short names such as « Awa » stand in random text.
    return sorted(word for word in words if len(word) > 4 and word.upper() not in OFFICIALS)
