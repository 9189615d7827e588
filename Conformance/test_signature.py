"""A citizen's own signature: asked for, seen by two agents, accepted, used in a browser without JavaScript and by a
program of others, and what other people's tools think of what it signed."""

import asyncio
import base64
import hashlib
import io
import re
import subprocess

import aiohttp
import pytest
import requests
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.signers import csc_signer
from selenium.webdriver.common.by import By

from support.admission import admit_citizen
from support.agent import Agent
from support.binary import ROOT
from support.browser import Browser
from support.citizen import Citizen
from support.database import Database
from support.pdf_peers import Poppler, Pyhanko, syntax_faults, text_of
from support.phones import Phone
from support.server import Server

PIN, OTHER_PIN = "703128", "918273645"
AWA, MODIBO, STRANGER = "70 41 42 43", "70 41 42 44", "70 41 42 45"
AUDIT = (ROOT / "Conformance" / "support" / "audit.js").read_text()
SHA256, ECDSA = "2.16.840.1.101.3.4.2.1", "1.2.840.10045.4.3.2"


class Signer(Citizen):
    """A citizen who has, or wants, a signature."""

    def __init__(self, browser, number, given_name, surname, pin):
        super().__init__(browser, number)
        self.given_name, self.surname, self.pin = given_name, surname, pin

    def visit(self, path):
        """Opens a page, logged in once: codes are few."""
        page = self.browser.go(path)
        return self.log_in(path) if page.path == "/connexion" else page

    def ask(self, pin=None, again=None):
        page = self.visit("/signature")
        page.fill("prenoms", self.given_name).fill("nom", self.surname)
        return page.fill("pin", pin or self.pin).fill("pin-encore", again or pin or self.pin).send("/signature")

    @property
    def reference(self):
        return self.browser.driver.find_element(By.CSS_SELECTOR, "main code.code").text

    def accept(self):
        page = self.visit("/signature").follow("/signature/activation")
        known = self.phone.texts
        page.press("code", "/signature/activation")
        page.fill("code", self.phone.new_code(known)).fill("pin", self.pin).send("/signature/activation")
        assert page.path == "/signature", page.text
        return page

    def bring(self, file):
        page = self.visit("/signature").attach("fichier", file).send("/signature/documents")
        assert re.fullmatch(r"/signature/documents/[0-9a-f]{32}", page.path), page.text
        return page

    def code(self, mark=False):
        """Asks for the code of the document that is open; the digits, and the text that they came in."""
        page, known = self.browser, self.phone.texts
        if mark:
            page.choose("marque", "oui")
        page.send(page.path)
        digits = self.phone.new_code(known)
        return digits, next(text for text in self.phone.texts if text not in known)

    def sign(self, code, pin=None):
        page = self.browser
        if code is not None:
            page.fill("code", code)
        return page.fill("pin", pin or self.pin).send("/signature")


