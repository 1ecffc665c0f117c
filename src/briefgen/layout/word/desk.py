"""The desk on which an arrangement is laid out: pieces in reading order, each with its columns and the block it opens."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from briefgen.layout.manuscript import Manuscript
from briefgen.layout.plan import Plan
from briefgen.layout.word.arrangement import Furniture, Paper, Para, ParaStyle, Runs, Table
from briefgen.layout.word.measure import line_count
from briefgen.layout.word.rules import Rules
from briefgen.layout.word.styles import paper, styles

# Narrower than any set of rules, so that no processor makes a line more of an even paragraph.
_NARROW = Rules(narrow=0.97)
_STEPS = 40


class Piece(NamedTuple):
    """A paragraph or table in one or two columns. Pieces of one `unit` (the id of a block) begin a page together;
    `opens` says whether a page may begin with it."""

    columns: int
    block: Para | Table
    unit: str
    opens: bool


@dataclass(slots=True)
class Desk:
    """What the groups of blocks put down: pieces and furniture, in the styles of one plan."""

    manuscript: Manuscript
    plan: Plan
    paper: Paper
    styles: dict[str, ParaStyle]
    pieces: list[Piece] = field(default_factory=list)
    furniture: Furniture = field(default_factory=Furniture)
    unit: str = ""
    opens: bool = False
    lists: int = 0

    @classmethod
    def laid(cls, manuscript: Manuscript, plan: Plan) -> Desk:
        """An empty desk."""
        reference = manuscript.word.reference
        sheet = paper(manuscript.page, reference.sheet if reference else None)
        return cls(manuscript, plan, sheet, styles(manuscript.theme, plan, sheet))

    def width(self, columns: int) -> int:
        """The width of text in one or two columns."""
        return self.paper.column if columns == 2 else self.paper.measure

    def para(self, key: str, runs: Runs, block: str, **more: Any) -> Para:
        """A paragraph in a style."""
        return Para(self.styles[key], runs, block, **more)

    def even(self, key: str, runs: Runs) -> None:
        """Indents a style of display text across the page so far that its lines are of nearly equal length."""
        style, width = self.styles[key], self.paper.measure
        lines = line_count(Para(style, runs, ""), width, _NARROW)
        step = width // _STEPS
        for right in range(style.right + step, width // 2, step):
            narrower = replace(style, right=right)
            if line_count(Para(narrower, runs, ""), width, _NARROW) > lines:
                break
            self.styles[key] = narrower

    def put(self, columns: int, block: Para | Table) -> None:
        """Put down the next piece."""
        self.pieces.append(Piece(columns, block._replace(order=len(self.pieces)), self.unit, self.opens))

    def gap(self, columns: int) -> None:
        """Put down space; a section must not end in a table, and space after one is a paragraph in Word."""
        self.pieces.append(Piece(columns, Para(self.styles["gap"], (), ""), self.unit, self.opens))
