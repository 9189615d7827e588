"""What the crash tests hold the database against: the ledger of what was acknowledged, and itself."""

from .database import Database

# The events of which the citizen is told.
TOLD = {"submitted", "asked", "refused", "issued", "revoked"}


class Books:
    """Everything that the server wrote down, in clear or not."""

    def __init__(self, server):
        books = Database(server)
        self.entries = {}
        for dossier, number, event in books.rows("SELECT dossier, number, event FROM procedures_entry"):
            self.entries.setdefault(dossier, {})[int(number)] = event
        self.acts = books.rows("SELECT dossier, check_code FROM procedures_act")
        self.messages = dict(books.rows("SELECT id, message_key FROM messages_message"))
        self.received = [message for (message,) in books.rows("SELECT message FROM messages_phone")]

    def lost(self, ledger):
        """What was acknowledged and is not there."""
        events = {number: set(entries.values()) for number, entries in self.entries.items()}
        return (
            [number for number in ledger.submitted if "submitted" not in events.get(number, ())]
            + [number for number in ledger.accepted if "cleared" not in events.get(number, ())]
            + [number for number in ledger.refused if "refused" not in events.get(number, ())])

    def unasked(self, ledger):
        """Dossiers that nobody sent: each citizen insisted until there was an answer."""
        return sorted(set(self.entries) - set(ledger.submitted))

    def undecided(self, ledger):
        """Accepted and not issued, or issued and not accepted."""
        issued = {number for number, entries in self.entries.items() if "issued" in entries.values()}
        cleared = {number for number, entries in self.entries.items() if "cleared" in entries.values()}
        assert set(ledger.accepted) <= cleared
        return sorted(issued ^ cleared)

    def issued_twice(self):
        """Acts beyond the one of each dossier whose entries say that it was issued."""
        dossiers = [dossier for dossier, _ in self.acts]
        codes = {code for _, code in self.acts}
        events = [event for entries in self.entries.values() for event in entries.values()]
        return len(dossiers) - len(set(dossiers)), len(self.acts) - len(codes), events.count("issued") - len(self.acts)

    def gaps(self):
        """Dossiers whose entries are not numbered 0, 1, 2…"""
        return [number for number, entries in self.entries.items() if sorted(entries) != list(range(len(entries)))]

    def untrue_messages(self):
        """Messages of nothing that happened, and tellings without their message."""
        happened = {
            f"{dossier}/{number}" for dossier, entries in self.entries.items() for number, event in entries.items()
            if event in TOLD}
        told = [key for key in self.messages.values() if not key.startswith("code/")]
        assert len(told) == len(set(told))
        return sorted(set(told) ^ happened)

    def misdelivered(self):
        """Texts on phones that nobody queued or that came twice, and messages that did not come."""
        assert len(self.received) == len(set(self.received))
        return sorted(set(self.received) ^ set(self.messages))
