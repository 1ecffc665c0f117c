"""A counterpoint: what is objected, by whom, and the answer, with a thin rule at its left."""

from __future__ import annotations

from briefgen.layout.bands import Atom
from briefgen.layout.blocks.text import set_lines
from briefgen.layout.builder import Builder
from briefgen.layout.flow import Part
from briefgen.layout.pages import Box, TextLine

_INDENT, _BAR = 11.0, 1.0
_ABOVE = 2.0  # half lines
_ROLES = {"claim": "counterpoint", "attribution": "attribution", "response": "body"}


def counterpoint(builder: Builder, part: Part) -> None:
    """Lines without gaps between its paragraphs, so that the rule at their left is one."""
    columns, width = builder.place(part)
    width = min(width, builder.across)
    lines, keeps = _lines(builder, part, width - _INDENT)
    unit = builder.units(builder.setter.leading)
    for n, line in enumerate(lines):
        bar = Box(0, 0, _BAR, unit * builder.unit, builder.palette["navy"], part.block.id)
        above = 0 if n else 1 if builder.after_heading else builder.gap(_ABOVE, 2)
        builder.add(
            columns, Atom(unit, [bar, line], part.block.id, above=above, stick=n in keeps, stretch=2 * int(n == 0))
        )


def _lines(builder: Builder, part: Part, width: float) -> tuple[list[TextLine], set[int]]:
    """All lines, and the numbers of those that stay with the line above: no orphans, no widows, claim with its answer."""
    lines: list[TextLine] = []
    keeps: set[int] = set()
    for leaf in part.block.walk():
        if not leaf.runs:
            continue
        start = len(lines)
        lines += set_lines(builder, Part(leaf, part.columns), _ROLES.get(leaf.role, "body"), width, _INDENT)
        keeps |= {start + 1, len(lines) - 1}
        if start and leaf.role in ("attribution", "response"):
            keeps.add(start)
    return lines, keeps - {0}
