"""Files that would bring something along into a brief made in their look: what runs, fetches, binds, or is not what it says."""

from __future__ import annotations

from briefgen.ooxml.namespaces import W
from tests import reference_files
from tests.hostile.making import COMMANDS, Fate, Hostile, Make, fate, ids, more, types
from tests.reference_files import changed, house
from tests.word_edits import WordFile, xml

_HEADER, _RELATIONS, _TYPES = "word/header1.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
_MACROS = b"\xd0\xcf\x11\xe0" + bytes(600)
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_EVIL = "&quot;/&gt;&lt;w:evil w:x=&quot;"


def _hooks(good: bytes) -> bytes:
    """The sample with an object, a linked picture, and a text that is another file's."""
    word = WordFile(good)
    picture = word.relate("image", "http://x.example/a.png", external=True)
    object_ = word.relate("oleObject", "embeddings/a.bin", "application/vnd.openxmlformats-officedocument.oleObject")
    chunk = word.relate("aFChunk", "http://x.example/a.html", external=True)
    word.parts["word/embeddings/a.bin"] = _MACROS
    shape = f'<v:shape {_VML}><v:imagedata r:id="{picture}"/></v:shape><o:OLEObject {_VML} r:id="{object_}"/>'
    word.append("thesis.text", xml(f"<w:r><w:object>{shape}</w:object></w:r>"))
    word.main[0].insert(0, xml(f'<w:altChunk r:id="{chunk}"/>'))
    return word.data


def _house(part: str, old: str, new: str) -> Make:
    """The file of the house with another text in a part."""
    return lambda good: changed(house(), {part: (old, new)})


def _header(inside: str) -> Make:
    return _house(_HEADER, "</w:hdr>", f"{inside}</w:hdr>")


def _styles(rows: str) -> Make:
    return _house("word/styles.xml", "</w:styles>", f"{rows}</w:styles>")


def _style(id_: str, name: str, inside: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>{inside}</w:style>'


def _field(*codes: str, inside: str = "") -> str:
    """A field whose code stands in several runs, and what stands in it behind its code."""
    runs = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"{begin}{runs}{inside}{end}"


def _in_header(runs: str) -> Make:
    return _header(f'<w:p xmlns:w="{W}">{runs}</w:p>')


def _header_named(name: str) -> Make:
    """A header whose part has a name that the package of a brief needs for something else."""

    def make(good: bytes) -> bytes:
        override = f'<Override PartName="/{name}" ContentType="{reference_files.MAIN}.header+xml"/></Types>'
        header = {name: f'<w:hdr xmlns:w="{W}"><w:p/></w:hdr>'} if name != _TYPES else {}
        relations = {_RELATIONS: ('Target="header1.xml"', f'Target="/{name}"'), _TYPES: ("</Types>", override)}
        return changed(house(), relations, header)

    return make


def _fates(reference: Fate, check: Fate | None = None, pull: Fate | None = None) -> dict[str, Fate]:
    """None of these was made by briefgen, and each lacks a title."""
    return {"pull": pull or fate(1, "not-ours"), "check": check or fate(1, "docx-no-title"), "reference": reference}


_READ, _LEFT_OUT, _LARGE = fate(0, "word-pages-unknown"), fate(0, "reference-left-out"), fate(1, "docx-too-large")
_HARMED = dict.fromkeys(COMMANDS, fate(1, "docx-macros"))
_ODD = "".join(
    _style(f"Heading{n}0", f"heading {odd}", f'<w:pPr><w:outlineLvl w:val="{odd}"/></w:pPr>')
    + _style(f"BriefPanel{n}", f"x{n}", f'<w:rPr><w:sz w:val="{odd}"/></w:rPr>')
    for n, odd in enumerate(("²", "9" * 5_000, "-", "--1", ""))
)
_OLD_PICTURE = (
    f'<w:r><w:pict><v:shape {_VML} href="http://x.example/a" alt="A gauge"><v:imagedata src="http://x.example/a.png"'
    ' o:href="http://x.example/b.png"/></v:shape></w:pict></w:r>'
)
_ROWS: dict[str, tuple[Make, Fate]] = {
    "what fetches, runs and binds, in a header": (lambda good: reference_files.hooked(), _LEFT_OUT),
    "a field spread over runs": (
        _in_header(_field(" INC", "LUDE", 'PICTURE "http://x.example/a.png"')),
        _LEFT_OUT,
    ),
    "a field that makes a field": (_in_header(_field(" PAGE ", inside=_field(" QUOTE x.example "))), _LEFT_OUT),
    "a field without an end": (
        _in_header('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DDE x.example </w:instrText></w:r>'),
        _LEFT_OUT,
    ),
    "a field of one piece": (_in_header('<w:fldSimple w:instr=" LINK x.example "/>'), _LEFT_OUT),
    "an old picture from elsewhere": (_in_header(_OLD_PICTURE), _READ),
    "a header named as the types": (_header_named(_TYPES), _READ),
    "a header named as relationships": (_header_named("word/_rels/header9.xml.rels"), _READ),
    "a header named as the manifest": (_header_named("customXml/item1.xml"), _READ),
    "a header that is the text": (_house(_RELATIONS, 'Target="header1.xml"', 'Target="document.xml"'), _LEFT_OUT),
    "settings that are the styles": (_house(_RELATIONS, 'Target="settings.xml"', 'Target="styles.xml"'), _LEFT_OUT),
    "a kind of page that is markup": (_house("word/document.xml", 'w:type="default"', f'w:type="a{_EVIL}"'), _READ),
    "a picture that says it is macros": (
        _house(_TYPES, "image/png", "application/vnd.ms-office.macro"),
        _LEFT_OUT,
    ),
    "a picture that says it is a page": (_house(_TYPES, "image/png", "text/html"), _LEFT_OUT),
    "a tab that is markup": (
        _house("word/styles.xml", "<w:tabs>", f'<w:tabs><w:tab w:val="left" w:pos="1{_EVIL}"/>'),
        _READ,
    ),
    "a face that is markup": (_house("word/styles.xml", 'w:ascii="Carlito"', f'w:ascii="C{_EVIL}"'), _READ),
    "numbers that are none": (_styles(_ODD), _READ),
    "lists that have no number": (_house("word/numbering.xml", 'w:abstractNumId="0"', 'w:abstractNumId="²"'), _READ),
    "4,000 styles of one id": (_styles("".join(_style("Heading1", id_) for id_ in ids(4_000))), _READ),
    "styles based on each other": (
        _styles(_style("A", "Body Text", '<w:basedOn w:val="B"/>') + _style("B", "Caption", '<w:basedOn w:val="A"/>')),
        _READ,
    ),
}
HOOKED = (
    Hostile(
        "what fetches, runs and binds, in the text",
        _hooks,
        _fates(_READ, fate(1, "docx-no-alt-text"), fate(1, "not-placed")),
    ),
    Hostile("macros beside", more("word/vbaProject.bin", _MACROS), _HARMED),
    Hostile(
        "a template with macros", types(b"wordprocessingml.document.main", b"x.macroEnabledTemplate.main"), _HARMED
    ),
    *(Hostile(name, make, _fates(fate)) for name, (make, fate) in _ROWS.items()),
    Hostile("6,000 styles", _styles("".join(_style(f"A{id_}", id_) for id_ in ids(6_000))), _fates(_LARGE, _LARGE)),
    Hostile(
        "a header of 120,000 elements",
        _in_header("".join(f'<w:r w:x="{id_[:12]}"/>' for id_ in ids(120_000))),
        dict.fromkeys(COMMANDS, _LARGE),
    ),
)
