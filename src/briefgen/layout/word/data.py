"""Charts and tables of data, with their captions."""

from __future__ import annotations

import math

from briefgen.charts import natural_height
from briefgen.document import Block, Kind, numeric_columns
from briefgen.layout.measure import Setter
from briefgen.layout.table_widths import Wish, shares, wants_page, wishes
from briefgen.layout.word.arrangement import Border, Cell, Para, Picture, Table
from briefgen.layout.word.desk import Desk

_CHART_PAD = (40, 0, 0, 0)
_CELL_PAD = (30, 160, 20, 0)
_GAP = _CELL_PAD[1] / 20  # points between two columns
_ROOMIER = 1.03  # Word sets without kerning
_WHOLE = 24  # rows of a table that is never divided


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
    """A table of data with its captions; a bare table has none. One that needs more width than a column stands across."""
    parts = [block] if block.kind is Kind.TABLE else block.children
    caption = next((part.text for part in parts if part.kind is Kind.CAPTION), "")
    wanted = [_wishes(desk, part) for part in parts if part.kind is Kind.TABLE]
    if any(wants_page(wish, _GAP, desk.width(columns) / 20) for wish in wanted):
        columns = 1
    key = "table-title"
    for part in parts:
        if part.kind is Kind.TABLE:
            desk.put(columns, _grid(desk, part, columns, caption))
            key = "table-note"
        else:
            desk.put(columns, desk.para(key, part.runs, part.id))
    if parts and parts[-1].kind is Kind.TABLE:
        desk.gap(columns)


def _wishes(desk: Desk, block: Block) -> tuple[Wish, ...]:
    setter = Setter(desk.manuscript.theme, desk.manuscript.document.metadata.language, desk.plan)
    return tuple(Wish(w.least * _ROOMIER, w.natural * _ROOMIER) for w in wishes(setter, block))


def _grid(desk: Desk, block: Block, columns: int, caption: str) -> Table:
    palette, right = desk.manuscript.theme.palette, numeric_columns(block)
    rows = [list(row.children) for row in block.children]
    head = bool(rows) and all(cell.kind is Kind.HEAD_CELL for cell in rows[0])
    cells = tuple(
        tuple(
            Cell(
                (_cell_para(desk, cell, right=right[at], keep=_keeps(n, len(rows))),),
                rule=Border(4, 0, palette["navy" if head and n == 0 else "rule"]),
            )
            for at, cell in enumerate(row)
        )
        for n, row in enumerate(rows)
    )
    return Table(_widths(desk, block, columns), cells, _CELL_PAD, block.id, header=head, title=caption or "Table")


def _keeps(row: int, rows: int) -> bool:
    """Whether a row stays with the next: all of a short table, of a long one the first two and the last two."""
    return row < rows - 1 and (rows <= _WHOLE or row in (0, rows - 2))


def _cell_para(desk: Desk, cell: Block, *, right: bool, keep: bool) -> Para:
    key = "table-head" if cell.kind is Kind.HEAD_CELL else "table-cell"
    return desk.para(f"{key}-number" if right else key, cell.runs, cell.id, keep_next=keep)


def _widths(desk: Desk, block: Block, columns: int) -> tuple[int, ...]:
    """Widths of the columns in whole twips; in Word the last has a gap behind it too."""
    width = desk.width(columns)
    out = [int(share * 20) for share in shares(_wishes(desk, block), _GAP, width / 20 - _GAP)]
    out[-1] += _CELL_PAD[1]
    out[0] += width - sum(out)
    return tuple(out)
