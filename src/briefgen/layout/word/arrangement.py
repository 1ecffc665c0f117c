"""Word's arrangement: sections of paragraphs and tables, every measure a whole twip, every size a half point.

The writer and the estimate walk this one value, so nothing is measured that is not written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.document import Run
from briefgen.theme import Logo
from briefgen.units import Colour

Runs = tuple[Run, ...]


class Border(NamedTuple):
    """A line beside a paragraph or cell: eighths of a point thick, whole points away from the text."""

    eighths: int
    space: int
    colour: Colour

    @property
    def twips(self) -> int:
        """The room that it takes."""
        return round(self.eighths * 2.5 + self.space * 20)


class Paper(NamedTuple):
    """The sheet with its margins, in twips; `header` and `footer` are distances of the furniture from the edge."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    gutter: int
    header: int
    footer: int

    @property
    def measure(self) -> int:
        """The width of text across the page."""
        return self.width - self.left - self.right

    @property
    def column(self) -> int:
        """The width of one of two columns."""
        return (self.measure - self.gutter) // 2

    @property
    def room(self) -> int:
        """The height of text on a page."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, eq=False, slots=True)
class ParaStyle:
    """A paragraph style; lengths in twips, `size` in half points, `line` the exact line height (0: single, for pictures).

    `numbered` is "bullet", "decimal" or "". Space stands before a paragraph wherever it can: then it is the same whether a
    processor adds the space after and the space before or takes the larger.
    """

    key: str
    name: str
    family: str
    size: int
    line: int
    colour: Colour
    bold: bool = False
    italic: bool = False
    before: int = 0
    after: int = 0
    left: int = 0
    hang: int = 0
    right: int = 0
    align: str = "left"
    keep_next: bool = False
    keep_lines: bool = False
    top: Border | None = None
    foot: Border | None = None
    edge: Border | None = None
    fill: Colour | None = None
    outline: int | None = None
    numbered: str = ""
    tab: int = 0

    @property
    def em(self) -> float:
        """A thousandth of the type size, in twips."""
        return self.size / 100


class Picture(NamedTuple):
    """Room for a native chart, or for the theme's logo, in twips."""

    chart: str
    width: int
    height: int
    logo: Logo | None = None


class Para(NamedTuple):
    """A paragraph. `number` counts the ordered lists from 1 (0: none); `flush` takes away the space before it, since it
    begins a page or the columns of a section; `keep_next` None: as the style says; `order` is its place in reading order
    (-1: space put in between); `over` and `under` are twips of space beside a table, more than the style has; `undivided`:
    no column or page divides its lines, though the style would let it."""

    style: ParaStyle
    runs: Runs
    block: str
    picture: Picture | None = None
    number: int = 0
    breaks: bool = False
    flush: bool = False
    keep_next: bool | None = None
    order: int = -1
    over: int = 0
    under: int = 0
    undivided: bool = False

    @property
    def before(self) -> int:
        """The space before it, in twips."""
        return (0 if self.flush else self.style.before) + self.over

    @property
    def after(self) -> int:
        """The space after it, in twips."""
        return self.style.after + self.under

    @property
    def keeps(self) -> bool:
        """Whether it stays with what follows."""
        return self.style.keep_next if self.keep_next is None else self.keep_next

    @property
    def keeps_lines(self) -> bool:
        """Whether its lines stay together."""
        return self.style.keep_lines or self.undivided


class Cell(NamedTuple):
    """A cell of a table with its fill and borders: left, top, bottom. `middle`: its text stands half way
    down; `flush`: it has no padding at its right."""

    paras: tuple[Para, ...]
    fill: Colour | None = None
    edge: Border | None = None
    lid: Border | None = None
    rule: Border | None = None
    middle: bool = False
    flush: bool = False


class Table(NamedTuple):
    """Rows of cells; `pad` is the padding of every cell: top, right, bottom, left. `header`: the first row is repeated.

    `title` describes a table of data; a table that only arranges has none.
    """

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    pad: tuple[int, int, int, int]
    block: str
    header: bool = False
    title: str = ""
    order: int = -1


class Section(NamedTuple):
    """Blocks in one or two columns. Every section but the first begins where the one before it ends."""

    columns: int
    blocks: tuple[Para | Table, ...]


class Furniture(NamedTuple):
    """What stands outside the text: running head left and right (page two on), foot, and the label of the page number."""

    left: Runs = ()
    right: Runs = ()
    foot: Runs = ()
    page: str = ""
    stamp: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class Arrangement:
    """A whole document as Word will have it. `starts` is the id of the block that begins page two, "" where the text flows."""

    styles: Mapping[str, ParaStyle]
    sections: tuple[Section, ...]
    paper: Paper
    furniture: Furniture
    language: str
    starts: str = ""

    def paragraphs(self) -> Iterator[Para]:
        """All paragraphs of the body in reading order, those of tables too."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Para):
                    yield block
                else:
                    yield from (para for row in block.rows for cell in row for para in cell.paras)
