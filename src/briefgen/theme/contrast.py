"""Contrast of every pair of colours that a theme uses together (WCAG 2.2: 1.4.3 for text, 1.4.11 for marks)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefgen.findings import Finding
from briefgen.theme.roles import GROUNDS, LINK_GROUNDS
from briefgen.theme.tokens import ChartLook, TextRole
from briefgen.units import Colour

TEXT, LARGE, MARK = 4.5, 3.0, 3.0
_LARGE_SIZE, _LARGE_BOLD_SIZE = 18.0, 14.0  # points


class Pair(NamedTuple):
    """A colour on its ground, the token that chose it, and the least ratio."""

    token: str
    colour: Colour
    ground: Colour
    least: float


def contrast_findings(
    palette: Mapping[str, Colour], roles: Mapping[str, TextRole], chart: ChartLook
) -> tuple[Finding, ...]:
    """A finding `low-contrast` for each pair under its ratio."""
    return tuple(
        Finding(
            "low-contrast",
            f"{pair.colour} on {pair.ground} has a contrast of {ratio:.1f}:1, and needs {pair.least:g}:1",
            address=pair.token,
            hints=("take a darker colour, or a lighter ground",),
        )
        for pair in (*_texts(palette, roles), *_marks(chart))
        if (ratio := pair.colour.contrast(pair.ground)) < pair.least
    )


def _texts(palette: Mapping[str, Colour], roles: Mapping[str, TextRole]) -> Iterator[Pair]:
    for name, role in roles.items():
        yield Pair(f"roles.{name}", role.colour, palette[GROUNDS[name]], LARGE if _is_large(role) else TEXT)
    for ground in LINK_GROUNDS:
        yield Pair("palette.link", palette["link"], palette[ground], TEXT)


def _is_large(role: TextRole) -> bool:
    bold = role.family.partition("-")[2][:1] == "b"
    return not role.relative and role.size >= (_LARGE_BOLD_SIZE if bold else _LARGE_SIZE)


def _marks(chart: ChartLook) -> Iterator[Pair]:
    for name in ("ink", "quiet"):
        yield Pair(f"chart.{name}", getattr(chart, name), chart.paper, TEXT)
    for name in ("axis", "accent", "muted"):
        yield Pair(f"chart.{name}", getattr(chart, name), chart.paper, MARK)
    yield Pair("chart.fills[0]", chart.fills[0], chart.paper, MARK)
    for n, stroke in enumerate(chart.strokes):
        yield Pair(f"chart.strokes[{n}]", stroke, chart.paper, MARK)
