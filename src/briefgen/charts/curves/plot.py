"""The parts of a plot of lines or areas that both have: frame, axis, names below, words at the ends, the note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.curves.ends import GAP
from briefgen.charts.curves.layout import FOOT_GAP, SIDE, Layout
from briefgen.charts.curves.strokes import Stroke
from briefgen.charts.frame import AXIS_WIDTH, Frame, frame
from briefgen.charts.lettering import block
from briefgen.charts.lettering import width as text_width
from briefgen.charts.plate import Label
from briefgen.charts.scale import Axis, Rule
from briefgen.charts.spec import ChartSpec
from briefgen.charts.spread import spread
from briefgen.theme import ChartLook

_TICK = 3.0
_STEM, _STEM_DASH = 0.7, (2.0, 1.5)
_LEADER = 0.6
_MOVED = 2.5  # points that words may lie from their curve without a line to it


class Plot(NamedTuple):
    """Axes, furniture and words; `grid` lies below the curves, `rules` above them, and `stems`, which lead to words, below
    lines and above areas."""

    x: Axis
    frame: Frame
    labels: list[Label]
    grid: list[Rule]
    rules: list[Rule]
    stems: list[Rule]


def plot(spec: ChartSpec, found: Layout, width: float, height: float, look: ChartLook, *, zero: bool) -> Plot:
    """The plot at a height, without the words at the ends."""
    top, bottom = found.top(look), height - found.foot(look)
    framed = frame(found.form, found.low, found.high, look, top=top, bottom=bottom, right=found.right, zero=zero)
    places = found.below.places
    x = Axis(places[0], places[-1], framed.left + SIDE, found.right - SIDE)
    made = Plot(x, framed, list(framed.labels), list(framed.grid), [framed.zero] if framed.zero else [], [])
    made.labels.extend(found.below.labels(x, bottom + FOOT_GAP, width, look))
    made.rules.extend(_ticks(found, x, bottom, look))
    if found.key:
        made.labels.extend(found.key.labels)
        made.rules.extend(found.key.swatches)
    if spec.note:
        _note(spec, found, made, width, bottom, look)
    return made


class End(NamedTuple):
    """A point that words stand beside."""

    x: float
    y: float


def put_ends(
    made: Plot, found: Layout, points: Sequence[End | None], looks: Sequence[Stroke], bottom: float, look: ChartLook
) -> None:
    """Words right of the plot, each as near to its point as the others let it, with a line to it where that is not level."""
    shown = [i for i, lines in enumerate(found.ends.lines) if lines]
    if not shown:
        return
    places = {i: points[i] for i in shown}
    wanted = [bottom if (end := places[i]) is None else end.y for i in shown]
    sizes = [len(found.ends.lines[i]) * look.leading for i in shown]
    highest = found.top(look) - look.leading / 2
    for i, wish, middle in zip(shown, wanted, spread(wanted, sizes, highest, bottom + look.leading / 2), strict=True):
        lines, stroke, end = found.ends.lines[i], looks[i], places[i]
        made.labels.extend(
            block(found.right + GAP, middle, lines, look, 0.5, strong=stroke.strong, colour=stroke.text, of=f"end:{i}")
        )
        if end and (abs(middle - wish) > _MOVED or end.x < found.right - SIDE - 1):
            made.stems.append(Rule((end.x, wish), (found.right + GAP - 2, middle), look.rule, _LEADER))


def _ticks(found: Layout, x: Axis, bottom: float, look: ChartLook) -> list[Rule]:
    """A mark at each place that is named below."""
    places = [x.at(name.at) for name in found.below.names]
    return [Rule((at, bottom), (at, bottom + _TICK), look.rule, AXIS_WIDTH) for at in places]


def _note(spec: ChartSpec, found: Layout, made: Plot, width: float, bottom: float, look: ChartLook) -> None:
    """The note above the plot, and a thin line from it down through its row."""
    if spec.note is None:
        return
    at = made.x.at(found.below.places[spec.categories.index(spec.note.at)])
    half = max(text_width(line, look) for line in found.note) / 2
    top = found.key.height if found.key else 0.0
    middle = min(max(at, half), width - half)
    made.labels.extend(block(middle, top, found.note, look, colour=look.quiet, anchor=0.5, of="note"))
    start = top + len(found.note) * look.leading + 1
    made.stems.append(Rule((at, start), (at, bottom), look.rule, _STEM, _STEM_DASH))
