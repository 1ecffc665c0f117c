"""Tables of data: a head that is marked, and no table inside another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package
from briefgen.verify.accessibility.said import poor, shown, too_large, wrong

_W = f"{{{W}}}"
_OFF = {"0", "false", "off"}
_WRAPS = tuple(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_MOST, _ROWS = 1_000, 100  # tables of a file, and rows of one that are looked at
_ENOUGH = 100  # letters by which a person finds a table


def check(package: Package) -> Iterator[Finding]:
    """Tables with several rows and columns need a head row (WCAG 2.2: 1.3.1); a row or a column alone only arranges.

    Raises BriefInvalid, `docx-too-large`, where there are too many.
    """
    tables = list(islice(package.xml(package.main).iter(f"{_W}tbl"), _MOST + 1))
    if len(tables) > _MOST:
        raise too_large(package.file, f"{_MOST:,} tables")
    for n, table in enumerate(tables, 1):
        rows = list(islice(_children(table, f"{_W}tr"), _ROWS))
        place = f"table {n}", shown(_first_words(rows[0]) if rows else "")
        if len(rows) > 1 and _is_wide(rows) and not _is_head(rows[0]):
            message = "the first row of a table is not marked as its head"
            yield wrong("docx-no-header-row", message, place, "in Word: Table Layout, Repeat Header Rows")
        if next(table.iterancestors(f"{_W}tbl"), None) is not None:
            yield poor("docx-nested-table", "a table stands inside another", place, "make it a table of its own")


def _is_wide(rows: list[etree._Element]) -> bool:
    return any(len(list(islice(_children(row, f"{_W}tc"), 2))) > 1 for row in rows)


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those inside controls and tracked changes."""
    stack = [element.iterchildren(tag, *_WRAPS)]
    while stack:
        for child in stack[-1]:
            if child.tag == tag:
                yield child
            else:
                stack.append(child.iterchildren(tag, *_WRAPS))
                break
        else:
            stack.pop()


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
