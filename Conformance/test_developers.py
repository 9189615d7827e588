"""The developers' page: the description that other people's tools read, and the keys of programs."""

import json
import re

import jsonschema
import pytest
import requests
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from selenium.webdriver.common.by import By

from support.binary import ROOT, toguna
from support.browser import Browser
from support.citizen import Citizen
from support.server import Server

DEVELOPER = "70 71 42 43"
AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server.demo(tmp_path_factory.mktemp("developers"), births=300) as server:
        yield server


@pytest.fixture(scope="module")
def description(server):
    answer = requests.get(f"{server.url}/developpeurs/openapi.json", timeout=20)
    assert answer.headers["Content-Type"].startswith("application/json")
    return answer.json()


@pytest.fixture(scope="module")
def browser(server, tmp_path_factory):
    with Browser(tmp_path_factory.mktemp("developer"), server) as browser:
        yield browser


@pytest.fixture(scope="module")
def key(browser):
    """A key that a citizen made in a browser without JavaScript."""
    page = Citizen(browser, DEVELOPER).log_in("/developpeurs/cles").send("/developpeurs/cles")
    assert any("40 caractères" in fault for fault in page.faults)
    page.fill("nom", "Caisse de Ségou").send("/developpeurs/cles")
    shown = re.search(r"tgk_[0-9a-f]{64}", page.text)
    assert shown and "jamais" in page.text
    assert shown[0] not in page.go("/developpeurs/cles").driver.page_source, "shown once"
    return shown[0]


def schema(description, path, method="get", status="200", kind="application/json"):
    """The schema of an answer, in the document that it points into."""
    registry = Registry().with_resource("urn:api", Resource.from_contents(description, default_specification=DRAFT202012))
    own = description["paths"][path][method]["responses"][status]["content"][kind]["schema"]
    absolute = json.loads(json.dumps(own).replace('"#/', '"urn:api#/'))
    return jsonschema.Draft202012Validator(absolute, registry=registry)


def ask(server, path, key=None, **options):
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return requests.request(options.pop("method", "GET"), server.url + path, headers=headers, timeout=20, **options)


def test_the_description_is_valid_openapi(description):
    OpenAPIV31SpecValidator(description).validate()
    assert description["openapi"] == "3.1.0"
    operations = [one for path in description["paths"].values() for one in path.values()]
    assert all(one["summary"] and one["responses"] for one in operations)
    assert {"/sante", "/csc/v2/signatures/signHash", "/tsa", "/crl/{liste}", "/ocsp/{autorite}",
            "/tsl/{liste}", "/semaine/recommandations.csv", "/api/v1/verifier"} <= set(description["paths"])


def test_what_it_describes_for_everybody_answers(server, description):
    samples = {"{edition}": "2026", "{export}": "programme.ics", "{liste}": "seals.crl", "{certificat}": "seals.cer",
               "{schema}": "procedure.json", "{code}": "123"}
    tried = 0
    for path, operations in description["paths"].items():
        if "get" not in operations or "security" in operations["get"]:
            continue
        for place, value in samples.items():
            path = path.replace(place, "tl.xml" if path.startswith("/tsl") else value)
        answer = ask(server, path)
        assert answer.status_code in (200, 404), path
        tried += answer.status_code == 200
    assert tried >= 9


def test_the_schemas_are_those_that_the_command_writes(server, tmp_path):
    toguna("check", "--schemas", tmp_path)
    for file in tmp_path.iterdir():
        answer = ask(server, f"/developpeurs/schemas/{file.name}")
        assert answer.text == file.read_text() and answer.headers["Content-Type"] == "application/schema+json"
    assert ask(server, "/developpeurs/schemas/rien.json").status_code == 404


def test_a_key_opens_what_is_described_and_answers_are_of_their_schemas(server, description, key):
    catalogue = ask(server, "/api/v1/catalogue", key)
    assert catalogue.status_code == 200 and catalogue.headers["Cache-Control"] == "no-store"
    schema(description, "/api/v1/catalogue").validate(catalogue.json())
    found = ask(server, "/api/v1/catalogue?q=naissance", key).json()["procedures"]
    assert 0 < len(found) < len(catalogue.json()["procedures"])
    page = requests.get(f"{server.url}/demarches", timeout=20).text
    for line in catalogue.json()["procedures"]:
        assert line["page"].removeprefix(server.url) in page
    procedure = requests.get(
        server.url + found[0]["address"][found[0]["address"].index("/api"):],
        headers={"Authorization": f"Bearer {key}"}, timeout=20)
    schema(description, "/api/v1/demarches/{demarche}").validate(procedure.json())
    assert procedure.json()["title"] == found[0]["title"]


