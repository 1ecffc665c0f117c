"""Text of a chart: measured as the page measures it, wrapped, set as labels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefgen import typeset
from briefgen.charts.plate import Label
from briefgen.document import Run
from briefgen.theme import ChartLook

HALF_CAPITAL = 0.33  # of the size: from the baseline to the middle of a capital
_BREAKS = " \t\n-\u2010\u2013\u2014/"  # what a line may end with when no word is broken


def width(text: str, look: ChartLook, *, strong: bool = False) -> float:
    """Width of one line in points."""
    return typeset.width(text, look.strong if strong else look.family, look.size)


@lru_cache(4_000)
def wrap(text: str, room: float, look: ChartLook, language: str) -> tuple[tuple[str, ...], bool]:
    """The lines of a text in so much room, and whether a word had to be broken."""
    measured = typeset.text((Run(text),), look.family, language)
    lines = [line.text for line in measured.lines(max(1, int(room * 1000 / look.size)), False)]
    broken = any(line[-1] not in _BREAKS for line in lines[:-1])
    return tuple(line.replace(typeset.SOFT_HYPHEN, "-").strip(" \t\n") for line in lines), broken


def label(
    x: float,
    y: float,
    text: str,
    look: ChartLook,
    *,
    strong: bool = False,
    colour: str = "",
    anchor: float = 0.0,
    of: str = "",
) -> Label:
    """One line whose left, middle or right (anchor 0, 0.5, 1) is at x and whose baseline is at y."""
    face = look.strong if strong else look.family
    measured = round(width(text, look, strong=strong), 3)
    return Label(round(x, 2), round(y, 2), text, face, look.size, colour or look.ink, anchor, measured, of)


def block(
    x: float,
    y: float,
    lines: Sequence[str],
    look: ChartLook,
    where: float = 0.0,
    *,
    strong: bool = False,
    colour: str = "",
    anchor: float = 0.0,
    of: str = "",
) -> list[Label]:
    """Lines below each other; y is their top, middle or bottom (where 0, 0.5, 1)."""
    first = y - where * len(lines) * look.leading + look.leading / 2 + HALF_CAPITAL * look.size
    return [
        label(x, first + i * look.leading, line, look, strong=strong, colour=colour, anchor=anchor, of=of)
        for i, line in enumerate(lines)
    ]
