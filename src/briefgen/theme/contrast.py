"""Contrast of every pair of colours that a theme uses together (WCAG 2.2: 1.4.3 for text, 1.4.11 for marks)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefgen.findings import Finding
from briefgen.theme.roles import GROUNDS, GROUNDS_OF_FORMS, LINK_GROUNDS
from briefgen.theme.tokens import ChartLook, Forms, TextRole
from briefgen.units import Colour

TEXT, LARGE, MARK = 4.5, 3.0, 3.0
_LARGE_SIZE, _LARGE_BOLD_SIZE = 18.0, 14.0  # points
_SHOWN = 4  # tokens that a finding names


class Pair(NamedTuple):
    """A colour on its ground, the token that chose it, the ground's name in the palette or chart, and the least ratio."""

    token: str
    colour: Colour
    ground: Colour
    under: str
    least: float

    @property
    def is_dark(self) -> bool:
        """Whether the colour is the darker of the two."""
        return self.colour.luminance <= self.ground.luminance


class LowContrast(NamedTuple):
    """A finding `low-contrast`, and the tokens that could mend it."""

    finding: Finding
    tokens: tuple[str, ...]


def low_contrasts(
    palette: Mapping[str, Colour],
    roles: Mapping[str, TextRole],
    chart: ChartLook,
    forms: Forms,
    references: Mapping[str, str],
) -> Iterator[LowContrast]:
    """Each two colours under their ratio, told once. `references` are names of the palette by the token that uses them."""
    failing: dict[tuple[str, str, float], list[Pair]] = {}
    for pair in (*_texts(palette, roles, forms), *_marks(chart)):
        if pair.colour.contrast(pair.ground) < pair.least:
            key = _name(pair.token, references) or pair.colour, _name(pair.under, references), pair.least
            failing.setdefault(key, []).append(pair)
    for pairs in failing.values():
        yield _told(pairs, references)


def _told(pairs: list[Pair], references: Mapping[str, str]) -> LowContrast:
    first, tokens = pairs[0], [pair.token for pair in pairs]
    over, under = (_name(token, references) for token in (first.token, first.under))
    ratio = int(first.colour.contrast(first.ground) * 100) / 100  # never rounded up to what is needed
    more = f" and {len(tokens) - _SHOWN} more" if len(tokens) > _SHOWN else ""
    wanted = "darker", "lighter"
    finding = Finding(
        "low-contrast",
        f"{_shown(over, first.colour)} on {_shown(under, first.ground)} has a contrast of {ratio:.2f}:1,"
        f" and needs {first.least:g}:1",
        address=first.token,
        details=(f"used by {', '.join(tokens[:_SHOWN])}{more}",),
        hints=("take a {} colour, or a {} ground".format(*(wanted if first.is_dark else wanted[::-1])),),
    )
    names = [f"palette.{name}" for name in (over, under) if name]
    return LowContrast(finding, (*names, first.token))


def _shown(name: str, colour: Colour) -> str:
    return f"{name} ({colour})" if name else colour


def _name(token: str, references: Mapping[str, str]) -> str:
    """The name in the palette of a token's colour, "" for a colour that stands in the token itself."""
    own = token.removeprefix("palette.") if token.startswith("palette.") else ""
    return references.get(f"{token}.colour") or references.get(token) or own


def _texts(palette: Mapping[str, Colour], roles: Mapping[str, TextRole], forms: Forms) -> Iterator[Pair]:
    grounds = GROUNDS | {name: ground for form in forms for name, ground in GROUNDS_OF_FORMS.get(form, {}).items()}
    for name, role in roles.items():
        ground = grounds[name]
        least = LARGE if _is_large(role) else TEXT
        yield Pair(f"roles.{name}", role.colour, palette[ground], f"palette.{ground}", least)
    for ground in LINK_GROUNDS:
        yield Pair("palette.link", palette["link"], palette[ground], f"palette.{ground}", TEXT)


def _is_large(role: TextRole) -> bool:
    bold = role.family.partition("-")[2][:1] == "b"
    return not role.relative and role.size >= (_LARGE_BOLD_SIZE if bold else _LARGE_SIZE)


def _marks(chart: ChartLook) -> Iterator[Pair]:
    def pair(token: str, colour: Colour, least: float) -> Pair:
        return Pair(f"chart.{token}", colour, chart.paper, "chart.paper", least)

    for name in ("ink", "quiet"):
        yield pair(name, getattr(chart, name), TEXT)
    for name in ("axis", "accent", "muted"):
        yield pair(name, getattr(chart, name), MARK)
    yield pair("fills[0]", chart.fills[0], MARK)
    for n, stroke in enumerate(chart.strokes):
        yield pair(f"strokes[{n}]", stroke, MARK)
