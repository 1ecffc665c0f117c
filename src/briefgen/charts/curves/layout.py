"""What a chart of lines or areas decides before its height: words at the ends, key, note, and the names below."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.charts.curves.below import Below, below
from briefgen.charts.curves.ends import Ends
from briefgen.charts.frame import room
from briefgen.charts.key import Key
from briefgen.charts.lettering import wrap
from briefgen.charts.numbers import Format
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

_NOTE_PART, _NOTE_LINES = 0.6, 3
_NOTE_GAP = 4.0
FOOT_GAP = 5.0
_LEAST = 5.5  # leadings of the least plot
SIDE = 3.0  # from the edge of the plot to the first and the last point
_LAST = 5.0  # right of a plot without words


class Layout(NamedTuple):
    """Everything that does not depend on the height; the plot ends at `right`."""

    form: Format
    low: float
    high: float
    right: float
    below: Below
    ends: Ends
    key: Key | None
    note: tuple[str, ...]

    def top(self, look: ChartLook) -> float:
        """Where the plot begins."""
        note = len(self.note) * look.leading + _NOTE_GAP if self.note else 0.0
        return (self.key.height if self.key else 0.0) + note + look.leading / 2

    def foot(self, look: ChartLook) -> float:
        """What lies below the plot."""
        return FOOT_GAP + self.below.height(look)

    def least(self, look: ChartLook) -> float:
        """The height with the least plot."""
        words = self.ends.height(look)
        return self.top(look) + max(_LEAST * look.leading, words) + self.foot(look)


class Span(NamedTuple):
    """The least and the largest value that the axis must hold, and whether nought must be there."""

    low: float
    high: float
    zero: bool


def plot_height(width: float, look: ChartLook) -> float:
    """The wished height of a plot: wider ones are flatter."""
    return min(0.06 * width + 9.5 * look.leading, 13.0 * look.leading)


def layout(
    spec: ChartSpec, form: Format, span: Span, ends: Ends, key: Key | None, width: float, look: ChartLook
) -> Layout:
    """The layout with these words at the ends."""
    right = width - (ends.room if any(ends.lines) else _LAST)
    left = room(form, span.low, span.high, look, zero=span.zero)
    names = below(spec, left + SIDE, right - SIDE, width, look)
    note: tuple[str, ...] = ()
    if spec.note:
        note, broken = wrap(spec.note.text, _NOTE_PART * width, look, spec.language)
        if broken or len(note) > _NOTE_LINES:
            note, _ = wrap(spec.note.text, width, look, spec.language)
    return Layout(form, span.low, span.high, right, names, ends, key, note)


def height(found: Layout, width: float, look: ChartLook, factor: float) -> float:
    """The wished height times the factor, but never less than the words need."""
    least = found.least(look)
    wished = found.top(look) + plot_height(width, look) + found.foot(look)
    return max(least, factor * max(least, wished))
