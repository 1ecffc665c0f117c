"""From a CSV file to the columns that a chart draws: names of rows, and numbers or gaps, with all that is wrong."""

from __future__ import annotations

import difflib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.csv_file.numbers import Quantity, decimal_mark, is_missing, quantity
from briefgen.charts.csv_file.records import Record, records, separator
from briefgen.charts.csv_file.text import Text, read_text
from briefgen.charts.csv_file.wrong import CsvWrong, Spot, shown
from briefgen.findings import Finding, Severity, errors

_MOST_TOLD = 10  # mistakes in one file
_EXCERPT_MAX = 2_000  # characters of a line that is shown
_HEADS_SHOWN = 30
_NAME_MAX = 200  # characters


class CsvFile(NamedTuple):
    """A file as it was read, and its name as findings show it."""

    name: str
    data: bytes


class Chosen(NamedTuple):
    """The head and the names of the rows; of each other column the head and the values; whether these are percentages."""

    heading: str
    names: tuple[str, ...]
    columns: tuple[tuple[str, tuple[float | None, ...]], ...]
    percent: bool


def read_columns(file: CsvFile, wanted: Sequence[str], address: str) -> tuple[Chosen | None, tuple[Finding, ...]]:
    """The columns of these heads in their order, all that have a head where none is wanted; the first names the rows.

    None where something is wrong. Findings have the file with line and column; those about `wanted` have the address alone,
    below that of the chart's data.
    """
    reading = _Reading(file, address)
    chosen = reading.chosen(wanted)
    found = tuple(reading.findings)
    return (None if errors(found) else chosen), found