class Counter:
    """The demonstration's two agents, who never work at once."""

    def __init__(self, browser):
        self.agents = [Agent(browser, login) for login in ("agent", "segou")]

    def identify(self, reference):
        page = self.agents[0].log_in().go("/agents/signatures")
        page.fill("reference", reference).send("/agents/signatures")
        assert page.path != "/agents/signatures", page.text
        said, path = page.text, page.path
        page.choose("piece", "passport").fill("numero", "A1234567").choose("attestation", "oui").send(path)
        assert "confirmée" in page.text
        # The same agent has nothing more to say.
        assert "Un autre agent" in page.go(path).text and not page.driver.find_elements(By.NAME, "attestation")
        return said

    def approve(self, path):
        page = self.agents[1].log_in().go("/agents/signatures").follow(path)
        said = page.text
        page.choose("attestation", "oui").send(path)
        assert "Le certificat est émis" in page.text
        return said


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Two citizens with a signature, and how they got it."""
    folder = tmp_path_factory.mktemp("signature")
    with Server.demo(folder, births=1) as server, Browser(folder / "awa", server) as awa, \
            Browser(folder / "modibo", server) as modibo, Browser(folder / "agent", server) as agents:
        office = Office(folder, server, awa, modibo, Counter(agents))
        office.open()
        yield office


class Office:
    def __init__(self, folder, server, awa, modibo, counter):
        self.folder, self.server, self.counter, self.seen = folder, server, counter, {}
        self.awa = Signer(awa, AWA, "Awa", "Diarra", PIN)
        self.modibo = Signer(modibo, MODIBO, "Modibo", "Keïta", OTHER_PIN)
        self.poppler = Poppler(folder, server.root_certificate)
        self.pyhanko = Pyhanko(server.root_certificate)

    def open(self):
        for citizen in (self.awa, self.modibo):
            self.seen["weak"] = citizen.ask("123456").text
            self.seen["differs"] = citizen.ask(again="703129").text
            self.seen["asked"] = citizen.ask().text
            self.seen["agent"] = self.counter.identify(citizen.reference)
            path = self.counter.agents[0].browser.path
            self.seen["second"] = self.counter.approve(path)
            self.seen["issued"] = citizen.visit("/signature").text
            self.seen["active"] = citizen.accept().text

    def letter(self, name, words):
        """A PDF as a browser prints it."""
        page, pdf = self.folder / f"{name}.html", self.folder / f"{name}.pdf"
        page.write_text(f"<h1>{words}</h1><p>Entre les soussignés…</p>")
        subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={pdf}", page.as_uri()],
            check=True, capture_output=True, timeout=120)
        return pdf

    def token(self, citizen, scope="signatures", name="comptabilité"):
        page = citizen.visit("/signature/programmes")
        page.fill("nom", name).choose("droit", scope).choose("jours", "30").send("/signature/programmes")
        return re.search(r"tgn_[0-9a-f]{64}", page.text)[0]

    def ask(self, method, body, token=None):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return requests.post(f"{self.server.url}/csc/v2/{method}", json=body, headers=headers, timeout=20)


@pytest.fixture(scope="module")
def contract(office):
    return office.letter("contrat", "Contrat de bail")


@pytest.fixture(scope="module")
def signed(office, contract):
    """What Awa signs on her telephone, and what she sees on the way."""
    page = office.awa.bring(contract)
    seen = {"brought": page.text, "unsigned": page.download("/fichier")}
    code, seen["text"] = office.awa.code(mark=True)
    seen["asked"] = page.text
    seen["signed"] = office.awa.sign(code).text
    seen["path"] = page.path
    return seen | {"file": page.download("/fichier"), "code": code}


def test_a_citizen_gets_a_signature_after_two_agents_and_their_own_word(office):
    assert "trop facile" in office.seen["weak"] and "pas les mêmes" in office.seen["differs"]
    assert "Présentez" not in office.seen["asked"] and "numéro" in office.seen["asked"]
    assert "Modibo Keïta" in office.seen["agent"] and "A1234567" in office.seen["second"]
    assert "Lisez ce qu'il dit de vous" in office.seen["issued"]
    assert "Votre signature est active" in office.seen["active"]


def test_what_is_shown_is_what_the_text_message_names(signed, contract):
    digest = hashlib.sha256(contract.read_bytes()).hexdigest().upper()
    short = f"{digest[:4]}-{digest[4:8]}"
    assert short in signed["brought"] and short in signed["asked"] and short in signed["text"]
    assert "contrat.pdf" in signed["brought"] and "1 page" in signed["brought"]
    assert "contrat" not in signed["text"] and "Awa" not in signed["text"]
    assert signed["unsigned"].read_bytes() == contract.read_bytes()


def test_the_signed_file_is_valid_for_everybody_with_the_persons_name(office, signed, contract):
    file = signed["file"]
    assert file.read_bytes().startswith(contract.read_bytes())
    assert syntax_faults(file) == ""
    assert office.pyhanko.accepts(file), office.pyhanko.report(file)
    assert office.poppler.accepts(file), office.poppler.report(file)
    report = office.pyhanko.report(file)
    assert "Awa Diarra" in report and "timestamp" in report.lower()
    assert "Signé par Awa Diarra" in text_of(file)


def test_the_use_is_told_by_text_and_stands_in_the_history(office, signed):
    assert any("votre signature a servi" in text for text in office.awa.phone.texts)
    history = office.awa.visit("/signature/historique").text
    assert "contrat.pdf" in history


def test_the_code_is_used_up_and_the_document_signed_once(office, signed):
    visitor = admit_citizen(office.server, AWA)
    visitor.get(signed["path"])
    again = visitor.post(f"{signed['path']}/signature", {"code": signed["code"], "pin": PIN})
    assert again.status == 303
    assert Database(office.server).count("credentials_use") == 1


def test_a_code_for_one_document_never_signs_another(office):
    first, second = office.letter("premier", "Premier"), office.letter("second", "Second")
    office.awa.bring(first)
    code, _ = office.awa.code()
    page = office.awa.bring(second)
    other, _ = office.awa.code()
    if code != other:
        assert "pas le bon code" in office.awa.sign(code).text
        assert page.faults
    assert "Document signé" in office.awa.sign(other).text


def test_another_citizen_finds_nothing_and_signs_nothing(office, signed):
    other = admit_citizen(office.server, MODIBO)
    for path in ("", "/fichier"):
        assert other.get(signed["path"] + path).status == 404
    other.get("/signature")
    for path in ("", "/signature", "/retrait"):
        assert other.post(signed["path"] + path, {"pin": OTHER_PIN, "code": "000000"}).status == 404


def test_an_act_of_the_state_and_a_broken_file_are_told_apart(office):
    broken = office.folder / "casse.pdf"
    broken.write_bytes(b"%PDF-1.7\nrien\n%%EOF\n")
    page = office.awa.visit("/signature").attach("fichier", broken).send("/signature/documents")
    assert page.faults and page.path == "/signature/documents"


def test_the_api_says_what_it_offers_and_answers_nobody_else(office):
    info = office.ask("info", {}).json()
    assert info["specs"].startswith("2.0") and info["lang"] == "fr" and "signatures/signHash" in info["methods"]
    for token in (None, "tgn_" + "0" * 64, "x"):
        answer = office.ask("credentials/list", {}, token)
        assert answer.status_code == 401 and answer.headers["WWW-Authenticate"] == "Bearer"
        assert answer.json()["error"] == "invalid_token" and answer.json()["error_description"]
    reader = office.token(office.modibo, "credentials", "lecteur")
    (credential,) = office.ask("credentials/list", {}, reader).json()["credentialIDs"]
    details = office.ask(
        "credentials/info",
        {"credentialID": credential, "certificates": "chain", "certInfo": True, "authInfo": True}, reader).json()
    assert details["SCAL"] == "2" and details["auth"]["expression"] == "PIN AND OTP"
    assert details["key"]["algo"] == [ECDSA] and details["cert"]["status"] == "valid"
    assert "Modibo" in details["cert"]["subjectDN"] and len(details["cert"]["certificates"]) == 2
    refused = office.ask("credentials/sendOTP", {"credentialID": credential, "hashes": [base64.b64encode(b"a" * 32).decode()]}, reader)
    assert refused.status_code == 403 and refused.json()["error"] == "insufficient_scope"


class CodeAndPIN(csc_signer.CSCAuthorizationManager):
    """pyHanko's client, told how our second factor is asked for."""

    def __init__(self, session, info, http, citizen, told):
        super().__init__(session, info)
        self.http, self.citizen, self.told = http, citizen, told

    async def authorize_signature(self, hash_b64s):
        known = self.citizen.phone.texts
        asked = {"credentialID": self.csc_session_info.credential_id, "hashes": hash_b64s, "hashAlgorithmOID": SHA256}
        async with self.http.post(
                self.csc_session_info.endpoint_url("credentials/sendOTP"), json=asked, headers=self.auth_headers) as sent:
            assert sent.status == 204, await sent.text()
        code = self.citizen.phone.new_code(known)
        factors = [{"id": "PIN", "value": self.citizen.pin}, {"id": "OTP", "value": code}]
        async with self.http.post(
                self.csc_session_info.endpoint_url("credentials/authorize"), headers=self.auth_headers,
                json=asked | {"numSignatures": len(hash_b64s), "authData": factors}) as answer:
            given = await answer.json()
            assert answer.status == 200, given
        self.told |= {"SAD": given["SAD"], "hashes": hash_b64s}
        return self.parse_csc_auth_response(given)


