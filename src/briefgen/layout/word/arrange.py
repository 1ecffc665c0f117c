"""A manuscript and a plan as Word's arrangement: blocks go to the group that sets them, pieces are gathered into sections."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from briefgen.document import Block, Kind, without
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.plan import Plan
from briefgen.layout.word import boxes, closing, data, flow
from briefgen.layout.word.arrangement import Arrangement, Para, ParaStyle, Section, Table
from briefgen.layout.word.desk import Desk, Piece
from briefgen.layout.word.house import housed

_Setter = Callable[[Desk, Block, int], None]

_BY_ROLE: Mapping[str, _Setter] = {
    "masthead": boxes.masthead,
    "cards": boxes.cards,
    "chart": data.chart,
    "table": data.table,
    "counterpoint": flow.counterpoint,
    "notes": closing.sources,
    "sources": closing.sources,
    "imprint": closing.imprint,
    "running-head": closing.running_head,
    "footer": closing.footer,
}
_BY_KIND: Mapping[Kind, _Setter] = {
    Kind.PANEL: boxes.panel,
    Kind.TITLE: flow.title,
    Kind.HEADING: flow.heading,
    Kind.BULLETS: flow.bullets,
    Kind.NUMBERS: flow.numbers,
    Kind.QUOTATION: flow.quotation,
    Kind.TABLE: data.table,
    Kind.CHART: data.chart,
}
_NEVER_FIRST = frozenset({"masthead", "standfirst", "notice", "correction", "notes", "sources", "imprint"})
_SPACE = ("gap", "break")
_CLOSE = (*_SPACE, "sources-heading")  # needs no space before the columns below it
_CHAINED = ("heading", "basis")
LOOSE = ("heading", "basis", "quote", "counterpoint", "attribution")


def lay_out(manuscript: Manuscript, plan: Plan) -> Desk:
    """All pieces of a document in the styles of a plan, before a page break or the columns of small parts are chosen."""
    desk = Desk.laid(housed(manuscript), plan)
    closing.label(desk)
    for block in without(manuscript.document, plan.dropped).blocks:
        _set(desk, block, 1)
    return desk


def _set(desk: Desk, block: Block, columns: int) -> None:
    columns = block.columns or columns
    desk.unit, desk.opens = block.id, block.role not in _NEVER_FIRST and block.kind is not Kind.TITLE
    setter = _BY_ROLE.get(block.role) if block.kind is Kind.SECTION else None
    if setter := setter or _BY_KIND.get(block.kind):
        setter(desk, block, columns)
    elif block.children:
        for child in block.children:
            _set(desk, child, columns)
    elif block.runs:
        flow.paragraph(desk, block, columns)


def openings(pieces: Sequence[Piece]) -> list[str]:
    """Ids of the blocks before which page two may begin, in order: never right after a heading, nor before what must
    stand with the title or with the sources."""
    out: list[str] = []
    last: Piece | None = None
    for piece in pieces:
        if last and piece.opens and last.opens and piece.unit != last.unit and not _is(last.block, _CHAINED):
            out.append(piece.unit)
        last = piece
    return out


class Choices(NamedTuple):
    """What is chosen after a look at the columns. Units `across` stand in one column; paragraphs `kept` stay with what follows,
    others in columns are loose: LibreOffice balances columns badly where they are not; paragraphs `whole` are not divided."""

    across: frozenset[str] = frozenset()
    kept: frozenset[int] = frozenset()
    whole: frozenset[int] = frozenset()


NO_CHOICES = Choices()


def arrange(desk: Desk, starts: str = "", choices: Choices = NO_CHOICES) -> Arrangement:
    """Gather pieces into sections. `starts` begins page two."""
    pieces = _begun(_widened(desk.pieces, choices.across), starts, desk.styles["break"])
    sections: list[tuple[int, list[Para | Table]]] = []
    columns = 0
    for piece in pieces:
        block = piece.block
        breaks = isinstance(block, Para) and block.breaks
        if piece.columns != columns or breaks:
            if piece.columns == 2 and sections and not _is(sections[-1][1][-1], _CLOSE):
                sections[-1][1].append(Para(desk.styles["gap"], (), ""))
            if isinstance(block, Para):
                block = block._replace(flush=breaks or piece.columns == 2)
            sections.append((piece.columns, []))
            columns = piece.columns
        sections[-1][1].append(block)
    if sections and (sections[-1][0] == 2 or not isinstance(sections[-1][1][-1], Para)):
        sections.append((1, [Para(desk.styles["gap"], (), "")]))  # Word balances only what another section follows
    made = tuple(
        Section(c, tuple(_folded(_loosened(blocks, c, choices, last=n == len(sections) - 1))))
        for n, (c, blocks) in enumerate(sections)
    )
    document = desk.manuscript.document
    return Arrangement(desk.styles, made, desk.paper, desk.furniture, document.metadata.language, starts)


def _widened(pieces: Sequence[Piece], across: frozenset[str]) -> list[Piece]:
    """Small parts across the page, and headings before what stands across."""
    out = [piece._replace(columns=1) if piece.unit in across else piece for piece in pieces]
    for n in range(len(out) - 2, -1, -1):
        if _is(out[n].block, _CHAINED) and out[n + 1].columns == 1:
            out[n] = out[n]._replace(columns=1)
    return out


def _begun(pieces: Sequence[Piece], starts: str, style: ParaStyle) -> list[Piece]:
    """The pieces with a page break before the unit `starts`: on a paragraph of a point in one column, since a break inside
    columns spoils LibreOffice's balancing, or on the paragraph across the page that stands there."""
    at = next((n for n, piece in enumerate(pieces) if starts and piece.unit == starts), None)
    if at is None:
        return list(pieces)
    first = pieces[at]
    bare = isinstance(first.block, Para) and first.columns == 1 and first.block.style.key not in _SPACE
    if bare and isinstance(first.block, Para):
        return [*pieces[:at], first._replace(block=first.block._replace(breaks=True)), *pieces[at + 1 :]]
    rest = pieces[at + 1 :] if _is(first.block, _SPACE) else pieces[at:]
    broken = Piece(1, Para(style, (), "", breaks=True), starts, True)
    return [*pieces[:at], broken, *rest]


