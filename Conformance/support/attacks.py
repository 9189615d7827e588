"""The attacks of the literature on signed PDFs, made by hand from a file that was signed honestly."""

import re

EVIL = "9 9 m 99 99 l S"
NOTE = "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(faux)>>"


def stream(content, entries=""):
    return f"<<{entries}/Length {len(content)}>>\nstream\n{content}\nendstream"


def picture(grey):
    return stream(f"{grey:02x}>", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
                                  "/Filter/ASCIIHexDecode")


def field(entries=""):
    return f"<</FT/Tx/T(nom)/Type/Annot/Subtype/Widget/Rect[10 10 90 30]/P 3 0 R{entries}>>"


def plain(contents="4 0 R", hidden=None):
    """A PDF of one page with a text field, a font and a picture."""
    body = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    if hidden:
        body += f"4 0 obj\n{stream(hidden)}\nendobj\n".encode()
    return _written(body, {
        1: "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R]>>>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {contents}"
           "/Resources<</Font<</F1 9 0 R>>/XObject<</Im1 10 0 R>>>>/Annots[8 0 R]>>",
        4: stream("0 0 m 10 10 l S"),
        7: "<</Title(Extrait)>>",
        8: field(),
        9: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        10: picture(0),
    })


def _written(body, objects, entries=None, freed=(), trailer="/Info 7 0 R", root=1, previous=None):
    offsets = dict(entries or {})
    for number, source in sorted(objects.items()):
        offsets[number] = len(body)
        body += f"{number} 0 obj\n{source}\nendobj\n".encode()
    table = "xref\n" + ("" if previous else "0 1\n0000000000 65535 f \n")
    table += "".join(f"{number} 1\n{offset:010} 00000 n \n" for number, offset in sorted(offsets.items()))
    table += "".join(f"{number} 1\n0000000000 00001 f \n" for number in freed)
    before = f"/Prev {previous}" if previous else ""
    table += f"trailer\n<</Size 90/Root {root} 0 R{trailer}{before}>>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + table.encode()


