"""Styles of a Word file resolved along what they are based on: outline level, list, colour, size, weight, ground."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lxml import etree

from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package
from briefgen.ooxml.style_sheet import style_sheet

_W = f"{{{W}}}"
_BODY = 9  # the outline level of what is no heading
_OFF = {"0", "false", "off"}
_DEPTH = 20  # of styles based on styles
_PAINTS = {"clear": "fill", "solid": "color"}  # ECMA-376 part 1, 17.18.78
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{6}")
_SMALL = re.compile(r"[0-9]{1,5}")
_COLOUR, _BOLD, _SIZE, _SHADING = _LOOKS = tuple(f"{_W}{name}" for name in ("color", "b", "sz", "shd"))
Said = Mapping[str, Any]


class Look(NamedTuple):
    """How text is set: colour and ground as six digits ("" for none or automatic), size in half points."""

    colour: str = ""
    ground: str = ""
    size: int = 20
    bold: bool = False

    def with_(self, said: Said) -> Look:
        """The look, but for what is said."""
        return self._replace(**{name: value for name, value in said.items() if name in Look._fields}) if said else self


class Styles:
    """The styles of a file."""

    def __init__(self, package: Package) -> None:
        sheet = style_sheet(package)
        self.root = etree.Element(f"{_W}styles") if sheet is None else sheet
        self._by_id = {style.get(f"{_W}styleId", ""): style for style in self.root.iterchildren(f"{_W}style")}
        found = (s for s in self._by_id.values() if s.get(f"{_W}type") == "paragraph" and s.get(f"{_W}default") == "1")
        self.default = next((style.get(f"{_W}styleId", "") for style in found), "")
        defaults = self.root.find(f"{_W}docDefaults/{_W}rPrDefault")
        self._plain = Look() if defaults is None else Look().with_(said(defaults))
        self._said: dict[str, Said] = {}
        self._looks: dict[str, Look] = {}

    def name(self, style: str) -> str:
        """The name of a style, in small letters."""
        found = self._by_id.get(style)
        return "" if found is None else _name(found)

    def look(self, style: str) -> Look:
        """How a style of paragraphs sets text, with the defaults of the file."""
        if style not in self._looks:
            self._looks[style] = self._plain.with_(self.says(style))
        return self._looks[style]

    def level(self, style: str) -> int:
        """The outline level from 1 of headings; 0 of other text."""
        return int(self.says(style).get("level", 0))

    def is_list(self, style: str) -> bool:
        """Whether paragraphs of a style are items of a list."""
        return bool(self.says(style).get("listed"))

    def is_shaded(self, style: str) -> bool:
        """Whether a style of a table gives any of its cells a ground."""
        return bool(self.says(style).get("shaded"))

    def says(self, style: str) -> Said:
        """What a style says, itself or by what it is based on."""
        if style in self._said:
            return self._said[style]
        path: list[str] = []
        while style in self._by_id and style not in self._said and len(path) < _DEPTH:
            path.append(style)
            style = _value(self._by_id[style], "basedOn")
        found = self._said.get(style, {})
        for each in reversed(path):
            found = self._said[each] = {**found, **dict(_of_style(self._by_id[each]))}
        return found


def said(element: etree._Element) -> Said:
    """What a style, a paragraph or a run says of its look."""
    found: dict[str, Any] = {}
    shadings = [element.find(f"{_W}pPr/{_W}shd")]
    own = element.find(f"{_W}rPr")
    for tag in () if own is None else own.iterchildren(*_LOOKS):
        value = tag.get(f"{_W}val", "")
        if tag.tag == _COLOUR:
            found["colour"] = hexadecimal(value)
        elif tag.tag == _BOLD:
            found["bold"] = value not in _OFF
        elif tag.tag == _SIZE and (points := small(value)):
            found["size"] = points
        elif tag.tag == _SHADING:
            shadings.append(tag)
    for shading in shadings:
        if shading is not None and (painted := ground(shading)):
            found["ground"] = painted
    return found


def level_of(tag: etree._Element) -> int:
    """The level from 1 that an outlineLvl says, 0 for the one of text."""
    value = small(tag.get(f"{_W}val", ""))
    return value + 1 if value is not None and value < _BODY else 0


def small(text: str) -> int | None:
    """A number of few digits, None for everything else."""
    return int(text) if _SMALL.fullmatch(text) else None


def ground(shading: etree._Element) -> str:
    """The colour of a background, "" for none and for a pattern."""
    kind = shading.get(f"{_W}val", "clear")
    return hexadecimal(shading.get(f"{_W}{_PAINTS[kind]}", "")) if kind in _PAINTS else ""


def hexadecimal(value: str) -> str:
    """Six digits, "" for an automatic colour."""
    return value.upper() if _HEXADECIMAL.fullmatch(value) else ""


def _of_style(style: etree._Element) -> Iterator[tuple[str, Any]]:
    yield from said(style).items()
    outline, name = style.find(f"{_W}pPr/{_W}outlineLvl"), _name(style)
    if outline is not None:
        yield "level", level_of(outline)
    elif name.startswith("heading ") and (level := small(name[8:])):
        yield "level", min(level, _BODY)
    if (numbered := style.find(f"{_W}pPr/{_W}numPr/{_W}numId")) is not None:
        yield "listed", numbered.get(f"{_W}val") != "0"
    if any(map(ground, style.iter(f"{_W}shd"))):
        yield "shaded", True


def _name(style: etree._Element) -> str:
    return _value(style, "name").lower()


def _value(style: etree._Element, name: str) -> str:
    tag = style.find(f"{_W}{name}")
    return "" if tag is None else tag.get(f"{_W}val", "")
