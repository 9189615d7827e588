"""Capture the flag: two teams at browsers without JavaScript, the judge, the frozen board, hostile exports of CTFd."""

import datetime
import json
import re
import zipfile

import jsonschema
import pytest
import yaml

from support.admission import admit_citizen
from support.agent import Agent
from support.binary import PACK, ROOT, run, toguna_json
from support.browser import Browser
from support.citizen import Citizen
from support.flags import solve
from support.server import Server
from support.visitor import Visitor
from support.waiting import wait_until

HOME = "/semaine/2026/drapeaux"
CHALLENGES = sorted(path.stem for path in (PACK / "week/2026/flags/challenges").glob("*.yaml"))
AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()
LARGEST_PAGE = 51_200


def flags(*arguments):
    (answer, *_), status = toguna_json("week", "flags", *arguments)
    assert status == 0, answer
    return answer


def test_every_challenge_is_solved_from_its_files_by_other_tools(tmp_path):
    # The contest of the story has another seed, which nobody chose.
    right = flags("try", "2026", "--out", tmp_path, "--seed", "5a" * 32)
    assert len(CHALLENGES) == 10 and set(right) == set(CHALLENGES) - {"loi-signature"}
    for challenge in CHALLENGES:
        files = {path.name: path.read_bytes() for path in (tmp_path / challenge).glob("*")}
        solution = re.search("answer: \"(.*)\"", (PACK / f"week/2026/flags/solutions/{challenge}.yaml").read_text())
        expected = solution[1] if solution else right[challenge]
        assert solve(challenge, files) == expected, challenge
        assert all(expected.encode() not in content for content in files.values()), challenge


def test_the_files_of_the_pack_are_valid_by_the_schemas_that_editors_complete_from():
    folder = PACK / "week/2026/flags"
    for pattern, name in [("contest.yaml", "week-flags"), ("challenges/*.yaml", "week-flag-challenge"),
                          ("solutions/*.yaml", "week-flag-solution")]:
        schema = json.loads((ROOT / "Schemas" / f"{name}.json").read_text())
        for path in folder.glob(pattern):
            jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(path.read_text()))


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server.demo(tmp_path_factory.mktemp("flags"), births=12) as server:
        yield server


@pytest.fixture(scope="module")
def contest(server):
    """The contest, open from now on, as an organizer opens it while the State serves."""
    before = Visitor(server).get(HOME)
    assert before.status == 200 and "à publier" in before.page.text and "pas encore ouvert" in before.page.text
    assert Visitor(server).get(f"{HOME}/epreuves").status == 303
    end = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M")
    outsider = run("week", "flags", "open", "2026", "--until", end, "--agent", "segou", "--data", server.data)
    assert outsider.returncode == 1 and "no organizer" in outsider.stderr
    opened = flags("open", "2026", "--until", end, "--agent", "agent", "--data", server.data)
    assert opened["challenges"] == 10
    return server


class Player(Citizen):
    """Somebody in a team, at a browser."""

    def creates(self, team):
        self.log_in("/mes-demarches")
        page = self.browser.go(f"{HOME}/equipe").follow("/equipe/creation").fill("nom", team).send("/equipe/creation")
        assert page.path == f"{HOME}/equipe" and team in page.text, page.text
        return page

    def hands_in(self, challenge, flag):
        page = self.browser.go(f"{HOME}/epreuves/{challenge}")
        return page.fill("drapeau", flag).send(f"/epreuves/{challenge}")

    def window(self):
        """This browser's session without the browser, for what was looked at once and is done ten times."""
        visitor = Visitor(self.browser.server)
        visitor.cookies = {one["name"]: one["value"] for one in self.browser.driver.get_cookies()}
        return visitor


