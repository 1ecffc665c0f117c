"""An arrangement as the pages that a word processor will make of it, without running one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.layout.word.arrangement import Arrangement, Para, Section, Table
from briefgen.layout.word.columns import Atom, Shape, atoms, balanced_height, fill_column, shape
from briefgen.layout.word.rules import PLAIN, Rules

_LATE_LEAST = 3  # lines of an undivided group from which LibreOffice's search for the height may get stuck


class Spot(NamedTuple):
    """Where a line or row stands: page and column from 0, its top in twips below the top of the text."""

    page: int
    column: int
    top: int


Shaper = Callable[[Para | Table, int, Rules], Shape]


@dataclass(slots=True)
class Estimate:
    """Pages of an arrangement: twips used on each, the room of one, the lines and rows of every block by (section, block)
    index, and by section the lines by which its two columns differ."""

    room: int
    fill: list[int] = field(default_factory=lambda: [0])
    where: dict[tuple[int, int], list[Spot]] = field(default_factory=dict)
    uneven: dict[int, float] = field(default_factory=dict)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.fill)

    @property
    def percent(self) -> tuple[float, ...]:
        """How full each page is."""
        return tuple(round(100 * used / self.room, 1) for used in self.fill)


def estimate(arrangement: Arrangement, rules: Rules = PLAIN, shaper: Shaper = shape) -> Estimate:
    """Fill pages greedily, section by section."""
    return _Filling(arrangement, rules, shaper).run()


class _Filling:
    """The state of filling: the page, the height used on it, and the space after what stands there."""

    def __init__(self, arrangement: Arrangement, rules: Rules, shaper: Shaper) -> None:
        self.arrangement, self.rules, self.shaper = arrangement, rules, shaper
        self.room, self.line = arrangement.paper.room, arrangement.styles["body"].line
        self.out = Estimate(self.room)
        self.y = self.after = 0
        self.section = 0

    def run(self) -> Estimate:
        columns = 1
        for n, section in enumerate(self.arrangement.sections):
            self.section = n
            first = section.blocks[0]
            if isinstance(first, Para) and first.breaks and (self.out.pages > 1 or self.y):
                self._new_page()
            pieces = self._pieces(section)
            if section.columns == 2:
                self.out.uneven[self.section] = self._two(pieces)
            else:
                self._one(pieces, self._twice(first, columns))
            columns = section.columns
        return self.out

    def _pieces(self, section: Section) -> list[Atom]:
        paper = self.arrangement.paper
        width = paper.column if section.columns == 2 else paper.measure
        return atoms(section.blocks, [self.shaper(block, width, self.rules) for block in section.blocks])

    def _twice(self, first: Para | Table, columns: int) -> int:
        counts = self.rules.twice and columns == 2 and isinstance(first, Para) and first.style.top
        return first.style.top.twips if counts and isinstance(first, Para) and first.style.top else 0

    def _new_page(self) -> None:
        self.out.fill.append(0)
        self.y = self.after = 0

    def _put(self, piece: Atom, column: int, y: int) -> None:
        spot = Spot(self.out.pages - 1, column, y + piece.top)
        self.out.where.setdefault((self.section, piece.block), []).append(spot)

    def _used(self) -> None:
        self.out.fill[-1] = max(self.out.fill[-1], self.y)

    def _one(self, pieces: list[Atom], extra: int) -> None:
        i = 0
        while i < len(pieces):
            used = fill_column(pieces, i, self.room - self.y, self.after, self.y > 0 or i == 0, self.rules)
            if used == i and self.y:  # nothing fits here
                self._new_page()
                continue
            used = max(used, i + 1)
            self.y += extra if i == 0 else pieces[i].again
            for n in range(i, used):
                if n > i or self.y or self.out.pages == 1 or i == 0:
                    self.y += max(self.after, pieces[n].before)
                self._put(pieces[n], 0, self.y)
                self.y, self.after = self.y + pieces[n].height, pieces[n].after
            i = used
            self._used()
            if i < len(pieces):
                self._new_page()

    def _two(self, pieces: list[Atom]) -> float:
        """Fill two columns; the worst difference of balanced ones, in lines."""
        i, uneven = 0, 0.0
        self.y, self.after = self.y + self.after, 0
        while i < len(pieces):
            room = self.room - self.y
            height = balanced_height(pieces, i, self.rules)
            whole = height <= room
            limit = height if whole else room
            split = fill_column(pieces, i, limit, 0, False, self.rules)
            if split == i and self.y:
                self._new_page()
                continue
            split = max(split, i + 1)
            if whole and self.rules.late and split < len(pieces):
                split, limit = self._late(pieces, split, limit)
            end = max(fill_column(pieces, split, limit, 0, False, self.rules), min(split + 1, len(pieces)))
            left, right = self._place(pieces, i, split, 0), self._place(pieces, split, end, 1)
            self.y += max(left, right)
            if whole:
                uneven = max(uneven, abs(left - right) / self.line)
                self.y += self.rules.balance_lines * self.line
            self._used()
            i = end
            if i < len(pieces):
                self._new_page()
        return uneven

    def _late(self, pieces: list[Atom], split: int, limit: int) -> tuple[int, int]:
        ends = (n for n in range(split + 1, len(pieces)) if not (pieces[n].stick or pieces[n - 1].leads))
        end = next(ends, len(pieces))
        if sum(piece.height for piece in pieces[split:end]) >= _LATE_LEAST * self.line:
            return end, 10 * self.room
        return split, limit

    def _place(self, pieces: list[Atom], start: int, end: int, column: int) -> int:
        y, after = pieces[start].again if start < end else 0, 0
        for n in range(start, end):
            if n > start or start == 0 or self.rules.column_before:
                y += max(after, pieces[n].before)
            self._put(pieces[n], column, self.y + y)
            y, after = y + pieces[n].height, pieces[n].after
        return y