def test_a_file_and_a_code_are_verified_as_the_page_does(server, description, key, tmp_path):
    toguna("issue", "--data", server.data, "birth-extract", "--count", 1, "--agent", "agent", "--out", tmp_path / "acts")
    (act,) = (tmp_path / "acts").iterdir()
    shape = schema(description, "/api/v1/verifier", "post")
    valid = ask(server, "/api/v1/verifier", key, method="POST", files={"fichier": act.read_bytes()})
    shape.validate(valid.json())
    assert (valid.json()["valid"], valid.json()["answer"], valid.json()["proof"]) == (True, "valid", "file")
    code = valid.json()["act"]["code"]
    by_code = ask(server, "/api/v1/verifier", key, method="POST", data={"code": code})
    shape.validate(by_code.json())
    assert by_code.json()["valid"] and by_code.json()["act"] == valid.json()["act"]
    broken = bytearray(act.read_bytes())
    broken[len(broken) // 3] ^= 1
    altered = ask(server, "/api/v1/verifier", key, method="POST", files={"fichier": bytes(broken)})
    assert altered.status_code == 200 and altered.json()["valid"] is False

    signed = tmp_path / "signed.pdf"
    toguna("sign", act, "--level", "B-T", "--data", server.data, "--out", signed)
    report = ask(server, "/api/v1/verifier", key, method="POST", files={"fichier": signed.read_bytes()})
    shape.validate(report.json())
    assert report.json()["report"]["form"] == "pades" and len(report.json()["report"]["signatures"]) >= 2


@pytest.mark.parametrize(("form", "status", "kind"), [
    ({"data": {"code": "12"}}, 422, "code"), ({"data": {"qr": "TG2:"}}, 422, "code"), ({"data": {}}, 400, "formulaire"),
    ({"data": {"autre": "1"}}, 422, "preuve"), ({"files": {"fichier": b"bonjour"}}, 422, "preuve"),
    ({"data": "{}", "json": None}, 400, "formulaire"),
])
def test_what_cannot_be_verified_is_a_problem_in_words(server, description, key, form, status, kind):
    answer = ask(server, "/api/v1/verifier", key, method="POST", **form)
    assert answer.status_code == status and answer.headers["Content-Type"] == "application/problem+json"
    schema(description, "/api/v1/verifier", "post", "400", "application/problem+json").validate(answer.json())
    assert answer.json()["type"] == f"/developpeurs#{kind}"


def test_without_a_key_nothing_opens_and_the_kind_of_refusal_is_explained(server, browser):
    for wrong in (None, "tgk_" + "0" * 64, "tgn_" + "0" * 64, "x"):
        for path, method in [("/api/v1/catalogue", "GET"), ("/api/v1/verifier", "POST")]:
            answer = ask(server, path, wrong, method=method)
            assert answer.status_code == 401 and answer.headers["WWW-Authenticate"] == "Bearer"
            assert answer.headers["Content-Type"] == "application/problem+json"
            assert answer.json()["status"] == 401
    page = browser.go("/developpeurs")
    explained = {one.get_attribute("id") for one in page.driver.find_elements(By.CSS_SELECTOR, "main h3[id]")}
    assert answer.json()["type"].split("#")[1] in explained
    assert ask(server, "/api/v1/rien").json()["status"] == 404
    assert ask(server, "/api/v1/catalogue", method="DELETE").status_code == 404


def test_the_other_method_is_refused_with_the_right_one(server, key):
    answer = ask(server, "/api/v1/catalogue", key, method="POST")
    assert answer.status_code == 405 and answer.headers["Allow"] == "GET"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["/developpeurs", "/developpeurs/cles"])
def test_the_pages_fit_their_window_and_can_be_read_by_everybody(browser, key, path, width):
    driver = browser.driver
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
    page = browser.go(path)
    assert page.path == path
    assert page.measure("document.documentElement.scrollWidth") <= width and driver.execute_script(AUDIT) == "[]"
    assert len(driver.page_source.encode()) < 50_000
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_key_asks_so_often_and_is_told_when_to_come_again(server, key):
    answers = [ask(server, "/api/v1/demarches/rien", key) for _ in range(70)]
    over = next(answer for answer in answers if answer.status_code == 429)
    assert 1 <= int(over.headers["Retry-After"]) <= 60
    assert over.headers["Content-Type"] == "application/problem+json" and over.json()["type"].endswith("#cadence")


def test_a_key_that_was_taken_back_opens_nothing_and_its_last_use_was_shown(server, browser, key):
    page = browser.go("/developpeurs/cles")
    assert "Caisse de Ségou" in page.text and "jamais" not in page.text
    page.send("/retrait")
    assert page.path == "/developpeurs/cles" and "Vous n'avez pas de clé" in page.text
    assert ask(server, "/api/v1/catalogue", key).status_code == 401
    log = server.log.read_text()
    assert key not in log
