"""Tables of data: a head that is marked, and no table inside another."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package
from briefgen.verify.accessibility.said import poor, shown, wrong

_W = f"{{{W}}}"
_OFF = {"0", "false", "off"}
_WRAPS = {f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_ENOUGH = 100  # letters by which a person finds a table


def check(package: Package) -> Iterator[Finding]:
    """Tables with several rows and columns need a head row (WCAG 2.2: 1.3.1); a row or a column alone only arranges."""
    for n, table in enumerate(package.xml(package.main).iter(f"{_W}tbl"), 1):
        rows = list(_children(table, f"{_W}tr"))
        place = f"table {n}", shown(_first_words(rows[0]) if rows else "")
        if len(rows) > 1 and _columns(rows) > 1 and not _is_head(rows[0]):
            message = "the first row of a table is not marked as its head"
            yield wrong("docx-no-header-row", message, place, "in Word: Table Layout, Repeat Header Rows")
        if next(table.iterancestors(f"{_W}tbl"), None) is not None:
            yield poor("docx-nested-table", "a table stands inside another", place, "make it a table of its own")


def _columns(rows: list[etree._Element]) -> int:
    return max(sum(1 for _ in _children(row, f"{_W}tc")) for row in rows)


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those inside controls and tracked changes."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPS:
            yield from _children(child, tag)


def _is_head(row: etree._Element) -> bool:
    mark = row.find(f"{_W}trPr/{_W}tblHeader")
    return mark is not None and mark.get(f"{_W}val", "1") not in _OFF


def _first_words(row: etree._Element) -> str:
    out = ""
    for each in row.iter(f"{_W}t"):
        out += f"{each.text or ''} "
        if len(out) > _ENOUGH:
            break
    return out
