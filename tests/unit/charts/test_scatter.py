"""Scatter charts as they are drawn and told."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from lxml import etree

from briefgen import charts
from briefgen.charts import ChartSpec, Series
from briefgen.charts.kinds import kind
from briefgen.charts.spec import Note
from tests.unit.charts.curve_samples import drawn
from tests.unit.charts.samples import COLUMN, FULL, LOOK, cells, points

HEADS = ("GDP a head, thousand dollars", "Remittances")


def scatter(*rows: tuple[str, float | None, float | None], heads: tuple[str, ...] = HEADS, **more: Any) -> ChartSpec:
    """A scatter chart of rows of a name, x and y."""
    names, *columns = zip(*rows, strict=True)
    series = tuple(Series(head, tuple(column)) for head, column in zip(heads, columns, strict=True))
    return ChartSpec("sample", "scatter", "en", categories=names, series=series, **more)


SHARES = (
    ("Tajikistan", 1.2, 38.4),
    ("Kyrgyzstan", 2.0, 18.6),
    ("Uzbekistan", 2.5, 13.8),
    ("Kazakhstan", 13.1, 0.2),
    ("Georgia", 8.1, 12.4),
    ("Azerbaijan", 5.6, 3.2),
)


def test_few_points_are_named_beside_them() -> None:
    """Each near its own, and on no other."""
    plate = drawn(scatter(*SHARES, unit="percent"), COLUMN)
    names = {label.text: label for label in plate.labels if label.of.startswith("name:")}
    assert set(names) == {name for name, _, _ in SHARES}
    for shape in (shape for shape in plate.shapes if shape.of):
        xs, ys = zip(*points(shape), strict=True)
        label = names[SHARES[int(shape.of.partition(":")[2])][0]]
        assert label.left - max(xs) < 6 > min(xs) - label.left - label.width
        assert abs(label.y - sum(ys) / len(ys)) < 14


def test_the_axes_have_titles_and_the_unit_is_that_of_y() -> None:
    """x at the right below, y at the left above, both from the heads of the columns."""
    plate = drawn(scatter(*SHARES, unit="percent"), COLUMN)
    labels = {label.text: label for label in plate.labels}
    assert labels[HEADS[0]].y > labels["0%"].y > labels[HEADS[1]].y
    assert "40%" in labels
    assert "15.0" in labels
    assert "15.0%" not in labels
    assert "Remittances (days)" in [label.text for label in drawn(scatter(*SHARES, unit="days"), COLUMN).labels]


def test_of_many_points_a_dozen_outer_ones_are_named() -> None:
    """And never one over another."""
    many = scatter(*((f"District {i}", i * 7 % 60, i * i % 47) for i in range(60)), highlight="District 30")
    plate = drawn(many, FULL)
    names = [label for label in plate.labels if label.of.startswith("name:")]
    assert 6 <= len(names) <= 12
    assert "District 30" in [label.text for label in names]
    for a, b in combinations(names, 2):
        assert abs(a.y - b.y) > 6 or a.left >= b.left + b.width or b.left >= a.left + a.width


def test_the_highlighted_point_stands_out_and_is_always_named() -> None:
    """Larger, in the accent, above the others, also in a crowd."""
    crowd = scatter(
        *((f"District {i}", 50 + i % 3 / 10, 50 + i % 7 / 10) for i in range(79)), ("A", 0, 0), highlight="District 40"
    )
    plate = drawn(crowd, COLUMN)
    marks = [shape for shape in plate.shapes if shape.of]
    assert marks[-1].of == "0:40"
    assert marks[-1].fill == LOOK.accent
    assert {shape.fill for shape in marks[:-1]} == {LOOK.muted}
    (name,) = (label for label in plate.labels if label.text == "District 40")
    assert name.face == LOOK.strong


def test_a_note_names_its_point_above_the_plot() -> None:
    """The point has its name too."""
    plate = drawn(scatter(*SHARES, note=Note("Georgia", "after the war")), COLUMN)
    assert {"Georgia: after the war", "Georgia"} <= {label.text for label in plate.labels}


def test_text_and_table_say_both_measures() -> None:
    """Few points one by one, of many the ends."""
    spec = scatter(*SHARES[:2], unit="percent", note=Note("Tajikistan", "so it is."))
    assert charts.describe(spec) == (
        "Scatter chart. GDP a head, thousand dollars, Remittances. Tajikistan: 1.2, 38.4%; Kyrgyzstan: 2.0, 18.6%."
        " Note: Tajikistan, so it is."
    )
    assert charts.data_table(spec)[:2] == (("Category", *HEADS), ("Tajikistan", "1.2", "38.4%"))
    many = scatter(*((f"P{i}", i, 50 - i) for i in range(20)), heads=("A", "B"))
    assert (
        charts.describe(many)
        == "Scatter chart. A: lowest 0 (P0), highest 19 (P19); B: lowest 31 (P19), highest 50 (P0)."
    )


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        (scatter(("A", 1, 1)), "scatter takes 2 to 80 rows, not 1"),
        (scatter(*((f"P{i}", i, i) for i in range(81))), "scatter takes 2 to 80 rows, not 81"),
        (scatter(("A", 1, 1), ("B", 2, None)), "a point needs both values, and 'B' has none for 'Remittances'"),
        (scatter(*SHARES, highlight="Remittances"), "there is no row or series 'Remittances' to highlight"),
        (scatter(("A", 1, 1), ("A", 2, 2)), "two rows have the name 'A'"),
    ],
)
def test_what_cannot_be_drawn_is_objected_to(spec: ChartSpec, said: str) -> None:
    """Once, with a remedy."""
    (objection,) = kind("scatter").objections(spec)
    assert objection.message == said
    assert objection.hint


def test_three_columns_are_needed() -> None:
    """The name and two measures."""
    one = ChartSpec("sample", "scatter", "en", categories=("A", "B"), series=(Series("x", (1.0, 2.0)),))
    (objection,) = kind("scatter").objections(one)
    assert objection.hint == "give three columns: the name, x and y"


def test_word_gets_three_columns_and_names_from_their_cells() -> None:
    """The highlighted name is the label of a series of its own over the same cells."""
    spec = scatter(*SHARES, unit="percent", highlight="Georgia")
    native = charts.native(spec, FULL, charts.natural_height(spec, FULL, LOOK), LOOK)
    found = cells(native.workbook)
    assert [found[cell] for cell in ("A1", "B1", "C1", "A2", "B2", "C2")] == [
        "Category",
        *HEADS,
        "Tajikistan",
        1.2,
        38.4,
    ]
    root = etree.fromstring(native.xml)
    first, second = root.findall(".//{*}ser")
    assert [len(series.findall(".//{*}dLbl")) for series in (first, second)] == [5, 1]
    assert first.findtext(".//{*}yVal//{*}f") == second.findtext(".//{*}yVal//{*}f") == "Sheet1!$C$2:$C$7"
    assert HEADS[1] in root.find("{*}chart/{*}title").xpath("string()")
