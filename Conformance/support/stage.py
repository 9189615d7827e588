"""Where the journeys take place: a demonstration over each engine, a citizen's browser and an agent's."""

import pytest

from .agent import Agent
from .binary import toguna
from .browser import Browser
from .people import table
from .scenes import CONVICT
from .server import Server
from .stories import birth_story, convicted_story, nothing_found_story, refused_story, revoked_story, withdrawn_story


class Stage:
    def __init__(self, engine, folder, database, port=None):
        self.engine = engine
        self.folder = folder
        self.server = Server.demo(folder, database, births=300, port=port)
        self._browsers = []

    def __enter__(self):
        self.server.start()
        (self.folder / "convictions.csv").write_text(table([CONVICT]))
        toguna("import", "--data", self.server.data, "convictions", self.folder / "convictions.csv")
        self.citizen_browser = self._browser("citizen")
        self.agent = Agent(self._browser("agent"), "agent")
        return self

    def __exit__(self, *_):
        for browser in self._browsers:
            browser.driver.quit()
        self.server.stop()

    @property
    def traffic(self):
        """All that both browsers asked for."""
        return [exchange for browser in self._browsers for exchange in browser.traffic.exchanges]

    def _browser(self, name):
        self._browsers.append(Browser(self.folder / name, self.server))
        return self._browsers[-1]


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def stage(request, tmp_path_factory):
    database = request.getfixturevalue("postgres").new_database() if request.param == "postgresql" else None
    with Stage(request.param, tmp_path_factory.mktemp(f"stage-{request.param}"), database) as stage:
        yield stage


@pytest.fixture(scope="session")
def birth(stage):
    return birth_story(stage)


@pytest.fixture(scope="session")
def nothing_found(stage, birth):
    return nothing_found_story(stage)


@pytest.fixture(scope="session")
def convicted(stage, nothing_found):
    return convicted_story(stage)


@pytest.fixture(scope="session")
def refused(stage, convicted):
    return refused_story(stage)


@pytest.fixture(scope="session")
def withdrawn(stage, refused):
    return withdrawn_story(stage)


@pytest.fixture(scope="session")
def revoked(stage, withdrawn, convicted):
    return revoked_story(stage, convicted)


@pytest.fixture(scope="session")
def told(birth, nothing_found, convicted, refused, withdrawn, revoked):
    """Every story, once all are told."""
    return [birth, nothing_found, convicted, refused, withdrawn, revoked]
