"""Columns as they are drawn, lain down, told and refused."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen import charts
from briefgen.charts import ChartSpec, Label, Plate, Series
from briefgen.charts.kinds import kind
from briefgen.charts.spec import Note
from briefgen.units import Colour
from tests.unit.charts.samples import COLUMN, FULL, LOOK, points

YEARS = tuple(str(year) for year in range(2013, 2025))
CLAIMS = (1.2, 1.1, 1.7, 2.4, 2.2, 1.9, 1.8, 2.1, 1.3, 1.4, 2.9, None)


def column(*series: tuple[str, tuple[float | None, ...]], rows: tuple[str, ...], **more: Any) -> ChartSpec:
    """Columns of some series."""
    language = more.pop("language", "en")
    return ChartSpec("sample", "column", language, rows, tuple(Series(*one) for one in series), **more)


def drawn(spec: ChartSpec, width: float = COLUMN) -> Plate:
    """The plate at its natural height."""
    return charts.plate(spec, width, charts.natural_height(spec, width, LOOK), LOOK)


def texts(plate: Plate, of: str = "") -> list[str]:
    """The texts of labels that are of something."""
    return [label.text for label in plate.labels if label.of.startswith(of)]


def fills(plate: Plate) -> dict[str, str | None]:
    """The colour of each bar."""
    return {shape.of: shape.fill for shape in plate.shapes if shape.of}


def label(plate: Plate, of: str) -> Label:
    """The label that is of it."""
    return next(one for one in plate.labels if one.of == of)


CHANGES = column(("", (12.0, -7.5, 0.0)), rows=("Up", "Down", "None"), unit="percent")
GROUPS = column(("2022", (36.0, 120.0)), ("2023", (41.0, None)), rows=("Orlany", "Vesk"))
CLAIMED = column(("", CLAIMS), rows=YEARS, highlight="2016", note=Note("2021", "The harbour closes to all but boats"))
LONG = column(("", (3.0, 1.0, 2.0, 2.5, 1.5)), rows=("Harbours", "Administration", "Health", "Schools", "Fish"))


def test_columns_stand_on_zero_with_numbers_beyond_their_ends() -> None:
    """Above what rises, below what falls; the names are below all of it."""
    plate = drawn(CHANGES)
    zero = max(y for _, y in points(next(s for s in plate.shapes if s.of == "0:0")))
    assert label(plate, "0:0").y < label(plate, "0:2").y < zero < label(plate, "0:1").y
    assert texts(plate, "0:") == ["12.0%", "\u22127.5%", "0.0%"]
    assert all(one.y > label(plate, "0:1").y for one in plate.labels if one.text in ("Up", "Down", "None"))


def test_names_that_do_not_fit_below_lay_the_columns_down() -> None:
    """A broken word would be worse; across the page they stand."""
    assert kind("column").scale(LONG, COLUMN, charts.natural_height(LONG, COLUMN, LOOK), LOOK).lying
    assert not kind("column").scale(LONG, FULL, charts.natural_height(LONG, FULL, LOOK), LOOK).lying


def test_of_many_dates_every_second_is_named_and_the_highlighted_one_is() -> None:
    """Twelve years have no room in a column."""
    named = [text for text in texts(drawn(CLAIMED)) if text in YEARS]
    assert named == ["2014", "2016", "2018", "2020", "2022", "2024"]
    assert [text for text in texts(drawn(CLAIMED, FULL)) if text in YEARS] == list(YEARS)


def test_dates_are_named_by_language() -> None:
    """The month, with the year where it begins; a German comma."""
    spec = column(("", (1.5, 2.5, 3.0)), rows=("2023-11", "2023-12", "2024-01"), language="de")
    assert texts(drawn(spec)) == ["Nov.", "2023", "Dez.", "Jan.", "2024", "1,5", "2,5", "3,0"]


def test_the_highlighted_row_has_the_accent_and_the_others_step_back() -> None:
    """So does its number."""
    plate = drawn(CLAIMED)
    assert {of for of, fill in fills(plate).items() if fill == LOOK.accent} == {"0:3"}
    assert set(fills(plate).values()) == {LOOK.accent, LOOK.muted}
    assert {one.of for one in plate.labels if one.face == LOOK.strong} == {"0:3"}


def test_a_highlighted_series_has_the_accent_among_greys() -> None:
    """In every group."""
    plate = drawn(column(*((name, (1.0, 2.0)) for name in "ABC"), rows=("x", "y"), highlight="B"))
    assert [of for of, fill in fills(plate).items() if fill == LOOK.accent] == ["1:0", "1:1"]
    light = [Colour(fill).luminance for fill in fills(plate).values() if fill and fill != LOOK.accent]
    assert min(light) > 2 * LOOK.accent.luminance  # also where all is grey


def test_beside_a_highlighted_group_the_others_are_pale() -> None:
    """Its own bars keep the colours of their series."""
    plain, chosen = drawn(GROUPS), drawn(column(*GROUPS.series, rows=GROUPS.categories, highlight="Vesk"))
    assert fills(plain)["0:1"] == fills(chosen)["0:1"]
    assert fills(plain)["0:0"] != fills(chosen)["0:0"]


def test_a_note_stands_over_its_column_with_a_line_down_to_it() -> None:
    """Above all columns, so that it touches none of them."""
    plate = drawn(CLAIMED, FULL)
    note, number = label(plate, "note"), label(plate, "0:8")
    assert note.y < min(one.y for one in plate.labels if one is not note)
    stem = next(s for s in plate.shapes if s.stroke == LOOK.rule)
    (x, top), (_, bottom) = points(stem)
    assert x == pytest.approx(number.x, abs=0.01)
    assert note.y < top < bottom < number.y


def test_a_missing_value_is_named_in_place_or_below() -> None:
    """Where the words have no room a dash stands, and a line says what it means."""
    assert texts(drawn(CLAIMED, FULL), "missing") == ["no data"]
    narrow = drawn(CLAIMED)
    assert texts(narrow, "missing") == ["\u2013"]
    assert texts(narrow, "foot") == ["No data: 2024"]
    assert texts(drawn(GROUPS), "foot") == ["No data: Vesk (2023)"]


def test_few_series_are_named_at_the_first_group_and_many_in_a_key() -> None:
    """As long as the names have room over their columns."""
    assert texts(drawn(GROUPS), "name:") == ["2022", "2023"]
    many = column(*((f"Kind {i}", (1.0, 2.0)) for i in range(4)), rows=("x", "y"))
    plate = drawn(many)
    assert texts(plate, "name:") == []
    swatches = [shape for shape in plate.shapes if shape.width > 5]
    assert len(swatches) == 4


def test_where_numbers_have_no_room_there_is_an_axis() -> None:
    """Grid lines below the columns, the zero line above."""
    dense = column(*((name, tuple(range(1, 13))) for name in "ABCDEF"), rows=tuple("abcdefghijkl"))
    plate = drawn(dense)
    assert [text for text in texts(plate) if text.isdigit()] == ["0", "5", "10", "15"]
    strokes = [shape.stroke for shape in plate.shapes]
    assert (
        strokes.index(LOOK.grid)
        < next(i for i, shape in enumerate(plate.shapes) if shape.of)
        < strokes.index(LOOK.axis)
    )


def test_all_is_told_in_words_and_as_a_table() -> None:
    """By series, with the note; of many values the ends, the highest and the lowest."""
    assert charts.describe(GROUPS) == "Column chart. 2022: Orlany 36, Vesk 120; 2023: Orlany 41, Vesk no data."
    assert charts.data_table(GROUPS) == (
        ("Category", "2022", "2023"),
        ("Orlany", "36", "41"),
        ("Vesk", "120", "no data"),
    )
    told = charts.describe(CLAIMED)
    assert told.endswith("2023 2.9, 2024 no data. Note: 2021, The harbour closes to all but boats.")
    many = column(("A", CLAIMS), ("B", CLAIMS), ("C", (None,) * 12), rows=YEARS)
    assert charts.describe(many) == (
        "Column chart. A: first 1.2 (2013), last 2.9 (2023), lowest 1.1 (2014), highest 2.9 (2023); "
        "B: first 1.2 (2013), last 2.9 (2023), lowest 1.1 (2014), highest 2.9 (2023); C: no data."
    )


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        (column(rows=("x",)), "chart-series"),
        (column(*((f"S{i}", (1.0,)) for i in range(7)), rows=("x",)), "chart-series"),
        (column(("A", (1.0, 2.0)), rows=("x", "x")), "chart-names"),
        (column(("A", (1.0,)), ("A", (2.0,)), rows=("x",)), "chart-names"),
        (column(("A", (None,)), rows=("x",)), "chart-no-values"),
        (column(("A", (1e13,)), rows=("x",)), "chart-value"),
        (column(("A", (1.0,)), rows=("x",), highlight="y"), "chart-highlight"),
        (column(("A", (1.0,)), rows=("x",), note=Note("y", "n")), "chart-note"),
        (column(("A", (1.0,)), rows=("x",), note=Note("x", "n" * 91)), "chart-note"),
        (column(("A", (1.0,) * 13), rows=tuple("abcdefghijklm")), "chart-rows"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_remedy(spec: ChartSpec, code: str) -> None:
    """Each mistake by its code, and once."""
    (found,) = kind("column").objections(spec)
    assert found.code == code
    assert found.hint
