"""Styles of a Word file resolved along what they are based on: outline level, list, colour, size, weight, ground."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package

_W = f"{{{W}}}"
_BODY = 9  # the outline level of what is no heading
_OFF = {"0", "false", "off"}
_DEPTH = 20  # of styles based on styles


class Look(NamedTuple):
    """How a style sets text: colour and ground as six digits ("" for none or automatic), size in half points."""

    colour: str = ""
    ground: str = ""
    size: int = 20
    bold: bool = False


class Styles:
    """The styles of a file."""

    def __init__(self, package: Package) -> None:
        name = package.related(package.main, "styles")
        self.root = package.xml(name) if name else etree.Element(f"{_W}styles")
        self._by_id = {style.get(f"{_W}styleId", ""): style for style in self.root.iter(f"{_W}style")}
        found = (s for s in self._by_id.values() if s.get(f"{_W}type") == "paragraph" and s.get(f"{_W}default") == "1")
        self.default = next((style.get(f"{_W}styleId", "") for style in found), "")
        self._looks: dict[str, Look] = {}
        self.level = lru_cache(1_000)(self._level)
        self.is_list = lru_cache(1_000)(self._is_list)

    def name(self, style: str) -> str:
        """The name of a style, in small letters."""
        found = self._by_id.get(style)
        tag = None if found is None else found.find(f"{_W}name")
        return "" if tag is None else tag.get(f"{_W}val", "").lower()

    def look(self, style: str) -> Look:
        """How a style sets text, with what it is based on and the defaults of the file."""
        if style not in self._looks:
            defaults = self.root.find(f"{_W}docDefaults/{_W}rPrDefault")
            made = Look() if defaults is None else looked(Look(), defaults)
            for each in reversed(list(self._chain(style))):
                made = looked(made, each)
            self._looks[style] = made
        return self._looks[style]

    def _level(self, style: str) -> int:
        """The outline level from 1 of headings; 0 of other text."""
        for each in self._chain(style):
            if (tag := each.find(f"{_W}pPr/{_W}outlineLvl")) is not None:
                return level_of(tag)
            name = self.name(each.get(f"{_W}styleId", ""))
            if name.startswith("heading ") and name[8:].isdigit():
                return min(int(name[8:]), _BODY)
        return 0

    def _is_list(self, style: str) -> bool:
        """Whether paragraphs of a style are items of a list."""
        found = (each.find(f"{_W}pPr/{_W}numPr/{_W}numId") for each in self._chain(style))
        return next((tag.get(f"{_W}val") != "0" for tag in found if tag is not None), False)

    def _chain(self, style: str) -> Iterator[etree._Element]:
        for _ in range(_DEPTH):
            found = self._by_id.get(style)
            if found is None:
                return
            yield found
            based = found.find(f"{_W}basedOn")
            style = "" if based is None else based.get(f"{_W}val", "")


def level_of(tag: etree._Element) -> int:
    """The level from 1 that an outlineLvl says, 0 for the one of text."""
    value = tag.get(f"{_W}val", "")
    return int(value) + 1 if value.isdigit() and int(value) < _BODY else 0


def looked(look: Look, element: etree._Element) -> Look:
    """A look with what a style, a paragraph or a run says of its own."""
    own = element if element.tag == f"{_W}rPr" else element.find(f"{_W}rPr")
    if own is not None:
        colour, size, bold = (own.find(f"{_W}{name}") for name in ("color", "sz", "b"))
        if colour is not None:
            look = look._replace(colour=hexadecimal(colour.get(f"{_W}val", "")))
        if size is not None and size.get(f"{_W}val", "").isdigit():
            look = look._replace(size=int(size.get(f"{_W}val", "")))
        if bold is not None:
            look = look._replace(bold=bold.get(f"{_W}val", "1") not in _OFF)
    for shading in (element.find(f"{_W}pPr/{_W}shd"), None if own is None else own.find(f"{_W}shd")):
        if shading is not None:
            look = look._replace(ground=ground(shading) or look.ground)
    return look


def ground(shading: etree._Element) -> str:
    """The colour of a background, "" for none."""
    return hexadecimal(shading.get(f"{_W}fill", "")) if shading.get(f"{_W}val") in ("clear", "solid", None) else ""


def hexadecimal(value: str) -> str:
    """Six digits, "" for an automatic colour."""
    return value.upper() if len(value) == 6 and all(c in "0123456789abcdefABCDEF" for c in value) else ""
