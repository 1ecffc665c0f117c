"""Tables of data: a head that is marked, and no table inside another."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package
from briefgen.verify.accessibility.said import poor, wrong
from briefgen.verify.accessibility.walk import shown, words

_W = f"{{{W}}}"
_OFF = {"0", "false", "off"}


def check(package: Package) -> Iterator[Finding]:
    """Tables with several rows and columns need a head row (WCAG 2.2: 1.3.1); a row or a column alone only arranges."""
    for n, table in enumerate(package.xml(package.main).iter(f"{_W}tbl"), 1):
        rows = table.findall(f"{_W}tr")
        place = f"table {n}", shown(words(rows[0]) if rows else "")
        if len(rows) > 1 and max(len(row.findall(f"{_W}tc")) for row in rows) > 1 and not _is_head(rows[0]):
            message = "the first row of a table is not marked as its head"
            yield wrong("docx-no-header-row", message, place, "in Word: Table Layout, Repeat Header Rows")
        if next(table.iterancestors(f"{_W}tbl"), None) is not None:
            yield poor("docx-nested-table", "a table stands inside another", place, "make it a table of its own")


def _is_head(row: etree._Element) -> bool:
    mark = row.find(f"{_W}trPr/{_W}tblHeader")
    return mark is not None and mark.get(f"{_W}val", "1") not in _OFF
