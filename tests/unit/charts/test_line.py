"""Lines as they are drawn and told."""

from __future__ import annotations

import pytest
from lxml import etree

from briefgen import charts
from briefgen.charts.kinds import kind
from briefgen.charts.spec import Note
from tests.unit.charts.curve_samples import CURRENCIES, GAPS, MONTHS, YEARS, drawn, rows
from tests.unit.charts.samples import COLUMN, FULL, LOOK, cells, points


def test_a_gap_stays_a_gap() -> None:
    """The line is broken where a value is missing; a value alone between gaps is a point."""
    plate = drawn(GAPS, COLUMN)
    (line,) = (shape for shape in plate.shapes if shape.of == "0")
    assert line.d.count("M") == 5
    assert len(points(line)) == 9
    assert {shape.of for shape in plate.shapes if shape.of.startswith("0:")} == {"0:7", "0:9", "0:12"}
    assert "no data" not in [label.text for label in plate.labels]


def test_a_series_without_any_value_says_so() -> None:
    """At the place of its end."""
    spec = rows("line", YEARS[:3], {"North": (1, 2, 3), "South": (None, None, None)})
    assert {"North 3", "South no data"} <= {label.text for label in drawn(spec, COLUMN).labels}


def test_each_line_is_named_at_its_end_with_its_last_number() -> None:
    """Right of the plot, from the highest to the lowest, none over another; a long name goes on in the next line."""
    plate = drawn(CURRENCIES, COLUMN)
    ends = [label for label in plate.labels if label.of.startswith("end:")]
    assert {label.text for label in ends if label.of != "end:5"} == {
        *("Tenge 130", "Som 95", "Sum 108", "Rouble 150", "Somoni 101")
    }
    assert " ".join(label.text for label in ends if label.of == "end:5") == "Manat (official) 90"
    right = max(x for shape in plate.shapes if shape.of for x, _ in points(shape))
    assert all(label.left > right for label in ends)


def test_names_that_have_no_room_at_the_ends_stand_in_a_key_with_their_dash() -> None:
    """The numbers stay at the ends."""
    long = "Ministry of Labour, Migration and Employment of the Population"
    spec = rows("line", YEARS[:5], {f"{long} {i}": tuple(range(i, i + 5)) for i in range(6)})
    plate = drawn(spec, COLUMN)
    assert {label.text for label in plate.labels if label.of.startswith("end:")} == {"4", "5", "6", "7", "8", "9"}
    assert sum(label.text.startswith("Ministry") for label in plate.labels) == 6
    dashes = [shape.dash for shape in plate.shapes if shape.of in set("012345")]
    assert len(set(dashes)) == 5  # the first two are told apart by their darkness


def test_a_highlighted_line_stands_out_from_muted_thin_ones() -> None:
    """And lies above them."""
    spec = rows(
        "line", YEARS, {name: tuple(map(float, range(i, i + 13))) for i, name in enumerate("ABC")}, highlight="B"
    )
    lines = [shape for shape in drawn(spec, COLUMN).shapes if shape.of in set("012")]
    assert lines[-1].of == "1"
    assert lines[-1].stroke == LOOK.accent
    assert {line.stroke for line in lines[:-1]} == {LOOK.muted}
    assert lines[-1].width > lines[0].width


def test_the_axis_has_no_false_nought() -> None:
    """A narrow range far from nought has no zero line, and no line lies on its lowest tick; a near nought is shown."""
    scale = kind("line").scale(far := rows("line", YEARS[:4], {"": (75, 76, 76, 77)}), COLUMN, 150, LOOK)
    assert scale.ticks[0] > 0
    assert scale.y is not None
    assert scale.y.low < 75
    assert "0" not in [label.text for label in drawn(far, COLUMN).labels]
    assert kind("line").scale(rows("line", YEARS[:3], {"": (10, 60, 76)}), COLUMN, 150, LOOK).ticks[0] == 0


def test_dates_lie_where_the_calendar_has_them() -> None:
    """Uneven years are uneven steps; months are named as often as fits, with the year below its first."""
    plate = drawn(rows("line", ("1990", "2000", "2020"), {"": (1, 2, 3)}), COLUMN)
    (line,) = (shape for shape in plate.shapes if shape.of == "0")
    (a, _), (b, _), (c, _) = points(line)
    assert (c - b) / (b - a) == pytest.approx(2, abs=0.01)
    texts = [label.text for label in drawn(CURRENCIES, FULL).labels]
    assert texts[(start := texts.index("Jan")) : start + 4] == ["Jan", "2021", "Mar", "May"]


def test_names_in_order_are_all_named_where_they_fit_else_some_at_equal_steps() -> None:
    """No word is broken for it."""
    short = rows("line", ("Wave 1", "Wave 2", "Wave 3"), {"": (1, 2, 3)})
    assert {"Wave 1", "Wave 2", "Wave 3"} <= {label.text for label in drawn(short, COLUMN).labels}
    names = tuple(f"Administration {letter}" for letter in "ABCDEFGH")
    texts = " ".join(label.text for label in drawn(rows("line", names, {"": range(8)}), COLUMN).labels)
    assert [letter for letter in "ABCDEFGH" if f" {letter} " in f"{texts} "] == list("ADG")


