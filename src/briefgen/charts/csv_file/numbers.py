"""The cells of a CSV file as numbers: which sign stands before decimals is decided once for the file, never cell by cell."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from briefgen.charts.csv_file.records import Cell
from briefgen.charts.csv_file.wrong import CsvWrong, shown

_MISSING = frozenset({"", "-", "\u2013", "\u2014", "\u2212", "n/a", "#n/a", "na", "..", "...", "\u2026", "н/д"})
_SHAPE = re.compile(
    r"(?P<sign>[-+\u2212\u2013]?) ?(?P<body>[0-9.,' \u2019]*[0-9](?:[eE][-+]?[0-9]{1,3})?) ?(?P<percent>%?)\Z"
)
_DOUBTFUL = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}\Z")  # 1,234: a thousand and more, or one and a bit
_MINUS = ("-", "\u2212", "\u2013")
_USUAL = {",": ".", ";": ","}  # decimals by separator: semicolons are used for the sake of a decimal comma


class Quantity(NamedTuple):
    """A number, and whether a percent sign stood behind it."""

    value: float
    percent: bool


def is_missing(cell: Cell) -> bool:
    """Whether a cell says that there is no value."""
    return cell.text.lower() in _MISSING


def decimal_mark(cells: Iterable[Cell], separator: str) -> str:
    """The sign before decimals: that of cells which can be read in one way only, else the usual one of the separator.

    Raises CsvWrong: `csv-decimals` where cells speak for both signs, or where nothing tells how to read one.
    """
    sure: dict[str, Cell] = {}
    doubtful: dict[str, Cell] = {}
    for cell in cells:
        if (shape := _SHAPE.match(cell.text)) and (mark := _mark(shape["body"])):
            (doubtful if _DOUBTFUL.match(shape["body"]) else sure).setdefault(mark, cell)
    if len(sure) > 1:
        last = max(sure.values(), key=lambda cell: cell.spot)
        message = f"'{last.text}' has another sign before its decimals than the cells above"
        raise CsvWrong("csv-decimals", message, last.spot, "write all decimals alike")
    usual = next(iter(sure), _USUAL.get(separator, ""))
    for mark, cell in () if sure or separator == "," else doubtful.items():
        if mark != usual:
            message = f"'{cell.text}' may be a thousand and more, or a number with three decimals"
            raise CsvWrong("csv-decimals", message, cell.spot, "write thousands without a sign: 1234")
    return usual or "."


def quantity(cell: Cell, mark: str) -> Quantity:
    """The number in a cell whose decimals stand behind a sign. Raises CsvWrong: `csv-number`."""
    shape = _SHAPE.match(cell.text)
    match = _number(mark).match(shape["body"]) if shape else None
    if not shape or not match:
        raise _no_number(cell)
    whole = re.sub(r"[^0-9]", "", match["whole"])
    value = float(f"{whole or 0}.{match['part'] or 0}{match['power'] or ''}")
    if math.isinf(value):
        raise _no_number(cell)
    return Quantity(-value if shape["sign"] in _MINUS else value, bool(shape["percent"]))


@cache
def _number(mark: str) -> re.Pattern[str]:
    """Digits, grouped by threes or not at all, then decimals; the body of a number has a digit at its end."""
    other = "." if mark == "," else ","
    groups = rf"[0-9]{{1,3}}(?:[ '\u2019{other}][0-9]{{3}})+|[0-9]*"
    return re.compile(rf"(?P<whole>{groups})(?:\{mark}(?P<part>[0-9]+))?(?P<power>[eE].*)?\Z")


def _mark(body: str) -> str:
    """The sign before decimals by one number, "" where it has none: one that stands twice parts thousands."""
    last = max(".,", key=body.rfind)
    if last not in body:
        return ""
    other = "." if last == "," else ","
    return last if body.count(last) == 1 else other


def _no_number(cell: Cell) -> CsvWrong:
    formula = "save the values in place of the formulas"
    hint = formula if cell.text.startswith("=") else "write digits, or leave the cell empty where there is no value"
    return CsvWrong("csv-number", f"'{shown(cell.text)}' is not a number", cell.spot, hint)
