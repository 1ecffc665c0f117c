"""Cards of experts: rows of two across the page, each row as high as its higher card."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.document import Block, Kind
from briefgen.layout.bands import Atom
from briefgen.layout.builder import SOLID, Builder
from briefgen.layout.flow import Part
from briefgen.layout.pages import Box, Item

_PAD, _BAR, _ROW = 10.0, 2.0, 2
# (role of the theme, space above it in points) by the template's role, and by kind where it has none.
_LOOKS = {
    "name": ("card-name", 0.0),
    "role": ("card-role", 0.0),
    "position": ("card", 4.0),
    "channel": ("card-channel", 1.0),
}
_PLAIN, _WORDS, _CHANNEL = ("card", 4.0), ("card-quote", 5.0), ("card-channel", 1.0)
_FURTHER = "quote"  # the template's role of quotations beside the one that is pulled out


class _Face(NamedTuple):
    items: list[Item]
    height: float


def cards(builder: Builder, part: Part) -> None:
    """One atom for each row."""
    all_cards = part.block.children
    for n in range(0, len(all_cards), _ROW):
        row = all_cards[n : n + _ROW]
        width = builder.page.column if len(row) == _ROW else builder.page.measure
        faces = [_face(builder, card, width) for card in row]
        height = max(face.height for face in faces)
        units = builder.units(height)
        shift = (units * builder.unit - height) / 2  # what the grid adds is shared by top and foot
        items: list[Item] = []
        for i, (card, face) in enumerate(zip(row, faces, strict=True)):
            x = i * (width + builder.page.gutter)
            items.append(Box(x, 0, width, units * builder.unit, builder.palette["warm"], card.id))
            if builder.manuscript.theme.forms.card == "lid":
                items.append(Box(x, 0, width, _BAR, builder.palette["accent"], card.id))
            items += [item.moved(x, shift) for item in face.items]
        builder.add(1, Atom(units, items, part.block.id, above=builder.gap(1), stretch=SOLID))


def _face(builder: Builder, card: Block, width: float) -> _Face:
    items: list[Item] = []
    y = _PAD - 1
    for block, quoted in _leaves(card):
        role, above = _look(block, quoted)
        lines, y = builder.setter.put(block.runs, role, width - 2 * _PAD, block.id, x=_PAD, y=y + above)
        items += lines
    return _Face(items, y + _PAD - 2)


def _leaves(block: Block, quoted: bool = False) -> list[tuple[Block, bool]]:
    """Blocks with words, in order, and whether they stand in the quotation that is pulled out."""
    own = [(block, quoted)] if block.runs else []
    inside = quoted or (block.kind is Kind.QUOTATION and block.role != _FURTHER)
    return own + [leaf for child in block.children for leaf in _leaves(child, inside)]


def _look(block: Block, quoted: bool) -> tuple[str, float]:
    if block.kind is Kind.CITATION:
        return _CHANNEL
    return _LOOKS.get(block.role) or (_WORDS if quoted else _PLAIN)
