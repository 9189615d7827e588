"""People at work while the server is killed under them. Each insists until it has an answer, as people do."""

import http.client
import queue
import random
import threading
import time

from .visitor import Visitor

ANSWERS = [
    ("person", {"relation": "self", "given_names": "Awa", "surname": "DIARRA", "sex": "F"}),
    ("birth", {"birth_date.jour": "12", "birth_date.mois": "4", "birth_date.annee": "1990", "birth_place": "ML-00-03"}),
    ("parents", {"father_name": "Moussa TRAORÉ", "mother_name": "Fatoumata COULIBALY"}),
    ("act", {"copy_kind": "full"}),
]


class Ledger:
    """What the server has acknowledged: each line was written after a 303 came back."""

    def __init__(self):
        self._lock = threading.Lock()
        self.submitted = []
        self.accepted = []
        self.refused = []
        # Answered otherwise after a connection was lost: the answer that was lost may have been a yes.
        self.unsure = []
        self.faults = []
        self.waiting = queue.Queue()

    def note(self, lines, number):
        with self._lock:
            lines.append(number)


class Worker(threading.Thread):
    """Works until it is told to stop, and then finishes what it has in hand."""

    def __init__(self, visitor: Visitor, ledger: Ledger, stopping: threading.Event):
        super().__init__(daemon=True)
        self._visitor = visitor
        self._ledger = ledger
        self._stopping = stopping
        self._lost = False

    def run(self):
        try:
            while not self._stopping.is_set():
                self.work()
        except Exception as error:  # noqa: BLE001: told to the test, which fails
            self._ledger.note(self._ledger.faults, f"{type(self).__name__}: {error!r}")
        finally:
            self._visitor.close()

    def work(self):
        raise NotImplementedError

    def insist(self, path, fields=None):
        """Sends a form until it is answered. `_lost` tells whether an answer was lost on the way."""
        self._lost = False
        while True:
            try:
                answer = self._visitor.post(path, fields)
            except (OSError, http.client.HTTPException):
                self._lost = True
                time.sleep(0.02)
                continue
            if answer.status != 503 and answer.status != 429:
                return answer
            time.sleep(0.2)

    def expect(self, path, fields, status=303):
        answer = self.insist(path, fields)
        if answer.status != status or "connexion" in answer.location:
            raise AssertionError(f"{path}: {answer.status} {answer.location} {answer.page.text[:300]}")
        return answer


class CitizenAtWork(Worker):
    """Asks for one birth extract after the other. A draft that was sent twice is one dossier."""

    MOST_WAITING = 30

    def work(self):
        if self._ledger.waiting.qsize() > self.MOST_WAITING:
            time.sleep(0.05)
            return
        begun = self.expect("/demarches/acte-de-naissance/commencer", {"_action": "nouvelle"})
        draft = begun.location.split("/")[2]
        for step, fields in ANSWERS:
            self.expect(f"/brouillons/{draft}/etapes/{step}", fields)
        sent = self.expect(f"/brouillons/{draft}/envoi", {})
        number = sent.location.rsplit("/", 1)[1]
        assert sent.location.startswith("/mes-demarches/ML-"), sent.location
        self._ledger.note(self._ledger.submitted, number)
        self._ledger.waiting.put(number)


class AgentAtWork(Worker):
    """Takes, records the receipt, decides: one dossier in six is refused."""

    def __init__(self, visitor, ledger, stopping, seed, record):
        super().__init__(visitor, ledger, stopping)
        self._random = random.Random(seed)
        self._record = record

    def work(self):
        try:
            number = self._ledger.waiting.get(timeout=0.1)
        except queue.Empty:
            return
        at = f"/agents/dossiers/{number}"
        self.settle(f"{at}/prise", {})
        if self._random.random() < 1 / 6:
            letter = {"motif": "not-found", "precision": "", "_action": "refuser"}
            self.settle(f"{at}/refus", letter, self._ledger.refused, number)
            return
        self.settle(f"{at}/timbre", {"timbre": f"T-{number}"})
        decision = {
            "critere.surname": "DIARRA", "acte": self._record, f"version.{self._record}": "1", "attestation": "oui",
            "_action": "valider"}
        self.settle(f"{at}/acceptation", decision, self._ledger.accepted, number)

    def settle(self, path, fields, lines=None, number=None):
        """A yes says what was done and is noted. A no is right only if an earlier yes was lost with its connection."""
        answer = self.insist(path, fields)
        if answer.status == 303 and "?fait=" in answer.location:
            if lines is not None:
                self._ledger.note(lines, number)
        elif self._lost and "connexion" not in answer.location:
            self._ledger.note(self._ledger.unsure, number)
        else:
            raise AssertionError(f"{path}: {answer.status} {answer.location} {answer.page.text[:300]}")


def known_record(clerk, birth):
    """The identifier of a record of the register of births, as an agent's search finds it."""
    clerk.get("/agents/registres/births")
    criteria = {"motif": "guichet", "critere.given_names": birth.given_names, "critere.surname": birth.surname,
                "critere.birth_date": birth.birth_date}
    page = clerk.post("/agents/registres/births", criteria).page
    found = [link for link in page.links if link.startswith("/agents/registres/births/actes/")]
    assert found, page.text
    return found[0].split("/")[5].split("?")[0]
