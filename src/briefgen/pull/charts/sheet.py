"""The first sheet of a workbook as numbers and texts by row and column, read within bounds."""

from __future__ import annotations

import re

from briefgen.errors import BriefInvalid
from briefgen.ooxml.reading import Limits, Package, read_package

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LIMITS = Limits(entries=200, part=4_000_000, total=8_000_000)
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
_CELLS_MOST = 20_000
Cells = dict[tuple[int, int], float | str]


class SheetUnreadable(Exception):
    """A workbook that cannot be read; the message says why."""


def read_sheet(data: bytes, file: str) -> Cells:
    """The cells of the first sheet, rows and columns counted from 1. Raises SheetUnreadable."""
    try:
        package = read_package(data, file, _LIMITS)
        book = next((r.target for r in package.relations().values() if r.kind == "officeDocument"), "")
        sheet = next(package.xml(book).iter(f"{_S}sheet"), None)
        if sheet is None:
            raise SheetUnreadable("it has no sheet")
        relation = package.relations(book).get(sheet.get(_R, ""))
        if relation is None:
            raise SheetUnreadable("its sheet is not there")
        return _cells(package, relation.target, _strings(package, book))
    except BriefInvalid as error:
        raise SheetUnreadable(error.findings[0].message) from None


def _strings(package: Package, book: str) -> list[str]:
    name = package.related(book, "sharedStrings")
    rows = package.xml(name).iterchildren(f"{_S}si") if name else ()
    return ["".join(t.text or "" for t in row.iter(f"{_S}t")) for row in rows]


def _cells(package: Package, name: str, strings: list[str]) -> Cells:
    out: Cells = {}
    for cell in package.xml(name).iter(f"{_S}c"):
        match = _CELL.match(cell.get("r", ""))
        if match:
            column = 0
            for letter in match[1]:
                column = column * 26 + ord(letter) - 64
            value = _value(cell.get("t", "n"), cell.findtext(f"{_S}v") or "", strings)
            if cell.get("t") == "inlineStr":
                value = "".join(t.text or "" for t in cell.iter(f"{_S}t"))
            if value is not None:
                out[int(match[2]), column] = value
        if len(out) > _CELLS_MOST:
            raise SheetUnreadable("it has more cells than any chart of a brief")
    return out


def _value(kind: str, text: str, strings: list[str]) -> float | str | None:
    try:
        if kind == "s":
            return strings[int(text)]
        if kind in ("str", "b", "e", "inlineStr"):
            return text
        return float(text)
    except (ValueError, IndexError, OverflowError):
        return None
