"""The workbook behind a native chart: one sheet that a person can read, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import NamedTuple

from xlsxwriter import Workbook

DAY_NOUGHT = dt.date(1899, 12, 30)  # of which a sheet counts its days
FIRST_DAY = dt.date(1900, 3, 1)  # before it sheets count a day that never was, or none at all
SHEET = "Sheet1"  # python-pptx's chart XML refers to it by this name
_CREATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - the workbook's format has no zone
_FORMULA = ("=", "+", "-", "@")
_NARROWEST, _WIDEST = 10, 60  # characters


class Column(NamedTuple):
    """A head and its cells: numbers in a number format, texts, None for an empty cell."""

    head: str
    cells: Sequence[float | str | None]
    number_format: str = "General"


def workbook(columns: Sequence[Column]) -> bytes:
    """The sheet: heads in the first row, a column each."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    sheet = book.add_worksheet(SHEET)
    head = book.add_format({"bold": True})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    # A text that looks like a formula stays a text, also when somebody edits the cell.
    quoted = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column.head, head)
        numbers = book.add_format({"num_format": column.number_format, "valign": "top"})
        for row, cell in enumerate(column.cells, 1):
            if isinstance(cell, str):
                sheet.write_string(row, at, cell, quoted if cell.startswith(_FORMULA) else text)
            elif cell is not None:
                sheet.write_number(row, at, cell, numbers)
        sheet.set_column(at, at, _width(column))
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()


def _width(column: Column) -> int:
    longest = max(len(line) for cell in (column.head, *column.cells) for line in str(cell).split("\n"))
    return min(max(longest + 2, _NARROWEST), _WIDEST)
