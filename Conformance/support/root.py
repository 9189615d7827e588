"""A certification authority that is not ours: one certificate, one signer, one list."""

import datetime
import subprocess

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Root:
    def __init__(self, folder):
        self.folder = folder
        self.now = datetime.datetime.now(datetime.UTC)
        self.key, self.name = ec.generate_private_key(ec.SECP256R1()), self._name("Autorité d'essai")
        self.own = self._issue(self.name, self.key, is_authority=True)
        self.holder_key = ec.generate_private_key(ec.SECP256R1())
        self.holder = self._issue(self._name("Signataire d'essai"), self.holder_key, is_authority=False)
        self.certificate = self._write("root.pem", self.own.public_bytes(serialization.Encoding.PEM))
        self._write("holder.pem", self.holder.public_bytes(serialization.Encoding.PEM))
        self._write("holder.key", self.holder_key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))

    def sign(self, file):
        """CAdES beside a file."""
        subprocess.run(
            ["openssl", "cms", "-sign", "-binary", "-cades", "-md", "sha256", "-in", file, "-signer", "holder.pem", "-inkey",
             "holder.key", "-outform", "DER", "-out", "signature.p7s"], cwd=self.folder, check=True, capture_output=True)
        return self.folder / "signature.p7s"

    def list(self, is_revoked):
        """In DER, good for a day."""
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.name)
        builder = builder.last_update(self.now).next_update(self.now + datetime.timedelta(days=1))
        builder = builder.add_extension(x509.CRLNumber(1), False).add_extension(self._identifier(), False)
        if is_revoked:
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder().serial_number(self.holder.serial_number).revocation_date(self.now).build())
        return builder.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)

    def _issue(self, subject, key, is_authority):
        builder = x509.CertificateBuilder().issuer_name(self.name).subject_name(subject).public_key(key.public_key())
        builder = builder.serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(self.now - datetime.timedelta(minutes=1))
        builder = builder.not_valid_after(self.now + datetime.timedelta(days=30))
        usage = dict.fromkeys(
            ["digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign",
             "crl_sign", "encipher_only", "decipher_only"], False)
        usage |= {"key_cert_sign": True, "crl_sign": True} if is_authority else {"content_commitment": True}
        builder = builder.add_extension(x509.BasicConstraints(is_authority, None), True)
        builder = builder.add_extension(x509.KeyUsage(**usage), True).add_extension(self._identifier(), False)
        return builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False).sign(
            self.key, hashes.SHA256())

    def _identifier(self):
        return x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())

    @staticmethod
    def _name(common):
        return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "ML"), x509.NameAttribute(NameOID.COMMON_NAME, common)])

    def _write(self, name, content):
        (self.folder / name).write_bytes(content)
        return self.folder / name
