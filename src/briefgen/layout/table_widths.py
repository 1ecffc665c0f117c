"""Widths of a table's columns by what stands in them, for PDF and Word, and whether a column of text is too narrow for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.document import Block, Kind
from briefgen.layout.measure import Setter
from briefgen.typeset import text

_TOO_TIGHT = 1.6  # of a column's width: what the cells of a table may want on one line and still stand in it


class Wish(NamedTuple):
    """What a column wants, in points: `least` for its longest word, `natural` for its cells on one line each."""

    least: float
    natural: float


def wishes(setter: Setter, table: Block) -> tuple[Wish, ...]:
    """The wishes of the columns of a table."""
    rows = [row.children for row in table.walk() if row.kind is Kind.ROW]
    columns = [[row[n] for row in rows if n < len(row)] for n in range(max(map(len, rows), default=0))]
    return tuple(_wish(setter, cells) for cells in columns)


def wants_page(wanted: Sequence[Wish], gap: float, column: float) -> bool:
    """Whether a table stands better across the page than in a column: a word would be cut, or cells would have many lines."""
    gaps = gap * (len(wanted) - 1)
    return sum(w.least for w in wanted) + gaps > column or sum(w.natural for w in wanted) + gaps > _TOO_TIGHT * column


def shares(wanted: Sequence[Wish], gap: float, width: float) -> list[float]:
    """The widths of columns that fill a width, the gap behind each but the last included.

    All have room for their longest word where that can be; what is left is divided by what they want on one line.
    """
    room = width - gap * (len(wanted) - 1)
    least, natural = sum(w.least for w in wanted), sum(w.natural for w in wanted)
    if natural <= room:
        own = [w.natural + (room - natural) / len(wanted) for w in wanted]
    elif least <= room:
        part = (room - least) / (natural - least)
        own = [w.least + (w.natural - w.least) * part for w in wanted]
    else:
        own = _squeezed([w.least for w in wanted], room)
    return [w + gap for w in own[:-1]] + own[-1:]


def _squeezed(wanted: Sequence[float], width: float) -> list[float]:
    """Narrow columns get what they want; the others divide the rest by what they want."""
    fair = width / len(wanted)
    narrow = {n for n, w in enumerate(wanted) if w <= fair}
    rest = width - sum(wanted[n] for n in narrow)
    wish = sum(w for n, w in enumerate(wanted) if n not in narrow)
    return [w if n in narrow else rest * w / wish for n, w in enumerate(wanted)]


def _wish(setter: Setter, cells: Sequence[Block]) -> Wish:
    measured = [_measured(setter, cell) for cell in cells]
    return Wish(max(w.least for w in measured), max(w.natural for w in measured))


def _measured(setter: Setter, cell: Block) -> Wish:
    role, size, _ = setter.role("table-head" if cell.kind is Kind.HEAD_CELL else "table-cell")
    words = text(tuple(cell.runs), role.family, setter.language).words
    longest = max((w.width for w in words), default=0)
    whole = sum(w.width + (w.space.width if w.space else 0) for w in words)
    return Wish(longest * size / 1000 + 1, whole * size / 1000 + 1)
