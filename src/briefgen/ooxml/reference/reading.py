"""Reading a reference document: what is found in it, what is left out, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding, warning
from briefgen.ooxml.names import STYLES, style_id
from briefgen.ooxml.namespaces import A, ContentType, R, W
from briefgen.ooxml.reading import Package, read_word_file
from briefgen.ooxml.reference.carried import Carried, Carrier, serialised
from briefgen.ooxml.reference.naming import new_ids
from briefgen.ooxml.reference.sheet import Sheet, sheet
from briefgen.ooxml.style_sheet import style_sheet

_W, _A = f"{{{W}}}", f"{{{A}}}"
# What settings say that would bind a brief to another file, hide it from edits, or follow whoever wrote the house's file.
_UNWANTED = (
    "attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "saveThroughXslt", "attachedSchema", "rsids",
    "docVars", "linkStyles", "formsDesign",
)  # fmt: skip
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Parts that are taken over as they are: the kind of relationship, the type, and the name of ours.
_PARTS = (
    ("theme", ContentType.THEME, "word/theme/theme1.xml"),
    ("fontTable", ContentType.FONT_TABLE, "word/fontTable.xml"),
    ("footnotes", f"{_WORD}.footnotes+xml", "word/footnotes.xml"),
    ("endnotes", f"{_WORD}.endnotes+xml", "word/endnotes.xml"),
)
_PAGES = ("default", "first", "even")
_TOLD = {
    "attachedTemplate": "the template it is attached to",
    "mailMerge": "its mail merge",
    "documentProtection": "its protection",
    "writeProtection": "its protection",
}


class FurniturePart(NamedTuple):
    """A header or footer: `kind` is "header" or "footer", `pages` "default", "first" or "even"."""

    kind: str
    pages: str
    part: Carried


@dataclass(frozen=True, eq=False)
class Reference:
    """What a brief takes over. `names` are the names of our styles that it has; the others are to be made.

    `styles`, `numbering` and `settings` are XML to be added to; `parts` are written as they are, by the kind of their
    relationship. `colours` are those of its theme by slot (`accent1`), as six digits; `fonts` its faces for headings
    and for text, "" where it names none.
    """

    file: str
    sheet: Sheet | None
    styles: bytes
    names: frozenset[str]
    numbering: Carried | None
    settings: bytes | None
    parts: Mapping[str, Carried]
    furniture: tuple[FurniturePart, ...]
    first_page: bool
    colours: Mapping[str, str]
    fonts: tuple[str, str]
    findings: tuple[Finding, ...]


def read_reference(data: bytes, file: str) -> Reference:
    """A reference document from its bytes. Raises BriefInvalid as `read_word_file`."""
    package = read_word_file(data, file)
    styles = style_sheet(package)
    if styles is None:
        hints = ("save it in Word",)
        raise BriefInvalid(Finding("docx-part-missing", "the file has no styles", file=file, hints=hints))
    ids, names = new_ids(styles)
    carrier = Carrier(package, ids)
    root = carrier.root(package.related(package.main, "styles"))
    for style in root.iterchildren(f"{_W}style"):
        old = style.get(f"{_W}styleId", "")
        style.set(f"{_W}styleId", ids.get(old, old))
    parts = {}
    for kind, type_, new in _PARTS:
        if name := carrier.find(kind, type_):
            notes = kind in ("footnotes", "endnotes")
            parts[kind] = _separators(carrier, name, new) if notes else carrier.part(name, new)
    numbering = carrier.find("numbering", ContentType.NUMBERING)
    settings = carrier.find("settings", ContentType.SETTINGS)
    theme = etree.fromstring(parts["theme"].data) if "theme" in parts else None
    section = _last_section(package)
    furniture = tuple(_furniture(carrier, section)) if section is not None else ()
    kept = _settings(carrier, settings, parts) if settings else None
    return Reference(
        file,
        sheet(section) if section is not None else None,
        serialised(root),
        names,
        carrier.part(numbering, "word/numbering.xml") if numbering else None,
        kept,
        parts,
        furniture,
        section is not None and section.find(f"{_W}titlePg") is not None,
        {} if theme is None else _colours(theme),
        _fonts(root, theme),
        tuple(_dropped(what, file) for what in sorted(carrier.dropped)),
    )


def _last_section(package: Package) -> etree._Element | None:
    found = package.xml(package.main).findall(f"{_W}body/{_W}sectPr")
    return found[-1] if found else None


def _furniture(carrier: Carrier, section: etree._Element) -> list[FurniturePart]:
    """Headers and footers, the first of each kind of page."""
    relations = carrier.package.relations(carrier.package.main)
    found: dict[tuple[str, str], FurniturePart] = {}
    for row in section.iterchildren(f"{_W}headerReference", f"{_W}footerReference"):
        relation = relations.get(row.get(f"{{{R}}}id", ""))
        kind, pages = row.tag[len(_W) :].removesuffix("Reference"), row.get(f"{_W}type", "default")
        if relation and relation.target in carrier.package.parts and pages in _PAGES and (kind, pages) not in found:
            type_ = ContentType.HEADER if kind == "header" else ContentType.FOOTER
            if name := carrier.checked(relation.target, type_):
                part = carrier.part(name, f"word/{kind}{len(found) + 1}.xml")
                found[kind, pages] = FurniturePart(kind, pages, part)
    return list(found.values())


def _separators(carrier: Carrier, name: str, new: str) -> Carried:
    """Footnotes without those of the text, which is not taken over."""
    root = carrier.root(name)
    for note in list(root):
        if note.get(f"{_W}type") is None:
            root.remove(note)
    return carrier.carried(name, new, root)


def _settings(carrier: Carrier, name: str, parts: Mapping[str, Carried]) -> bytes:
    root = carrier.root(name)
    unwanted = [*_UNWANTED, *(f"{kind[:-1]}Pr" for kind in ("footnotes", "endnotes") if kind not in parts)]
    for element in list(root):
        tag = str(element.tag).rpartition("}")[2]  # a comment has a function for a tag
        if tag in unwanted or any(str(key).startswith(f"{{{R}}}") for each in element.iter() for key in each.attrib):
            root.remove(element)
            if tag in _TOLD:
                carrier.dropped.add(_TOLD[tag])
    return serialised(root)


def _colours(theme: etree._Element) -> dict[str, str]:
    scheme = theme.find(f"{_A}themeElements/{_A}clrScheme")
    found = {}
    for slot in scheme if scheme is not None else ():
        colour = next(iter(slot), None)
        value = None if colour is None else colour.get("lastClr") or colour.get("val")
        if value and len(value) == 6 and all(char in "0123456789abcdefABCDEF" for char in value):
            found[etree.QName(slot).localname] = value.upper()
    return found


def _fonts(styles: etree._Element, theme: etree._Element | None) -> tuple[str, str]:
    """The faces of its headings and of its text."""
    by_id = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
    text = _face(by_id.get(style_id(STYLES["normal"])), theme) or _face(
        styles.find(f"{_W}docDefaults/{_W}rPrDefault"), theme
    )
    return _face(by_id.get(style_id(STYLES["heading"])), theme) or text, text


def _face(style: etree._Element | None, theme: etree._Element | None) -> str:
    fonts = None if style is None else style.find(f"{_W}rPr/{_W}rFonts")
    if fonts is None:
        return ""
    kind = fonts.get(f"{_W}asciiTheme", "")
    if kind and theme is not None:
        tag = "majorFont" if kind.startswith("major") else "minorFont"
        face = theme.find(f"{_A}themeElements/{_A}fontScheme/{_A}{tag}/{_A}latin")
        return "" if face is None else face.get("typeface", "")
    return fonts.get(f"{_W}ascii", "")


def _dropped(what: str, file: str) -> Finding:
    hints = ("nothing is to be done, unless the brief needs it",)
    return warning(
        "reference-left-out", f"of the reference document, {what} are not taken over", file=file, hints=hints
    )
