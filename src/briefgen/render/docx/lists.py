"""Lists of the model in the text: the paragraphs of one stand in a block-level content control, so that a new one is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from briefgen.layout.word.arrangement import Para, Table
from briefgen.ooxml.controls import control_id, control_label, control_tag
from briefgen.render.docx.markup import attribute

# Lists whose items are paragraphs of the text; those of charts and cards are set in other ways.
_LISTS = frozenset({"key_messages", "context", "evidence", "counterpoints", "implications", "watch"})
_SOURCES = {"references": "references", "articles": "references"}
_NAME = re.compile(r"(\w+)\[")


class Set(NamedTuple):
    """A paragraph or table as XML, and the list to which it belongs, "" if to none."""

    xml: str
    list: str = ""


def list_of(block: Para | Table) -> str:
    """The list of the model to which a paragraph belongs: that of its first field."""
    if not isinstance(block, Para):
        return ""
    address = next((run.address for run in block.runs if run.address), "")
    name = match[1] if (match := _NAME.match(address)) else ""
    if block.style.key == "source":
        return "notes" if address.endswith(".note") else _SOURCES.get(name, "")
    return name if name in _LISTS else ""


class ListControls:
    """The controls of lists in one file; a list that a chart divides has one for each part."""

    def __init__(self) -> None:
        self._count = 0

    def joined(self, blocks: Iterable[Set]) -> str:
        """The blocks in their order, two and more of one list within a control.

        A control around a single paragraph would make LibreOffice drop the marks, links and notes in it.
        """
        out = []
        for name, group in groupby(blocks, lambda block: block.list):
            xml = [block.xml for block in group]
            out.append(self._control(name, "".join(xml)) if name and len(xml) > 1 else "".join(xml))
        return "".join(out)

    def _control(self, name: str, inner: str) -> str:
        self._count += 1
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val={attribute(control_label(name))}/><w:tag w:val="{control_tag(name)}"/>'
            f'<w:id w:val="{control_id(f"{name} {self._count}")}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
        )
