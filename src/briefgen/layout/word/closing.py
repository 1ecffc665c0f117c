"""What closes the brief and what surrounds it: sources, imprint, running head and foot."""

from __future__ import annotations

from briefgen.document import Block, Kind
from briefgen.layout.word.desk import Desk

_DEFAULT_PAGE = "{page} / {pages}"


def sources(desk: Desk, block: Block, columns: int) -> None:
    """The numbered sources, or notes, in two columns under their heading across the page."""
    for child in block.children:
        if child.kind is Kind.HEADING:
            desk.put(1, desk.para("sources-heading", child.runs, child.id))
        elif child.kind in (Kind.NUMBERS, Kind.BULLETS):
            desk.lists += 1
            for item in child.children:
                desk.put(2, desk.para("source", item.runs, item.id, number=desk.lists))
        else:
            desk.put(1, desk.para("imprint", child.runs, child.id))


def imprint(desk: Desk, block: Block, columns: int) -> None:
    """The small print across the page, with a rule above."""
    kids = block.children or ([block] if block.runs else [])
    for n, child in enumerate(kids):
        desk.put(1, desk.para("imprint-first" if n == 0 else "imprint", child.runs, child.id))


def running_head(desk: Desk, block: Block, columns: int) -> None:
    """Furniture of page two on."""
    by_role = {child.role: child.runs for child in block.children}
    desk.furniture = desk.furniture._replace(left=by_role.get("left", ()), right=by_role.get("right", ()))


def footer(desk: Desk, block: Block, columns: int) -> None:
    """Furniture of every page."""
    runs = tuple(run for child in (block.children or (block,)) for run in child.runs)
    desk.furniture = desk.furniture._replace(foot=runs)


def label(desk: Desk) -> None:
    """The words around the page number, and the stamp of a draft."""
    document = desk.manuscript.document
    desk.furniture = desk.furniture._replace(
        page=document.labels.get("page", _DEFAULT_PAGE), stamp=document.metadata.stamp
    )
