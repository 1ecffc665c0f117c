"""Charts and tables of data, with their captions."""

from __future__ import annotations

import math

from briefgen.charts import natural_height
from briefgen.document import Block, Kind
from briefgen.layout.word.arrangement import Border, Cell, Para, Picture, Table
from briefgen.layout.word.desk import Desk

_CHART_PAD = (40, 0, 0, 0)
_CELL_PAD = (30, 80, 20, 0)


def chart(desk: Desk, block: Block, columns: int) -> None:
    """A chart with its captions in one cell, which no page or column divides."""
    paras: list[Para] = []
    for child in [block] if block.kind is Kind.CHART else block.children:
        if child.kind is Kind.CHART:
            picture = _picture(desk, child, desk.width(columns))
            paras.append(desk.para("picture", (), child.id, picture=picture))
        else:
            key = "note" if child.role == "source" else "chart-subtitle" if child.role == "subtitle" else "chart-title"
            paras.append(desk.para(key, child.runs, child.id))
    cell = Cell(tuple(paras), lid=Border(8, 0, desk.manuscript.theme.palette["navy"]))
    desk.gap(columns)
    desk.put(columns, Table((desk.width(columns),), ((cell,),), _CHART_PAD, block.id))
    desk.gap(columns)


def _picture(desk: Desk, block: Block, width: int) -> Picture:
    spec = desk.manuscript.charts[block.chart or ""]
    height = natural_height(spec.undrawn, width / 20, desk.manuscript.theme.chart, desk.plan.chart)
    return Picture(spec.id, width, math.ceil(height * 20))


def table(desk: Desk, block: Block, columns: int) -> None:
    """A table of data with its captions; a bare table has none."""
    parts = [block] if block.kind is Kind.TABLE else block.children
    caption = next((part.text for part in parts if part.kind is Kind.CAPTION), "")
    ends_in_table = False
    for part in parts:
        ends_in_table = part.kind is Kind.TABLE
        if ends_in_table:
            desk.put(columns, _grid(desk, part, columns, caption))
        else:
            desk.put(columns, desk.para("table-note" if part.role == "source" else "table-title", part.runs, part.id))
    if ends_in_table:
        desk.gap(columns)


def _grid(desk: Desk, block: Block, columns: int, caption: str) -> Table:
    palette = desk.manuscript.theme.palette
    rows = [list(row.children) for row in block.children]
    head = bool(rows) and all(cell.kind is Kind.HEAD_CELL for cell in rows[0])
    last = len(rows) - 1
    cells = tuple(
        tuple(
            Cell(
                (_cell_para(desk, cell, keep=n < last),),
                rule=Border(4, 0, palette["navy" if head and n == 0 else "rule"]),
            )
            for cell in row
        )
        for n, row in enumerate(rows)
    )
    return Table(_widths(rows, desk.width(columns)), cells, _CELL_PAD, block.id, header=head, title=caption or "Table")


def _cell_para(desk: Desk, cell: Block, *, keep: bool) -> Para:
    key = "table-head" if cell.kind is Kind.HEAD_CELL else "table-cell"
    return desk.para(key, cell.runs, cell.id, keep_next=keep)


def _widths(rows: list[list[Block]], width: int) -> tuple[int, ...]:
    """Shares by the longest word and the mean length of the texts of a column, none under a tenth."""
    count = max(len(row) for row in rows)
    wish = [max(4.0, *(_wish(row[n].text) for row in rows if n < len(row))) for n in range(count)]
    shares = [max(0.1, w / sum(wish)) for w in wish]
    out = [int(width * share / sum(shares)) for share in shares]
    return (width - sum(out[1:]), *out[1:])


def _wish(text: str) -> float:
    return max((len(word) for word in text.split()), default=0) + math.sqrt(len(text))
