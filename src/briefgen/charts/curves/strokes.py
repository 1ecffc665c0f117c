"""How the line of each series looks: colour, width and dash, so that grey tells them apart."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.charts.colours import legible
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook
from briefgen.units import Colour

_DASHES: tuple[tuple[float, ...], ...] = ((), (), (4.0, 1.6), (1.2, 1.6), (6.0, 1.6, 1.2, 1.6), (2.4, 1.2))
_STRONG, _PLAIN, _MUTED = 2.2, 1.6, 1.2


class Stroke(NamedTuple):
    """A line, and the colour and weight of its words."""

    colour: Colour
    width: float
    dash: tuple[float, ...]
    text: Colour
    strong: bool


def strokes(spec: ChartSpec, look: ChartLook, *, named: bool = False) -> tuple[Stroke, ...]:
    """One for each series; beside a highlighted one the others are thin and muted, and without dashes where each is `named` at
    its end."""
    names = [series.name for series in spec.series]
    chosen = len(names) > 1 and spec.highlight in names
    found = []
    for i, name in enumerate(names):
        dash = _DASHES[i % len(_DASHES)]
        if chosen and name != spec.highlight:
            found.append(Stroke(look.muted, _MUTED, () if named else dash, look.quiet, strong=False))
            continue
        colour = look.accent if chosen else look.strokes[i % len(look.strokes)]
        heavy = chosen or len(names) == 1
        found.append(
            Stroke(colour, _STRONG if heavy else _PLAIN, () if heavy else dash, legible(colour, look), strong=True)
        )
    return tuple(found)