def files_of(challenge, visitor):
    files = {}
    for path in visitor.get(f"{HOME}/epreuves/{challenge}").page.links:
        if "/fichiers/" in path:
            answer = visitor.get(path)
            assert answer.status == 200 and answer.headers["Content-Disposition"].startswith("attachment"), path
            assert "sandbox" in answer.headers["Content-Security-Policy"]
            files[path.rsplit("/", 1)[1]] = answer.body
    return files


def is_solved(challenge, flag, visitor):
    at = f"{HOME}/epreuves/{challenge}"
    visitor.get(at)
    return visitor.post(at, {"drapeau": flag}).status == 303 and "C'est le bon drapeau" in visitor.get(at).page.text


def member(contest, invitation):
    """Somebody who enters a team; what its page says then."""
    visitor = admit_citizen(contest, "76 11 22 03")
    visitor.get(f"{HOME}/equipe/entree")
    entered = visitor.post(f"{HOME}/equipe/entree", {"invitation": invitation})
    assert (entered.status, entered.location) == (303, f"{HOME}/equipe"), entered.page.text
    return visitor.get(f"{HOME}/equipe").page.text


@pytest.fixture(scope="module")
def story(contest, tmp_path_factory):
    """Two teams of three people: what they see on the way is told by the tests."""
    told = {}
    with Browser(tmp_path_factory.mktemp("red"), contest) as one, Browser(tmp_path_factory.mktemp("blue"), contest) as two:
        red, blue = Player(one, "76 11 22 01"), Player(two, "76 11 22 02")
        invitation = re.search(r"\d{3} \d{3} \d{3} \d{3} \d{3}", red.creates("Les Rouges").text)[0]
        told["members"] = member(contest, invitation)
        blue.log_in("/mes-demarches")
        page = two.go(f"{HOME}/equipe").follow("/equipe/entree").fill("invitation", "123").send("/equipe/entree")
        told["code"] = (page.faults, page.value("invitation"))
        page = two.go(f"{HOME}/equipe").follow("/equipe/creation").fill("nom", "les rouges").send("/equipe/creation")
        told["taken"] = (page.faults, page.value("nom"))
        page.fill("nom", "Les Bleus").send("/equipe/creation")

        window = red.window()
        told["files"] = {name: files_of(name, window) for name in CHALLENGES}
        right = {name: solve(name, files) for name, files in told["files"].items()}
        told["right"] = red.hands_in("exposant-trois", right["exposant-trois"]).text
        page = blue.hands_in("exposant-trois", right["exposant-trois"])
        told["foreign"] = (page.faults, page.value("drapeau"))
        told["wrong"] = [blue.hands_in("nonce-repete", "toguna{essai 0}").faults]
        for number in range(1, 5):
            page.fill("drapeau", f"toguna{{essai {number}}}").send("/epreuves/nonce-repete")
            told["wrong"].append(page.faults)

        page = one.go(f"{HOME}/epreuves/nonce-repete").follow("/indices/1")
        told["hint asked"] = page.text
        told["hint"] = page.send("/indices/1").text
        for name in CHALLENGES:
            if name not in ("exposant-trois", "nonce-repete"):
                assert is_solved(name, right[name], window), name
        told["team"] = one.go(f"{HOME}/equipe").text
        told["board"] = one.go(HOME).text

        window = blue.window()
        Agent(two, "agent").log_in()
        told["cases"] = two.go(f"{HOME}/organisation").follow("/organisation/cas").text
        page = two.follow(two.links("/organisation/cas/")[0])
        told["case"] = page.text
        page.send(page.path)
        told["undecided"] = page.faults
        page.choose("decision", "warned").fill("motif", "Un seul drapeau ne prouve rien, mais parlez-nous.").send(page.path)
        told["decided"] = page.text
        two.go(f"{HOME}/organisation").send("/organisation/gel")
        told["organizing"] = two.text
        # The board stops when the second that ran is over.
        wait_until(lambda: "Le classement est arrêté depuis" in one.go(HOME).text, "the board that stands")
        told["last"] = red.hands_in("nonce-repete", right["nonce-repete"]).text
        told["frozen"] = one.go(HOME).text
        told["warned"] = window.get(f"{HOME}/equipe").page.text
        told["pages"] = audited(one, two)
    return told