class Signed:
    """A signed file, and what can be done to it."""

    def __init__(self, content):
        self.content = content
        found = list(re.finditer(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", content))[-1]
        self.source = found[0]
        self.range = [int(number) for number in found.groups()]
        self.start = int(re.findall(rb"startxref\s+(\d+)", content)[-1])

    def append(self, objects=(), previous=None, **more):
        return _written(self.content, dict(objects), previous=previous or self.start, **more)

    def object(self, number):
        found = re.findall(rb"\n%d 0 obj\n(.*?)\nendobj" % number, self.content, re.DOTALL)[-1]
        return found.decode("latin-1")

    def with_range(self, *numbers):
        text = b"/ByteRange[" + b" ".join(str(number).encode() for number in numbers)
        return self.replacing(self.source, text.ljust(len(self.source) - 1) + b"]")

    def replacing(self, old, new):
        place = self.content.rindex(old)
        return self.content[:place] + new.ljust(len(old)) + self.content[place + len(old):]

    def with_value(self, text):
        first, second = self.range[1], self.range[2]
        return self.content[:first] + text.encode().ljust(second - first) + self.content[second:]

    def page_with(self, annotation):
        return re.sub(r"/Annots ?\[", f"/Annots[{annotation} 0 R ", self.object(3))


def _hybrid(signed):
    body = signed.content + f"70 0 obj\n{stream(EVIL)}\nendobj\n".encode()
    row = b"\x01" + len(signed.content).to_bytes(4, "big") + b"\0\0"
    start = len(body)
    body += b"71 0 obj\n<</Type/XRef/Size 90/W[1 4 2]/Index[4 1]/Length 7>>\nstream\n" + row + b"\nendstream\nendobj\n"
    return _written(body, {}, trailer=f"/Info 7 0 R/XRefStm {start}", previous=signed.start)


def _sneaky(signed):
    value = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<3000>/ByteRange[0 1 2 3]>>"
    form = re.sub(r"/Fields ?\[", "/Fields[70 0 R ", signed.object(1))
    return signed.append({
        1: form, 3: signed.page_with(70), 71: value,
        70: "<</FT/Sig/T(autre)/V 71 0 R/Type/Annot/Subtype/Widget/Rect[0 0 595 842]>>"})


def _moved(signed):
    tail = signed.content[signed.range[2]:]
    return Signed(signed.content).with_range(0, signed.range[1], len(signed.content), len(tail)) + tail


def _wide(signed):
    _, first, second, rest = signed.range
    return signed.with_range(0, first, second + 40, rest - 40)


def _other_pages(signed):
    return signed.append({
        1: signed.object(1).replace("/Pages 2 0 R", "/Pages 50 0 R"), 50: "<</Type/Pages/Kids[51 0 R]/Count 1>>",
        51: "<</Type/Page/Parent 50 0 R/MediaBox[0 0 595 842]/Contents 52 0 R/Resources<<>>>>", 52: stream(EVIL)})


# The name, what it must be called, how the file was certified, what is done to it.
ATTACKS = [
    ("no /Contents", "universal-signature-forgery", None, lambda s: s.replacing(b"/Contents<", b"/Contentx<")),
    ("/Contents null", "universal-signature-forgery", None, lambda s: s.with_value(" null")),
    ("/Contents <>", "universal-signature-forgery", None, lambda s: s.with_value("<>")),
    ("no /ByteRange", "universal-signature-forgery", None, lambda s: s.replacing(b"/ByteRange", b"/ByteRangX")),
    ("/ByteRange null", "universal-signature-forgery", None, lambda s: s.replacing(s.source, b"/ByteRange null")),
    ("/ByteRange []", "universal-signature-forgery", None, lambda s: s.with_range()),
    ("/ByteRange negative", "universal-signature-forgery", None, lambda s: s.with_range(0, *s.range[1:3], -1)),
    ("hole too large", "signature-wrapping-attack", None, _wide),
    ("second part moved", "signature-wrapping-attack", None, _moved),
    ("/ByteRange twice", "duplicate-key", None,
     lambda s: s.replacing(b"/Filter/Adobe.PPKLite", b"/ByteRange[0 1 2 3]")),
    ("objects alone", "incremental-saving-attack", None,
     lambda s: s.content + f"4 0 obj\n{stream(EVIL)}\nendobj\n".encode()),
    ("page content", "incremental-saving-attack", None, lambda s: s.append({4: stream(EVIL)})),
    ("overlay freed", "shadow-hide", None, lambda s: s.append(freed=[10])),
    ("another font", "shadow-replace", None,
     lambda s: s.append({9: "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>"})),
    ("other pages", "shadow-hide-and-replace", None, _other_pages),
    ("table to a copy", "shadow-hide-and-replace", None,
     lambda s: s.append(entries={4: s.content.index(b"4 0 obj")})),
    ("note, certified 2", "evil-annotation-attack", 2, lambda s: s.append({3: s.page_with(70), 70: NOTE})),
    ("signature, certified 2", "sneaky-signature-attack", 2, _sneaky),
    ("form, certified 1", "sneaky-signature-attack", 1, lambda s: s.append({8: field("/V(Awa)")})),
    ("hybrid update", "evil-cross-reference", None, _hybrid),
    ("table in a loop", "evil-cross-reference", None,
     lambda s: s.append(previous=int(re.findall(rb"startxref\s+(\d+)", s.append())[-1]))),
    ("bytes at the end", "trailing-garbage", None, lambda s: s.content + b"% more\n"),
    ("second startxref", "trailing-garbage", None,
     lambda s: s.content + f"startxref\n{s.start}\n%%EOF\n".encode()),
]

# What honest programs add: the name, the certification, what is done, the code of the change.
HONEST = [
    ("title changed", None, lambda s: s.append({7: "<</Title(Copie)>>"}), "metadata"),
    ("form filled in, certified 2", 2, lambda s: s.append({8: field("/V(Awa)")}), "form-filling"),
]