class Version2(csc_signer.CSCSigner):
    """The names of the second version."""

    async def format_csc_signing_req(self, tbs_hashes, digest_algorithm):
        asked = await super().format_csc_signing_req(tbs_hashes, digest_algorithm)
        return {**asked, "hashes": asked.pop("hash"), "hashAlgorithmOID": asked.pop("hashAlgo")}


@pytest.fixture(scope="module")
def by_program(office, contract):
    """A file that pyHanko's own client of this API signs with Modibo's key."""
    token, told = office.token(office.modibo), {}
    (credential,) = office.ask("credentials/list", {}, token).json()["credentialIDs"]
    told |= {"token": token, "credential": credential}

    async def sign():
        session = csc_signer.CSCServiceSessionInfo(office.server.url, credential, oauth_token=token, api_ver="v2")
        async with aiohttp.ClientSession() as http:
            info = await csc_signer.fetch_certs_in_csc_credential(http, session)
            assert info.hash_pinning_required and info.max_batch_size == 20
            signer = Version2(
                http, CodeAndPIN(session, info, http, office.modibo, told), sign_timeout=30, batch_size=1)
            return await signers.PdfSigner(
                signers.PdfSignatureMetadata(field_name="Signature", md_algorithm="sha256"), signer
            ).async_sign_pdf(IncrementalPdfFileWriter(io.BytesIO(contract.read_bytes())))

    file = office.folder / "programme.pdf"
    file.write_bytes(asyncio.run(sign()).getbuffer())
    return told | {"file": file}


