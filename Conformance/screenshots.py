"""Takes the pictures of the README from a demonstration of its own, into docs/pictures."""

import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from support.binary import ROOT  # noqa: E402
from support.citizen import Citizen  # noqa: E402
from support.files import png  # noqa: E402
from support.pdf_peers import rendered  # noqa: E402
from support.ports import is_open  # noqa: E402
from support.scenes import ask_for_criminal_record  # noqa: E402
from support.stage import Stage  # noqa: E402
from support.stories import CITIZEN_A, Story, birth_story  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"


class Camera:
    """Takes what a window of this size shows, or the whole page where no height is said; phones at twice the dots."""

    def __init__(self, browser):
        self._browser = browser

    def take(self, name, path, width, height=None):
        self._set(width, height or 800)
        self._browser.go(path)
        if height is None:
            self._set(width, self._browser.measure("document.documentElement.scrollHeight"))
        self._browser.driver.save_screenshot(str(PICTURES / f"{name}.png"))
        print(f"{name}.png")

    def _set(self, width, height):
        self._browser.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 2 if width < 600 else 1, "mobile": width < 600})


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="toguna-pictures-"))
    try:
        # The address stands on the act: the one that `make demo` has, if nobody has it now.
        with Stage("sqlite", folder, None, None if is_open(8080) else 8080) as stage:
            take_all(stage, folder)
    finally:
        shutil.rmtree(folder)


def take_all(stage, folder):
    story = birth_story(stage)
    citizen, agent = Camera(stage.citizen_browser), Camera(stage.agent.browser)
    citizen.take("home", "/", 1100, 760)
    citizen.take("catalogue", "/demarches", 1100, 760)
    citizen.take("home-320", "/", 320, 640)
    citizen.take("procedure-320", "/demarches/acte-de-naissance", 320, 640)
    citizen.take("dossier-320", f"/mes-demarches/{story.number}", 320, 640)
    citizen.take("dossier", f"/mes-demarches/{story.number}", 900)
    citizen.take("accesses", "/mes-acces", 900)
    citizen.take("verdict", f"/v/{story.code}", 900)
    citizen.take("phone", "/demo/phone", 900, 620)

    page = Citizen(stage.citizen_browser, CITIZEN_A).begin("acte-de-naissance")
    citizen.take("step-320", page.path, 320)

    waiting = Story()
    ask_for_criminal_record(stage, waiting, "acte.png", png())
    agent.take("agent-inbox", "/agents/dossiers", 1280, 720)
    stage.agent.claim(waiting.number)
    stage.agent.record_receipt(waiting.number, "TB-750-0001")
    agent.take("agent-dossier", f"/agents/dossiers/{waiting.number}", 1280)
    agent.take("agent-decision", f"/agents/dossiers/{waiting.number}/acceptation", 1280)
    shutil.copy(rendered(story.document, folder, dots=110), PICTURES / "act.png")
    print("act.png")


if __name__ == "__main__":
    main()
