"""How a shape of an SVG is painted: properties from attributes and `style`, inherited; what is not read of them is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from fontTools.misc.transform import Transform
from PIL import ImageColor

from briefgen.theme.svg import faults
from briefgen.theme.svg.geometry import length, numbers
from briefgen.theme.tokens import Outline
from briefgen.units import Colour

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "miter-clip": 0, "round": 1, "bevel": 2}
_READ = (
    "fill",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "color",
)
# What a property may say without changing the picture; with any other value it would, and is not read.
_PLAIN_ONE = re.compile(r"1(\.0*)?|100%")
_HARMLESS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        ("filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end"), frozenset({"none"})
    ),
    **dict.fromkeys(("stroke-dasharray", "vector-effect"), frozenset({"none"})),
    "clip": frozenset({"auto"}),
    "mix-blend-mode": frozenset({"normal"}),
    "paint-order": frozenset({"normal", "fill", "fill stroke", "fill stroke markers", "stroke fill markers"}),
    "visibility": frozenset({"visible"}),
}
_SEE_THROUGH = ("opacity", "fill-opacity", "stroke-opacity")
# Properties of style sheets that stand for attributes, which are read only where they are attributes.
_GEOMETRY = frozenset(
    {*("d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry")}
    | {*("transform", "transform-origin", "translate", "rotate", "scale")}
)
_ROUND = 1e-3  # how far a transform may be from one that scales all directions alike


class Paint(NamedTuple):
    """The properties that a shape has, and whether it is shown at all."""

    said: Mapping[str, str] = {}
    shown: bool = True

    def below(self, attributes: Mapping[str, str]) -> tuple[Paint, list[tuple[str, str]]]:
        """The paint of an element with these attributes inside, and what of it is not read: message and hint."""
        own = {name: value.strip() for name, value in attributes.items()}
        style = dict(_declarations(attributes.get("style", "")))
        said = own | style
        unread = {name: told for name, value in said.items() if (told := _unread(name, value, name in style))}
        given = {n: v for n, v in said.items() if n in _READ and n not in unread and v != "inherit"}
        shown = self.shown and said.get("display") != "none"
        return Paint({**self.said, **given}, shown), list(unread.values())

    def look(self, matrix: Transform, diagonal: float) -> Outline:
        """How an outline is painted. Raises ValueError."""
        said = self.said.get
        stroke = self._colour("stroke", "none")
        width = length(said("stroke-width", "1"), diagonal) * _scale(matrix) if stroke else 0.0
        miter = numbers(said("stroke-miterlimit", "4"))
        return Outline(
            d="",
            fill=self._colour("fill", "black"),
            stroke=stroke if width > 0 else None,
            width=width,
            even_odd=said("fill-rule") == "evenodd",
            cap=_CAPS.get(said("stroke-linecap", ""), 0),
            join=_JOINS.get(said("stroke-linejoin", ""), 0),
            miter=max(1.0, miter[0]) if miter else 4.0,
        )

    def _colour(self, name: str, default: str) -> Colour | None:
        value = self.said.get(name, default)
        if value.lower() == "currentcolor":
            value = self.said.get("color", "black")
        if value.lower() in ("none", "transparent"):
            return None
        try:
            found = ImageColor.getrgb(value)
        except ValueError:
            raise ValueError(f'"{value[:30]}" is no plain colour') from None
        if len(found) == 4 and found[3] < 255:
            raise ValueError(f'the colour "{value[:30]}" is see-through, which is not read')
        return Colour("#{:02x}{:02x}{:02x}".format(*found[:3]))


def _declarations(style: str) -> list[tuple[str, str]]:
    pairs = (part.partition(":") for part in style.split(";"))
    return [(name.strip().lower(), value.partition("!")[0].strip()) for name, _, value in pairs if name.strip()]


def _unread(name: str, value: str, in_style: bool) -> tuple[str, str] | None:
    """What is said of a property whose value changes the picture and is not read."""
    if "url(" in value.lower() and (in_style or name in _HARMLESS or name in _READ):
        outside = not re.fullmatch(r"url\(\s*[\"']?\s*#[^)]*\)(\s*\S+)?", value, re.IGNORECASE)
        template = faults.REFERS if outside else faults.CUT if name in _HARMLESS else faults.SERVED
    elif name in _SEE_THROUGH and not _PLAIN_ONE.fullmatch(value):
        template = faults.SEE_THROUGH
    elif (name in _HARMLESS and value.lower() not in _HARMLESS[name]) or (in_style and name in _GEOMETRY):
        template = faults.CUT
    else:
        return None
    message, hint = template
    return message.format(name), hint


def _scale(matrix: Transform) -> float:
    """How much larger a stroke becomes. Raises ValueError where it would not be as wide in every direction."""
    a, b, c, d = matrix[:4]
    across, down, mixed = a * a + b * b, c * c + d * d, a * c + b * d
    if abs(across - down) > _ROUND * (across + down) or abs(mixed) > _ROUND * (across + down):
        raise ValueError("a stroke that is scaled to other proportions is not read")
    return float(((across + down) / 2) ** 0.5)
