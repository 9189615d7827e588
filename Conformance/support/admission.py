"""Log-ins without a window: for load, and for who tries what is not theirs."""

import time

from .phones import Phone
from .totp import Authenticator
from .visitor import Visitor

_authenticators = {}


def admit_citizen(server, number, address="127.0.0.1"):
    """A visitor who holds this telephone."""
    phone = Phone(server, number)
    known = phone.texts
    visitor = Visitor(server, address)
    visitor.get("/connexion")
    assert visitor.post("/connexion", {"telephone": number}).status == 303
    visitor.get("/connexion/code")
    entered = visitor.post("/connexion/code", {"code": phone.new_code(known)})
    assert (entered.status, entered.location) == (303, "/mes-demarches"), entered.page.text
    visitor.get("/mes-demarches")
    return visitor


def authenticator(server, login):
    """The one authenticator of an agent: no code is ever shown twice."""
    card = server.agents()[login]
    now = server.clock.time if server.clock else time.time
    return _authenticators.setdefault(card["secret"], Authenticator(card["secret"], now))


def admit_agent(server, login, address="127.0.0.1"):
    """A visitor who has this agent's password and second factor."""
    visitor = Visitor(server, address)
    visitor.get("/agents/connexion")
    known = visitor.post("/agents/connexion", {"identifiant": login, "passe": server.agents()[login]["password"]})
    assert (known.status, known.location) == (303, "/agents/connexion/code"), known.page.text
    visitor.get(known.location)
    entered = visitor.post(known.location, {"code": authenticator(server, login).next_code()})
    assert (entered.status, entered.location) == (303, "/agents/dossiers"), entered.page.text
    visitor.get("/agents/dossiers")
    return visitor
