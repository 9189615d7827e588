"""Parts that stories share."""

import re

from .citizen import Citizen
from .french import date
from .people import COMMUNE_III, Conviction
from .waiting import wait_until

CITIZEN_B = "76 65 43 21"
CONVICT = Conviction(
    "2015/118", "Lassana", "SISSOKO", "1985-11-02", father_name="Bakary SISSOKO", mother_name="Kama FOFANA")
FREQUENT_NAMES = ["Traoré", "Diarra", "Coulibaly", "Keïta", "Diallo", "Touré", "Konaté", "Sidibé"]


def person_in_register(agent):
    """The identifier of a record of somebody born in Commune III, and what the record says, as the citizen types it."""
    for surname in FREQUENT_NAMES:
        page = agent.search_register("births", {"surname": surname, "birth_place": "Commune III"})
        for address in agent.records_found("births"):
            facts = page.go(address).facts
            if "Commune III" in facts["Lieu de naissance"] and {"Père", "Mère"} <= facts.keys():
                return address.split("/")[-1].split("?")[0], {
                    "given_names": facts["Prénoms"], "surname": facts["Nom"], "sex": facts["Sexe"][0],
                    "birth_date": date(facts["Date de naissance"]), "father_name": facts["Père"],
                    "mother_name": facts["Mère"]}
    raise AssertionError("the register has nobody who was born in Commune III and has one of the names tried")


def leave_and_come_back(citizen, story):
    """Leaves the form in its middle, logs out, and finds it where it was."""
    page = citizen.browser
    step = page.path
    page.press("plus-tard", step)
    story.seen["left"] = page.text
    citizen.log_out()
    citizen.log_in("/mes-demarches").follow(step)
    story.seen["resumed"] = page.text


def answer_birth(citizen, story):
    """First with a date to come, then with a name that several places bear, at last rightly."""
    page, step = citizen.browser, citizen.browser.path
    page.fill_date("birth_date", 2199, 4, 12)
    citizen.find_place("birth_place", "Commune III", COMMUNE_III)
    page.send(step)
    story.seen["future date"] = "\n".join(page.faults)
    story.typed["date kept"] = [page.value(f"birth_date.{part}") for part in ("jour", "mois", "annee")]
    story.typed["places named Ségou"] = citizen.find_place("birth_place", "Ségou", "ML-04-01-01")
    citizen.find_place("birth_place", "Commune III", COMMUNE_III)
    citizen.answer({"birth_date": story.typed["birth_date"]})
    assert page.path != step, page.faults


def ask_for_criminal_record(stage, story, file, content, convict=CONVICT):
    """Citizen B asks for the record of somebody, with the one piece that is needed."""
    citizen = Citizen(stage.citizen_browser, CITIZEN_B)
    page = citizen.begin("casier-judiciaire")
    year, month, day = convict.birth_date.split("-")
    citizen.answer({"given_names": convict.given_names, "surname": convict.surname, "sex": {"M"}})
    citizen.find_place("birth_place", "Bamako", "ML-00")
    citizen.answer({"birth_date": (day, month, year)})
    citizen.answer({"father_name": convict.father_name, "mother_name": convict.mother_name})
    citizen.answer({"domicile": "Bamako, Dravéla", "profession": "Tailleur"})
    page.send("/pieces")
    story.seen["piece missing"] = "\n".join(page.faults)
    path = stage.folder / file
    path.write_bytes(content)
    page.attach("birth-certificate", path).send("/pieces")
    story.seen["check"] = page.text
    story.number = citizen.send_dossier()
    story.seen["sent"] = page.text
    story.typed |= {"name": f"{convict.given_names} {convict.surname}", "father_name": convict.father_name}
    return citizen


def receive(citizen, story):
    """Waits for the text that the act is ready, and takes the file."""
    wait_until(
        lambda: any(story.number in text and "pret" in text for text in citizen.phone.texts),
        f"the text that {story.number} is ready", seconds=60)
    page = citizen.browser.go("/demo/phone")
    story.seen["phones"] = page.text
    citizen.open(story.number)
    story.seen["issued"] = page.text
    story.texts = [text for text in citizen.phone.texts if story.number in text]
    found = re.search(r"(?:\d{3}\s){4}\d{3}", page.text)
    assert found, page.text
    story.code = re.sub(r"\D", "", found[0])
    story.document = page.download("/document")
