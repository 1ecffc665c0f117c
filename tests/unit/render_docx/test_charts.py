"""Native charts of a Word file."""

from __future__ import annotations

import io
import zipfile

from briefgen.charts.draw import describe
from tests.sample_documents import sample_charts
from tests.unit.render_docx.samples import find, full, names


def test_each_chart_has_its_part_and_workbook() -> None:
    """Two charts, two workbooks, joined as the chart parts say."""
    found = names(full())

    assert [name for name in found if name.startswith("word/charts/chart")] == [
        "word/charts/chart1.xml",
        "word/charts/chart2.xml",
    ]
    for n in (1, 2):
        relation = find(full(), "//rel:Relationship", f"word/charts/_rels/chart{n}.xml.rels")[0]
        assert find(full(), "//c:externalData/@r:id", f"word/charts/chart{n}.xml") == [relation.get("Id")]
        assert relation.get("Target") == f"../embeddings/Microsoft_Excel_Worksheet{n}.xlsx"


def test_workbooks_open() -> None:
    """The embedded file is a workbook with a sheet."""
    with zipfile.ZipFile(io.BytesIO(full())) as archive:
        inner = archive.read("word/embeddings/Microsoft_Excel_Worksheet1.xlsx")

    assert "xl/worksheets/sheet1.xml" in zipfile.ZipFile(io.BytesIO(inner)).namelist()


def test_alternative_text_and_title() -> None:
    """A screen reader hears what the chart shows and the finding above it."""
    specs = sample_charts()

    assert find(full(), "//wp:docPr/@descr") == [describe(specs[name]) for name in ("gap", "dates")]
    assert find(full(), "//wp:docPr/@title") == [
        "Method, not water, explains most of the gap",
        "Twelve years of measuring apart",
    ]
    assert len(set(find(full(), "//wp:docPr/@id"))) == 2


def test_charts_are_as_wide_as_their_place() -> None:
    """One in a column, one across the page, in EMU."""
    widths = [int(width) // 635 for width in find(full(), "//wp:extent/@cx")]

    columns = int(find(full(), "//w:pgSz/@w:w")[0]) - 2 * 1020
    assert widths == [(columns - 400) // 2, columns]
