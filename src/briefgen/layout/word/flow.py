"""What flows: title, headings, paragraphs, lists, quotations and counterpoints."""

from __future__ import annotations

from briefgen.document import Block, Kind
from briefgen.layout.word.desk import Desk

_BY_ROLE = {
    "standfirst": "standfirst",
    "notice": "notice",
    "correction": "notice",
    "claim": "counterpoint",
    "attribution": "attribution",
    "response": "response",
    "basis": "basis",
}


def paragraph(desk: Desk, block: Block, columns: int) -> None:
    """A paragraph by its role; a block of another kind that has words of its own stands as one."""
    key = _BY_ROLE.get(block.role, "body")
    if key == "standfirst":
        desk.even(key, block.runs)
    desk.put(columns, desk.para(key, block.runs, block.id))


def title(desk: Desk, block: Block, columns: int) -> None:
    """The title, always across the page."""
    desk.even("title", block.runs)
    desk.put(1, desk.para("title", block.runs, block.id))


def heading(desk: Desk, block: Block, columns: int) -> None:
    """A heading of the text."""
    desk.put(columns, desk.para("heading", block.runs, block.id))


def bullets(desk: Desk, block: Block, columns: int) -> None:
    """A list with marks; each item may begin a page."""
    for item in block.children:
        desk.unit = item.id
        desk.put(columns, desk.para("bullet", item.runs, item.id))


def numbers(desk: Desk, block: Block, columns: int) -> None:
    """A numbered list; each item may begin a page."""
    desk.lists += 1
    for item in block.children:
        desk.unit = item.id
        desk.put(columns, desk.para("number", item.runs, item.id, number=desk.lists))


def quotation(desk: Desk, block: Block, columns: int) -> None:
    """A pull quote with its source."""
    if block.runs:
        desk.put(columns, desk.para("quote", block.runs, block.id))
    for child in block.children:
        desk.put(columns, desk.para("quote-by" if child.kind is Kind.CITATION else "quote", child.runs, child.id))


def counterpoint(desk: Desk, block: Block, columns: int) -> None:
    """A counterpoint: claim, attribution and response beside one rule, apart from the one before it."""
    last = len(block.children) - 1
    for n, child in enumerate(block.children):
        key = _BY_ROLE.get(child.role, "response")
        if n == 0 and key == "response":
            key = "argument"
        keep = False if n == last else None
        desk.put(columns, desk.para(key, child.runs, child.id, keep_next=keep))
