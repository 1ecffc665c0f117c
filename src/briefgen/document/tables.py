"""Columns of numbers in a table: every format sets them at the right."""

from __future__ import annotations

import re

from briefgen.document.tree import Block, Kind

_SIGN = r"(?:[A-Z]{0,2}[$€£¥₽₸]|[%‰°])"
_NUMBER = re.compile(rf"[-+\u2212\u2013]?{_SIGN}?[ \u00a0]?\d[\d.,\u00a0\u202f '’]*{_SIGN}?\Z")
_MISSING = frozenset({"", "-", "–", "—", "…"})


def numeric_columns(table: Block) -> tuple[bool, ...]:
    """For each column whether all that stands below its head is numbers or nothing; the first names the rows."""
    rows = [row.children for row in table.walk() if row.kind is Kind.ROW]
    body = [row for row in rows if any(cell.kind is Kind.CELL for cell in row)]
    count = max(map(len, rows), default=0)
    return tuple(n > 0 and _is_numeric([row[n] for row in body if n < len(row)]) for n in range(count))


def _is_numeric(cells: list[Block]) -> bool:
    there = [cell for cell in cells if cell.text not in _MISSING]
    return bool(there) and all(_is_number(cell) for cell in there)


def _is_number(cell: Block) -> bool:
    """A number as it is printed, or the value of a statistic with the word of its unit."""
    return bool(_NUMBER.match(cell.text)) or all(run.statistic for run in cell.runs)
