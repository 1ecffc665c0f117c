"""Atoms and bands: what stands in one or two columns, piece by piece, before anything has a page.

An atom is what no break divides: a line of text, a row of cards, a chart. Heights in a band are whole units of its grid
(half a line of body text), so balancing is integer arithmetic over prefix sums.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from briefgen.layout.pages import Item

LEVEL = 2.01  # lines by which two columns may differ and still end level
FINE = 0.1  # the unit in points of bands that stand on no grid
_NEAR = 3  # splits tried on each side of the half


class Atom:
    """A piece that no column break divides.

    `units` is its height and `above` the gap over it, not counted on top of a column; `stick` forbids a break before it;
    `stretch` are units that the gap may gain and `elastic` units that a chart in it may grow, to level columns.
    `block` is the block whose atoms belong together. `again` is what is set above it where it opens a
    column: the head of its table.
    """

    __slots__ = ("above", "again", "block", "elastic", "items", "stick", "stretch", "units")

    def __init__(
        self,
        units: int,
        items: Sequence[Item],
        block: str,
        *,
        above: int = 0,
        stick: bool = False,
        stretch: int = 0,
        elastic: int = 0,
        again: Atom | None = None,
    ) -> None:
        self.units, self.items, self.block, self.again = units, tuple(items), block, again
        self.above, self.stick, self.stretch, self.elastic = above, stick, stretch, elastic


class Split(NamedTuple):
    """The atom that begins the second column, the height of the higher one in units, and the lines by which they differ: after
    the shorter one has gained what it can, and as they are."""

    at: int
    height: int
    excess: float
    apart: float = 0.0


class Band:
    """Atoms in one or two columns. `gap` is the space over it in points, `foot` says that it belongs to the page's foot."""

    def __init__(
        self, columns: int, unit: float, *, gap: float = 0.0, leading: float = 0.0, foot: bool = False
    ) -> None:
        self.columns, self.unit, self.gap, self.foot = columns, unit, gap, foot
        self.line = (leading or 2 * unit) / unit  # units in a line
        self.atoms: list[Atom] = []
        self.legal: list[int] = []
        self._total: list[int] = []
        self._top: list[int] = []
        self._give: list[int] = []
        self._saved = 0  # the most that an atom on top of a column saves
        self._splits: dict[tuple[int, int], Split] = {}

    def close(self) -> Band:
        """Itself, ready to be measured; no atom may be added afterwards."""
        self._total = [0, *accumulate(a.units + a.above for a in self.atoms)]
        # What an atom on top of a column has more or less than within one.
        self._top = [(a.again.units if a.again else 0) - a.above for a in self.atoms]
        self._saved = max(0, -min(self._top, default=0))
        self._give = [0, *accumulate(a.stretch + a.elastic for a in self.atoms)]
        self.legal = [i for i, a in enumerate(self.atoms) if i and not a.stick] + [len(self.atoms)]
        return self

    def height(self, start: int, end: int) -> int:
        """Units of the atoms start..end in one column."""
        return self._total[end] - self._total[start] + self._top[start] if end > start else 0

    def capacity(self, start: int, end: int) -> int:
        """Units that the column start..end could gain."""
        return self._give[end] - self._give[start] - self.atoms[start].stretch if end > start else 0

    def least(self, start: int) -> float:
        """Units that the atoms from `start` on need at least, not fewer the more of them there are."""
        return (self._total[-1] - self._total[start]) / self.columns - self._saved

    def reach(self, start: int, units: float) -> int:
        """An atom beyond which no stretch from `start` can end that stands in so many units."""
        most = self._total[start] + self.columns * units - self._top[start]
        return bisect_right(self._total, most + 2 * self.line) - 1

    def split(self, start: int, end: int) -> Split:
        """The atoms start..end in this band's columns, as level as may be."""
        if self.columns == 1 or start >= end:
            return Split(end, self.height(start, end), 0.0)
        if (known := self._splits.get((start, end))) is None:
            known = self._splits[start, end] = self._best_split(start, end)
        return known

    def _best_split(self, start: int, end: int) -> Split:
        """Heights and gains are told as in `height` and `capacity`; this is where fitting spends its time."""
        best, least, atoms, line = None, math.inf, self.atoms, self.line
        from_start, to_end = self._top[start] - self._total[start], self._total[end]
        given, gives = self._give[start] + atoms[start].stretch, self._give
        for at in self._near_half(start, end):
            left = self._total[at] + from_start
            right = to_end - self._total[at] + self._top[at] if at < end else 0
            if max(left, right) >= least:
                continue
            if at < end and min(at - start, end - at) < 2 and atoms[at].block == atoms[at - 1].block:
                continue  # a paragraph over three columns: no single line in the middle one
            short = gives[end] - gives[at] - atoms[at].stretch if at < end else 0
            gain = short if left > right else gives[at] - given
            excess = max(0, abs(left - right) - gain) / line
            score = max(left, right) + (0.5 if right > left else 0) + 3 * line * max(0.0, excess - LEVEL)
            if score < least:
                best, least = Split(at, max(left, right), excess, abs(left - right) / line), score
        return best or Split(end, self.height(start, end), self._excess(start, end, end))

    def _near_half(self, start: int, end: int) -> list[int]:
        half = (self._total[end] + self._total[start] + self.atoms[start].above) / 2
        first = bisect_right(self.legal, start)
        middle = bisect_left(self.legal, half, key=self._total.__getitem__)
        middle = min(max(middle, first), len(self.legal) - 1)
        return [at for at in self.legal[max(middle - _NEAR, first) : middle + _NEAR + 1] if at <= end]

    def _excess(self, start: int, at: int, end: int) -> float:
        """Lines by which the columns differ after the shorter one has gained what it can."""
        left, right = self.height(start, at), self.height(at, end)
        gain = self.capacity(at, end) if left > right else self.capacity(start, at)
        return max(0, abs(left - right) - gain) / self.line