def audited(player, organizer):
    """What is wrong with how pages look, by path and width."""
    complaints = {}
    paths = [HOME, f"{HOME}?suivre=1", f"{HOME}/epreuves", f"{HOME}/epreuves/cachets-etrangers", f"{HOME}/epreuves/nonce-repete",
             f"{HOME}/epreuves/acte-retouche/indices/2", f"{HOME}/equipe", f"{HOME}/equipe/creation", f"{HOME}/equipe/entree"]
    cases = organizer.go(f"{HOME}/organisation/cas").links("/organisation/cas/")
    inside = [f"{HOME}/organisation", f"{HOME}/organisation/cas", *cases]
    for width in (320, 1280):
        for browser, known in ((player, paths), (organizer, inside)):
            browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
            for path in known:
                page = browser.go(path)
                assert page.status == 200, path
                found = browser.driver.execute_script(AUDIT)
                weight = len(browser.driver.page_source.encode())
                if page.measure("document.documentElement.scrollWidth") > width or found != "[]" or weight > LARGEST_PAGE:
                    complaints[path, width] = (found, weight)
            browser.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    return complaints


def test_a_team_is_made_and_entered_by_invitation_alone(story):
    assert "2 sur 5" in story["members"]
    faults, typed = story["taken"]
    assert "Une autre équipe porte ce nom" in faults[0] and typed == "les rouges"
    faults, typed = story["code"]
    assert "Aucune équipe n'a ce code" in faults[0] and typed == "123"


def test_a_team_solves_nine_of_ten_from_files_of_its_own(story):
    assert sum(len(files) for files in story["files"].values()) == 10
    assert "C'est le bon drapeau" in story["right"]
    assert "Rang 1" in story["team"]


def test_another_teams_flag_is_told_to_be_wrong_and_a_person_judges(story):
    faults, typed = story["foreign"]
    assert "Ce n'est pas le drapeau" in faults[0] and typed.startswith("toguna{")
    assert "Les Bleus a déposé le drapeau de Les Rouges" in story["cases"] and "À juger" in story["cases"]
    assert "Cette équipe avait résolu l'épreuve" in story["case"] and "Oui" in story["case"]
    assert len(story["undecided"]) == 1 and "Choisissez une décision" in story["undecided"][0]
    assert "Averti" in story["decided"]
    assert "parlez-nous" in story["warned"]


def test_who_is_wrong_too_often_has_to_wait(story):
    assert all("Ce n'est pas le drapeau" in faults[0] for faults in story["wrong"][:4])
    assert "Attendez" in story["wrong"][4][0]


def test_a_hint_says_its_price_first(story):
    assert "60 points" in story["hint asked"] and "même r" not in story["hint asked"]
    assert "même r" in story["hint"]


def test_the_board_shows_points_and_first_blood_and_stops_when_it_is_told_to(story, contest):
    assert re.search(r"1\s+Les Rouges\s+1690", story["board"]) and "Les Bleus" in story["board"]
    assert "Le classement est arrêté depuis" in story["frozen"] and "1690" in story["frozen"]
    assert "C'est le bon drapeau" in story["last"] and "2090" not in story["frozen"]
    listed = Visitor(contest).get(f"{HOME}/epreuves").page.text
    assert "Première : Les Rouges" in listed.replace("\u00a0", " ")
    page = Visitor(contest).get(HOME).body.decode()
    assert "<svg" in page and "line-1" in page and "style=" not in page and "<script" not in page


def test_the_board_is_looked_at_again_only_for_who_asked(contest):
    visitor = Visitor(contest)
    assert "Refresh" not in visitor.get(HOME).headers
    assert visitor.get(f"{HOME}?suivre=1").headers["Refresh"] == "30"


