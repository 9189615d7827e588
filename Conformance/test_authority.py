"""The certification authorities of a State, asked by programs that we did not write: openssl, pkilint, certbot."""

import base64
import datetime
import json
import pathlib
import subprocess
import sys
import urllib.parse
import urllib.request

import pytest
from cryptography import x509

from support.binary import PACK, run, toguna, toguna_json
from support.names import NameServer
from support.ports import free_port
from support.server import Server

USES = ["seals", "signatures", "servers", "time-stamps"]
OPERATORS = ["awa", "issa", "fanta"]
BIN = pathlib.Path(sys.executable).parent


def ask(*arguments, folder):
    done = subprocess.run(
        [str(argument) for argument in arguments], cwd=folder, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


class State:
    """A State that serves, three operators, and a folder for what is fetched from it."""

    def __init__(self, folder, server, http_port, names):
        self.folder = folder
        self.server = server
        self.http_port = http_port
        self.names = names
        self.fetch("ca/root.cer", "root.cer")
        self.openssl("x509", "-inform", "DER", "-in", "root.cer", "-out", "root.pem")
        for use in USES:
            self.fetch(f"ca/{use}.cer", f"{use}.cer")
            self.openssl("x509", "-inform", "DER", "-in", f"{use}.cer", "-out", f"{use}.pem")

    def fetch(self, path, name):
        with urllib.request.urlopen(f"{self.server.url}/{path}", timeout=10) as answer:
            (self.folder / name).write_bytes(answer.read())
            return answer

    def openssl(self, *arguments):
        status, text = ask("openssl", *arguments, folder=self.folder)
        assert status == 0, text
        return text

    def authority(self, *arguments):
        (answer, *_), status = toguna_json("authority", *arguments, "--data", self.server.data)
        assert status == 0
        return answer

    def csr(self, name):
        self.openssl(
            "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key",
            "-subj", "/", "-out", f"{name}.csr")
        return self.folder / f"{name}.csr"

    def certificate(self, name, use, *holder):
        """Issued as it must be: one agent brings the request, two others approve it."""
        asked = self.authority("request", "--agent", "awa", "--use", use, "--csr", self.csr(name), *holder)
        self.authority("approve", asked["id"], "--agent", "issa")
        issued = self.authority("approve", asked["id"], "--agent", "fanta")
        (self.folder / f"{name}.pem").write_text(issued["certificate"])
        return issued["serial"]

    def seal(self, name, *options):
        return self.certificate(
            name, "seals", "--organization", "Direction des impôts", "--register", "NTR", "--number", "MA.BKO.2024.B.1",
            "--common-name", f"Cachet {name}", *options)

    def person(self, name):
        return self.certificate(
            name, "signatures", "--given-name", "Awa", "--surname", "Diarra", "--number", f"P-{name}")

    def status(self, name, use, *options):
        return self.openssl(
            "ocsp", "-issuer", f"{use}.pem", "-cert", f"{name}.pem", "-url", f"{self.server.url}/ocsp/{use}",
            "-CAfile", "root.pem", "-verify_other", f"{use}.pem", *options)

    def verify(self, name, use):
        """With every list that the chain names."""
        text = self.openssl("x509", "-in", f"{name}.pem", "-noout", "-ext", "crlDistributionPoints")
        point = text.split("URI:")[1].split()[0].split("/", 3)[3]
        for path, file in [("crl/root.crl", "root.crl"), (point, "own.crl")]:
            self.fetch(path, file)
        for file in ["root.crl", "own.crl"]:
            self.openssl("crl", "-inform", "DER", "-in", file, "-out", f"{file}.pem")
        lists = "".join((self.folder / f"{file}.pem").read_text() for file in ["root.crl", "own.crl"])
        (self.folder / "lists.pem").write_text(lists)
        return ask(
            "openssl", "verify", "-CAfile", "root.pem", "-untrusted", f"{use}.pem", "-CRLfile", "lists.pem",
            "-crl_check_all", "-extended_crl", f"{name}.pem", folder=self.folder)


@pytest.fixture(scope="module")
def state(tmp_path_factory):
    folder = tmp_path_factory.mktemp("authority")
    data, port, http_port = folder / "data", free_port(), free_port()
    (folder / "texts").mkdir()
    names = NameServer(folder / "texts")
    toguna("init", "--country", PACK, "--data", data, "--address", f"http://localhost:{port}")
    for login in OPERATORS:
        toguna(
            "agent", "add", "--data", data, login, "--name", f"Agent {login}", "--quality", "exploitant", "--post",
            "operator")
    toguna(
        "authority", "servers", "--data", data, "--suffix", "gouv.ml", "--resolver", "127.0.0.1", "--resolver-port",
        names.port, "--http-port", http_port, "--reach", "self")
    with Server.serve(folder, data, port) as server:
        yield State(folder, server, http_port, names)
    names.close()


def test_a_seal_is_good_for_openssl_by_its_lists_and_by_its_responder(state):
    state.seal("good")
    assert state.verify("good", "seals")[0] == 0
    said = state.status("good", "seals")
    assert "good.pem: good" in said and "Response verify OK" in said and "no nonce" not in said
    assert "good.pem: good" in state.status("good", "seals", "-no_nonce")


def test_a_revocation_is_told_at_once_with_its_reason_by_lists_and_responder(state):
    serial = state.seal("revoked")
    assert "revoked.pem: good" in state.status("revoked", "seals", "-no_nonce")
    revoked = state.authority(
        "revoke", serial, "--agent", "issa", "--because", "keyCompromise", "--since", "2026-01-01T00:00:00Z")
    assert (revoked["status"], revoked["invalid_since"]) == ("revoked", "2026-01-01T00:00:00Z")
    said = state.status("revoked", "seals")
    assert "revoked.pem: revoked" in said and "keyCompromise" in said
    status, text = state.verify("revoked", "seals")
    assert status != 0 and "certificate revoked" in text


def test_a_number_that_was_never_given_is_unknown(state):
    said = state.openssl(
        "ocsp", "-issuer", "seals.pem", "-serial", "0x4242", "-url", f"{state.server.url}/ocsp/seals", "-CAfile",
        "root.pem", "-verify_other", "seals.pem")
    assert "0x4242: unknown" in said and "Response verify OK" in said


def test_a_question_in_an_address_is_answered_too(state):
    state.seal("asked")
    state.openssl("ocsp", "-issuer", "seals.pem", "-cert", "asked.pem", "-no_nonce", "-reqout", "question.der")
    question = base64.b64encode((state.folder / "question.der").read_bytes()).decode()
    answer = state.fetch(f"ocsp/seals/{urllib.parse.quote(question, safe='')}", "answer.der")
    assert answer.headers["Content-Type"] == "application/ocsp-response"
    said = state.openssl(
        "ocsp", "-respin", "answer.der", "-issuer", "seals.pem", "-cert", "asked.pem", "-no_nonce", "-CAfile", "root.pem",
        "-verify_other", "seals.pem")
    assert "asked.pem: good" in said and "Response verify OK" in said


def test_a_time_stamp_over_http_is_one_for_openssl(state):
    (state.folder / "letter.txt").write_text("Ségou, le 3 février")
    state.openssl("ts", "-query", "-data", "letter.txt", "-sha256", "-cert", "-out", "question.tsq")
    request = urllib.request.Request(
        f"{state.server.url}/tsa", (state.folder / "question.tsq").read_bytes(),
        {"Content-Type": "application/timestamp-query"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.headers["Content-Type"] == "application/timestamp-reply"
        (state.folder / "answer.tsr").write_bytes(answer.read())
    said = state.openssl(
        "ts", "-verify", "-queryfile", "question.tsq", "-in", "answer.tsr", "-CAfile", "root.pem", "-untrusted",
        "time-stamps.pem")
    assert "Verification: OK" in said


def test_a_certificate_is_renewed_over_another_key_and_the_one_before_stays_good(state):
    first = state.seal("first")
    second = state.seal("second", "--renews", first)
    requests, status = toguna_json("authority", "list", "--data", state.server.data)
    (renewal,) = [line for line in requests if "renews" in line]
    assert status == 0 and (renewal["renews"], renewal["serial"], renewal["state"]) == (first, second, "issued")
    for name in ("first", "second"):
        assert state.verify(name, "seals")[0] == 0
        assert f"{name}.pem: good" in state.status(name, "seals")


def test_a_persons_suspension_is_taken_back_and_partitioned_lists_tell_it(state):
    serial = state.person("awa")
    assert state.verify("awa", "signatures")[0] == 0
    assert state.authority("suspend", serial, "--agent", "issa")["status"] == "on hold"
    assert state.verify("awa", "signatures")[0] != 0
    assert state.authority("release", serial, "--agent", "fanta")["status"] == "good"
    assert state.verify("awa", "signatures")[0] == 0


def test_nobody_approves_alone_and_who_is_no_operator_approves_nothing(state):
    data = ["--data", state.server.data]
    asked = state.authority(
        "request", "--agent", "awa", "--use", "seals", "--csr", state.csr("alone"), "--organization", "Impôts",
        "--register", "NTR", "--number", "1", "--common-name", "Cachet")
    own = run("authority", "approve", asked["id"], "--agent", "awa", *data)
    assert own.returncode == 1 and "another agent" in own.stderr
    state.authority("approve", asked["id"], "--agent", "issa")
    twice = run("authority", "approve", asked["id"], "--agent", "issa", *data)
    assert twice.returncode == 1 and "approved it before" in twice.stderr
    toguna(
        "agent", "add", *data, "keita", "--name", "A", "--quality", "officier", "--post",
        "etat-civil-bamako-3:registrar")
    other = run("authority", "approve", asked["id"], "--agent", "keita", *data)
    assert other.returncode == 1 and "no operator" in other.stderr
    state.authority("refuse", asked["id"], "--agent", "fanta", "--because", "Le numéro est inconnu.")
    late = run("authority", "approve", asked["id"], "--agent", "fanta", *data)
    assert late.returncode == 1 and "refused before" in late.stderr
    trail = toguna("authority", "trail", *data)
    assert f"awa ask seals {asked['id']}" in trail and f"fanta refuse seals {asked['id']}" in trail


def lint(state, *arguments):
    lint_in(state.folder, *arguments)


def lint_in(folder, *arguments):
    status, text = ask(BIN / arguments[0], "lint", "-s", "WARNING", *arguments[1:], folder=folder)
    assert (status, text.strip()) == (0, ""), f"{arguments}: {text}"


@pytest.mark.parametrize("use", ["root", *USES])
def test_pkilint_has_nothing_against_an_authority_and_its_lists(state, use):
    lint(state, "lint_pkix_cert", f"{use}.pem")
    endings = [".crl", "-delta.crl", "-0.crl", "-15-delta.crl"] if use == "signatures" else [".crl"]
    for ending in endings:
        state.fetch(f"crl/{use}{ending}", f"{use}{ending}")
        lint(state, "lint_crl", "-t", "CRL", "-p", "PKIX", f"{use}{ending}")


def test_pkilint_has_nothing_against_what_was_issued(state):
    state.seal("linted")
    state.person("person")
    for use in ["root", *USES]:
        lines, _ = toguna_json("authority", "list", "--use", use, "--data", state.server.data)
        assert lines, use
        for line in lines:
            shown = state.authority("show", line["serial"])
            (state.folder / "any.pem").write_text(shown["certificate"])
            lint(state, "lint_pkix_signer_signee_cert_chain", f"{use}.pem", "any.pem")
            if line["profile"] != "server":
                lint(state, "lint_pkix_cert", "any.pem")


def test_pkilint_has_nothing_against_a_state_with_a_public_address_by_the_rules_of_etsi_and_ca_b(tmp_path):
    """The names of this machine, which the other tests are served by, are none by those rules."""
    data = tmp_path / "data"
    toguna("init", "--country", PACK, "--data", data, "--address", "https://guichet.gouv.ml")
    for use in ["root", *USES]:
        lines, _ = toguna_json("authority", "list", "--use", use, "--data", data)
        for line in lines:
            (shown,), _ = toguna_json("authority", "show", line["serial"], "--data", data)
            (tmp_path / "any.pem").write_text(shown["certificate"])
            if line["profile"] == "agency-seal":
                lint_in(tmp_path, "lint_etsi_cert", "-d", "any.pem")
            if line["profile"] == "server-authority" or (use, line["profile"]) == ("servers", "responder"):
                lint_in(tmp_path, "lint_cabf_serverauth_cert", "-d", "any.pem")


@pytest.mark.parametrize("use", USES)
def test_pkilint_has_nothing_against_an_answer(state, use):
    lines, _ = toguna_json("authority", "list", "--use", use, "--data", state.server.data)
    (state.folder / "answered.pem").write_text(state.authority("show", lines[0]["serial"])["certificate"])
    for options in ([], ["-no_nonce"]):
        said = state.status("answered", use, "-respout", "answer.der", *options)
        assert "Response verify OK" in said and "answered.pem: " in said
        lint(state, "lint_ocsp_response", "answer.der")


def renewal_window(state, name):
    """When to renew, as the server says by the identifier that RFC 9773 §4.1 gives a certificate."""
    certificate = x509.load_pem_x509_certificate((state.folder / f"{name}.pem").read_bytes())
    key = certificate.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value.key_identifier
    number = certificate.serial_number
    parts = [key, number.to_bytes(number.bit_length() // 8 + 1, "big")]
    identifier = ".".join(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts)
    state.fetch("acme/directory", "directory.json")
    address = json.loads((state.folder / "directory.json").read_text())["renewalInfo"]
    with urllib.request.urlopen(f"{address}/{identifier}", timeout=10) as answer:
        window = json.load(answer)["suggestedWindow"]
    return [datetime.datetime.fromisoformat(window[end]) for end in ("start", "end")]


def test_certbot_gets_renews_and_revokes(state):
    binding = state.authority("binding", "create", "Ministère de la Justice", "--suffix", "justice.gouv.ml")
    folders = [f"--{name}-dir={state.folder / 'certbot' / name}" for name in ("config", "work", "logs")]
    common = [BIN / "certbot", *folders, "--non-interactive", "--server", f"{state.server.url}/acme/directory"]

    def certbot(*arguments):
        status, text = ask(*common, *arguments, folder=state.folder)
        assert status == 0, text
        return text

    certbot(
        "certonly", "--standalone", "--http-01-port", state.http_port, "--agree-tos",
        "--register-unsafely-without-email", "--eab-kid", binding["kid"], "--eab-hmac-key", binding["hmac_key"],
        "--cert-name", "site", "-d", "www.justice.gouv.ml")
    live = state.folder / "certbot" / "config" / "live" / "site"
    (state.folder / "site.pem").write_text((live / "cert.pem").read_text())
    assert "site.pem: good" in state.status("site", "servers")
    assert state.verify("site", "servers")[0] == 0
    certbot("renew", "--force-renewal", "--no-random-sleep-on-renew")
    assert (live / "cert.pem").read_text() != (state.folder / "site.pem").read_text()
    (state.folder / "renewed.pem").write_text((live / "cert.pem").read_text())
    assert renewal_window(state, "renewed")[0] > datetime.datetime.now(datetime.UTC)
    certbot("revoke", "--cert-name", "site", "--reason", "superseded", "--no-delete-after-revoke")
    assert "renewed.pem: revoked" in state.status("renewed", "servers")
    assert state.verify("renewed", "servers")[0] != 0
    # What the server says of renewal makes certbot renew at once.
    assert renewal_window(state, "renewed")[1] <= datetime.datetime.now(datetime.UTC)
    said = certbot("renew", "--no-random-sleep-on-renew")
    assert "An error occurred requesting ACME Renewal Information" not in said
    (state.folder / "again.pem").write_text((live / "cert.pem").read_text())
    assert "again.pem: good" in state.status("again", "servers")
    (used,), _ = toguna_json("authority", "binding", "list", "--data", state.server.data)
    assert used["kid"] == binding["kid"] and "used_at" in used


def test_certbot_proves_a_name_in_the_dns(state):
    """No server answers for the name: only its TXT record does."""
    binding = state.authority("binding", "create", "Archives nationales", "--suffix", "archives.gouv.ml")
    folders = [f"--{name}-dir={state.folder / 'archives' / name}" for name in ("config", "work", "logs")]
    hook = state.folder / "hook"
    record = f"{state.names.texts}/_acme-challenge.$CERTBOT_DOMAIN"
    hook.write_text(f'#!/bin/sh\nprintf %s "$CERTBOT_VALIDATION" > "{record}"\n')
    hook.chmod(0o755)
    status, text = ask(
        BIN / "certbot", *folders, "--non-interactive", "--server", f"{state.server.url}/acme/directory", "certonly",
        "--manual", "--preferred-challenges", "dns", "--manual-auth-hook", hook, "--agree-tos",
        "--register-unsafely-without-email", "--eab-kid", binding["kid"], "--eab-hmac-key", binding["hmac_key"],
        "--cert-name", "base", "-d", "base.archives.gouv.ml", folder=state.folder)
    assert status == 0, text
    live = state.folder / "archives" / "config" / "live" / "base"
    (state.folder / "base.pem").write_text((live / "cert.pem").read_text())
    assert "base.pem: good" in state.status("base", "servers") and state.verify("base", "servers")[0] == 0


def test_a_server_outside_of_its_agencys_names_gets_nothing(state):
    binding = state.authority("binding", "create", "Ministère de la Santé", "--suffix", "sante.gouv.ml")
    folders = [f"--{name}-dir={state.folder / 'other' / name}" for name in ("config", "work", "logs")]
    status, text = ask(
        BIN / "certbot", *folders, "--non-interactive", "--server", f"{state.server.url}/acme/directory", "certonly",
        "--standalone", "--http-01-port", state.http_port, "--agree-tos", "--register-unsafely-without-email",
        "--eab-kid", binding["kid"], "--eab-hmac-key", binding["hmac_key"], "-d", "www.justice.gouv.ml",
        folder=state.folder)
    assert status != 0, text


def test_who_may_issue_for_a_name_is_read_in_the_dns_above_it_and_over_tcp_when_it_is_long(state):
    binding = state.authority("binding", "create", "Ministère de l'Eau", "--suffix", "eau.gouv.ml")
    folders = [f"--{name}-dir={state.folder / 'eau' / name}" for name in ("config", "work", "logs")]
    command = [
        BIN / "certbot", *folders, "--non-interactive", "--server", f"{state.server.url}/acme/directory", "certonly",
        "--standalone", "--http-01-port", state.http_port, "--agree-tos", "--register-unsafely-without-email",
        "--eab-kid", binding["kid"], "--eab-hmac-key", binding["hmac_key"], "-d", "www.eau.gouv.ml"]
    others = [(0, "issue", f"ca{number}.exemple.com; account={'x' * 40}") for number in range(10)]
    state.names.issuance["gouv.ml"] = others
    try:
        status, text = ask(*command, folder=state.folder)
        assert status != 0 and "CAA" in text, text
        assert "gouv.ml" in state.names.streamed, "the answer was too long for a datagram"
        state.names.issuance["gouv.ml"] = [*others, (0, "issue", "localhost; validationmethods=http-01")]
        status, text = ask(*command, folder=state.folder)
        assert status == 0, text
    finally:
        state.names.issuance.clear()


def test_the_roots_key_may_leave_the_machine(state, tmp_path):
    """Last: all else goes on, and only the root's own list waits."""
    key = state.server.data / "keys" / "root.key"
    away = tmp_path / "root.key"
    key.rename(away)
    try:
        state.seal("rootless")
        assert state.authority("publish", "--all")["lists"] > 0
        assert "root_due" in state.authority("publish", "--all")
    finally:
        away.rename(key)
