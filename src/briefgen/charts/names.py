"""Names below a plot: their lines, and the room that these take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.charts.lettering import width as text_width
from briefgen.theme import ChartLook


class Name(NamedTuple):
    """The lines of a name, and where along the axis it belongs: a value of it, or points."""

    at: float
    lines: tuple[str, ...]

    def width(self, look: ChartLook) -> float:
        """Of the longest line."""
        return widest(self.lines, look)


def height(names: Iterable[Name], look: ChartLook) -> float:
    """Of the names with the most lines."""
    return max(len(name.lines) for name in names) * look.leading


def widest(lines: Iterable[str], look: ChartLook) -> float:
    """The width of the longest line."""
    return max(text_width(line, look) for line in lines)


def held(middle: float, wide: float, width: float) -> float:
    """The middle of a text so wide, moved so far that it stays between 0 and `width`."""
    return min(max(middle, wide / 2), width - wide / 2)
