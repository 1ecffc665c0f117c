"""The texts and cells of a brief whose numbers are held, each with its address and the excerpts that carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefgen.address import Path, item
from briefgen.model.printed import plain_words, printed_numbers
from briefgen.model.prose import texts
from briefgen.model.schema import Brief

# Not of the articles, or held word for word elsewhere.
_EXEMPT = frozenset(
    {"imprint", "series", "acronyms", "references", "articles", "correction", "attested", "approved", "quotes"}
)
_EXEMPT_ENDS = frozenset({"excerpt", "response_excerpt", "source"})


@dataclass(frozen=True, eq=False, slots=True)
class PrintedField:
    """A text as it prints. `item` is the address of the part whose excerpts carry it; `is_label`: it names something."""

    address: str
    text: str
    item: str
    is_label: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class PrintedCell:
    """A number in a table or in the rows of a chart, with the words of its row and its column, and the unit."""

    address: str
    value: float | str
    row: str
    column: str
    unit: str
    item: str


def printed_fields(brief: Brief) -> Iterator[PrintedField]:
    """Every text whose numbers are held, in the order of the model."""
    numbers = printed_numbers(brief)
    for path, text, markdown in texts(brief):
        if path[0] in _EXEMPT or path[-1] in _EXEMPT_ENDS or (len(path) > 1 and path[-2] in _EXEMPT_ENDS):
            continue
        if path[0] == "tables" and path[2] == "rows":
            continue
        name = address_of(brief, path)
        said = plain_words(text, numbers) if markdown else text
        yield PrintedField(
            name,
            said,
            item(name),
            path[0] in ("statistics", "tables", "people") or path[-1] in ("title", "subtitle", "columns"),
        )


def printed_cells(brief: Brief) -> Iterator[PrintedCell]:
    """Every cell of the tables and of the rows that charts draw."""
    numbers = printed_numbers(brief)
    for table in brief.tables:
        for r, row in enumerate(table.rows):
            label = row[0] if row and isinstance(row[0], str) else ""
            for c, cell in enumerate(row):
                where = f"tables[{table.id}].rows[{r}][{c}]"
                column = table.columns[c] if c < len(table.columns) else ""
                value = plain_words(cell, numbers) if isinstance(cell, str) else cell
                if value is not None:
                    yield PrintedCell(where, value, label if c else "", column if c else "", "", f"tables[{table.id}]")
    for chart in brief.charts:
        data = chart.data
        for r, row in enumerate(data.rows or () if data else ()):
            label = str(row[0]) if row else ""
            for c, cell in enumerate(row):
                column = data.columns[c] if data and c < len(data.columns) else ""
                if cell is not None and (c or isinstance(cell, str)):
                    where = f"charts[{chart.id}].data.rows[{r}][{c}]"
                    yield PrintedCell(
                        where,
                        cell,
                        label if c else "",
                        column if c else "",
                        (chart.unit or "") if c else "",
                        f"charts[{chart.id}]",
                    )


def address_of(brief: Brief, path: Path) -> str:
    """The address of a path in a brief."""
    out, at = "", _Part(brief)
    for step in path:
        at = at.step(step)
        if isinstance(step, int):
            out += f"[{at.name or step}]"
        else:
            out += f".{step}" if out else step
    return out


class _Part:
    """A value of a brief on the way to another one below it."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self.name = getattr(value, "id", "")

    def step(self, step: str | int) -> _Part:
        """The value that a step of a path leads to."""
        if isinstance(step, int):
            return _Part(self.value[step])
        return _Part(getattr(self.value, "in_" if step == "in" else step, None))
