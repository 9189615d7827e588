"""The text of an act's QR code, read with libraries from PyPI: Base45, zlib, CBOR, COSE."""

import zlib

import base45
import cbor2
import cwt
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256, Hash
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pycose.keys import EC2Key
from pycose.messages import Sign1Message

PREFIX = "TG1:"
FACTS = -65537


def message(text):
    """The COSE_Sign1 message in a stamp."""
    assert text.startswith(PREFIX)
    return zlib.decompress(base45.b45decode(text.removeprefix(PREFIX)))


class Seal:
    """The public side of the key that seals acts."""

    def __init__(self, certificate):
        self._certificate = x509.load_pem_x509_certificate(certificate.read_bytes())
        self._key = self._certificate.public_key()
        digest = Hash(SHA256())
        digest.update(self._certificate.public_bytes(Encoding.DER))
        self.key_id = digest.finalize()[:8]

    def claims(self, text):
        """The claims of a stamp, if its signature is this seal's. Both libraries must think so."""
        octets = message(text)
        signed = Sign1Message.decode(octets)
        numbers = self._key.public_numbers()
        signed.key = EC2Key(crv="P_256", x=numbers.x.to_bytes(32, "big"), y=numbers.y.to_bytes(32, "big"))
        assert isinstance(numbers.curve, ec.SECP256R1)
        assert signed.verify_signature(), "pycose: the signature is not the seal's"
        pem = self._key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        claims = cwt.decode(octets, cwt.COSEKey.from_pem(pem, alg="ES256", kid=self.key_id))
        assert claims == cbor2.loads(signed.payload)
        return claims

    def accepts(self, text):
        try:
            self.claims(text)
            return True
        except Exception:  # noqa: BLE001: each library has its own ways to say no
            return False


def facts(claims):
    """The kind and the facts of the private claim; letters and days are written short."""
    kind, *rest = claims[FACTS]
    return _symbol(kind), {_symbol(key): _value(value) for key, value in zip(rest[::2], rest[1::2])}


def _symbol(value):
    return chr(ord("a") + value) if isinstance(value, int) else value


def _value(value):
    # The library turns tag 100 into a day by itself.
    return value.isoformat() if hasattr(value, "isoformat") else value
