"""The base of a reference document: its styles with those that it lacks, its lists, settings, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from briefgen.language import culture
from briefgen.layout.word.arrangement import Arrangement
from briefgen.ooxml.names import HYPERLINK, STYLES, style_id
from briefgen.ooxml.namespaces import DECLARATION, WORD, ContentType, R, Relationship, W
from briefgen.ooxml.reference import Carried, Reference
from briefgen.render.docx.numbering import Numbering, numbering
from briefgen.render.docx.parts import Parts, Target
from briefgen.render.docx.settings import COMPATIBILITY_URI, settings_xml
from briefgen.render.docx.styles import fonts, hyperlink_style, paragraph_style
from briefgen.render.docx.theme import theme_xml
from briefgen.theme import Theme

_W = f"{{{W}}}"
_NUMBER, _PLACE = re.compile(r"[0-9]{1,9}"), re.compile(r"-?[0-9]{1,5}")
_KEYS = {name: key for key, name in STYLES.items()}
# What may stand behind `compat` in settings (ECMA-376 part 1, 17.15.1.78).
_AFTER_COMPAT = {
    "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary",
    "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
}  # fmt: skip
_HEADINGS = (
    "title",
    "heading",
    "panel-heading",
    "sources-heading",
    "chart-title",
    "table-title",
    "table-head",
    "series",
)


class House:
    """Writes what a brief takes over from a reference document, and adds what it needs beside it."""

    def __init__(self, reference: Reference, arrangement: Arrangement, theme: Theme) -> None:
        self._reference, self._arrangement, self._theme = reference, arrangement, theme
        self._styles = etree.fromstring(reference.styles)
        self._numbering = etree.fromstring(reference.numbering.data) if reference.numbering else None
        found = {_KEYS[name] for name in reference.names if name in _KEYS}
        self._made = [key for key in arrangement.styles if key not in found]
        own = {key: n for key in found if arrangement.styles[key].numbered and (n := self._definition(key)) is not None}
        self.numbering = self._listed(own)
        # A style of the house that is no list cannot have bullets of its own: its paragraphs get them.
        self.bullets = {key: n for key, n in self.numbering.styles.items() if key in found}

    def add(self, parts: Parts, document: Target) -> None:
        """Write its parts."""
        for name, kind, relation, data in (
            ("styles", ContentType.STYLES, Relationship.STYLES, self._styles_xml()),
            (
                "settings",
                ContentType.SETTINGS,
                Relationship.SETTINGS,
                _settings(self._reference.settings),
            ),
        ):
            document.relate(parts.add(f"/word/{name}.xml", kind, data), relation)
        lists = parts.add("/word/numbering.xml", ContentType.NUMBERING, self._numbering_xml())
        document.relate(lists, Relationship.NUMBERING)
        if self._reference.numbering:
            _relate(parts, lists, self._reference.numbering)
        for kind, carried in self._reference.parts.items():
            document.relate(add_carried(parts, carried), f"{R}/{kind}")
        if "theme" not in self._reference.parts:  # native charts take their colours from it
            theme = theme_xml(self._theme, self._reference.fonts)
            document.relate(parts.add("/word/theme/theme1.xml", ContentType.THEME, theme), Relationship.THEME)
        if "fontTable" not in self._reference.parts:
            table = parts.add("/word/fontTable.xml", ContentType.FONT_TABLE, f"{DECLARATION}<w:fonts {WORD}/>".encode())
            document.relate(table, Relationship.FONT_TABLE)

    def add_furniture(self, parts: Parts, document: Target, stamp: str) -> str:
        """Write headers and footers, with the stamp of a draft in every header; gives the references."""
        out, seen = [], set()
        for kind, pages, carried in self._reference.furniture:
            part = add_carried(parts, carried, _stamped(carried.data, stamp) if kind == "header" and stamp else None)
            relation = Relationship.HEADER if kind == "header" else Relationship.FOOTER
            out.append(f'<w:{kind}Reference w:type="{pages}" r:id="{document.relate(part, relation)}"/>')
            seen.add((kind, pages))
        for pages in ("default", "first", "even") if stamp else ():
            if ("header", pages) not in seen:
                data = f"{DECLARATION}<w:hdr {WORD}>{stamp}</w:hdr>".encode()
                part = parts.add(f"/word/headerStamp{pages.title()}.xml", ContentType.HEADER, data)
                out.append(f'<w:headerReference w:type="{pages}" r:id="{document.relate(part, Relationship.HEADER)}"/>')
        return "".join(out)

    def tabs(self, key: str) -> str:
        """What gives a paragraph of furniture the one tab of ours, where the house's style has others."""
        style, old = self._arrangement.styles[key], set[int]()
        for row in self._chain(key):
            found = (tab.get(f"{_W}pos", "") for tab in row.iterfind(f"{_W}pPr/{_W}tabs/{_W}tab"))
            old |= {int(at) for at in found if _PLACE.fullmatch(at)}
        cleared = "".join(f'<w:tab w:val="clear" w:pos="{at}"/>' for at in sorted(old - {style.tab}))
        return f'<w:tabs>{cleared}<w:tab w:val="right" w:pos="{style.tab}"/></w:tabs>' if key not in self._made else ""

    def _styles_xml(self) -> bytes:
        """Its styles, in the language of the brief, and those that it lacks, in its faces."""
        root, language = self._styles, culture(self._arrangement.language)
        for tag in root.iter(f"{_W}lang"):
            tag.set(f"{_W}val", language)
        _speak(root, language)
        rows = [
            paragraph_style(self._arrangement, key, self.numbering.styles.get(key, 0), self._font(key)).replace(
                ' w:default="1"', ""
            )
            for key in self._made
        ]
        if HYPERLINK not in self._reference.names:
            rows.append(hyperlink_style(self._theme.palette["link"]))
        return _with(root, "".join(rows))

    def _font(self, key: str) -> str:
        """Faces of headings; those of text are what a style has from Normal."""
        name = self._reference.fonts[0] if key in _HEADINGS else ""
        return fonts(name) if name else ""

    def _listed(self, own: dict[str, int]) -> Numbering:
        free = tuple(
            max((_number(row, name) for row in self._rows(tag)), default=least - 1) + 1
            for tag, name, least in (("abstractNum", "abstractNumId", 0), ("num", "numId", 1))
        )
        return numbering(self._arrangement, self._theme.palette["accent"], "", (free[0], free[1]), own)

    def _numbering_xml(self) -> bytes:
        if self._numbering is None:
            return self.numbering.xml
        root, made = self._numbering, _children(self.numbering.definitions)
        first = next((n for n, row in enumerate(root) if row.tag in (f"{_W}num", f"{_W}numIdMacAtCleanup")), len(root))
        root[first:first] = made
        last = next((n for n, row in enumerate(root) if row.tag == f"{_W}numIdMacAtCleanup"), len(root))
        root[last:last] = _children(self.numbering.instances)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _rows(self, tag: str) -> list[etree._Element]:
        return [] if self._numbering is None else self._numbering.findall(f"{_W}{tag}")

    def _definition(self, key: str) -> int | None:
        """The number of the list definition that a style of the house has, its own or that of one it is based on."""
        for style in self._chain(key):
            if (instance := style.find(f"{_W}pPr/{_W}numPr/{_W}numId")) is not None:
                rows = (row for row in self._rows("num") if row.get(f"{_W}numId") == instance.get(f"{_W}val"))
                found = next((row.find(f"{_W}abstractNumId") for row in rows), None)
                return None if found is None else _number(found, "val")
        return None

    def _chain(self, key: str) -> Iterator[etree._Element]:
        """A style of the house, and those that it is based on."""
        by_id = {style.get(f"{_W}styleId"): style for style in self._styles.iter(f"{_W}style")}
        style = by_id.pop(style_id(STYLES[key]), None)
        while style is not None:
            yield style
            based = style.find(f"{_W}basedOn")
            style = None if based is None else by_id.pop(based.get(f"{_W}val"), None)


