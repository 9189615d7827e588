"""How each of the ten challenges is solved from its files: what a player would do, with other tools than those that made them."""

import base64
import hashlib
import json
import re
import struct
import urllib.parse

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
# The answers to the questions on the law, by what the question and the answer say.
LAW = ["2013-015", "l’APDP", "quinze", "sept ans", "5 à 20", "001-2021", "article 26", "non", "2022-59", "demande d’avis"]


def solve(challenge, files):
    """The flag of a challenge. `files` are its files' bytes by their names."""
    return {
        "loi-signature": lambda: "toguna{110-111-112-115}",
        "loi-donnees": lambda: law(files["questionnaire.txt"]),
        "acte-retouche": lambda: shadow(files["extrait.pdf"]),
        "cachets-etrangers": lambda: seals(files["cachets.txt"], files["cle.txt"]),
        "passerelle-sms": lambda: gateway(files["passerelle.pcap"]),
        "questions-dns": lambda: questions(files["questions.pcap"]),
        "journal-du-poste": lambda: intruder(files["auth.log"]),
        "jetons-sans-signature": lambda: token(files["requetes.log"]),
        "exposant-trois": lambda: cube_root(files["message.txt"]),
        "nonce-repete": lambda: nonce(files["signatures.txt"]),
    }[challenge]()


def flag_of(digits):
    assert re.fullmatch("[0-9a-f]{20}", digits), digits
    return f"toguna{{{digits}}}"


def law(content):
    codes = []
    for words, block in zip(LAW, re.split(r"\n(?=\d+\. )", content.decode())[1:], strict=True):
        (code,) = [code for code, answer in re.findall(r"\[([0-9a-f]{2})\] (.*)", block) if answer_is(words, answer)]
        codes.append(code)
    return flag_of("".join(codes))


def answer_is(words, answer):
    return answer.startswith("non") if words == "non" else words in answer


def shadow(content):
    """What stood before the last revision was appended."""
    first = content[:content.index(b"%%EOF")]
    (packed,) = re.findall(rb"ASCIIHexDecode >>\nstream\n([0-9a-f]+)>", first)
    page = bytes.fromhex(packed.decode())
    text = " ".join(bytes.fromhex(part.decode()).decode() for part in re.findall(rb"<([0-9a-f]+)> Tj", page))
    return re.search(r"toguna\{[0-9a-f]{20}\}", text)[0]


def seals(stamps, key):
    published = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key.decode().split()[1]))
    marks = []
    for line in stamps.decode().splitlines():
        protected, payload, signature = cose(base45(line.removeprefix("TD1:")))
        signed = b"\x84\x6aSignature1" + head(protected) + b"\x40" + head(payload)
        try:
            published.verify(signature, signed)
        except InvalidSignature:
            # The map's last value is a text of two characters.
            assert payload[-3] == 0x62
            marks.append(payload[-2:].decode())
    assert len(marks) == 10
    return flag_of("".join(marks))


def base45(text):
    out = b""
    for start in range(0, len(text), 3):
        values = [BASE45.index(letter) for letter in text[start:start + 3]]
        number = sum(value * 45**place for place, value in enumerate(values))
        out += number.to_bytes(2 if len(values) == 3 else 1, "big")
    return out


def cose(message):
    """The parts of a COSE_Sign1 message, whose strings are shorter than 256 bytes."""
    assert message[:2] == b"\xd2\x84"
    at, parts = 2, []
    while at < len(message):
        if message[at] == 0xA0:
            at += 1
            continue
        length, skip = (message[at + 1], 2) if message[at] == 0x58 else (message[at] - 0x40, 1)
        parts.append(message[at + skip:at + skip + length])
        at += skip + length
    return parts


def head(content):
    return (bytes([0x40 + len(content)]) if len(content) < 24 else bytes([0x58, len(content)])) + content


