"""Bold and italic of runs, resolved over styles: what a run adds to the look of its paragraph (ECMA-376 part 1, 17.7.3)."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from briefgen.ooxml.namespaces import W

_W = f"{{{W}}}"
_OFF = frozenset({"0", "false", "off"})
_DEEPEST = 20  # styles based on one another


class Look(NamedTuple):
    """Bold and italic."""

    bold: bool = False
    italic: bool = False


class Looks:
    """The styles of a file."""

    def __init__(self, styles: etree._Element | None) -> None:
        found = () if styles is None else styles.iterchildren(f"{_W}style")
        self._styles = {style.get(f"{_W}styleId", ""): style for style in found}
        self._known: dict[str, Look] = {}

    def name(self, style: str) -> str:
        """The name of a style, which is the same in every language of Word for its own."""
        found = self._styles.get(style)
        name = found.find(f"{_W}name") if found is not None else None
        return style if name is None else name.get(f"{_W}val", style)

    def style(self, style: str) -> Look:
        """The look of a paragraph or character style with all that it is based on."""
        if style not in self._known:
            self._known[style] = Look(self._has(style, "b"), self._has(style, "i"))
        return self._known[style]

    def run(self, properties: etree._Element | None, paragraph: str) -> Look:
        """What a run has beyond its paragraph's style: bold in a bold paragraph is nothing, regular in it is our bold."""
        own = self.style(paragraph)
        if properties is None:
            return Look()
        style = properties.find(f"{_W}rStyle")
        named = self.style(style.get(f"{_W}val", "")) if style is not None else Look()
        return Look(
            _differs(_flag(properties, "b"), own.bold, named.bold),
            _differs(_flag(properties, "i"), own.italic, named.italic),
        )

    def _has(self, style: str, mark: str) -> bool:
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                break
            properties = found.find(f"{_W}rPr")
            if properties is not None and (flag := _flag(properties, mark)) is not None:
                return flag
            base = found.find(f"{_W}basedOn")
            style = "" if base is None else base.get(f"{_W}val", "")
        return False


def is_struck(properties: etree._Element | None) -> bool:
    """Whether a run is struck through by hand."""
    return properties is not None and any(_flag(properties, mark) for mark in ("strike", "dstrike"))


def is_raised(properties: etree._Element | None) -> bool:
    """Whether a run is superscript."""
    found = None if properties is None else properties.find(f"{_W}vertAlign")
    return found is not None and found.get(f"{_W}val") == "superscript"


def font_of(properties: etree._Element | None) -> str:
    """The name of a run's font, "" where it is that of its style."""
    fonts = None if properties is None else properties.find(f"{_W}rFonts")
    return "" if fonts is None else fonts.get(f"{_W}ascii", "")


def _differs(direct: bool | None, paragraph: bool, character: bool) -> bool:
    """Direct formatting is absolute; a character style turns over what the paragraph's has."""
    return character if direct is None else direct != paragraph


def _flag(properties: etree._Element, mark: str) -> bool | None:
    found = properties.find(f"{_W}{mark}")
    return None if found is None else found.get(f"{_W}val", "1").lower() not in _OFF