def test_every_page_fits_its_window_and_can_be_read_by_everybody(story):
    assert story["pages"] == {}


def test_no_page_serves_a_solution(story, contest):
    visitor = Visitor(contest)
    for path in (f"{HOME}/solutions", f"{HOME}/solutions/loi-donnees", f"{HOME}/epreuves/solutions",
                 f"{HOME}/epreuves/loi-donnees/fichiers/..%2f..%2fsolutions%2floi-donnees.yaml"):
        assert visitor.get(path).status in (303, 404), path
    assert "110-111-112-115" not in visitor.get(f"{HOME}/epreuves").body.decode()


def test_nothing_that_was_typed_stands_in_the_log_or_the_database(story, contest):
    flag = solve("exposant-trois", story["files"]["exposant-trois"]).encode()
    for path in contest.data.rglob("*"):
        if path.is_file():
            assert flag not in path.read_bytes(), path
    assert flag not in contest.log.read_bytes()


def export(path, *others):
    """An archive as CTFd writes one: a plain challenge, then others, each by what it and its flag have of their own."""
    rows, flags = [], []
    for number, (challenge, flag) in enumerate([({}, {}), *others], 1):
        rows.append({"id": number, "name": "Porte", "description": "Ouvrez.", "category": "web", "value": 100, "type": "standard",
                     "state": "visible", "requirements": None, **challenge})
        flags.append({"id": number, "challenge_id": number, "type": "static", "content": "CTF{porte}", "data": "", **flag})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in {"challenges": rows, "flags": flags}.items():
            archive.writestr(f"db/{name}.json", json.dumps({"count": len(table), "results": table, "meta": {}}))
        archive.writestr("db/alembic_version.json", json.dumps({"results": [{"version_num": "x"}]}))
    return path


def take(contest, path, *options):
    return run("week", "flags", "import", "2026", path, "--agent", "agent", "--data", contest.data, *options)


def test_an_export_of_ctfd_is_taken_over_hidden(contest, tmp_path):
    done = take(contest, export(tmp_path / "a.zip"))
    assert done.returncode == 0 and "1 challenges were taken over" in done.stdout, done.stderr
    assert "Porte" not in Visitor(contest).get(f"{HOME}/epreuves").page.text


def test_what_an_export_may_not_hold_is_named(contest, tmp_path):
    refused = {
        "regular expression": ({}, {"type": "regex", "content": "CTF{.*}"}), "the kind code": ({"type": "code"}, {}),
        "name is missing": ({"name": "a\u202eb" * 60}, {}), "the category misc": ({"category": "misc"}, {}),
        "whole numbers": ({"value": 10**30}, {}),
        "points fall in a way that is not known here (linear)":
            ({"type": "dynamic", "initial": 500, "minimum": 100, "decay": 10, "function": "linear"}, {}),
    }
    done = take(contest, export(tmp_path / "b.zip", *refused.values()), "--dry-run")
    assert done.returncode == 1, done.stderr
    assert f"1 challenges would be taken over, hidden; {len(refused)} are refused" in done.stdout
    assert all(words in done.stdout for words in refused) and "\u202e" not in done.stdout, done.stdout


@pytest.mark.parametrize("name, content", [
    ("../../etc/passwd", b"x"), ("/absolute", b"x"), ("uploads/a\\b", b"x"), ("uploads/bombe", b"\0" * (32 << 20))])
def test_a_hostile_archive_is_refused_whole(contest, tmp_path, name, content):
    path = export(tmp_path / "c.zip")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    done = take(contest, path)
    assert done.returncode == 1 and "the archive is not read" in done.stderr


def test_what_is_no_archive_is_refused(contest, tmp_path):
    (tmp_path / "d.zip").write_bytes(b"MZ" * 100)
    done = take(contest, tmp_path / "d.zip")
    assert done.returncode == 1 and "no ZIP archive" in done.stderr