def test_pyhankos_own_client_signs_with_the_credential(office, by_program):
    assert office.pyhanko.accepts(by_program["file"]), office.pyhanko.report(by_program["file"])
    assert "Modibo" in office.pyhanko.report(by_program["file"])
    assert "comptabilité" in office.modibo.visit("/signature/historique").text


def test_an_activation_is_good_once_for_its_hashes_and_its_credential(office, by_program):
    """What was signed with before is asked for again, for other hashes and by another."""
    token, credential = by_program["token"], by_program["credential"]
    asked = {
        "credentialID": credential, "SAD": by_program["SAD"], "hashes": by_program["hashes"],
        "hashAlgorithmOID": SHA256, "signAlgo": ECDSA}
    replayed = office.ask("signatures/signHash", asked, token)
    assert replayed.status_code == 400 and replayed.json()["error_description"] == "Invalid parameter SAD."
    hashes = [base64.b64encode(hashlib.sha256(text).digest()).decode() for text in (b"vu", b"autre")]
    known = office.modibo.phone.texts
    named = {"credentialID": credential, "hashAlgorithmOID": SHA256}
    assert office.ask("credentials/sendOTP", named | {"hashes": hashes[:1]}, token).status_code == 204
    code = office.modibo.phone.new_code(known)

    def authorize(hashes, pin=OTHER_PIN, code=code, token=token, **more):
        factors = [{"id": "PIN", "value": pin}, {"id": "OTP", "value": code}]
        return office.ask(
            "credentials/authorize",
            {**named, "numSignatures": len(hashes), "hashes": hashes, "authData": factors, **more}, token)

    assert authorize(hashes[1:]).json()["error"] == "invalid_otp"
    assert authorize(hashes[:1], numSignatures=2).json()["error"] == "invalid_request"
    assert authorize(hashes[:1], code="000000" if code != "000000" else "000001").json()["error"] == "invalid_otp"
    others = office.token(office.awa)
    assert authorize(hashes[:1], token=others).json()["error"] == "invalid_request"
    given = authorize(hashes[:1])
    assert given.status_code == 200 and given.json()["expiresIn"] == 300
    signing = {**named, "SAD": given.json()["SAD"], "signAlgo": ECDSA}
    other = office.ask("signatures/signHash", signing | {"hashes": hashes[1:]}, token)
    assert other.status_code == 400 and "not authorized" in other.json()["error_description"]
    stranger = office.ask("signatures/signHash", signing | {"hashes": hashes[:1]}, others)
    assert stranger.status_code == 400
    made = office.ask("signatures/signHash", signing | {"hashes": hashes[:1]}, token).json()
    assert len(made["signatures"]) == 1
    assert office.ask("signatures/signHash", signing | {"hashes": hashes[:1]}, token).status_code == 400


