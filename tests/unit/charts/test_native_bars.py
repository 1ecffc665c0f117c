"""Native charts of several series: labels, totals, notes, marks for missing values, legends."""

from __future__ import annotations

from typing import Any

from lxml import etree

from briefgen import charts
from briefgen.charts import ChartSpec, Series
from briefgen.charts.native_chart import NativeChart
from briefgen.charts.spec import Note
from tests.unit.charts.samples import COLUMN, FULL, LOOK, cells, chart_numbers

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def chart(kind: str, *series: tuple[str, tuple[float | None, ...]], rows: tuple[str, ...], **more: Any) -> ChartSpec:
    """A chart of some series."""
    return ChartSpec("sample", kind, "en", rows, tuple(Series(*one) for one in series), **more)


def made(spec: ChartSpec, width: float = COLUMN) -> NativeChart:
    """The native chart at its natural height."""
    return charts.native(spec, width, charts.natural_height(spec, width, LOOK), LOOK)


def root(native: NativeChart) -> Any:
    """The chart part."""
    return etree.fromstring(native.xml)


def label(series: Any, row: int) -> str | None:
    """The text of a point's own label; "" where it has none of its own, None where its label is deleted."""
    for one in series.iterfind(f"{_C}dLbls/{_C}dLbl"):
        if one.find(f"{_C}idx").get("val") == str(row):
            return None if one.find(f"{_C}delete") is not None else "".join(one.itertext())
    return ""


GROUPS = chart("column", ("2022", (36.0, 120.0)), ("2023", (41.0, None)), rows=("Orlany", "Vesk"))
PILES = chart(
    *("stacked", ("Grants", (40.0, 30.0)), ("Loans", (60.0, 77.0)), ("Other", (1.0, None))), rows=("2020", "2021")
)
LAIN = chart(
    *("stacked", ("Men", (10.0, 4.0, 7.0, 5.0, 6.0)), ("Women", (25.0, 5.0, 8.0, 5.0, 2.0))),
    rows=("Harbours", "Administration", "Health", "Schools", "Fish"),
    note=Note("Health", "counted twice"),
)


def test_totals_of_standing_piles_are_a_line_without_a_mark() -> None:
    """Their numbers stand above; the sheet has them in a column of their own."""
    native = made(PILES)
    (line,) = root(native).iter(f"{_C}lineChart")
    (series,) = line.iter(f"{_C}ser")
    assert series.find(f"{_C}spPr//{{*}}noFill") is not None
    assert series.find(f"{_C}dLbls/{_C}dLblPos").get("val") == "t"
    assert chart_numbers(native.xml, "val")[-1] == [101.0, None]
    assert [cells(native.workbook).get(cell) for cell in ("E1", "E2", "E3")] == ["Total", 101.0, None]
    axes = [axis.get("val") for axis in line.iterfind(f"{_C}axId")]
    assert axes == [axis.get("val") for axis in root(native).iterfind(f".//{_C}barChart/{_C}axId")]


def test_totals_of_lying_piles_stand_at_the_foot_of_bars_without_a_colour() -> None:
    """They begin where the pile ends, and the axis ends where it would without them; the note is part of one label."""
    native = made(LAIN)
    *_, totals = root(native).iter(f"{_C}ser")
    assert totals.find(f"{_C}dLbls/{_C}dLblPos").get("val") == "inBase"
    assert root(native).find(f".//{_C}valAx/{_C}scaling/{_C}max").get("val") == "35.0"
    assert (label(totals, 2) or "").endswith("counted twice")
    assert totals.findtext(f"{_C}tx/{_C}v") == "\u00a0"


def test_names_stand_at_the_first_group_or_in_a_legend() -> None:
    """As they do in the other faces."""
    named = root(made(GROUPS))
    first, second = named.iter(f"{_C}ser")
    assert [label(first, 0), label(second, 0)] == ["202236", "202341"]
    assert named.find(f".//{_C}legend") is None
    keyed = root(made(chart("bar", *((name, (1.0,)) for name in "ABCD"), rows=("x",))))
    assert keyed.find(f".//{_C}legendPos").get("val") == "t"
    assert root(made(PILES)).find(f".//{_C}legendPos").get("val") == "t"
    beside = chart("stacked", ("A", (1.0, 2.0)), ("B", (3.0, 4.0)), rows=("x", "y"))
    legend = root(made(beside)).find(f".//{_C}legend")
    assert legend.find(f"{_C}legendPos").get("val", "r") == "r"
    assert legend.find(f"{_C}legendEntry/{_C}idx").get("val") == "2"


