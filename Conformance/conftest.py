"""What several files share: a database server, a founded State, a State that serves."""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

from support.binary import PACK, toguna
from support.people import births, table
from support.ports import free_port
from support.postgres import Postgres
from support.server import Server

pytest_plugins = ["support.stage"]


class Groups(LoadScopeScheduling):
    """The workers share the files. The journeys are one story told in several files: those over one engine stay together."""

    def _split_scope(self, nodeid):
        path = nodeid.partition("::")[0]
        engine = re.search(r"\[(sqlite|postgresql)\b", nodeid)
        if not engine:
            return path
        return f"{path} {engine[1]}" if "test_crash" in path else engine[1]


def pytest_xdist_make_scheduler(config, log):
    return Groups(config, log)


@pytest.fixture(scope="session")
def postgres():
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def founded(tmp_path_factory):
    """The data folder of a State with twelve births in Commune III and their registrar. Copy it to change it."""
    folder = tmp_path_factory.mktemp("founded")
    data = folder / "data"
    toguna("init", "--country", PACK, "--data", data)
    (folder / "births.csv").write_text(table(births(12)))
    toguna("import", "--data", data, "births", folder / "births.csv")
    toguna(
        "agent", "add", "--data", data, "keita", "--name", "Aminata KEÏTA", "--quality", "officier de l'état civil",
        "--post", "etat-civil-bamako-3:registrar")
    return data


@pytest.fixture(scope="session")
def served(founded, tmp_path_factory):
    """A founded State that is no demonstration."""
    with Server.serve(tmp_path_factory.mktemp("served"), founded, free_port()) as server:
        yield server
