"""The foot of the last page: notes, sources and imprint, small, in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Block, Kind
from briefgen.layout.bands import FINE, Atom, Band
from briefgen.layout.blocks.text import number_mark
from briefgen.layout.builder import Builder
from briefgen.layout.flow import Part
from briefgen.layout.pages import Item, Rule

_SOURCES_GAP, _IMPRINT_GAP = 12.0, 8.0  # points
_HEAD, _MARK = 5.0, 14.0
_AFTER_HEAD, _AFTER_RULE = 2.0, 5.0


def sources(builder: Builder, part: Part) -> None:
    """The numbered sources, or notes, under a rule with their heading."""
    leaves = [leaf for leaf in part.block.walk() if leaf.runs]
    heads = [leaf for leaf in leaves if leaf.kind is Kind.HEADING]
    items: list[Item] = [Rule(0, 0, builder.page.measure, 0.6, builder.palette["navy"], part.block.id)]
    y = _HEAD
    for head in heads:
        lines, y = builder.setter.put(head.runs, "sources-heading", builder.page.measure, head.id, y=y)
        items += lines
    _rule_band(builder, part, items, y, _SOURCES_GAP)
    _columns(builder, [leaf for leaf in leaves if leaf not in heads], "source", _AFTER_HEAD)


def imprint(builder: Builder, part: Part) -> None:
    """Who is answerable for the brief."""
    leaves = [leaf for leaf in part.block.walk() if leaf.runs]
    rule: list[Item] = [Rule(0, 0, builder.page.measure, 0.6, builder.palette["rule"], part.block.id)]
    _rule_band(builder, part, rule, 0.0, _IMPRINT_GAP)
    _columns(builder, leaves, "imprint", _AFTER_RULE)


def _rule_band(builder: Builder, part: Part, items: Sequence[Item], height: float, gap: float) -> None:
    band = builder.open(Band(1, FINE, gap=gap * max(builder.plan.spacing, 0.8), foot=True))
    band.atoms.append(Atom(builder.units(height, FINE), items, part.block.id, stick=False))


def _columns(builder: Builder, leaves: Sequence[Block], role: str, gap: float) -> None:
    """Paragraphs in two columns, or across the page if there is but one; numbered where they are list items."""
    page, setter = builder.page, builder.setter
    _, _, leading = setter.role(role)
    columns = min(2, len(leaves)) or 1
    width = page.column if columns == 2 else page.measure
    band = builder.open(Band(columns, leading, gap=gap, leading=leading, foot=True))
    number = 0
    for leaf in leaves:
        is_item = leaf.kind is Kind.ITEM
        number += is_item
        mark = number_mark(builder, Part(leaf, columns, number), role, leading) if is_item else []
        indent = _MARK if is_item else 0.0
        lines, _ = setter.put(leaf.runs, role, width - indent, leaf.id, x=indent)
        for n, line in enumerate(lines):
            items: list[Item] = [*(mark if n == 0 else ()), line.moved(0, -n * leading)]
            sticks = n > 0 or not band.atoms
            band.atoms.append(Atom(1, items, leaf.id, stick=sticks))
