"""Files that are no Word file, broken ones, and ones made to do harm; what becomes of each."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field

from briefgen.ooxml.namespaces import W
from tests.word_edits import WordFile, run

_MAIN = "word/document.xml"
_MANIFEST = "customXml/item1.xml"
_CHART = "word/charts/chart1.xml"
_BOOK = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"
_BODY = f'<w:document xmlns:w="{W}"><w:body>%s</w:body></w:document>'
Make = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Hostile:
    """A file made of a good one; `codes` are what it must bring: the refusal, or the findings with which it is read."""

    name: str
    make: Make
    codes: frozenset[str] = field(default_factory=frozenset)
    code: int = 1


def _bytes(data: bytes) -> Make:
    return lambda good: data


def _zip(entries: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def _part(name: str, data: bytes | Callable[[bytes], bytes]) -> Make:
    def make(good: bytes) -> bytes:
        word = WordFile(good)
        parts = dict(word.parts)
        parts[name] = data(parts[name]) if callable(data) else data
        return _zip(parts)

    return make


def _more(name: str, data: bytes) -> Make:
    return lambda good: _zip(WordFile(good).parts | {name: data})


def _text(body: str, head: str = "") -> Make:
    return _part(_MAIN, (head + _BODY % body).encode())


def _twice(good: bytes) -> bytes:
    """A second main part behind the first: readers disagree about which counts."""
    import warnings

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in WordFile(good).parts.items():
            archive.writestr(name, data)
        archive.writestr(_MAIN, b"<x/>")
    return out.getvalue()


def _encrypted(good: bytes) -> bytes:
    """The flag of encryption on every entry."""
    data = bytearray(good)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def _lying(good: bytes) -> bytes:
    """An entry that says it is small and unfolds to a hundred megabytes."""
    data = bytearray(_zip(WordFile(good).parts | {"word/media/image1.png": b"0" * 50_000_000}))
    at = data.find(b"PK\x01\x02", data.rfind(b"PK\x01\x02"))
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


def _spreadsheet(good: bytes) -> bytes:
    return WordFile(good).parts[_BOOK]


def _types(old: bytes, new: bytes) -> Make:
    return _part("[Content_Types].xml", lambda data: data.replace(old, new))


def _foreign(good: bytes) -> bytes:
    """A letter that Word made, of nothing of ours."""
    import docx

    out = io.BytesIO()
    letter = docx.Document()
    letter.add_paragraph("Dear Sir")
    letter.save(out)
    return out.getvalue()


def _manifest(old: bytes, new: bytes) -> Make:
    return _part(_MANIFEST, lambda data: data.replace(old, new))


def _outside(good: bytes) -> bytes:
    """Addresses that lead nowhere, with a digest that is right: a new manifest for a file of another model."""
    from lxml import etree

    from briefgen.ooxml.manifest import Manifest, manifest_xml, read_manifest

    word = WordFile(good)
    old = read_manifest(etree.fromstring(word.parts[_MANIFEST]))
    assert old
    names = {"watch[account].text": "__class__[x].__init__", "watch[levelling].text": '["../../etc"].passwd'}
    fields = tuple(f._replace(address=names.get(f.address, f.address)) for f in old.fields)
    paragraphs = tuple(
        p._replace(pieces=tuple(x._replace(address=names.get(x.address, x.address)) for x in p.pieces))
        for p in old.paragraphs
    )
    new = Manifest(old.edition, old.title, old.language, old.model, fields, paragraphs, old.charts)
    word.replace("watch[account].text", "Whether", "Or whether")
    word.drop_anchors()
    word.drop_bookmarks()
    data = WordFile(word.data)
    data.parts[_MANIFEST] = manifest_xml(new)
    return data.data


def _book(change: Make) -> Make:
    return _part(_BOOK, change)


def _sheet(data: bytes) -> Make:
    def make(book: bytes) -> bytes:
        with zipfile.ZipFile(io.BytesIO(book)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        return _zip(parts | {"xl/worksheets/sheet1.xml": data})

    return _book(make)


def _huge_number(data: bytes) -> bytes:
    return data.replace(b'<c:ptCount val="2"/>', b'<c:ptCount val="2000000000"/>')


def _link_out(data: bytes) -> bytes:
    return data.replace(b'Target="styles.xml"', b'Target="../../../etc/passwd"').replace(
        b'Target="/word/styles.xml"', b'Target="../../../etc/passwd"'
    )


def _long_paragraph(good: bytes) -> bytes:
    word = WordFile(good)
    word.append("thesis.text", run("word " * 100_000))
    return word.data


def _many_words(good: bytes) -> bytes:
    word = WordFile(good)
    word.append("thesis.text", run("the " * 1_800))
    return word.data


def _many_letters(good: bytes) -> bytes:
    word = WordFile(good)
    word.beside("evidence[fishing].claim", "e " * 3_500)
    word.beside("evidence[mistrust].claim", "e" * 7_000)
    return word.data


def _bidi(good: bytes) -> bytes:
    word = WordFile(good)
    word.replace("thesis.text", "Words", "Wo\u202erdy\u2028")
    return word.data


_LOL = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
_XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_P = "<w:p><w:r><w:t>x y z</w:t></w:r></w:p>"
# With ids that no packing makes small: such a file is refused for what it holds.
_IDS = [hashlib.sha256(str(n).encode()).hexdigest() for n in range(200_000)]
_DEEP = "".join(f'<w:sdt w:x="{id_}"><w:sdtContent>' for id_ in _IDS[:50_000]) + "</w:sdtContent></w:sdt>" * 50_000
_MANY = "".join(f'<w:p w:rsidR="{id_[:24]}"><w:r><w:t>x</w:t></w:r></w:p>' for id_ in _IDS)
_REFUSED = {
    "empty": (_bytes(b""), "not-a-word-file"),
    "text": (_bytes(b"hello"), "not-a-word-file"),
    "pdf": (_bytes(b"%PDF-1.7\n..."), "not-a-word-file"),
    "rtf": (_bytes(b"{\\rtf1 hello}"), "not-a-word-file"),
    "old word file": (_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600), "not-a-word-file"),
    "zip of something else": (_bytes(_zip({"a.txt": b"x"})), "not-a-word-file"),
    "opendocument": (_bytes(_zip({"mimetype": b"application/vnd.oasis.opendocument.text"})), "not-a-word-file"),
    "workbook": (_spreadsheet, "not-a-word-file"),
    "cut short": (lambda good: good[: len(good) // 2], "docx-damaged"),
    "cut by a byte": (lambda good: good[:-1], "docx-damaged"),
    "bytes changed": (lambda good: good[:3000] + bytes(64) + good[3064:], "docx-damaged"),
    "encrypted": (_encrypted, "docx-encrypted"),
    "two parts of one name": (_twice, "docx-names"),
    "absolute name": (_more("/etc/passwd", b"x"), "docx-names"),
    "name that climbs": (_more("word/../../x", b"x"), "docx-names"),
    "too many parts": (
        lambda good: _zip(WordFile(good).parts | {f"x/{n}": b"" for n in range(2_000)}),
        "docx-too-large",
    ),
    "part too large": (
        _part(_MAIN, lambda data: data.replace(b"</w:body>", b"<!--" + b"ab" * 11_000_000 + b"--></w:body>")),
        "docx-too-large",
    ),
    "unfolds too far": (_more("word/media/image1.png", b"0" * 15_000_000), "docx-too-large"),
    "says it is small": (_lying, "docx-damaged"),
    "entity of a file": (_text("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", _XXE), "docx-xml"),
    "billion laughs": (
        _text("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", f'<!DOCTYPE x [<!ENTITY a0 "lol">{_LOL}]>'),
        "docx-xml",
    ),
    "broken xml": (_part(_MAIN, lambda data: data[:-40]), "docx-xml"),
    "broken styles": (_part("word/styles.xml", b"<w:styles"), "docx-xml"),
    "50,000 nested controls": (
        _text(_DEEP),
        "docx-xml",
    ),
    "200,000 paragraphs": (_text(_MANY), "docx-xml"),
    "5,000 paragraphs": (_text(_P * 5_000), "docx-too-large"),
    "a paragraph of 500,000 letters": (_long_paragraph, "docx-too-large"),
    "macros": (_types(b"wordprocessingml.document.main", b"x.macroEnabled.main"), "docx-macros"),
    "no main part": (_types(b"wordprocessingml.document.main", b"wordprocessingml.other"), "not-a-word-file"),
}
_READ = (
    Hostile("letter of somebody else", _foreign, frozenset({"not-ours"})),
    Hostile("relationship that climbs", _part("word/_rels/document.xml.rels", _link_out), frozenset(), 0),
    Hostile("manifest gone", _part(_MANIFEST, b"<x/>"), frozenset({"no-manifest"}), 0),
    Hostile("manifest broken", _part(_MANIFEST, b"<x"), frozenset({"no-manifest"}), 0),
    Hostile("manifest edited", _manifest(b"common water", b"private wine"), frozenset({"no-manifest"}), 0),
    Hostile("addresses outside the model", _outside, frozenset({"not-placed"})),
    Hostile("workbook broken", _part(_BOOK, b"not a zip"), frozenset({"workbook-unreadable"}), 0),
    Hostile(
        "workbook with a bomb",
        _book(lambda book: _zip({"xl/x": b"0" * 3_000_000})),
        frozenset({"workbook-unreadable"}),
        0,
    ),
    Hostile("sheet with entities", _sheet(_XXE.encode() + b"<x>&e;</x>"), frozenset({"workbook-unreadable"}), 0),
    Hostile("chart of 2,000,000,000 points", _part(_CHART, _huge_number), frozenset({"chart-unreadable"}), 0),
    Hostile("chart broken", _part(_CHART, b"<c:chart"), frozenset({"chart-unreadable"}), 0),
)
HOSTILE = (*(Hostile(name, make, frozenset({code})) for name, (make, code) in _REFUSED.items()), *_READ)
# Taken, since there is no harm in them: what they say comes home, to the addresses that stand for codes here.
HARMLESS = (
    Hostile("a paragraph of 1,800 equal words", _many_words, frozenset({"thesis.text"})),
    Hostile(
        "claims of 7,000 equal letters",
        _many_letters,
        frozenset({"evidence[fishing].claim", "evidence[mistrust].claim"}),
    ),
    Hostile("marks that turn text around", _bidi, frozenset({"thesis.text"})),
)