def _is(block: Para | Table, keys: Collection[str]) -> bool:
    return isinstance(block, Para) and block.style.key in keys


def _folded(blocks: Sequence[Para | Table]) -> list[Para | Table]:
    """The blocks of a section without paragraphs that are only space, where a paragraph beside them can have it.

    Left are those between two tables, the last, which carries the properties of the section, and those under a heading:
    LibreOffice moves a heading that is kept with a table to the next page, with all that follows.
    """
    out: list[Para | Table] = []
    space = 0
    for n, block in enumerate(blocks):
        gap = isinstance(block, Para) and block.style.key == "gap" and 0 < n < len(blocks) - 1
        following = blocks[n + 1] if gap else None
        if gap and isinstance(block, Para) and isinstance(following, Para) and following.style.key not in _SPACE:
            space += block.style.line
        elif gap and isinstance(block, Para) and isinstance(last := out[-1], Para) and not last.keeps:
            out[-1] = last._replace(under=block.style.line)
        else:
            out.append(block._replace(over=space) if space and isinstance(block, Para) else block)
            space = 0
    return out


def _loosened(blocks: Sequence[Para | Table], columns: int, choices: Choices, *, last: bool) -> list[Para | Table]:
    out = list(blocks)
    for n, block in enumerate(out):
        if columns == 2 and isinstance(block, Para) and block.style.key in LOOSE and block.order not in choices.kept:
            out[n] = block._replace(keep_next=False)
        elif columns == 2 and isinstance(block, Para) and block.order in choices.whole:
            out[n] = block._replace(undivided=True)
    if not last and isinstance(end := out[-1], Para) and end.keeps:
        out[-1] = end._replace(keep_next=False)  # a heading without text must not chain two sections
    return out
