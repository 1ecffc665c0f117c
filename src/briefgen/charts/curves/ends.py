"""Words beside the last points of curves: the name of a series, its last number, or both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.lettering import width as text_width
from briefgen.charts.lettering import wrap
from briefgen.charts.numbers import Format
from briefgen.charts.phrases import phrases
from briefgen.charts.spec import ChartSpec, Series
from briefgen.theme import ChartLook

GAP = 7.0  # from the plot to the words
_ROOMS = (0.18, 0.24, 0.30, 0.36)  # of the width, tried in turn
_MOST_LINES = 3


class Ends(NamedTuple):
    """The lines beside each series, and the room that they take with their gap."""

    lines: tuple[tuple[str, ...], ...]
    room: float

    def height(self, look: ChartLook) -> float:
        """Of all of them below each other."""
        return sum(map(len, self.lines)) * look.leading


def named_ends(
    spec: ChartSpec, texts: Sequence[str], strong: Sequence[bool], width: float, height: float, look: ChartLook
) -> Ends | None:
    """The words with as few lines as can be, in the narrowest column that allows it; None where a word would be broken, or
    where they have no room in the width or the height."""
    found = []
    for part in _ROOMS:
        wrapped = [wrap(text, part * width, look, spec.language) for text in texts]
        lines = tuple(lines for lines, _ in wrapped)
        ends = Ends(lines, GAP + _widest(lines, strong, look))
        fits = ends.room <= _ROOMS[-1] * width + GAP and ends.height(look) <= height
        if fits and not any(broken or len(block) > _MOST_LINES for block, broken in wrapped):
            found.append(ends)
    return min(found, key=lambda ends: ends.height(look), default=None)


def numbered_ends(texts: Sequence[str], strong: Sequence[bool], look: ChartLook) -> Ends:
    """Short words in one line each; none where a text is empty."""
    lines = tuple((text,) if text else () for text in texts)
    return Ends(lines, GAP + _widest(lines, strong, look))


def last(series: Series) -> tuple[int, float] | None:
    """Row and value of the last value that is there."""
    known = [(row, value) for row, value in enumerate(series.values) if value is not None]
    return known[-1] if known else None


def end_number(spec: ChartSpec, series: Series, form: Format) -> str:
    """The number at the end of a curve; "" where the last row has none, "no data" where no row has one."""
    found = last(series)
    if found is None:
        return phrases(spec.language).missing
    row, value = found
    return form(value) if row == len(spec.categories) - 1 else ""


def _widest(lines: Sequence[tuple[str, ...]], strong: Sequence[bool], look: ChartLook) -> float:
    pairs = zip(lines, strong, strict=True)
    return max((text_width(line, look, strong=bold) for block, bold in pairs for line in block), default=0.0)