def test_a_missing_value_of_the_only_series_is_a_nought_that_reads_as_its_words() -> None:
    """In its place, by the number format of a second series in the same place; several series say it below."""
    spec = chart("bar", ("A", (1.0, None)), rows=("x", "y"))
    space = root(made(spec))
    own, marks = space.iter(f"{_C}ser")
    assert space.find(f".//{_C}barChart/{_C}overlap").get("val") == "100"
    assert marks.find(f"{_C}dLbls/{_C}numFmt").get("formatCode") == '"no data"'
    assert marks.find(f"{_C}spPr/{{*}}noFill") is not None
    assert own.find(f"{_C}dLbls/{_C}numFmt").get("formatCode") != '"no data"'
    assert "No data: Vesk (2023)" in "".join(root(made(GROUPS)).find(f".//{_C}catAx/{_C}title").itertext())


def test_a_note_stands_where_it_is_drawn() -> None:
    """Behind its bar as part of the label, over its column or below the bars as the title of an axis."""
    short = chart("bar", ("A", (3.0, 1.0)), rows=("x", "y"), note=Note("y", "a record"))
    (series,) = root(made(short)).iter(f"{_C}ser")
    assert (label(series, 1) or "").endswith("a record")
    long = chart("bar", ("A", (3.0, 1.0)), rows=("x", "y"), note=Note("y", "counted at the new pier, without boats"))
    title = root(made(long)).find(f".//{_C}valAx/{_C}title")
    assert "".join(title.itertext()) == "y: counted at the new pier, without boats"
    over = chart("column", ("A", (3.0, 1.0)), rows=("x", "y"), note=Note("y", "a record"))
    title = root(made(over, FULL)).find(f".//{_C}valAx/{_C}title")
    assert "".join(title.itertext()) == "a record"
    assert 0.5 < float(title.find(f".//{_C}x").get("val")) < 1


def test_the_highlighted_row_is_a_point_of_its_own_colour() -> None:
    """And its number the bold one."""
    spec = chart("column", ("A", (3.0, 1.0, 2.0)), rows=("x", "y", "z"), highlight="y")
    (series,) = root(made(spec)).iter(f"{_C}ser")
    colours = {
        point.find(f"{_C}idx").get("val"): point.find(".//{*}srgbClr").get("val")
        for point in series.iterfind(f"{_C}dPt")
    }
    assert colours == {"0": LOOK.muted[1:].upper(), "1": LOOK.accent[1:].upper(), "2": LOOK.muted[1:].upper()}
    bold = [
        one.find(f"{_C}idx").get("val")
        for one in series.iter(f"{_C}dLbl")
        if one.find(".//{*}defRPr[@b='1']") is not None
    ]
    assert bold == ["1"]


def test_where_bars_have_no_numbers_the_axis_has() -> None:
    """With our grid; the far end is Word's own, so that an edited value has room."""
    dense = chart(
        "column", *((name, tuple(float(i) for i in range(12))) for name in "ABCDEF"), rows=tuple("abcdefghijkl")
    )
    space = root(made(dense))
    axis = space.find(f".//{_C}valAx")
    assert axis.find(f"{_C}majorGridlines") is not None
    assert axis.find(f"{_C}majorUnit").get("val") == "5.0"
    assert axis.find(f"{_C}scaling/{_C}max") is None
    assert space.find(f".//{_C}dLbls") is None


def test_of_many_dates_some_are_named() -> None:
    """As many as in the other faces."""
    years = tuple(str(year) for year in range(2010, 2022))
    spec = chart("column", ("A", (1.0,) * 12), rows=years)
    assert root(made(spec)).find(f".//{_C}tickLblSkip").get("val") == "2"
    assert root(made(spec, FULL)).find(f".//{_C}tickLblSkip") is None
