"""Tables: columns as wide as their words ask, rules between rows, title above and source below."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Block, Kind
from briefgen.layout.bands import Atom
from briefgen.layout.blocks.illustration import captions
from briefgen.layout.builder import SOLID, Builder
from briefgen.layout.flow import Part
from briefgen.layout.pages import Item, Rule
from briefgen.typeset import text

_HEAD, _CELL_GAP, _ROW_PAD = 4.0, 8.0, 1.5  # points
_ABOVE = 2.0  # half lines
_WHOLE = 24  # rows of a table that is never divided


def table(builder: Builder, part: Part) -> None:
    """A table: an atom for its title, for each row and for its source; a short one stays in one piece."""
    columns, width = builder.place(part)
    rows = [block for block in part.block.walk() if block.kind is Kind.ROW]
    before, after = _around(part.block)
    head, y = captions(builder, before, width, _HEAD)
    atoms = [_atom(builder, part, [Rule(0, 0, width, 1, builder.palette["navy"], part.block.id), *head], y)]
    atoms[0].above, atoms[0].stretch = builder.gap(_ABOVE, 2), SOLID
    widths = _widths(builder, rows, width)
    for n, row in enumerate(rows):
        atom = _row(builder, part, row, widths, width)
        atom.stick = n < 2 or n == len(rows) - 1 or len(rows) <= _WHOLE
        atoms.append(atom)
    foot, y = captions(builder, after, width, _ROW_PAD)
    if foot:
        atoms.append(_atom(builder, part, foot, y))
        atoms[-1].stick = True
    for atom in atoms:
        builder.add(columns, atom)


def _around(block: Block) -> tuple[list[Block], list[Block]]:
    """Captions above and below the rows."""
    if block.kind is Kind.TABLE:
        return [], []
    at = next((n for n, child in enumerate(block.children) if child.kind is Kind.TABLE), len(block.children))
    above, below = block.children[:at], block.children[at + 1 :]
    return [leaf for b in above for leaf in b.walk() if leaf.runs], [
        leaf for b in below for leaf in b.walk() if leaf.runs
    ]


def _atom(builder: Builder, part: Part, items: Sequence[Item], height: float) -> Atom:
    return Atom(builder.units(height), items, part.block.id)


def _row(builder: Builder, part: Part, row: Block, widths: Sequence[float], width: float) -> Atom:
    items: list[Item] = []
    x = y = 0.0
    is_head = all(cell.kind is Kind.HEAD_CELL for cell in row.children)
    for share, cell in zip(widths, row.children, strict=False):
        role = "table-head" if cell.kind is Kind.HEAD_CELL else "table-cell"
        lines, below = builder.setter.put(cell.runs, role, share - _CELL_GAP, cell.id, x=x, y=_ROW_PAD)
        items += lines
        x, y = x + share, max(y, below + _ROW_PAD)
    units = builder.units(y)
    colour = builder.palette["navy" if is_head else "rule"]
    items.append(Rule(0, units * builder.unit - 0.3, width, 0.5, colour, part.block.id))
    return Atom(units, items, part.block.id)


def _widths(builder: Builder, rows: Sequence[Block], width: float) -> list[float]:
    """Widths of the columns: what the longest cell wants, but no column more than its share where all want too much."""
    count = max((len(row.children) for row in rows), default=0)
    wanted = [_CELL_GAP] * count
    for row in rows:
        for n, cell in enumerate(row.children):
            wanted[n] = max(wanted[n], _natural(builder, cell) + _CELL_GAP)
    if sum(wanted) <= width:
        spare = (width - sum(wanted)) / max(1, count)
        return [w + spare for w in wanted]
    return _squeezed(wanted, width)


def _squeezed(wanted: Sequence[float], width: float) -> list[float]:
    """Narrow columns get what they want; the others divide the rest by what they want."""
    fair = width / len(wanted)
    narrow = {n for n, w in enumerate(wanted) if w <= fair}
    rest = width - sum(wanted[n] for n in narrow)
    wish = sum(w for n, w in enumerate(wanted) if n not in narrow)
    return [w if n in narrow else rest * w / wish for n, w in enumerate(wanted)]


def _natural(builder: Builder, cell: Block) -> float:
    """Width in points of a cell on one line."""
    role, size, _ = builder.setter.role("table-head" if cell.kind is Kind.HEAD_CELL else "table-cell")
    words = text(tuple(cell.runs), role.family, builder.setter.language).words
    return sum(w.width + (w.space.width if w.space else 0) for w in words) * size / 1000 + 1
