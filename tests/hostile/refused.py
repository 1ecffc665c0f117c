"""Files that no command takes: no Word files, broken ones, and ones that are too large in any way."""

from __future__ import annotations

import io
import zipfile

from tests.hostile.making import MAIN, Hostile, fate, ids, more, part, raw, refused, text, types, zipped
from tests.word_edits import WordFile

BOOK = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"
XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def _twice(good: bytes) -> bytes:
    """A second main part behind the first: readers disagree about which counts."""
    import warnings

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in WordFile(good).parts.items():
            archive.writestr(name, data)
        archive.writestr(MAIN, b"<x/>")
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
    data = bytearray(zipped(WordFile(good).parts | {"word/media/image1.png": b"0" * 50_000_000}))
    at = data.find(b"PK\x01\x02", data.rfind(b"PK\x01\x02"))
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


def _spreadsheet(good: bytes) -> bytes:
    return WordFile(good).parts[BOOK]


def _deep(count: int) -> str:
    return "".join(f'<w:sdt w:x="{id_}"><w:sdtContent>' for id_ in _IDS[:count]) + "</w:sdtContent></w:sdt>" * count


_IDS = ids(200_000)
_LOL = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
_P = "<w:p><w:r><w:t>x y z</w:t></w:r></w:p>"
_MANY = "".join(f'<w:p w:rsidR="{id_[:24]}"><w:r><w:t>x</w:t></w:r></w:p>' for id_ in _IDS)
_ROWS = {
    "empty": (raw(b""), "not-a-word-file"),
    "text": (raw(b"hello"), "not-a-word-file"),
    "pdf": (raw(b"%PDF-1.7\n..."), "not-a-word-file"),
    "rtf": (raw(b"{\\rtf1 hello}"), "not-a-word-file"),
    "old word file": (raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600), "not-a-word-file"),
    "zip of something else": (raw(zipped({"a.txt": b"x"})), "not-a-word-file"),
    "opendocument": (raw(zipped({"mimetype": b"application/vnd.oasis.opendocument.text"})), "not-a-word-file"),
    "workbook": (_spreadsheet, "not-a-word-file"),
    "cut short": (lambda good: good[: len(good) // 2], "docx-damaged"),
    "cut by a byte": (lambda good: good[:-1], "docx-damaged"),
    "bytes changed": (lambda good: good[:3000] + bytes(64) + good[3064:], "docx-damaged"),
    "encrypted": (_encrypted, "docx-encrypted"),
    "two parts of one name": (_twice, "docx-names"),
    "absolute name": (more("/etc/passwd", b"x"), "docx-names"),
    "name that climbs": (more("word/../../x", b"x"), "docx-names"),
    "too many parts": (
        lambda good: zipped(WordFile(good).parts | {f"x/{n}": b"" for n in range(2_000)}),
        "docx-too-large",
    ),
    "part too large": (
        part(MAIN, lambda data: data.replace(b"</w:body>", b"<!--" + b"ab" * 11_000_000 + b"--></w:body>")),
        "docx-too-large",
    ),
    "unfolds too far": (more("word/media/image1.png", b"0" * 15_000_000), "docx-too-large"),
    "says it is small": (_lying, "docx-damaged"),
    "entity of a file": (text("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", XXE), "docx-xml"),
    "billion laughs": (
        text("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", f'<!DOCTYPE x [<!ENTITY a0 "lol">{_LOL}]>'),
        "docx-xml",
    ),
    "broken xml": (part(MAIN, lambda data: data[:-40]), "docx-xml"),
    "broken styles": (part("word/styles.xml", b"<w:styles"), "docx-xml"),
    "20,000 nested controls": (text(_deep(20_000)), "docx-xml"),
    "200,000 paragraphs": (text(_MANY), "docx-too-large"),
    "5,000 paragraphs": (text(_P * 5_000), "docx-too-large"),
    "macros": (types(b"wordprocessingml.document.main", b"x.macroEnabled.main"), "docx-macros"),
    "no main part": (types(b"wordprocessingml.document.main", b"wordprocessingml.other"), "not-a-word-file"),
}
REFUSED = (
    *(Hostile(name, make, refused(code)) for name, (make, code) in _ROWS.items()),
    Hostile("50,000 nested controls", text(_deep(50_000)), refused("docx-xml") | {"pull": fate(1, "docx-too-large")}),
)
