"""Colours that a chart makes from those of its look: fills of series, lighter ones, text that can be read on them."""

from __future__ import annotations

from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook
from briefgen.units import Colour

READABLE = 4.5  # contrast of text (WCAG 2.2, 1.4.3)
_LIGHTER = 0.6  # how far the bars beside a highlighted row go towards the paper
_ROUND = 0.45  # how much lighter a theme's fills are when they come round again
_QUIET = (0.36, 0.62, 0.48, 0.72, 0.55)  # greys beside a highlighted series: lighter than the accent, neighbours differ
_DARKER = 0.92  # a step of darkening
# Of two or three series the middle fills are left out, so that blues go lighter by large steps.
_CHOSEN = {2: (0, 2), 3: (0, 2, 4)}


def series_fills(spec: ChartSpec, look: ChartLook) -> tuple[Colour, ...]:
    """A fill for each series, lighter by steps; where one is highlighted it has the accent and the others are grey."""
    count = len(spec.series)
    if count > 1 and any(s.name == spec.highlight for s in spec.series):
        greys = iter(_QUIET)
        return tuple(
            look.accent if s.name == spec.highlight else mixed(look.quiet, look.paper, next(greys)) for s in spec.series
        )
    return tuple(_fill(look, i) for i in _CHOSEN.get(count, range(count)))


def row_fill(spec: ChartSpec, look: ChartLook, fill: Colour, row: int) -> Colour:
    """The fill of a series in a row: accent in a highlighted row of one series and muted beside it, paler beside a highlighted
    row of several."""
    if spec.highlight not in spec.categories:
        return fill
    chosen = spec.categories[row] == spec.highlight
    if len(spec.series) == 1:
        return look.accent if chosen else look.muted
    return fill if chosen else mixed(fill, look.paper, _LIGHTER)


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """A colour with a part of another from 0 to 1."""
    pairs = zip(one.rgb, other.rgb, strict=True)
    return Colour("#" + "".join(f"{round(255 * (a + (b - a) * part)):02x}" for a, b in pairs))


def text_on(fill: Colour, look: ChartLook) -> Colour | None:
    """The colour of text on a fill; None where neither paper nor ink can be read on it."""
    best = max((look.paper, look.ink), key=fill.contrast)
    return best if fill.contrast(best) >= READABLE else None


def legible(colour: Colour, look: ChartLook) -> Colour:
    """The colour, darkened until text in it can be read on paper."""
    while colour.contrast(look.paper) < READABLE:
        colour = mixed(Colour("#000000"), colour, _DARKER)
    return colour


def _fill(look: ChartLook, index: int) -> Colour:
    turn, at = divmod(index, len(look.fills))
    return mixed(look.fills[at], look.paper, min(_ROUND * turn, 0.8))
