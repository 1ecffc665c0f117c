"""The numbers of a chart as CSV (RFC 4180), for whoever wants to count again: full values, dates as ISO 8601 has them."""

from __future__ import annotations

import csv
import io

from briefgen.charts.phrases import phrases
from briefgen.charts.spec import ChartSpec
from briefgen.charts.telling import table_head

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a text begins that a spreadsheet would take for a formula


def data_csv(spec: ChartSpec) -> bytes:
    """A head, then a row for each category, or for each event: UTF-8 with its mark, which spreadsheets need to know it by.

    An empty cell is a value that is not there.
    """
    words = phrases(spec.language)
    rows: list[tuple[object, ...]]
    if spec.events:
        rows = [(words.date, words.event), *((str(event.date), event.label) for event in spec.events)]
    else:
        columns = [one.values for one in spec.series]
        rows = [table_head(spec), *zip(spec.categories, *(map(_number, column) for column in columns), strict=True)]
    out = io.StringIO()
    csv.writer(out).writerows([_text(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) and abs(value) < 1e15 else value


def _text(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell
