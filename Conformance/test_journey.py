"""The whole way of both procedures in a browser without JavaScript, over SQLite and over PostgreSQL.

What is done stands in `support/stories.py`; here stands what it promises.
"""

from support.database import Database
from support.pdf_peers import text_of
from support.stories import BLAMELESS


def test_a_draft_is_kept_when_its_citizen_leaves_and_opens_where_it_was(birth):
    assert "Brouillons" in birth.seen["left"]
    assert "Quand et où est née cette personne ?" in birth.seen["resumed"]


def test_a_wrong_answer_is_told_plainly_and_what_was_typed_stays(birth):
    assert "dans le futur" in birth.seen["future date"]
    assert birth.typed["date kept"] == ["12", "4", "2199"]


def test_a_name_that_several_places_bear_is_asked_back(birth):
    assert len(birth.typed["places named Ségou"]) > 1
    assert len(set(birth.typed["places named Ségou"].values())) > 1, "the answers read alike"


def test_the_citizen_checks_every_answer_before_sending(birth):
    for answer in ("given_names", "surname", "father_name"):
        assert birth.typed[answer] in birth.seen["check"]
    assert "100 F" in birth.seen["check"]
    assert "Commune III" in birth.seen["check"]


def test_the_citizen_is_told_by_text_at_each_turn_and_no_text_names_anybody(birth):
    words = [word for text in birth.texts for word in ("recue", "question", "pret") if word in text]
    assert words == ["recue", "question", "pret"]
    for text in birth.texts:
        assert birth.typed["surname"] not in text and birth.typed["given_names"] not in text


def test_the_demonstration_shows_the_texts_on_a_page(birth):
    assert "70 12 34 56" in birth.seen["phones"]
    assert f"votre document est pret (demande {birth.number})" in birth.seen["phones"]


def test_a_question_marks_the_answer_and_keeps_the_one_before(birth):
    assert "Comment s'appelle-t-elle ?" in birth.seen["question"]
    assert "Personne INCONNUE" in birth.seen["answering"]
    assert birth.typed["mother_name"] in birth.seen["answered"]


def test_the_birth_extract_says_what_the_register_says(birth):
    said = text_of(birth.document)
    for fact in (birth.typed["given_names"], birth.typed["surname"].upper(), birth.number, "Copie intégrale"):
        assert fact in said, said


def test_a_record_without_conviction_takes_two_people_and_says_so(nothing_found):
    assert "Copie de votre acte de naissance" in nothing_found.seen["piece missing"]
    assert "Visa du procureur" in nothing_found.seen["searched"]
    assert "Recherche dans le casier" in nothing_found.seen["visa"]
    assert nothing_found.number in nothing_found.seen["list"] and BLAMELESS.surname in nothing_found.seen["list"]
    assert nothing_found.number in nothing_found.seen["listed"] and BLAMELESS.surname not in nothing_found.seen["listed"]
    said = text_of(nothing_found.document)
    assert "KOUYATÉ" in said and "Bulletin n° 3" in said
    assert "Abus de confiance" not in said


def test_a_conviction_that_was_found_stands_on_the_act(convicted):
    assert "Abus de confiance" in convicted.seen["visa"]
    said = text_of(convicted.document)
    assert "18 juin 2015" in said and "sursis" in said


def test_a_refusal_says_why_and_what_can_be_done(refused):
    for page in ("letter", "refused"):
        assert "ne permet pas d'établir votre identité" in refused.seen[page]
        assert "La photo est floue." in refused.seen[page]
        assert "présentez-vous au greffe" in refused.seen[page]
    assert "refusee" in refused.texts[-1] and "floue" not in refused.texts[-1]


def test_a_request_that_was_withdrawn_is_nobodys_work_any_more(withdrawn):
    assert "retiré" in withdrawn.seen["withdrawn"].lower()
    assert "Retirée" in withdrawn.seen["agent"]
    assert not any("retir" in text for text in withdrawn.texts)


def test_the_citizen_sees_who_has_looked(withdrawn, nothing_found, refused):
    accesses = withdrawn.seen["accesses"]
    for story in (withdrawn, nothing_found, refused):
        assert story.number in accesses
    assert "Tribunal de grande instance de la Commune III" in accesses


def test_a_revoked_act_is_told_with_its_reason(revoked):
    assert "pièce fausse" in revoked.seen["citizen"]
    assert "annule" in revoked.texts[-1] and "fausse" not in revoked.texts[-1]


def test_every_text_left_and_nothing_waits_for_the_operator(stage, told):
    books = Database(stage.server)
    assert books.count("messages_message", "state <> 'delivered'") == 0
    assert books.count("store_job", "state < 2 OR failures > 0") == 0
