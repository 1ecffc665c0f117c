"""Charts and tables with title, subtitle and source line, under a rule."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.charts import natural_height
from briefgen.document import Block
from briefgen.layout.bands import Atom
from briefgen.layout.builder import SOLID, Builder
from briefgen.layout.flow import Part
from briefgen.layout.pages import ChartArea, Item, Rule

_ROLES = {"title": "chart-title", "subtitle": "chart-subtitle", "source": "note"}
_HEAD, _BEFORE_PLOT, _AFTER_PLOT = 5.0, 4.0, 3.0  # points: below the rule, above and below the plot
_ABOVE = 2.0  # half lines
_GROWTH, _MOST = 1.3, 1.5  # what a plot may grow by to level columns, and its limit as a factor of its natural height


def chart(builder: Builder, part: Part) -> None:
    """A chart as one atom, as wide as its column or the page."""
    columns, width = builder.place(part)
    blocks = [leaf for leaf in part.block.walk() if leaf.runs or leaf.chart]
    at = next(n for n, leaf in enumerate(blocks) if leaf.chart)
    plot = blocks[at]
    spec = builder.manuscript.charts[plot.chart or ""]
    head, y = captions(builder, blocks[:at], width, _HEAD)
    foot, after = captions(builder, blocks[at + 1 :], width, 0.0)
    look = builder.manuscript.theme.chart
    factor = builder.plan.chart
    wanted = natural_height(spec, width, look, factor)
    frame = y + _BEFORE_PLOT + (_AFTER_PLOT + after if foot else 0.0)
    units = builder.units(frame + wanted)
    height = units * builder.unit - frame  # the plot takes what the grid adds
    items: list[Item] = [
        Rule(0, 0, width, 1, builder.palette["navy"], part.block.id),
        *head,
        ChartArea(0, y + _BEFORE_PLOT, width, height, spec.id, plot.id),
        *(item.moved(0, y + _BEFORE_PLOT + height + _AFTER_PLOT) for item in foot),
    ]
    grown = max(factor, min(factor * _GROWTH, _MOST))
    elastic = int((natural_height(spec, width, look, grown) - wanted) / builder.unit)
    above = builder.gap(_ABOVE, 2)
    builder.add(columns, Atom(units, items, part.block.id, above=above, stretch=SOLID, elastic=elastic))
    builder.figure_ends()


def caption(builder: Builder, part: Part) -> None:
    """A caption that stands alone."""
    columns, width = builder.place(part)
    items, height = captions(builder, [part.block], width, 0.0)
    builder.add(columns, Atom(builder.units(height), items, part.block.id, above=builder.gap(1), stretch=1))


def captions(builder: Builder, blocks: Sequence[Block], width: float, y: float) -> tuple[list[Item], float]:
    """Title, subtitle and source lines below each other."""
    items: list[Item] = []
    for block in blocks:
        lines, y = builder.setter.put(block.runs, _ROLES.get(block.role, "note"), width, block.id, y=y)
        items += lines
    return items, y
