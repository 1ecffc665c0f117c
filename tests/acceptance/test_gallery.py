"""Every kind of chart with awkward data, in PDF, DOCX and HTML: the numbers read back from all are those of the brief."""

from __future__ import annotations

from functools import cache

import pypdfium2
import pytest

from briefgen import charts
from briefgen.charts import KINDS, ChartSpec
from briefgen.charts.kinds import kind
from briefgen.language import round_half_up
from briefgen.layout.manuscript import Manuscript
from tests.gallery import rendered
from tests.gallery.exhibit import Exhibit
from tests.gallery.gallery import GALLERY
from tests.gallery.reading import drawn, number, slack, web_charts, word_charts
from tests.pdf_tags import TaggedPdf
from tests.unit.charts.samples import COLUMN, FULL, LOOK, cells, chart_numbers, in_range, references

EXHIBITS = [one for exhibits in GALLERY.values() for one in exhibits]
OF_VALUES = [one for one in EXHIBITS if one.spec.series]
_PRECISION = 3e-4  # of the largest value: what hundredths of a point may hide


@cache
def sheets(name: str) -> list[Manuscript]:
    """The documents of a kind."""
    return list(rendered.sheets(GALLERY[name]))


@cache
def documents(name: str) -> list[bytes]:
    """The Word files of a kind."""
    return [rendered.docx(made) for made in sheets(name)]


def values(spec: ChartSpec) -> list[list[float | None]]:
    """The numbers of a brief's chart."""
    return [list(series.values) for series in spec.series]


def word_numbers(spec: ChartSpec, xml: bytes) -> list[list[float | None]]:
    """The numbers of a chart part, without those of series that only say what is missing or what the total is."""
    if spec.kind == "scatter":
        return [chart_numbers(xml, kind)[0] for kind in ("xVal", "yVal")]
    return chart_numbers(xml, "val")[: len(spec.series)]


def test_the_gallery_shows_every_kind() -> None:
    """None is left out."""
    assert list(GALLERY) == list(KINDS)


@pytest.mark.parametrize("one", OF_VALUES, ids=lambda one: one.spec.id)
def test_the_geometry_has_the_numbers(one: Exhibit) -> None:
    """To 3 in 10,000 of the largest; what is missing is not drawn."""
    spec, width = one.spec, FULL if one.wide else COLUMN
    height = charts.natural_height(spec, width, LOOK)
    plate, scale = charts.plate(spec, width, height, LOOK), kind(spec.kind).scale(spec, width, height, LOOK)
    expected = {f"{s}:{row}": v for s, each in enumerate(values(spec)) for row, v in enumerate(each) if v is not None}
    if spec.kind in ("bar", "column", "stacked"):
        expected = {of: v for of, v in expected.items() if v}

    found = drawn(spec, plate, scale)

    assert set(found) == set(expected)
    for of, value in expected.items():
        axis = scale.x if scale.lying or (spec.kind == "scatter" and of.startswith("0:")) else scale.y
        assert axis is not None
        assert slack(axis) <= _PRECISION * max(abs(axis.low), abs(axis.high))
        assert found[of] == pytest.approx(value, abs=slack(axis))


@pytest.mark.parametrize("name", GALLERY)
def test_word_has_the_numbers_in_its_charts_and_in_their_sheets(name: str) -> None:
    """Chart cache and cells are equal, and both are the brief's; the alternative text is that of the other faces."""
    for made, data in zip(sheets(name), documents(name), strict=True):
        found = word_charts(data)
        assert set(found) == set(made.charts)
        for id_, spec in made.charts.items():
            alt, xml, workbook = found[id_]
            assert alt == charts.describe(spec)
            stored = cells(workbook)
            for reference, texts in references(xml).items():
                held = in_range(stored, reference)
                assert [float(t) if isinstance(v, float) else t for t, v in zip(texts, held, strict=True)] == held
            if spec.series and kind(spec.kind).TAKES == "values":
                assert word_numbers(spec, xml) == values(spec)


@pytest.mark.parametrize("name", GALLERY)
def test_the_page_has_the_numbers_in_its_table_and_words(name: str) -> None:
    """The table of data, the alternative text, and text in the SVG that stays text."""
    for made in sheets(name):
        found = web_charts(rendered.html(made))
        for spec, (alt, texts, table) in zip(made.charts.values(), found, strict=True):
            width, height = made.page.measure, charts.natural_height(spec, made.page.measure, LOOK)
            assert texts == [label.text for label in charts.plate(spec, width, height, LOOK).labels]
            assert texts
            assert (alt, table) == (charts.describe(spec), charts.data_table(spec))
            for s, each in enumerate(values(spec), 1):
                for row, value in enumerate(each, 1):
                    printed = number(table[row][s], spec.language)
                    assert (printed is None) == (value is None)
                    if printed is not None:
                        assert round_half_up(value or 0.0, -int(printed.as_tuple().exponent)) == printed


@pytest.mark.parametrize("name", GALLERY)
def test_the_pdf_has_the_words(name: str) -> None:
    """Every label as text, every alternative text."""
    for made in sheets(name):
        data = rendered.pdf(made)
        with pypdfium2.PdfDocument(data) as pdf:
            said = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pdf)
        figures = [tag.alt for tag in TaggedPdf(data).root.walk() if tag.type == "Figure"]
        assert figures == [charts.describe(spec) for spec in made.charts.values()]
        for id_, spec in made.charts.items():
            area = next(area for area in rendered.areas(made) if area.chart == id_)
            plate = charts.plate(spec, area.width, area.height, made.theme.chart)
            assert [label.text for label in plate.labels if "".join(label.text.split()) not in said] == []
