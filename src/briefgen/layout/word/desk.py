"""The desk on which an arrangement is laid out: pieces in reading order, each with its columns and the block it opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from briefgen.layout.manuscript import Manuscript
from briefgen.layout.plan import Plan
from briefgen.layout.word.arrangement import Furniture, Paper, Para, ParaStyle, Runs, Table
from briefgen.layout.word.styles import paper, styles


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
    styles: Mapping[str, ParaStyle]
    pieces: list[Piece] = field(default_factory=list)
    furniture: Furniture = field(default_factory=Furniture)
    unit: str = ""
    opens: bool = False
    lists: int = 0

    @classmethod
    def laid(cls, manuscript: Manuscript, plan: Plan) -> Desk:
        """An empty desk."""
        sheet = paper(manuscript.page)
        return cls(manuscript, plan, sheet, styles(manuscript.theme, plan, sheet))

    def width(self, columns: int) -> int:
        """The width of text in one or two columns."""
        return self.paper.column if columns == 2 else self.paper.measure

    def para(self, key: str, runs: Runs, block: str, **more: Any) -> Para:
        """A paragraph in a style."""
        return Para(self.styles[key], runs, block, **more)

    def put(self, columns: int, block: Para | Table) -> None:
        """Put down the next piece."""
        self.pieces.append(Piece(columns, block._replace(order=len(self.pieces)), self.unit, self.opens))

    def gap(self, columns: int) -> None:
        """Put down space; a section must not end in a table, and space after one is a paragraph in Word."""
        self.pieces.append(Piece(columns, Para(self.styles["gap"], (), ""), self.unit, self.opens))
