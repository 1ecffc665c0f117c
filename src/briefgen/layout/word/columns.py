"""Pieces that no break divides: the lines of paragraphs and the rows of tables, with their heights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.layout.word.arrangement import Para, Table
from briefgen.layout.word.measure import line_count
from briefgen.layout.word.rules import Rules

_PICTURE_DESCENT = 10  # twips below a picture in a line of a one-point font


class Atom(NamedTuple):
    """A line or a row, in twips. `stick`: no break before it; `top`: its border; `block`: its number in the section;
    `leads`: it introduces what follows, though a column may end with it; `again`: the head of its table, which the processor
    repeats above it where it opens a column."""

    height: int
    before: int
    after: int
    stick: bool
    block: int
    top: int = 0
    leads: bool = False
    again: int = 0


class Shape(NamedTuple):
    """The heights of a block in a width: its lines (with the border on top) or its rows."""

    heights: tuple[int, ...]
    top: int = 0


def shape(block: Para | Table, width: int, rules: Rules) -> Shape:
    """Measure a paragraph or a table."""
    if isinstance(block, Table):
        return Shape(tuple(_row_height(block, n, rules) for n in range(len(block.rows))))
    style = block.style
    if block.picture:
        return Shape((block.picture.height + _PICTURE_DESCENT,))
    top = style.top.twips if style.top else 0
    return Shape((style.line,) * line_count(block, width, rules), top)


def _row_height(table: Table, row: int, rules: Rules) -> int:
    top, right, bottom, left = table.pad
    best = 0
    for width, cell in zip(table.widths, table.rows[row], strict=True):
        y, after = top + (cell.lid.twips if cell.lid else 0), 0
        for para in cell.paras:
            found = shape(para, width - left - right, rules)
            y += max(after, para.style.before) + sum(found.heights) + found.top
            after = para.style.after
        best = max(best, y + after + bottom + (cell.rule.twips if cell.rule else 0))
    return best


def atoms(blocks: Sequence[Para | Table], shapes: Sequence[Shape]) -> list[Atom]:
    """The pieces of the blocks of a section."""
    out: list[Atom] = []
    keep = False
    for n, (block, found) in enumerate(zip(blocks, shapes, strict=True)):
        if isinstance(block, Table):
            for row, height in enumerate(found.heights):
                out.append(Atom(height, 0, 0, keep, n, again=found.heights[0] if block.header and row else 0))
                keep = block.rows[row][0].paras[0].keeps
            continue
        out += _lines(block, found, n, keep)
        keep = block.keeps
    return out


def _lines(para: Para, found: Shape, index: int, keep: bool) -> list[Atom]:
    style, last = para.style, len(found.heights) - 1
    return [
        Atom(
            height + (0 if i else found.top),
            0 if i else para.before,
            para.after if i == last else 0,
            keep if i == 0 else para.keeps_lines or i in (1, last),  # no orphan, no widow
            index,
            0 if i else found.top,
            style.keep_next,
        )
        for i, height in enumerate(found.heights)
    ]
