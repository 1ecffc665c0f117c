"""The ground on which a paragraph stands: the paper, a cell, or what only a layout could tell."""

from __future__ import annotations

from lxml import etree

from briefgen.ooxml.namespaces import W
from briefgen.verify.accessibility.styles import Styles, ground

_W = f"{{{W}}}"


class Grounds:
    """The grounds of cells and tables, each found once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[etree._Element, str | None] = {}

    def of(self, element: etree._Element) -> str | None:
        """Six digits; "" for paper. None where it is that of a text box, or of a table's style, which goes by rows."""
        holder = next(element.iterancestors(f"{_W}tc", f"{_W}tbl", f"{_W}txbxContent"), None)
        if holder is None:
            return ""
        if holder.tag == f"{_W}txbxContent":
            return None
        if holder not in self._known:
            cell = holder.tag == f"{_W}tc"
            self._known[holder] = (_shaded(holder, "tcPr") or self.of(holder)) if cell else self._table(holder)
        return self._known[holder]

    def _table(self, table: etree._Element) -> str | None:
        style = table.find(f"{_W}tblPr/{_W}tblStyle")
        if style is not None and self._styles.is_shaded(style.get(f"{_W}val", "")):
            return None
        return _shaded(table, "tblPr") or self.of(table)


def _shaded(element: etree._Element, properties: str) -> str:
    shading = element.find(f"{_W}{properties}/{_W}shd")
    return "" if shading is None else ground(shading)
