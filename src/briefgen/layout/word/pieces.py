"""The pieces of a section with sums over them, so that filling a column is a search and not a walk."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from briefgen.layout.word.columns import Atom

_STEP = 20  # twips: columns are balanced to a point
_SPARE = 20 * _STEP  # tried beyond half of the height, and beyond all of it


class Pieces:
    """Atoms below each other. The space over the first of a stretch counts only where it is `spaced`; `after` is then the
    space below what stands above it, and the larger of both is taken."""

    def __init__(self, atoms: Sequence[Atom]) -> None:
        self.atoms = tuple(atoms)
        self._balanced: dict[tuple[int, bool], int] = {}
        self._tops: list[int] = []
        self._ends, y = [0], 0
        for n, atom in enumerate(self.atoms):
            top = y + (max(self.atoms[n - 1].after, atom.before) if n else 0)
            y = top + atom.height
            self._tops.append(top)
            self._ends.append(y)
        # The last legal end up to each number of atoms: none lies before an atom that sticks.
        self._legal = [0]
        for n, (_, following) in enumerate(pairwise((*self.atoms, None)), 1):
            self._legal.append(self._legal[-1] if following and following.stick else n)

    def __len__(self) -> int:
        return len(self.atoms)

    def height(self, start: int, end: int, *, spaced: bool, after: int = 0) -> int:
        """Twips of the atoms start..end in one column."""
        return self._ends[end] - self._offset(start, spaced, after) if end > start else 0

    def fill(self, start: int, room: int, *, spaced: bool, after: int = 0) -> int:
        """The number up to which the atoms from `start` stand in a column of this room, ending at a legal break."""
        if start == len(self.atoms):
            return start
        last = bisect_right(self._ends, room + self._offset(start, spaced, after)) - 1
        return max(start, self._legal[max(last, 0)])

    def balanced(self, start: int, *, spaced: bool) -> int:
        """The least height, to a point, in which the atoms from `start` stand in two columns (ECMA-376 17.18.77)."""
        if (known := self._balanced.get((start, spaced))) is None:
            known = self._balanced[start, spaced] = self._least(start, spaced)
        return known

    def _least(self, start: int, spaced: bool) -> int:
        total, end = sum(atom.height + atom.before for atom in self.atoms[start:]), len(self.atoms)
        heights = range(total // 2 - _SPARE, total + _SPARE, _STEP)

        def fits(height: int) -> bool:
            split = self.fill(start, height, spaced=spaced or start == 0)
            return split > start and self.fill(split, height, spaced=spaced) == end

        return heights[min(bisect_left(heights, True, key=fits), len(heights) - 1)]

    def _offset(self, start: int, spaced: bool, after: int) -> int:
        """What of the sums up to an atom does not count where a column begins with it, less the head that is set again."""
        first = self.atoms[start]
        return self._tops[start] - first.again - (max(after, first.before) if spaced else 0)
