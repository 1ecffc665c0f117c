"""The key of a chart: a swatch and a name for each series, in rows above the plot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.lettering import block, wrap
from briefgen.charts.lettering import width as text_width
from briefgen.charts.plate import Label
from briefgen.charts.scale import Rule
from briefgen.theme import ChartLook
from briefgen.units import Colour

_SWATCH, _GAP, _APART, _BELOW = 7.0, 4.0, 13.0, 6.0  # the swatch, from it to its name, to the next one, to the plot


class Key(NamedTuple):
    """The names with their swatches from the top of the chart, and where the plot may begin."""

    labels: tuple[Label, ...]
    swatches: tuple[Rule, ...]
    height: float


def key(
    names: Sequence[str],
    colours: Sequence[Colour],
    width: float,
    look: ChartLook,
    language: str,
    *,
    swatch: float = _SWATCH,
) -> Key:
    """As many names side by side as the width holds; swatches are squares unless they are longer."""
    labels: list[Label] = []
    swatches: list[Rule] = []
    x, y = 0.0, 0.0
    indent = swatch + _GAP
    for name, colour in zip(names, colours, strict=True):
        lines, _ = wrap(name, width - indent, look, language)
        needed = indent + max(text_width(line, look) for line in lines)
        if x and x + needed > width:
            x, y = 0.0, y + look.leading
        middle = y + look.leading / 2
        labels += block(x + indent, y, lines, look)
        swatches.append(Rule((x, middle), (x + swatch, middle), colour, _SWATCH))
        x, y = x + needed + _APART, y + (len(lines) - 1) * look.leading
    return Key(tuple(labels), tuple(swatches), y + look.leading + _BELOW)
