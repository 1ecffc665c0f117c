"""Native charts and their workbooks."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from briefgen import charts
from briefgen.charts.native_chart import NativeChart
from tests.unit.charts.samples import (
    COLUMN,
    EVENTS,
    FULL,
    JOBSEEKERS,
    LOOK,
    bar,
    cells,
    chart_numbers,
    in_range,
    references,
    timeline,
)

MIXED = bar(("Up", 12.9), ("None", None), ("Nought", 0.0), ("Down", -7.3), unit="percent", language="ru")
SPECS = [JOBSEEKERS, MIXED, bar(("a", 1234.5678)), timeline(*EVENTS)]


def made(spec: charts.ChartSpec, width: float = FULL, title: str = "") -> NativeChart:
    """The native chart at its natural height."""
    return charts.native(spec, width, charts.natural_height(spec, width, LOOK), LOOK, title)


@pytest.mark.parametrize("spec", SPECS)
@pytest.mark.parametrize("width", [COLUMN, FULL])
def test_what_the_chart_caches_stands_in_the_cells_it_refers_to(spec: charts.ChartSpec, width: float) -> None:
    """Numbers, names and labels of the chart part are those of the workbook."""
    native = made(spec, width)
    found, cached = cells(native.workbook), references(native.xml)
    assert cached
    for reference, texts in cached.items():
        stored = in_range(found, reference)
        assert [float(t) if isinstance(v, float) else t for t, v in zip(texts, stored, strict=True)] == stored


@pytest.mark.parametrize("spec", SPECS[:3])
def test_bars_hold_the_numbers_of_the_spec(spec: charts.ChartSpec) -> None:
    """Every value once, missing ones missing; a second series says where."""
    own, *marks = chart_numbers(made(spec).xml, "val")
    assert own == list(spec.series[0].values)
    assert marks == ([[0.0 if v is None else None for v in own]] if None in own else [])


def test_a_strip_holds_the_sequence_and_a_list_rises() -> None:
    """In Word an event is a point: its number along a strip, its line down a list."""
    flat, upright = made(timeline(*EVENTS), FULL), made(timeline(*EVENTS), COLUMN)
    assert chart_numbers(flat.xml, "xVal") == [[1, 2, 3, 4, 5, 6]] * 2
    assert chart_numbers(flat.xml, "yVal") == [[0] * 6] * 2
    (lines, again), across = chart_numbers(upright.xml, "yVal"), chart_numbers(upright.xml, "xVal")
    assert lines == again == sorted(set(lines), key=lambda v: v or 0)
    assert across == [[0] * 6] * 2


def test_the_sheet_is_one_a_person_can_read() -> None:
    """Heads with the unit, a row for each bar or event."""
    found = cells(made(JOBSEEKERS).workbook)
    assert found == {"A1": "Category", "B1": "Value (%)", "A2": "Orlany", "B2": -60.0, "A3": "Vesk", "B3": -40.0}
    found = cells(made(timeline(*EVENTS)).workbook)
    assert [found[f"{c}1"] for c in "ABCD"] == ["Order", "Line", "Date", "Event"]
    assert found["C3"] == "Oct 2022"


@pytest.mark.parametrize("name", ['=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)"])
def test_a_text_that_looks_like_a_formula_is_a_text(name: str) -> None:
    """In the cells and, by its quote prefix, when somebody edits them."""
    workbook = made(bar((name, 1.0))).workbook
    assert cells(workbook)["A2"] == name
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        assert b'quotePrefix="1"' in archive.read("xl/styles.xml")


@pytest.mark.parametrize("spec", SPECS)
def test_bytes_are_the_same_each_time(spec: charts.ChartSpec) -> None:
    """No time of creation, no random id."""
    assert made(spec) == made(spec)


@pytest.mark.parametrize("spec", SPECS)
def test_the_chart_part_is_as_word_wants_it(spec: charts.ChartSpec) -> None:
    """Ids that are not negative, our face, the workbook as rId1, no grid lines, no legend."""
    root = etree.fromstring(made(spec).xml)
    ids = [int(e.get("val")) for e in root.iter("{*}axId", "{*}crossAx")]
    assert ids
    assert min(ids) >= 0
    assert root.find(".//{*}latin").get("typeface") == "Source Sans 3"
    assert root.find("{*}externalData").values() == ["rId1"]
    assert root.find("{*}roundedCorners").get("val") == "0"
    assert root.find(".//{*}majorGridlines") is None
    assert root.find(".//{*}legend") is None


def test_markup_and_a_wild_language_stay_text() -> None:
    """Nothing an author types becomes markup of the chart part."""
    spec = timeline(("2022", "<a:t>R&D</a:t>"), ("2023", '"{{ x }}"'), language='en"><c:x')
    native = made(spec, title="T & <b>")
    assert in_range(cells(native.workbook), "Sheet1!$D$2:$D$3") == ["<a:t>R&D</a:t>", '"{{ x }}"']
    assert "T & <b>" in "".join(etree.fromstring(native.xml).itertext())
