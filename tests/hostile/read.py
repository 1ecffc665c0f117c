"""Files that a command reads, with a finding where something of them matters to it."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from briefgen.ooxml.manifest import Manifest, manifest_xml, read_manifest
from tests.hostile.making import Hostile, Make, fate, ids, part, text, zipped
from tests.hostile.refused import BOOK, XXE
from tests.word_edits import WordFile, run

_MANIFEST = "customXml/item1.xml"
_CHART = "word/charts/chart1.xml"


def _foreign(good: bytes) -> bytes:
    """A letter that Word made, of nothing of ours."""
    import docx

    out = io.BytesIO()
    letter = docx.Document()
    letter.add_paragraph("Dear Sir")
    letter.save(out)
    return out.getvalue()


def _manifest(old: bytes, new: bytes) -> Make:
    return part(_MANIFEST, lambda data: data.replace(old, new))


def _outside(good: bytes) -> bytes:
    """Addresses that lead nowhere, with a digest that is right: a new manifest for a file of another model."""
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
    return part(BOOK, change)


def _sheet(data: bytes) -> Make:
    def make(book: bytes) -> bytes:
        with zipfile.ZipFile(io.BytesIO(book)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        return zipped(parts | {"xl/worksheets/sheet1.xml": data})

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


_IDS = ids(190_000)
_BOX, _BOX_END = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
_EMPTY = "".join(f'<w:p w:x="{id_[:12]}"/>' for id_ in _IDS)
_ROWS = "".join(f'<w:tr w:x="{id_[:12]}"/>' for id_ in _IDS)
_IN_BOXES = "".join(f"<w:p><w:r><w:t>{id_}</w:t></w:r></w:p>" for id_ in _IDS[:60_000])
_COLOURED = "".join(f'<w:r><w:rPr><w:color w:val="{id_[:6]}"/></w:rPr><w:t>{id_}</w:t></w:r>' for id_ in _IDS[:14_900])
_REFERENCE, _LARGE = fate(0, "word-pages-unknown"), fate(1, "docx-too-large")


def _read(name: str, make: Make, *codes: str, code: int = 0) -> Hostile:
    """What is only of interest to `pull`: for the others it is a Word file like any."""
    return Hostile(
        name, make, {"pull": fate(code, *codes), "check": fate(0), "reference": fate(0, "word-pages-unknown")}
    )


READ = (
    Hostile(
        "letter of somebody else",
        _foreign,
        {"pull": fate(1, "not-ours"), "check": fate(1, "docx-no-title"), "reference": _REFERENCE},
    ),
    Hostile(
        "relationship that climbs",
        part("word/_rels/document.xml.rels", _link_out),
        {"pull": fate(0), "check": fate(1, "docx-no-language"), "reference": fate(1, "docx-part-missing")},
    ),
    Hostile(
        "a paragraph of 500,000 letters",
        _long_paragraph,
        {"pull": _LARGE, "check": fate(0), "reference": _REFERENCE},
    ),
    Hostile("190,000 empty paragraphs", text(_EMPTY), {"pull": _LARGE, "check": _LARGE, "reference": _REFERENCE}),
    Hostile(
        "15,000 runs, each in a colour of its own",
        text(f"<w:p>{_COLOURED}</w:p>"),
        {"pull": _LARGE, "check": fate(1, "docx-low-contrast"), "reference": _REFERENCE},
    ),
    Hostile(
        "60 text boxes in one another, and 60,000 paragraphs in the last",
        text(_BOX * 60 + _IN_BOXES + _BOX_END * 60),
        {"pull": _LARGE, "check": _LARGE, "reference": _REFERENCE},
    ),
    Hostile(
        "190,000 rows in one table",
        text(f"<w:p/><w:tbl>{_ROWS}</w:tbl>"),
        {"pull": fate(1), "check": fate(0), "reference": _REFERENCE},
    ),
    _read("manifest gone", part(_MANIFEST, b"<x/>"), "no-manifest"),
    _read("manifest broken", part(_MANIFEST, b"<x"), "no-manifest"),
    _read("manifest edited", _manifest(b"common water", b"private wine"), "no-manifest"),
    _read("addresses outside the model", _outside, "not-placed", code=1),
    _read("workbook broken", part(BOOK, b"not a zip"), "workbook-unreadable"),
    _read("workbook with a bomb", _book(lambda book: zipped({"xl/x": b"0" * 3_000_000})), "workbook-unreadable"),
    _read("sheet with entities", _sheet(XXE.encode() + b"<x>&e;</x>"), "workbook-unreadable"),
    _read("chart of 2,000,000,000 points", part(_CHART, _huge_number), "chart-unreadable"),
    _read("chart broken", part(_CHART, b"<c:chart"), "chart-unreadable"),
)
# Taken, since there is no harm in them: what they say comes home, to the addresses that stand for codes here.
HARMLESS = (
    _read("a paragraph of 1,800 equal words", _many_words, "thesis.text", code=1),
    _read(
        "claims of 7,000 equal letters", _many_letters, "evidence[fishing].claim", "evidence[mistrust].claim", code=1
    ),
    _read("marks that turn text around", _bidi, "thesis.text", code=1),
)
