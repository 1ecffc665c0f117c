"""Running text: headings, paragraphs, list items, quotations pulled out of it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Kind, Run
from briefgen.layout.bands import Atom
from briefgen.layout.builder import SOLID, Builder
from briefgen.layout.flow import Part
from briefgen.layout.measure import BASELINE, SMALL
from briefgen.layout.pages import Box, Item, TextLine

_HEADING_GAP = 2.6  # half lines
_BULLET = 0.3  # of the body size
_BULLET_INDENT, _NUMBER_INDENT = 1.05, 1.5
_PULL_INDENT, _PULL_BAR, _PULL_AIR = 14.0, 2.5, 3.0


def heading(builder: Builder, part: Part) -> None:
    """A heading on the grid, which wants two lines with it."""
    columns, width = builder.place(part)
    setter = builder.setter
    role, size, _ = setter.role("heading")
    lines = setter.lines(part.block.runs, "heading", width)
    items, height = setter.stack(lines, role.colour, size, setter.leading, part.block.id, 0.0, 0.0)
    builder.heading_begins()
    above = builder.gap(_HEADING_GAP, 2)
    builder.add(columns, Atom(builder.units(height), items, part.block.id, above=above, stretch=SOLID))
    builder.want_followers()


def paragraph(builder: Builder, part: Part) -> None:
    """A paragraph of body text."""
    columns, width = builder.place(part)
    flow(builder, part, columns, set_lines(builder, part, "body", width))


def basis(builder: Builder, part: Part) -> None:
    """The mark of an analyst's view, right above what it marks."""
    columns, width = builder.place(part)
    flow(builder, part, columns, set_lines(builder, part, "basis", width))
    builder.want_followers()


def item(builder: Builder, part: Part) -> None:
    """A list item with its mark: a square, or its number."""
    columns, width = builder.place(part)
    size = builder.plan.size
    indent = size * (_NUMBER_INDENT if part.number else _BULLET_INDENT)
    lines = set_lines(builder, part, "body", width - indent, indent)
    flow(builder, part, columns, lines, _mark(builder, part))


def quotation(builder: Builder, part: Part) -> None:
    """A quotation pulled out of the text, with a bar at its side and its speaker below."""
    _, width = builder.place(part)
    items: list[Item] = []
    y = _PULL_AIR
    for leaf in part.block.walk():
        if leaf.runs:
            role = "quote-by" if leaf.kind is Kind.CITATION else "quote"
            lines, y = builder.setter.put(leaf.runs, role, width - _PULL_INDENT, leaf.id, x=_PULL_INDENT, y=y)
            items += lines
    bar = Box(0, 0, _PULL_BAR, y + _PULL_AIR, builder.palette["accent"], part.block.id)
    builder.solid(part, [bar, *items], y + _PULL_AIR, 2)


def set_lines(builder: Builder, part: Part, role: str, width: float, x: float = 0.0) -> list[TextLine]:
    """The lines of a part, each with its baseline in the middle of one line of the grid: an atom of text is one line."""
    setter = builder.setter
    look, size, _ = setter.role(role)
    y, colour, block = setter.leading / 2 + size * BASELINE, look.colour, part.block.id
    return [TextLine(x, y, size, line, colour, block) for line in setter.lines(part.block.runs, role, width)]


def flow(
    builder: Builder, part: Part, columns: int, lines: Sequence[TextLine], first: Sequence[Item] = (), above: float = 1
) -> None:
    """Lines as atoms without orphans or widows; `first` stands beside the first line."""
    unit = builder.units(builder.setter.leading)
    gap = builder.gap(above)
    for n, line in enumerate(lines):
        keeps = n == 1 or 0 < n == len(lines) - 1
        items = [*first, line] if n == 0 else [line]
        starts = n == 0
        builder.add(
            columns,
            Atom(unit, items, part.block.id, above=gap if starts else 0, stick=keeps, stretch=int(starts)),
        )


def _mark(builder: Builder, part: Part) -> list[Item]:
    size, leading = builder.plan.size, builder.setter.leading
    if not part.number:
        side = size * _BULLET
        top = leading / 2 + size * (BASELINE - SMALL) - side / 2
        return [Box(1, top, side, side, builder.palette["accent"], part.block.id)]
    return number_mark(builder, part, "body", leading)


def number_mark(builder: Builder, part: Part, role: str, leading: float) -> list[Item]:
    """The number of a list item, in the middle of a line."""
    look, size, _ = builder.setter.role(role)
    line = builder.setter.lines((Run(f"{part.number}"),), role, builder.page.column)[0]
    return [TextLine(0, leading / 2 + size * BASELINE, size, line, look.colour, part.block.id, label=True)]
