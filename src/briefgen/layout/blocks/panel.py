"""The tinted panel of key messages: its heading at the left, its items at the right."""

from __future__ import annotations

from briefgen.document import Block, Kind
from briefgen.layout.builder import Builder
from briefgen.layout.flow import Part
from briefgen.layout.measure import BASELINE
from briefgen.layout.pages import Box, Item

_PAD, _SIDE, _INDENT = 12.0, 104.0, 14.0
_BAR, _BULLET = 3.0, 4.0
_ITEM_GAP = 4.0  # points at spacing 1


def panel(builder: Builder, part: Part) -> None:
    """The panel across the page as one atom."""
    setter, palette, block = builder.setter, builder.palette, part.block
    headings, others = _sorted(block)
    items: list[Item] = []
    side = _PAD - 2
    for heading in headings:
        lines, side = setter.put(heading.runs, "panel-heading", _SIDE - 10, heading.id, x=_PAD, y=side)
        items += lines
    left = _PAD + _SIDE if headings else _PAD
    y = _PAD - 2
    for n, leaf in enumerate(others):
        y += _ITEM_GAP * builder.plan.spacing if n else 0
        indent = _INDENT if leaf.kind is Kind.ITEM else 0.0
        if indent:
            items.append(_bullet(builder, leaf, left, y))
        width = builder.page.measure - left - _PAD - indent
        lines, y = setter.put(leaf.runs, "panel", width, leaf.id, x=left + indent, y=y)
        items += lines
    height = max(y, side) + _PAD - 1
    ground = Box(0, 0, builder.page.measure, height, palette["tint"], block.id)
    bar = Box(0, 0, _BAR, height, palette["navy"], block.id)
    builder.solid(Part(block, 1), [ground, bar, *items], height, 2)


def _sorted(block: Block) -> tuple[list[Block], list[Block]]:
    leaves = [leaf for leaf in block.walk() if leaf.runs]
    first = leaves[:1] if leaves and leaves[0].kind is Kind.HEADING else []
    return first, leaves[len(first) :]


def _bullet(builder: Builder, leaf: Block, x: float, y: float) -> Box:
    """A square in the middle of the small letters."""
    _, size, leading = builder.setter.role("panel")
    top = y + leading / 2 + size * (BASELINE - 0.25) - _BULLET / 2
    return Box(x, top, _BULLET, _BULLET, builder.palette["accent"], leaf.id)
