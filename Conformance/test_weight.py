"""What a page costs and whether everybody can use it, measured on every page that the journeys reached."""

import gzip

import pytest
from selenium.webdriver.common.keys import Keys

from support.binary import ROOT
from support.browser import Browser
from support.visitor import Visitor

FIRST_PAGE = 14_336
ANY_PAGE = 50_000
PUBLIC = ["/", "/demarches", "/demarches/acte-de-naissance", "/demarches/casier-judiciaire", "/verifier", "/confiance",
          "/langues", "/accessibilite", "/donnees-personnelles", "/connexion", "/agents/connexion"]
pytestmark = pytest.mark.parametrize("stage", ["sqlite"], indirect=True, scope="session")
OPERATOR = ["/exploitation/travaux", "/exploitation/travaux/echecs"]
AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()


@pytest.fixture(scope="session")
def reached(stage, told):
    """The addresses of the pages that were read, by the browser that may read them."""
    pages = {stage.citizen_browser: list(PUBLIC), stage.agent.browser: list(OPERATOR)}
    for browser, addresses in pages.items():
        for exchange in browser.traffic.of_kind("Document"):
            address = exchange.url.removeprefix(stage.server.url).split("#")[0]
            if exchange.status == 200 and "html" in exchange.mime and address not in addresses:
                addresses.append(address)
    assert sum(map(len, pages.values())) > 50
    return pages


def test_the_first_page_with_its_style_fits_into_the_first_round_trip(stage):
    visitor = Visitor(stage.server)
    home = visitor.get("/", {"Accept-Encoding": "gzip"})
    assert home.headers["Content-Encoding"] == "gzip"
    quoted = gzip.decompress(home.body).decode().split('"')
    sheets = [address for address in quoted if address.startswith("/fichiers/") and address.endswith(".css")]
    assert len(sheets) == 1
    style = visitor.get(sheets[0], {"Accept-Encoding": "gzip"})
    assert style.headers["Content-Encoding"] == "gzip" and "immutable" in style.headers["Cache-Control"]
    assert len(home.body) + len(style.body) <= FIRST_PAGE


def test_no_page_is_heavy(stage, told):
    pages = [exchange for exchange in stage.traffic if exchange.kind == "Document" and "html" in exchange.mime]
    heaviest = max(pages, key=lambda exchange: exchange.size)
    assert 0 < heaviest.size <= ANY_PAGE, heaviest.url
    assert all(exchange.headers.get("content-encoding") == "gzip" for exchange in pages if exchange.size > 1_000)


def test_no_page_asks_another_site_for_anything_nor_anybody_for_a_font(stage, told):
    others = {url for url in (exchange.url for exchange in stage.traffic)
              if not url.startswith((stage.server.url, "data:"))}
    assert others == set()
    assert {exchange.kind for exchange in stage.traffic} <= {"Document", "Stylesheet", "Image", "Other"}


def test_a_page_that_shows_a_person_is_kept_nowhere(stage, told):
    for exchange in stage.traffic:
        if any(part in exchange.url for part in ("/mes-", "/brouillons/", "/agents/dossiers", "/agents/registres")):
            assert "no-store" in exchange.headers.get("cache-control", ""), exchange.url


def test_every_page_fits_a_phone_of_320_pixels(reached):
    wide = {}
    for browser, addresses in reached.items():
        with narrow(browser):
            for address in addresses:
                width = browser.go(address).measure("document.documentElement.scrollWidth")
                if width > 320:
                    wide[address] = width
    assert wide == {}


def test_every_page_can_be_read_by_everybody(reached):
    complaints = {}
    for browser, addresses in reached.items():
        for address in addresses:
            found = browser.go(address).driver.execute_script(AUDIT)
            if found != "[]":
                complaints[address] = found
    assert complaints == {}


def test_the_log_in_works_by_keyboard_alone_and_the_focus_is_seen(stage, tmp_path):
    with Browser(tmp_path, stage.server) as browser:
        page = browser.go("/connexion")
        walked = []
        for _ in range(40):
            page.driver.switch_to.active_element.send_keys(Keys.TAB)
            focused = page.driver.switch_to.active_element
            walked.append(focused.get_attribute("name") or focused.text)
            assert is_marked(page), f"nothing shows that « {walked[-1]} » has the focus"
            if walked[-1] == "telephone":
                break
        assert walked[0].startswith("Aller"), "the first stop skips to the content"
        assert walked[-1] == "telephone", walked
        assert browser.enter("70 99 88 77").path == "/connexion/code"


def test_everything_works_without_a_style_sheet_and_without_script(stage):
    html = Visitor(stage.server).get("/connexion").body.decode()
    assert "<script" not in html and "style=" not in html and "javascript:" not in html


def is_marked(page):
    return page.measure(
        "(({outlineStyle, outlineWidth, boxShadow}) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2"
        " || boxShadow !== 'none')(getComputedStyle(document.activeElement))")


class narrow:
    """A phone's window, for a while."""

    def __init__(self, browser):
        self._driver = browser.driver

    def __enter__(self):
        self._driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True})

    def __exit__(self, *_):
        self._driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
