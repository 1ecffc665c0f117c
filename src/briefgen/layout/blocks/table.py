"""Tables: columns as wide as their words ask, numbers at the right, rules between rows, title above, note and source below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.document import Block, Kind, numeric_columns
from briefgen.layout.bands import Atom
from briefgen.layout.blocks.illustration import captions
from briefgen.layout.builder import SOLID, Builder
from briefgen.layout.flow import Part
from briefgen.layout.measure import Setter
from briefgen.layout.pages import Item, Rule, TextLine
from briefgen.layout.table_widths import shares, wants_page, wishes

GAP = 10.0  # points between two columns
_HEAD, _ROW_PAD, _LEAST_PAD = 4.0, 1.5, 0.6  # points; above and below the words of a row, and the least of it
_ABOVE = 2.0  # half lines
_WHOLE = 24  # lines of a table that is never divided


class _Column(NamedTuple):
    """A column of cells: its left edge, the width for words, and whether numbers stand at its right."""

    x: float
    width: float
    right: bool


def table(builder: Builder, part: Part) -> None:
    """A table: an atom for its title, for each row and for its source; a short one stays in one piece, and a column or page
    that goes on with a long one begins with its head."""
    columns, width = builder.place(part)
    before, grid, after = _around(part.block)
    head, y = captions(builder, before, width, _HEAD)
    top = Rule(0, 0, width, 1, builder.palette["navy"], part.block.id)
    atoms = [_atom(builder, part, [top, *head], y)]
    atoms[0].above, atoms[0].stretch = builder.gap(_ABOVE, 2), SOLID
    places = _places(builder, grid, width)
    rows = [_row(builder, part, row, places, width) for row in grid.children]
    whole = sum(row.units for row in rows) <= builder.units(_WHOLE * builder.setter.leading)
    again = _again(grid, rows)
    for n, row in enumerate(rows):
        row.stick = whole or n < 2 or n == len(rows) - 1
        row.again = again if n > 1 else None
    foot, y = captions(builder, after, width, _ROW_PAD)
    if foot:
        rows.append(_atom(builder, part, foot, y))
        rows[-1].stick = True
    for atom in (*atoms, *rows):
        builder.add(columns, atom)
    builder.figure_ends()


def stands_across(setter: Setter, block: Block, column: float) -> bool:
    """Whether a table among columned text is set across the page."""
    return wants_page(wishes(setter, block), GAP, column)


def _around(block: Block) -> tuple[list[Block], Block, list[Block]]:
    """The captions above, the table itself, and those below it."""
    if block.kind is Kind.TABLE:
        return [], block, []
    at = next((n for n, child in enumerate(block.children) if child.kind is Kind.TABLE), len(block.children))
    grid = block.children[at] if at < len(block.children) else Block(Kind.TABLE, block.id)
    return _leaves(block.children[:at]), grid, _leaves(block.children[at + 1 :])


def _leaves(blocks: Sequence[Block]) -> list[Block]:
    return [leaf for block in blocks for leaf in block.walk() if leaf.runs]


def _again(grid: Block, rows: Sequence[Atom]) -> Atom | None:
    """The head of a table as it is set a second time: its words are those of no block."""
    if not rows or not all(cell.kind is Kind.HEAD_CELL for cell in grid.children[0].children):
        return None
    items = [item._replace(block="") if isinstance(item, TextLine) else item for item in rows[0].items]
    return Atom(rows[0].units, items, rows[0].block)


def _places(builder: Builder, grid: Block, width: float) -> list[_Column]:
    widths = shares(wishes(builder.setter, grid), GAP, width)
    last = len(widths) - 1
    out, x = [], 0.0
    for n, (share, right) in enumerate(zip(widths, numeric_columns(grid), strict=True)):
        out.append(_Column(x, share - (GAP if n < last else 0.0), right))
        x += share
    return out


def _atom(builder: Builder, part: Part, items: Sequence[Item], height: float) -> Atom:
    return Atom(builder.units(height), items, part.block.id)


def _row(builder: Builder, part: Part, row: Block, places: Sequence[_Column], width: float) -> Atom:
    items: list[Item] = []
    y = 0.0
    for place, cell in zip(places, row.children, strict=False):
        role = "table-head" if cell.kind is Kind.HEAD_CELL else "table-cell"
        lines, below = builder.setter.put(cell.runs, role, place.width, cell.id, x=place.x, y=_ROW_PAD)
        for line in lines:
            shift = place.width - line.line.width * line.size / 1000 if place.right else 0.0
            items.append(line.moved(max(0.0, shift), 0.0))
        y = max(y, below + _ROW_PAD)
    units = builder.units(y - 2 * (_ROW_PAD - _LEAST_PAD))
    shift = (units * builder.unit - y) / 2  # words stand in the middle of what the grid gives
    items = [item.moved(0, shift) for item in items]
    is_head = all(cell.kind is Kind.HEAD_CELL for cell in row.children)
    colour = builder.palette["navy" if is_head else "rule"]
    items.append(Rule(0, units * builder.unit - 0.3, width, 0.5, colour, part.block.id))
    return Atom(units, items, part.block.id)