def _settings(data: bytes | None) -> bytes:
    """The house's settings, laid out as Word 2013 and later do: in older modes tables stand a cell's margin to the left."""
    if data is None:
        return settings_xml(embed=False)
    root = etree.fromstring(data)
    compat = root.find(f"{_W}compat")
    if compat is None:
        after = [row for row in root if str(row.tag).removeprefix(_W) in _AFTER_COMPAT]
        compat = etree.Element(f"{_W}compat")
        root.insert(root.index(after[0]) if after else len(root), compat)
    mode = next((row for row in compat if row.get(f"{_W}name") == "compatibilityMode"), None)
    if mode is None:
        mode = etree.SubElement(compat, f"{_W}compatSetting")
        mode.set(f"{_W}name", "compatibilityMode")
        mode.set(f"{_W}uri", COMPATIBILITY_URI)
    mode.set(f"{_W}val", "15")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def add_carried(parts: Parts, carried: Carried, data: bytes | None = None) -> Target:
    """Write a part of the house with its own parts and links."""
    part = parts.add(f"/{carried.name}", carried.content_type, carried.data if data is None else data)
    _relate(parts, part, carried)
    return part


def _relate(parts: Parts, part: Target, carried: Carried) -> None:
    for id_, (kind, other) in carried.parts.items():
        part.relate_as(id_, add_carried(parts, other), f"{R}/{kind}")
    for id_, url in carried.links.items():
        part.relate_outside_as(id_, url, Relationship.HYPERLINK)


def _stamped(data: bytes, stamp: str) -> bytes:
    root = etree.fromstring(data)
    root[0:0] = _children(stamp)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _speak(root: etree._Element, language: str) -> None:
    """Says the language in the defaults, where a house's file need not have one."""
    for path in ("docDefaults", "rPrDefault", "rPr"):
        found = root.find(f"{_W}{path}")
        if found is None:
            found = etree.Element(f"{_W}{path}")
            root.insert(0, found)
        root = found
    if root.find(f"{_W}lang") is None:
        etree.SubElement(root, f"{_W}lang").set(f"{_W}val", language)


def _with(root: etree._Element, rows: str) -> bytes:
    root.extend(_children(rows))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _children(rows: str) -> list[etree._Element]:
    return list(etree.fromstring(f"<w:x {WORD}>{rows}</w:x>"))


def _number(row: etree._Element, name: str) -> int:
    value = row.get(f"{_W}{name}", "")
    return int(value) if _NUMBER.fullmatch(value) else 0