def test_a_token_that_was_taken_back_opens_nothing(office):
    token = office.token(office.awa, name="ancien")
    assert office.ask("credentials/list", {}, token).status_code == 200
    page = office.awa.visit("/signature/programmes")
    assert token not in page.text
    rows = page.driver.find_elements(By.CSS_SELECTOR, "main tbody tr")
    page._leave_by(next(row for row in rows if "ancien" in row.text).find_element(By.TAG_NAME, "button"))
    assert office.ask("credentials/list", {}, token).status_code == 401


def test_no_page_is_wide_or_heavy_or_kept(office, signed):
    browsers = {office.awa.browser: ["/signature", "/signature/historique", "/signature/programmes",
                                     "/signature/revocation", signed["path"]],
                office.counter.agents[1].browser: ["/agents/signatures"]}
    office.awa.visit("/signature")
    office.counter.agents[1].log_in()
    for browser, addresses in browsers.items():
        browser.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True})
        for address in addresses:
            assert browser.go(address).measure("document.documentElement.scrollWidth") <= 320, address
            exchange = browser.traffic.of_kind("Document")[-1]
            assert exchange.size <= 50_000 and "no-store" in exchange.headers["cache-control"], address
            assert browser.driver.execute_script(AUDIT) == "[]", address
        browser.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_revoked_signature_signs_nothing_more_and_the_lists_tell_it(office, signed, contract):
    page = office.awa.bring(contract)
    path = page.path
    code, _ = office.awa.code()
    page.go("/signature/revocation").choose("confirmation", "oui").send("/signature/revocation")
    assert "révoquée" in page.text
    visitor = admit_citizen(office.server, AWA)
    visitor.get("/signature")
    after = visitor.post(f"{path}/signature", {"code": code, "pin": PIN})
    assert (after.status, after.location) == (303, "/signature")
    assert not any(text.startswith(b"/Sig") for text in visitor.get(f"{path}/fichier").body.split(b"<<")), "it was signed"
    assert any("revoquee" in text for text in office.awa.phone.texts)
    assert Database(office.server).count("authority_revocation", "reason IS NOT NULL") == 1
    # A reader that asks the State's list now hears of it; that the signature is older only the time stamp tells.
    assert not office.pyhanko.accepts(signed["file"])


def test_wrong_pins_are_counted_and_the_fifth_destroys_the_key(office, contract):
    page = office.modibo.bring(contract)
    code, _ = office.modibo.code()
    assert "4 essais" in office.modibo.sign(code, "000000").text
    assert not page.driver.find_elements(By.NAME, "code"), "the code was right"
    for left in ("3 essais", "2 essais", "1 essai,"):
        assert left in office.modibo.sign(None, "000000").text
    office.modibo.sign(None, "000000")
    assert "détruite" in page.go("/signature").text
    assert Database(office.server).count("credentials_credential", "sealed_key IS NOT NULL") == 0


def test_the_database_tells_no_document_and_no_paper(office, signed):
    content = Database(office.server).content()
    for secret in (b"contrat.pdf", b"Contrat de bail", b"A1234567", "comptabilité".encode()):
        assert secret not in content
    log = office.server.log.read_text()
    for secret in (PIN, OTHER_PIN, "contrat", "Diarra"):
        assert secret not in log