class _Reading:
    """One file being read, with the findings gathered on it."""

    def __init__(self, file: CsvFile, address: str) -> None:
        self.file, self.address = file, address
        self.lines: list[str] = []
        self.findings: list[Finding] = []

    def chosen(self, wanted: Sequence[str]) -> Chosen | None:
        """What is wanted; None where that cannot be told."""
        try:
            text = read_text(self.file.data)
            self.lines = text.text.split("\n")
            self._assumed(text)
            sign = separator(text.text)
            head, rows = self._rows(text.text, sign)
            at = self._columns(head, wanted) if wanted else self._all(head, rows)
            return None if errors(self.findings) else self._values(head, rows, at, sign)
        except CsvWrong as wrong:
            self._keep(wrong)
            return None

    def _assumed(self, text: Text) -> None:
        if text.assumed:
            message = f"the file is not UTF-8; it is read as {text.assumed}"
            hint = "see that its letters are right, or save the sheet as CSV in UTF-8"
            self._keep(CsvWrong("csv-encoding-assumed", message, text.spot, hint), Severity.WARNING)

    def _rows(self, text: str, sign: str) -> tuple[Record, list[Record]]:
        """The head, and the rows that have as many cells; the others are told."""
        found = records(text, sign)
        head = next(found, None)
        if head is None:
            raise CsvWrong("csv-empty", "nothing stands in the file", None, "save the sheet again, its heads first")
        if len(head) < 2:
            hint = "separate the columns by commas, semicolons or tabs"
            raise CsvWrong("csv-columns", "the file has one column only", head[0].spot, hint)
        rows = []
        for row in found:
            if len(row) == len(head):
                rows.append(row)
            else:
                message = f"{len(row)} cells, where the first line has {len(head)}"
                self._say("csv-ragged", message, row[0].spot, "a text with a separator in it goes into quotation marks")
        if not rows and not errors(self.findings):
            hint = "add the rows that are to be drawn"
            raise CsvWrong("csv-empty", "no row stands below the heads", head[0].spot, hint)
        return head, rows

    def _columns(self, head: Record, wanted: Sequence[str]) -> list[int]:
        """The places of the wanted heads."""
        known = [_key(cell.text) for cell in head]
        at = []
        for i, name in enumerate(wanted):
            if _key(name) in known:
                at.append(known.index(_key(name)))
            else:
                self._no_column(i, name, [cell.text for cell in head if cell.text])
        self._once(head, at)
        return at

    def _no_column(self, i: int, name: str, heads: Sequence[str]) -> None:
        near = tuple(f"did you mean {shown(x)}?" for x in difflib.get_close_matches(name, heads, 1, 0.6))
        more = ", …" if len(heads) > _HEADS_SHOWN else ""
        hints = (*near, f"the file has {', '.join(map(shown, heads[:_HEADS_SHOWN]))}{more}")
        message = f"the file has no column '{name}'"
        self.findings.append(Finding("csv-column", message, address=f"{self.address}.columns[{i}]", hints=hints))

    def _all(self, head: Record, rows: Sequence[Record]) -> list[int]:
        """The places of all columns but those in which nothing stands; only the column of names may lack its head."""
        at = [j for j, cell in enumerate(head) if j == 0 or cell.text or any(row[j].text for row in rows)]
        for j in at[1:]:
            if not head[j].text:
                hint = "give it a head, or name the columns to draw: columns: [...]"
                self._say("csv-column", "the column has no head", head[j].spot, hint)
        self._once(head, at)
        return at

    def _once(self, head: Record, at: Sequence[int]) -> None:
        """Tell the heads that stand twice."""
        counted = Counter(_key(cell.text) for cell in head if cell.text)
        for j in dict.fromkeys(at):
            if counted[_key(head[j].text)] > 1:
                message = f"'{shown(head[j].text)}' is the head of two columns"
                self._say("csv-column", message, head[j].spot, "give each column a head of its own")

    def _values(self, head: Record, rows: Sequence[Record], at: Sequence[int], sign: str) -> Chosen:
        """Names and numbers; cells that are none are told."""
        first, *others = at
        for row in rows:
            if not row[first].text:
                hint = f"the column '{shown(head[first].text)}' names the rows"
                self._say("csv-name", "the row has no name", row[first].spot, hint)
        for cell in (*(row[first] for row in rows), *(head[j] for j in at)):
            if len(cell.text) > _NAME_MAX:
                message = f"a name of {len(cell.text):,} characters, where {_NAME_MAX} are too long for a chart"
                self._say("csv-name", message, cell.spot, "name it shorter")
        mark = decimal_mark((row[j] for row in rows for j in others), sign)
        columns = [[self._quantity(row, j, mark) for row in rows] for j in others]
        percent = {q.percent for column in columns for q in column if q}
        if len(percent) > 1:
            odd = next(row[j] for row in rows for j in others if row[j].text.endswith("%"))
            hint = "write the sign in all cells or in none, and unit: percent in the brief"
            self._say("csv-number", "a percent sign that other cells lack", odd.spot, hint)
        values = [tuple(q.value if q else None for q in column) for column in columns]
        return Chosen(
            head[first].text,
            tuple(row[first].text for row in rows),
            tuple((head[j].text, column) for j, column in zip(others, values, strict=True)),
            percent == {True},
        )

    def _quantity(self, row: Record, at: int, mark: str) -> Quantity | None:
        if is_missing(row[at]):
            return None
        try:
            return quantity(row[at], mark)
        except CsvWrong as wrong:
            self._keep(wrong)
            return None

    def _say(self, code: str, message: str, spot: Spot, hint: str) -> None:
        self._keep(CsvWrong(code, message, spot, hint))

    def _keep(self, wrong: CsvWrong, severity: Severity = Severity.ERROR) -> None:
        """Keep a finding with its place, as many of one file as somebody reads."""
        if len(self.findings) > _MOST_TOLD:
            return
        if len(self.findings) == _MOST_TOLD:
            wrong = CsvWrong("csv-more", "there are more mistakes in the file", wrong.spot, "mend those above first")
        finding = Finding(wrong.code, wrong.message, severity, f"{self.address}.file", hints=(wrong.hint,))
        line, column = wrong.spot or (None, None)
        excerpt = self.lines[line - 1] if line and line <= len(self.lines) else ""
        excerpt = excerpt if len(excerpt) <= _EXCERPT_MAX else ""
        self.findings.append(finding.at(file=self.file.name, line=line, column=column, excerpt=excerpt))


def _key(head: str) -> str:
    """What two equal heads have in common, however their accents are encoded."""
    return unicodedata.normalize("NFC", " ".join(head.split()))
