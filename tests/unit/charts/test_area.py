"""Areas as they are drawn and told."""

from __future__ import annotations

import pytest
from lxml import etree

from briefgen import charts
from briefgen.charts.kinds import kind
from briefgen.charts.spec import Note
from tests.unit.charts.curve_samples import YEARS, drawn, rows
from tests.unit.charts.samples import COLUMN, FULL, LOOK, cells, points

THREE = rows("area", YEARS[:4], {"Men": (50, 60, 55, 70), "Women": (40, 45, 50, 40), "Children": (30, 20, 30, 30)})
THIN = rows("area", YEARS[:4], {"Coal": (70, 71, 69, 66), "Wind": (0, 0, 1, 1), "Sun": (0, 0, 0, 1)})


def test_areas_are_piled_from_nought() -> None:
    """Each upon the one before, the first upon the zero line."""
    plate = drawn(THREE, COLUMN)
    scale = kind("area").scale(THREE, COLUMN, plate.height, LOOK)
    assert scale.y is not None
    assert scale.ticks[0] == 0
    tops = []
    for shape in (shape for shape in plate.shapes if shape.of.isdigit()):
        heights = [scale.y.value(y) for _, y in points(shape)]
        tops.append((heights[:4], heights[4:8]))
    assert tops[0][1] == pytest.approx([0] * 4, abs=0.05)
    assert tops[1][1] == pytest.approx(tops[0][0][::-1], abs=0.05)
    assert tops[2][0] == pytest.approx([120, 125, 135, 140], abs=0.05)


def test_high_bands_hold_their_names() -> None:
    """In a colour that can be read there, and within their band."""
    names = {label.text: label for label in drawn(THREE, COLUMN).labels if label.of.startswith("name:")}
    assert list(names) == ["Men", "Women", "Children"]
    assert names["Men"].colour == LOOK.paper
    assert names["Men"].y > names["Women"].y > names["Children"].y


def test_names_of_thin_bands_stand_beside_the_areas_in_their_order() -> None:
    """Moved apart where they would touch, with a line to their band."""
    names = {label.text: label for label in drawn(THIN, COLUMN).labels if label.of.startswith("end:")}
    assert list(names) == ["Coal", "Wind", "Sun"]
    assert names["Wind"].y - names["Sun"].y >= LOOK.leading - 0.02
    assert min(label.left for label in names.values()) > max(
        x for shape in drawn(THIN, COLUMN).shapes if shape.of for x, _ in points(shape)
    )


def test_the_only_area_has_a_line_and_its_last_number() -> None:
    """Its name is the subtitle's to say."""
    plate = drawn(rows("area", YEARS, {"Reserves": range(13)}), COLUMN)
    assert "12" in [label.text for label in plate.labels if label.of == "end:0"]
    assert "Reserves" not in [label.text for label in plate.labels]
    assert any(shape.stroke == LOOK.strokes[0] for shape in plate.shapes)


def test_names_keep_off_the_line_of_a_note() -> None:
    """Whichever row is noted."""
    for year in YEARS[:4]:
        spec = rows("area", YEARS[:4], {s.name: s.values for s in THREE.series if s.values}, note=Note(year, "A rule"))
        plate = drawn(spec, COLUMN)
        (stem,) = (shape for shape in plate.shapes if shape.dash)
        x = points(stem)[0][0]
        names = [label for label in plate.labels if label.of.startswith("name:")]
        assert len(names) == 3
        assert all(x < label.left - 2 or x > label.left + label.width + 2 for label in names)


@pytest.mark.parametrize(
    ("columns", "code"),
    [({"A": (1, None)}, "chart-missing"), ({"A": (1, 2), "B": (1, -2)}, "chart-negative")],
)
def test_gaps_and_negative_values_are_for_lines(columns: dict[str, tuple[float | None, ...]], code: str) -> None:
    """The remedy says so."""
    (objection,) = kind("area").objections(rows("area", YEARS[:2], columns))
    assert objection.code == code
    assert "draw lines" in objection.hint


def test_text_and_table_say_the_total() -> None:
    """What the height of the pile is."""
    two = rows("area", YEARS[:2], {"Men": (1, 2), "Women": (3, 4)})
    assert charts.describe(two) == "Area chart. Men: 2012 1, 2013 2; Women: 2012 3, 2013 4; Total: 2012 4, 2013 6."
    assert charts.data_table(two)[0] == ("Category", "Men", "Women", "Total")
    assert charts.describe(rows("area", YEARS[:2], {"Men": (1, 2)})) == "Area chart. 2012 1, 2013 2."


def test_word_gets_piles_with_names_or_a_legend() -> None:
    """Names follow their cells; a note is a line plot on the same axes, so that it does not raise the pile."""
    noted = rows("area", YEARS[:4], {s.name: s.values for s in THREE.series if s.values}, note=Note("2013", "A rule"))
    native = charts.native(noted, FULL, charts.natural_height(noted, FULL, LOOK), LOOK)
    root = etree.fromstring(native.xml)
    assert root.find(".//{*}areaChart/{*}grouping").get("val") == "stacked"
    assert len(root.findall(".//{*}areaChart/{*}ser")) == 3
    assert len(root.findall(".//{*}fld[@type='SERIESNAME']")) == 3
    assert root.find(".//{*}legend") is None
    (note,) = root.findall(".//{*}lineChart/{*}ser")
    assert "A rule" in note.xpath("string(.//*[local-name()='rich'])")
    assert cells(native.workbook)["E3"] == 150
    native = charts.native(THIN, COLUMN, charts.natural_height(THIN, COLUMN, LOOK), LOOK)
    assert etree.fromstring(native.xml).find(".//{*}legend") is not None


def test_word_prints_the_last_number_of_one_area() -> None:
    """As a label that follows its cell, off the area, without a line to it."""
    spec = rows("area", YEARS[:3], {"Men": (1, 2, 40)})
    root = etree.fromstring(charts.native(spec, FULL, charts.natural_height(spec, FULL, LOOK), LOOK).xml)

    (label,) = root.findall(".//{*}areaChart//{*}dLbl")
    assert label.find("{*}idx").get("val") == "2"
    assert label.find(".//{*}manualLayout/{*}x") is not None
    assert root.find(".//{*}dLbls//{*}showLeaderLines").get("val") == "0"