def packets(capture):
    """(protocol, payload) of each IPv4 packet; checksums are looked at."""
    assert capture[:4] == b"\xd4\xc3\xb2\xa1"
    at = 24
    while at < len(capture):
        _, _, length, whole = struct.unpack("<4I", capture[at:at + 16])
        assert length == whole
        frame = capture[at + 16:at + 16 + length]
        assert frame[12:14] == b"\x08\x00" and checksum(frame[14:34]) == 0
        protocol, inner = frame[23], frame[34:]
        pseudo = frame[26:34] + bytes([0, protocol]) + struct.pack(">H", len(inner))
        assert checksum(pseudo + inner) == 0
        yield protocol, inner[8:] if protocol == 17 else inner[(inner[12] >> 4) * 4:]
        at += 16 + length


def checksum(content):
    content += b"\0" * (len(content) % 2)
    total = sum(struct.unpack(f">{len(content) // 2}H", content))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return total ^ 0xFFFF


def gateway(capture):
    parts = {}
    for protocol, payload in packets(capture):
        if protocol == 6 and payload.startswith(b"GET "):
            query = payload.split(b" ")[1].decode().partition("?")[2]
            udh = urllib.parse.parse_qs(query, encoding="latin-1").get("udh")
            if udh:
                parts[udh[0].encode("latin-1")[-1]] = urllib.parse.parse_qs(query)["text"][0]
    # The space at a part's end is part of the text.
    return re.search(r"toguna\{[0-9a-f]{20}\}", "".join(parts[number] for number in sorted(parts)))[0]


def questions(capture):
    pieces = {}
    for protocol, payload in packets(capture):
        labels, at = [], 12
        while payload[at]:
            labels.append(payload[at + 1:at + 1 + payload[at]].decode())
            at += 1 + payload[at]
        if labels[-2:] == ["releve", "example"]:
            pieces[int(labels[1])] = labels[0]
    packed = "".join(pieces[number] for number in sorted(pieces)).upper()
    return base64.b32decode(packed + "=" * (-len(packed) % 8)).decode()


def intruder(log):
    lines = log.decode().splitlines()
    failed = set()
    for number, line in enumerate(lines):
        if found := re.search(r"Failed password for (\S+) from (\S+)", line):
            failed.add(found.groups())
        if (found := re.search(r"Accepted password for (\S+) from (\S+)", line)) and found.groups() in failed:
            user = found[1]
            hidden = next(re.search(r"echo (\S+) \|", later)[1] for later in lines[number:] if f"]: {user} :" in later)
            return re.search(r"toguna\{[0-9a-f]{20}\}", base64.b64decode(hidden).decode())[0]
    raise AssertionError("nobody came in")


def token(log):
    found = []
    for line in log.decode().splitlines():
        status, header, claims = re.search(r'" (\d+) ".*Bearer (\S+?)\.(\S+?)\.', line).groups()
        if decoded(header)["alg"].lower() == "none" and status == "200":
            found.append(decoded(claims)["jti"])
    (mark,) = found
    return flag_of(mark)


def decoded(part):
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def cube_root(content):
    numbers = dict(line.split(" = ") for line in content.decode().splitlines())
    cube = int(numbers["c"], 16)
    low, high = 0, 1 << (cube.bit_length() // 3 + 2)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if middle**3 < cube else (low, middle)
    assert low**3 == cube < int(numbers["n"], 16)
    return low.to_bytes((low.bit_length() + 7) // 8, "big").decode()


def nonce(content):
    text = content.decode()
    public = re.search("cle publique = ([0-9a-f]+)", text)[1]
    (first, second) = re.findall(r"message = (.*)\nr = ([0-9a-f]+)\ns = ([0-9a-f]+)", text)
    z1, z2 = (int(hashlib.sha256(one[0].encode()).hexdigest(), 16) for one in (first, second))
    r, s1, s2 = int(first[1], 16), int(first[2], 16), int(second[2], 16)
    assert first[1] == second[1]
    k = (z1 - z2) * pow(s1 - s2, -1, ORDER) % ORDER
    secret = (s1 * k - z1) * pow(r, -1, ORDER) % ORDER
    found = ec.derive_private_key(secret, ec.SECP256R1()).public_key().public_numbers()
    assert public == f"04{found.x:064x}{found.y:064x}"
    return flag_of(f"{secret:064x}"[-20:])