def test_a_note_stands_above_its_row_with_a_line_down() -> None:
    """Never on a curve."""
    plate = drawn(rows("line", YEARS, {"": range(13)}, note=Note("2018", "Borders close")), COLUMN)
    (note,) = (label for label in plate.labels if label.text == "Borders close")
    (stem,) = (shape for shape in plate.shapes if shape.dash)
    (x, top), (again, bottom) = points(stem)
    assert x == again == pytest.approx(note.x, abs=0.02)
    assert note.y < top < bottom
    line = next(shape for shape in plate.shapes if shape.of == "0")
    assert note.y < min(y for _, y in points(line))


def test_alternative_text_says_every_value_or_the_ones_that_matter() -> None:
    """Few: each by name; many: first, last, lowest and highest."""
    assert charts.describe(rows("line", YEARS[:3], {"": (1, None, 3)})) == ("Line chart. 2012 1, 2013 no data, 2014 3.")
    said = charts.describe(rows("line", MONTHS, {"": range(48)}))
    assert said == "Line chart. first 0 (Jan 2021), last 47 (Dec 2024), lowest 0 (Jan 2021), highest 47 (Dec 2024)."
    table = charts.data_table(rows("line", MONTHS[:2], {"Men": (1, 2), "Women": (3, None)}, unit="percent"))
    assert table == (("Category", "Men", "Women"), ("Jan 2021", "1%", "3%"), ("Feb 2021", "2%", "no data"))


@pytest.mark.parametrize(
    ("spec", "code", "said"),
    [
        (rows("line", ("2020",), {"": (1,)}), "chart-rows", "line takes 2 to 60 rows, not 1"),
        (
            rows("line", [f"Row {i}" for i in range(13)], {"": range(13)}),
            "chart-rows",
            "line takes 2 to 12 rows, not 13",
        ),
        (rows("line", ("2021", "2020"), {"": (1, 2)}), "chart-order", "2020 stands after 2021"),
        (rows("line", YEARS[:2], {str(i): (1, 2) for i in range(7)}), "chart-series", "line draws 1 to 6 columns"),
        (
            rows("line", YEARS[:2], {"": (1, 2)}, highlight="2030"),
            "chart-highlight",
            "there is no row or series '2030'",
        ),
        (rows("line", YEARS[:2], {"": (None, None)}), "chart-no-values", "there is no value to draw"),
    ],
)
def test_what_cannot_be_drawn_is_objected_to(spec: charts.ChartSpec, code: str, said: str) -> None:
    """With a remedy."""
    (objection,) = kind("line").objections(spec)
    assert objection.code == code
    assert objection.message.startswith(said)
    assert objection.hint


def test_word_gets_gaps_dates_and_words_at_the_ends() -> None:
    """A date axis whose cells are years or days, gaps, limits of the scale, and names that follow their cells."""
    native = charts.native(GAPS, COLUMN, charts.natural_height(GAPS, COLUMN, LOOK), LOOK)
    root = etree.fromstring(native.xml)
    assert root.find(".//{*}dispBlanksAs").get("val") == "gap"
    assert root.find(".//{*}dateAx/{*}baseTimeUnit") is not None
    assert root.find(".//{*}valAx/{*}crossBetween").get("val") == "midCat"
    assert [cells(native.workbook)[cell] for cell in ("A2", "A14", "B2")] == [2012, 2024, 36]
    native = charts.native(CURRENCIES, FULL, charts.natural_height(CURRENCIES, FULL, LOOK), LOOK)
    root = etree.fromstring(native.xml)
    assert [root.find(f".//{{*}}dateAx/{{*}}{name}").get("val") for name in ("baseTimeUnit", "majorTimeUnit")] == [
        *("months", "months")
    ]
    assert len(root.findall(".//{*}fld[@type='SERIESNAME']")) == 6
    assert cells(native.workbook)["A2"] == 44197


def test_word_gets_the_note_on_a_series_of_its_own() -> None:
    """A point at the top of the plot with the words as its label, and a line down from it."""
    spec = rows("line", YEARS, {"Permits": range(13)}, note=Note("2018", "Borders close"))
    native = charts.native(spec, COLUMN, charts.natural_height(spec, COLUMN, LOOK), LOOK)
    root = etree.fromstring(native.xml)
    assert "Borders close" in root.findall(".//{*}ser")[-1].xpath("string(.//*[local-name()='rich'])")
    assert root.find(".//{*}errBars/{*}val") is not None
    found = cells(native.workbook)
    assert (found["C1"], found["C8"]) == ("Note", 15)
    assert "C7" not in found
