"""Tables in an article's text: what the number in a cell is about is said by the heads of its row and its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from briefgen.source.statistics.bearing import Bearing, rival
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.terms import terms

_BORDER = re.compile(r"[;|\t]")
_FEWEST_CELLS = 3
_FEWEST_ROWS = 2

Keys = frozenset[str]


class _Cell(NamedTuple):
    start: int
    end: int
    keys: Keys


class _Row(NamedTuple):
    table: int
    cells: tuple[_Cell, ...]


class Tables:
    """The tables of an article; a table is neighbouring paragraphs with as many cells, apart by `;`, `|` or tabs."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages

    @cached_property
    def _rows(self) -> dict[int, _Row]:
        out: dict[int, _Row] = {}
        run: list[int] = []
        cut = [_cells(passage) for passage in self._passages]
        for n, cells in enumerate([*cut, ()]):
            if run and len(cut[run[0]]) != len(cells):
                if len(run) >= _FEWEST_ROWS:
                    out |= {m: _Row(run[0], cut[m]) for m in run}
                run = []
            if len(cells) >= _FEWEST_CELLS:
                run.append(n)
        return out

    def bearing(self, paragraph: int, mention: Mention) -> Bearing | None:
        """What a number in a cell is about; None where it stands in no table."""
        row = self._rows.get(paragraph)
        if row is None:
            return None
        column = next((n for n, cell in enumerate(row.cells) if cell.start <= mention.start < cell.end), 0)
        head = self._rows[row.table]
        if not column:  # a row is named by it: it is about all that the columns are
            said = frozenset().union(*(cell.keys for cell in (*head.cells, *row.cells)))
            return Bearing(said, around=said)
        own, top = row.cells[0].keys, head.cells[column].keys if column and paragraph != row.table else frozenset()
        others = [
            r.cells[0].keys for n, r in self._rows.items() if r.table == row.table and n not in (paragraph, row.table)
        ]
        heads = [cell.keys for n, cell in enumerate(head.cells) if n not in (0, column)]
        mine = own | top
        rivals = tuple(filter(None, (rival(sorted(other), mine) for other in (*others, *heads))))
        passage = self._passages[paragraph]
        stub = row.cells[0]
        dates = tuple(
            m.date
            for m in passage.mentions
            if m.sort is Sort.DATE and m.date and m is not mention and stub.start <= m.start < stub.end
        )
        return Bearing(mine, frozenset(), mine, "", "", rivals, dates=dates, around=mine | mention.nouns)


def _cells(passage: Passage) -> tuple[_Cell, ...]:
    text = passage.text[passage.start : passage.end]
    borders = [m.start() for m in _BORDER.finditer(text)]
    if len(borders) + 1 < _FEWEST_CELLS:
        return ()
    ends = [*borders, len(text)]
    starts = [0, *(border + 1 for border in borders)]
    return tuple(_cell(passage, passage.start + lo, passage.start + hi) for lo, hi in zip(starts, ends, strict=True))


def _cell(passage: Passage, start: int, end: int) -> _Cell:
    tokens = passage.tokens
    within = [n for n, token in enumerate(tokens) if start <= token.start < end]
    if not within:
        return _Cell(start, end, frozenset())
    found = terms(tokens, within[0], within[-1] + 1, passage.language)
    return _Cell(start, end, frozenset(term.key for term in found))
