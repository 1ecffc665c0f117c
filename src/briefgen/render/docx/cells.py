"""Cells of numbers: the template prints them formatted, without an address, so theirs is told from the head of the table."""

from __future__ import annotations

import re

from briefgen.layout.word.arrangement import Cell, Table

_COLUMN = re.compile(r"(tables\[[^\]]+\])\.columns\[\d+\]\Z")


def addressed(table: Table) -> Table:
    """The table, of which every cell that is one of the model's can be edited."""
    heads = [run.address or "" for cell in table.rows[0] for para in cell.paras for run in para.runs]
    named = [match for head in heads if (match := _COLUMN.match(head))]
    if not table.header or len(named) < len(table.rows[0]):
        return table
    owner = named[0][1]
    rows = [
        tuple(_cell(cell, f"{owner}.rows[{r}][{c}]") for c, cell in enumerate(row))
        for r, row in enumerate(table.rows[1:])
    ]
    return table._replace(rows=(table.rows[0], *rows))


def _cell(cell: Cell, address: str) -> Cell:
    [para] = cell.paras
    if len(para.runs) != 1 or para.runs[0].address:
        return cell
    run = para.runs[0]._replace(address=address, locked=False)
    return cell._replace(paras=(para._replace(runs=(run,)),))
