"""The tinted panel of key messages: its heading at the left, its items at the right."""

from __future__ import annotations

from briefgen.document import Block, Kind
from briefgen.layout.builder import Builder
from briefgen.layout.flow import Part
from briefgen.layout.measure import BASELINE, SMALL
from briefgen.layout.pages import Box, Item
from briefgen.typeset import text

_PAD, _INDENT = 12.0, 14.0
# The room of the heading, what parts it from the items, and what part of the measure a long word of it may have.
_SIDE, _SIDE_GAP, _SIDE_MOST = 94.0, 10.0, 0.4
_ROUNDED = 0.1  # points that whole thousandths of an em may take off a width
_BAR, _BULLET = 3.0, 4.0
_LID, _SILL = 2.0, 0.6
_ITEM_GAP = 4.0  # points at spacing 1


def panel(builder: Builder, part: Part) -> None:
    """The panel across the page as one atom."""
    setter, block = builder.setter, part.block
    headings, others = _sorted(block)
    items: list[Item] = []
    side, room = _PAD - 2, 0.0
    for heading in headings:
        room = _room(builder, heading)
        lines, side = setter.put(heading.runs, "panel-heading", room, heading.id, x=_PAD, y=side)
        items += lines
    left = _PAD + room + _SIDE_GAP if headings else _PAD
    y = _PAD - 2
    for n, leaf in enumerate(others):
        y += _ITEM_GAP * builder.plan.spacing if n else 0
        indent = _INDENT if leaf.kind is Kind.ITEM else 0.0
        if indent:
            items.append(_bullet(builder, leaf, left, y))
        width = builder.page.measure - left - _PAD - indent
        lines, y = setter.put(leaf.runs, "panel", width, leaf.id, x=left + indent, y=y)
        items += lines
    wanted = max(y, side) + _PAD - 1
    height = builder.units(wanted) * builder.unit  # on the grid; what that adds is shared by top and foot
    items = [item.moved(0, (height - wanted) / 2) for item in items]
    builder.solid(Part(block, 1), [*_ground(builder, block.id, height), *items], height, 2)


def _ground(builder: Builder, block: str, height: float) -> list[Item]:
    """The tint, with a bar at its left or between rules."""
    width, palette = builder.page.measure, builder.palette
    ground = Box(0, 0, width, height, palette["tint"], block)
    if builder.manuscript.theme.forms.panel == "side":
        return [ground, Box(0, 0, _BAR, height, palette["navy"], block)]
    lid = Box(0, 0, width, _LID, palette["navy"], block)
    return [ground, lid, Box(0, height - _SILL, width, _SILL, palette["navy"], block)]


def _room(builder: Builder, heading: Block) -> float:
    """So wide that no word of the heading is broken."""
    role, size, _ = builder.setter.role("panel-heading")
    words = text(tuple(heading.runs), role.family, builder.setter.language).words
    widest = max(word.width for word in words) * size / 1000 + _ROUNDED
    return min(max(_SIDE, widest), _SIDE_MOST * builder.page.measure)


def _sorted(block: Block) -> tuple[list[Block], list[Block]]:
    leaves = [leaf for leaf in block.walk() if leaf.runs]
    first = leaves[:1] if leaves and leaves[0].kind is Kind.HEADING else []
    return first, leaves[len(first) :]


def _bullet(builder: Builder, leaf: Block, x: float, y: float) -> Box:
    """A square in the middle of the small letters."""
    _, size, leading = builder.setter.role("panel")
    top = y + leading / 2 + size * (BASELINE - SMALL) - _BULLET / 2
    return Box(x, top, _BULLET, _BULLET, builder.palette["accent"], leaf.id)
