"""Columns of numbers."""

from __future__ import annotations

import pytest

from briefgen.document import Block, Kind, Run, numeric_columns


def table(*rows: tuple[str | Run, ...]) -> Block:
    """A table whose first row is its head."""
    return Block(
        Kind.TABLE,
        "t",
        children=tuple(
            Block(
                Kind.ROW,
                f"r{n}",
                children=tuple(
                    Block(
                        Kind.CELL if n else Kind.HEAD_CELL,
                        f"c{n}.{m}",
                        runs=(run if isinstance(run, Run) else Run(run),),
                    )
                    for m, run in enumerate(row)
                ),
            )
            for n, row in enumerate(rows)
        ),
    )


@pytest.mark.parametrize(
    "number",
    [
        "12",
        "−3.5",
        "+4",
        "1,204",
        "1\u00a0204,5",
        "60%",
        "60\u00a0%",
        "−60%",
        "€1,200",
        "−€3",
        "5\u00a0€",
        "US$5",
        "0.5 ‰",
    ],
)
def test_numbers_as_they_are_printed_are_numbers(number: str) -> None:
    """With signs, thousands, percent and currency."""
    assert numeric_columns(table(("A", "B"), ("x", number), ("y", "–"))) == (False, True)


@pytest.mark.parametrize("text", ["2019–2024", "about 5", "5 km", "no. 5", "–", "", "10, mostly", "5 of 7", "A4"])
def test_other_texts_are_none(text: str) -> None:
    """One cell of words makes a column of words; a column without any number is none."""
    assert numeric_columns(table(("A", "B"), ("x", text), ("y", "–"))) == (False, False)
    assert numeric_columns(table(("A", "B"), ("x", text or "a"), ("y", "7")))[1] == (text == "–")


def test_the_value_of_a_statistic_is_a_number_with_its_unit() -> None:
    """Whatever the word of its unit."""
    assert numeric_columns(table(("A", "B"), ("x", Run("96\u00a0days", statistic="idle")))) == (False, True)


def test_the_first_column_names_the_rows() -> None:
    """Years are names too; rows may lack cells."""
    assert numeric_columns(table(("Year", "A", "B"), ("2019", "1", "2"), ("2020", "3"))) == (False, True, True)
    assert numeric_columns(table(("A",), ("1",))) == (False,)
    assert numeric_columns(Block(Kind.TABLE, "empty")) == ()
