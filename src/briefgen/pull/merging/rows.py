"""Tables of the model: numbers in cells, and rows that came, went or moved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from briefgen.language import format_number
from briefgen.language.read_number import read_number
from briefgen.ooxml.manifest import Field, Manifest
from briefgen.pull.merging.lists import longest_rise, new_text
from briefgen.pull.merging.outcome import Outcome
from briefgen.pull.merging.texts import Side
from briefgen.pull.operations import Clash, Kind, Operation, Spot
from briefgen.pull.placing.place import Placed
from briefgen.pull.reading.found import Found

_CELL = re.compile(r"(?P<rows>tables\[[^\]]+\]\.rows)\[(?P<row>\d+)\]\[(?P<column>\d+)\]\Z")
_HEAD = re.compile(r"(?P<table>tables\[[^\]]+\])\.columns\[\d+\]\Z")
_NOTHING = "–"  # what a cell without a value prints
_Row = dict[int, Found]


def cell_text(value: Any, language: str) -> str:
    """What the cell of a value prints."""
    if value is None:
        return _NOTHING
    return value if isinstance(value, str) else format_number(value, "", language)


def cell_value(text: str, language: str) -> Any:
    """The value that a text in a column of numbers is: a number, None for a dash, else the text."""
    if text in ("", _NOTHING, "-"):
        return None
    number = read_number(text, language)
    return text if number is None else number


def merge_numbers(
    fields: Mapping[str, Field],
    said: Mapping[str, str],
    values: Mapping[str, Any],
    language: str,
    side: Side,
    outcome: Outcome,
) -> None:
    """Operations for cells of numbers. `values` has what today's brief holds, by address."""
    for address, field in fields.items():
        if not field.number or said[address] == field.text or said[address] == field.text.strip():
            continue
        if address not in values:
            outcome.unplaced("its cell is no longer in the brief", said[address], address)
            continue
        today, text = cell_text(values[address], language), said[address]
        if text == today:
            continue
        if today != field.text and side is not Side.THEIRS:
            if side is Side.NONE:
                outcome.clashes.append(Clash(address, field.text, today, text))
            continue
        outcome.operations.append(Operation(Kind.NUMBER, address, today, text, value=cell_value(text, language)))


class Rows:
    """The rows of tables in the file."""

    def __init__(self, manifest: Manifest, placed: Placed, values: Mapping[str, Any], language: str) -> None:
        self.values, self.language = values, language
        self.columns = Counter(m["table"] for f in manifest.fields if (m := _HEAD.match(f.address)))
        self.numbers = {f.address for f in manifest.fields if f.number}
        cells = [m for f in manifest.fields if (m := _CELL.match(f.address))]
        self.count: dict[str, int] = {}
        for match in cells:
            self.count[match["rows"]] = max(self.count.get(match["rows"], 0), int(match["row"]) + 1)
        self.tables: dict[str, list[tuple[int, _Row]]] = {}  # rows in their order: number as written, -1 for a new one
        self._gather(placed)

    def _gather(self, placed: Placed) -> None:
        found: dict[int, dict[int, _Row]] = {}
        for each, _ in placed.paragraphs:
            if each.cell and each.part == "document":
                found.setdefault(each.cell.table, {}).setdefault(each.cell.row, {}).setdefault(each.cell.column, each)
        for rows in found.values():
            owners = [owner for row in rows.values() for each in row.values() for owner in each.owners]
            names = Counter(m["rows"] for owner in owners if (m := _CELL.match(owner)))
            if names:
                name = names.most_common(1)[0][0]
                own = [(self._number(row), row) for _, row in sorted(rows.items())]
                self.tables[name] = [(number, row) for number, row in own if number is not None]

    def _number(self, row: _Row) -> int | None:
        """The number of a row as it was written; None for the head, -1 for a new one."""
        owners = [owner for each in row.values() for owner in each.owners]
        if any(_HEAD.match(owner) for owner in owners):
            return None
        numbers = Counter(int(m["row"]) for owner in owners if (m := _CELL.match(owner)))
        return numbers.most_common(1)[0][0] if numbers else -1

    def new_cells(self) -> set[int]:
        """The paragraphs (by their id in memory) that are cells of new rows: they are no paragraphs of the text."""
        return {id(x) for rows in self.tables.values() for number, row in rows if number < 0 for x in row.values()}

    def staying(self, address: str) -> bool:
        """Whether a cell's row is still there."""
        match = _CELL.match(address)
        if not match or match["rows"] not in self.tables:
            return True
        return int(match["row"]) in {number for number, _ in self.tables[match["rows"]]}

    def merge(self, outcome: Outcome) -> None:
        """Adds the operations on rows: first those that go, then the new, then the moved."""
        for name, rows in self.tables.items():
            there = [number for number, _ in rows if number >= 0]
            for number in range(self.count[name]):
                if number not in there and f"{name}[{number}][0]" in self.values:
                    outcome.operations.append(Operation(Kind.REMOVE, f"{name}[{number}]", self._shown(name, number)))
            behind = ""
            for number, row in rows:
                new = number < 0
                behind = (self._new(name, row, behind, outcome) or behind) if new else f"{name}[{number}]"
            self._order(name, there, outcome)

    def _shown(self, name: str, number: int) -> str:
        cells = [self.values.get(f"{name}[{number}][{c}]") for c in range(self.columns[name.removesuffix(".rows")])]
        return " | ".join(cell_text(cell, self.language) for cell in cells)

    def _new(self, name: str, row: _Row, behind: str, outcome: Outcome) -> str:
        width = self.columns[name.removesuffix(".rows")]
        texts = [new_text(row[c]) if c in row else "" for c in range(width)]
        if not any(texts):
            return ""
        value = [self._value(name, c, text) for c, text in enumerate(texts)]
        first = next((f"{name}[{number}]" for number, _ in self.tables[name] if number >= 0), "")
        spot = Spot(name, behind) if behind else Spot(name, first, before=True)
        address = f"{name}[new-{len(outcome.operations)}]"
        outcome.operations.append(Operation(Kind.ADD, address, "", " | ".join(texts), spot, value))
        return address

    def _value(self, name: str, column: int, text: str) -> Any:
        """A new cell as the others of its column are: a number, or a text."""
        numeric = any(f"{name}[{number}][{column}]" in self.numbers for number in range(self.count[name]))
        return cell_value(text, self.language) if numeric else text or None

    def _order(self, name: str, there: Sequence[int], outcome: Outcome) -> None:
        still = set(longest_rise(there))
        for n, number in enumerate(there):
            if number not in still:
                spot = Spot(name, f"{name}[{there[n - 1]}]") if n else Spot(name, f"{name}[{there[1]}]", before=True)
                outcome.operations.append(Operation(Kind.MOVE, f"{name}[{number}]", spot=spot))
