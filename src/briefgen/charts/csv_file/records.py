"""The text of a CSV file as records of cells (RFC 4180), each with its place; the separator is found by the head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefgen.charts.csv_file.wrong import CsvWrong, Spot

ROWS_MAX, COLUMNS_MAX = 10_000, 500
SEPARATORS = (",", ";", "\t")
_SAMPLE = 20  # records by which the separator is found
_SPACE = re.compile(r"\s+")


class Cell(NamedTuple):
    """What stands in a cell, its outer space gone and its inner space single, and where."""

    text: str
    spot: Spot


Record = tuple[Cell, ...]


def separator(text: str) -> str:
    """The separator with which most of the first records have as many cells as the head; of equals the one with more cells.

    A comma where nothing separates.
    """
    return max(SEPARATORS, key=lambda sign: _agreement(text, sign))


def records(text: str, sign: str) -> Iterator[Record]:
    """The records, those without any words left out. Raises CsvWrong: `csv-quote`, `csv-too-large`."""
    pattern = _cell_pattern(sign)
    line, begin, at, number = 1, 0, 0, 0
    while at < len(text):
        record: list[Cell] = []
        ended = False
        while not ended:
            match = pattern.match(text, at)
            spot = Spot(line, at - begin + 1)
            if not match:
                raise _quote_wrong(spot)
            if len(record) == COLUMNS_MAX:
                hint = "keep the columns that the chart draws"
                raise CsvWrong("csv-too-large", f"more than {COLUMNS_MAX} columns", spot, hint)
            quoted = match["quoted"]
            words = match["bare"] if quoted is None else quoted.replace('""', '"')
            record.append(Cell(_SPACE.sub(" ", words).strip(), spot))
            ended, at = match["end"] != sign, match.end()
            if lines := match[0].count("\n"):
                line, begin = line + lines, text.rfind("\n", 0, at) + 1
        if any(cell.text for cell in record):
            number += 1
            if number > ROWS_MAX + 1:
                hint = "keep the rows that the chart draws"
                raise CsvWrong("csv-too-large", f"more than {ROWS_MAX:,} rows", record[0].spot, hint)
            yield tuple(record)


def _cell_pattern(sign: str) -> re.Pattern[str]:
    return re.compile(
        rf'[ ]*(?:"(?P<quoted>[^"]*+(?:""[^"]*+)*+)"[ ]*|(?P<bare>(?![ ]*")[^{sign}\n]*+))(?P<end>{sign}|\n|\Z)'
    )


def _quote_wrong(spot: Spot) -> CsvWrong:
    hint = 'a cell in quotation marks ends with one, and one inside it is written twice: "a ""b"" c"'
    return CsvWrong("csv-quote", "the quotation marks of this cell do not close it", spot, hint)


def _agreement(text: str, sign: str) -> tuple[int, int]:
    """Records with as many cells as the head, and how many cells it has."""
    try:
        counts = [len(record) for record in islice(records(text, sign), _SAMPLE)]
    except CsvWrong:
        return 0, 0
    if not counts or counts[0] < 2:
        return 0, 0
    return counts.count(counts[0]), counts[0]
