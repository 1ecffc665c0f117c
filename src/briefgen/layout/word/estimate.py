"""An arrangement as the pages that a word processor will make of it, without running one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.layout.word.arrangement import Arrangement, Para, Section, Table
from briefgen.layout.word.columns import atoms, shape
from briefgen.layout.word.pieces import Pieces
from briefgen.layout.word.rules import PLAIN, Rules

_LATE_LEAST = 3  # lines of an undivided group from which LibreOffice's search for the height may get stuck


class Stretch(NamedTuple):
    """The pieces start..end of a section below each other in a column, page and column counted from 0, from `y` twips below
    the top of the text on."""

    pieces: Pieces
    start: int
    end: int
    page: int
    column: int
    y: int

    def blocks(self) -> list[int]:
        """The block of each piece, by its number in the section."""
        return [atom.block for atom in self.pieces.atoms[self.start : self.end]]


@dataclass(slots=True)
class Estimate:
    """Pages of an arrangement: twips used on each, the room of one, the stretches of every section, and by section the lines
    by which its two columns differ."""

    room: int
    fill: list[int] = field(default_factory=lambda: [0])
    stretches: list[list[Stretch]] = field(default_factory=list)
    uneven: dict[int, float] = field(default_factory=dict)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.fill)

    @property
    def percent(self) -> tuple[float, ...]:
        """How full each page is."""
        return tuple(round(100 * used / self.room, 1) for used in self.fill)


Cut = Callable[[Section, int, Rules], Pieces]


def cut(section: Section, width: int, rules: Rules) -> Pieces:
    """The pieces of a section in a width."""
    return Pieces(atoms(section.blocks, [shape(block, width, rules) for block in section.blocks]))


def estimate(arrangement: Arrangement, rules: Rules = PLAIN, cutter: Cut = cut) -> Estimate:
    """Fill pages greedily, section by section."""
    return _Filling(arrangement, rules, cutter).run()


class _Filling:
    """The state of filling: the page, the height used on it, and the space after what stands there."""

    def __init__(self, arrangement: Arrangement, rules: Rules, cutter: Cut) -> None:
        self.arrangement, self.rules, self.cutter = arrangement, rules, cutter
        self.room, self.line = arrangement.paper.room, arrangement.styles["body"].line
        self.out = Estimate(self.room)
        self.y = self.after = 0

    def run(self) -> Estimate:
        columns, paper = 1, self.arrangement.paper
        for n, section in enumerate(self.arrangement.sections):
            self.out.stretches.append([])
            first = section.blocks[0]
            if isinstance(first, Para) and first.breaks and (self.out.pages > 1 or self.y):
                self._new_page()
            width = paper.column if section.columns == 2 else paper.measure
            pieces = self.cutter(section, width, self.rules)
            if section.columns == 2:
                self.out.uneven[n] = self._two(pieces)
            else:
                self._one(pieces, self._twice(first, columns))
            columns = section.columns
        return self.out

    def _twice(self, first: Para | Table, columns: int) -> int:
        counts = self.rules.twice and columns == 2 and isinstance(first, Para) and first.style.top
        return first.style.top.twips if counts and isinstance(first, Para) and first.style.top else 0

    def _new_page(self) -> None:
        self.out.fill.append(0)
        self.y = self.after = 0

    def _put(self, pieces: Pieces, start: int, end: int, column: int, spaced: bool, after: int) -> int:
        """Put a stretch at the height that is reached, and give its own."""
        self.out.stretches[-1].append(Stretch(pieces, start, end, self.out.pages - 1, column, self.y))
        return pieces.height(start, end, spaced=spaced, after=after)

    def _used(self) -> None:
        self.out.fill[-1] = max(self.out.fill[-1], self.y)

    def _one(self, pieces: Pieces, extra: int) -> None:
        i = 0
        while i < len(pieces):
            spaced = self.y > 0 or i == 0 or self.rules.column_before
            used = pieces.fill(i, self.room - self.y, spaced=spaced, after=self.after)
            if used == i and self.y:  # nothing fits here
                self._new_page()
                continue
            used = max(used, i + 1)
            self.y += extra if i == 0 else 0
            spaced = self.y > 0 or pieces.atoms[i].again > 0 or self.out.pages == 1 or i == 0
            self.y += self._put(pieces, i, used, 0, spaced, self.after)
            self.after = pieces.atoms[used - 1].after
            i = used
            self._used()
            if i < len(pieces):
                self._new_page()

    def _two(self, pieces: Pieces) -> float:
        """Fill two columns; the worst difference of balanced ones, in lines."""
        i, uneven, spaced = 0, 0.0, self.rules.column_before
        self.y, self.after = self.y + self.after, 0
        while i < len(pieces):
            room = self.room - self.y
            height = pieces.balanced(i, spaced=spaced)
            whole = height <= room
            limit = height if whole else room
            split = pieces.fill(i, limit, spaced=spaced or i == 0)
            if split == i and self.y:
                self._new_page()
                continue
            split = max(split, i + 1)
            if whole and self.rules.late and split < len(pieces):
                split, limit = self._late(pieces, split, limit)
            end = max(pieces.fill(split, limit, spaced=spaced), min(split + 1, len(pieces)))
            left = self._put(pieces, i, split, 0, spaced or i == 0, 0)
            right = self._put(pieces, split, end, 1, spaced, 0)
            self.y += max(left, right)
            if whole:
                uneven = max(uneven, abs(left - right) / self.line)
                self.y += self.rules.balance_lines * self.line
            self._used()
            i = end
            if i < len(pieces):
                self._new_page()
        return uneven

    def _late(self, pieces: Pieces, split: int, limit: int) -> tuple[int, int]:
        found = pieces.atoms
        ends = (n for n in range(split + 1, len(found)) if not (found[n].stick or found[n - 1].leads))
        end = next(ends, len(found))
        if sum(piece.height for piece in found[split:end]) >= _LATE_LEAST * self.line:
            return end, 10 * self.room
        return split, limit
