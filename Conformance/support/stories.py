"""What citizens and agents do in the tests, from the first page to the file. Each story tells what was seen on the way."""

import dataclasses
import pathlib

from .citizen import Citizen
from .files import pdf, png
from .scenes import (
    CITIZEN_B, CONVICT, answer_birth, ask_for_criminal_record, leave_and_come_back, person_in_register, receive)

CITIZEN_A = "70 12 34 56"
BLAMELESS = dataclasses.replace(CONVICT, given_names="Fanta", surname="KOUYATÉ", father_name="Djéli KOUYATÉ")


@dataclasses.dataclass
class Story:
    number: str = ""
    # The text of a page, by what had just been done.
    seen: dict = dataclasses.field(default_factory=dict)
    # What was typed, or read from the register.
    typed: dict = dataclasses.field(default_factory=dict)
    # The texts on the citizen's phone.
    texts: list = dataclasses.field(default_factory=list)
    document: pathlib.Path = None
    code: str = ""


def birth_story(stage):
    """Citizen A asks for the birth extract of a person in the register; the agent asks back once, then accepts."""
    story, agent = Story(), stage.agent
    agent.log_in()
    record, story.typed = person_in_register(agent)
    citizen = Citizen(stage.citizen_browser, CITIZEN_A)
    page = citizen.begin("acte-de-naissance")
    citizen.answer({"relation": {"self"}, "given_names": story.typed["given_names"],
                    "surname": story.typed["surname"], "sex": {story.typed["sex"]}})
    leave_and_come_back(citizen, story)
    answer_birth(citizen, story)
    citizen.answer({"father_name": story.typed["father_name"], "mother_name": "Personne INCONNUE"})
    citizen.answer({"copy_kind": {"full"}})
    page.send("/pieces")
    story.seen["check"] = page.text
    story.number = citizen.send_dossier()
    story.seen["sent"] = page.text

    agent.claim(story.number)
    agent.ask(story.number, "mother_name", "Le nom de la mère ne correspond pas. Comment s’appelle-t-elle ?")
    citizen.open(story.number)
    story.seen["question"] = page.text
    page.follow("/reponse")
    story.seen["answering"] = page.text
    citizen.answer({"mother_name": story.typed["mother_name"]})
    story.seen["answered"] = page.text

    agent.record_receipt(story.number, "TB-100-0001")
    examined = agent.examine(story.number)
    story.seen["examined"] = examined.text
    assert record in examined.choices("acte"), examined.text
    story.seen["accepted"] = agent.decide([record]).text
    receive(citizen, story)
    return story


def nothing_found_story(stage):
    """Citizen B's criminal record: the clerk finds nothing, the prosecutor releases it with others, on a list."""
    story, agent = Story(), stage.agent
    citizen = ask_for_criminal_record(stage, story, "acte.png", png(), BLAMELESS)
    agent.claim(story.number)
    agent.record_receipt(story.number, "TB-750-0001")
    story.seen["examined"] = agent.examine(story.number).text
    story.seen["searched"] = agent.decide(["aucun"]).text
    agent.claim(story.number)
    story.seen["visa"] = agent.examine(story.number).text
    story.seen["list"], story.seen["listed"] = agent.decide_together()
    receive(citizen, story)
    return story


def convicted_story(stage):
    """The same, for a person whom the register of convictions knows."""
    story, agent = Story(), stage.agent
    citizen = ask_for_criminal_record(stage, story, "acte.pdf", pdf())
    agent.claim(story.number)
    agent.record_receipt(story.number, "TB-750-0002")
    page = agent.examine(story.number)
    found = [record for record, name in page.choices("acte").items() if CONVICT.surname in name]
    assert len(found) == 1, page.text
    agent.decide(found)
    agent.claim(story.number)
    story.seen["visa"] = agent.examine(story.number).text
    agent.decide([])
    receive(citizen, story)
    return story


def refused_story(stage):
    story = Story()
    citizen = ask_for_criminal_record(stage, story, "acte.png", png(), BLAMELESS)
    stage.agent.claim(story.number)
    story.seen["letter"] = stage.agent.refuse(story.number, "identity-unproven", "La photo est floue.")
    story.seen["refused"] = citizen.open(story.number).text
    story.texts = [text for text in citizen.phone.texts if story.number in text]
    return story


def withdrawn_story(stage):
    story = Story()
    citizen = ask_for_criminal_record(stage, story, "acte.png", png(), BLAMELESS)
    story.seen["withdrawn"] = citizen.open(story.number).follow("/retrait").send("/retrait").text
    page = stage.agent.open(story.number)
    story.seen["agent"] = page.text
    assert not page.offers("/prise") and not page.offers("/acceptation")
    story.seen["accesses"] = citizen.browser.go("/mes-acces").text
    return story


def revoked_story(stage, issued):
    """The act of another story is taken back."""
    story = Story(issued.number, typed=issued.typed, document=issued.document, code=issued.code)
    story.seen["agent"] = stage.agent.revoke(issued.number, "Délivré sur la foi d’une pièce fausse.").text
    citizen = Citizen(stage.citizen_browser, CITIZEN_B)
    story.seen["citizen"] = citizen.open(issued.number).text
    story.texts = [text for text in citizen.phone.texts if story.number in text]
    return story
