"""Native charts: a chart part with its workbook, drawn in a line of text at its exact size."""

from __future__ import annotations

from briefgen.charts.draw import describe, native
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.word.arrangement import Picture
from briefgen.ooxml.chart_texts import chart_texts
from briefgen.ooxml.fonts import word_family
from briefgen.ooxml.manifest import ChartPart
from briefgen.ooxml.namespaces import WP, A, C, ContentType, Relationship
from briefgen.ooxml.xml import parse
from briefgen.render.docx.markup import attribute
from briefgen.render.docx.parts import Parts, Target
from briefgen.units import emu

_FIRST = 20_000  # numbers of drawings, beyond those in the header of a reference document


class Charts:
    """The charts of one file, in the order in which they are drawn."""

    def __init__(self, manuscript: Manuscript, parts: Parts, document: Target) -> None:
        self._manuscript, self._parts, self._document = manuscript, parts, document
        self.written: list[ChartPart] = []
        reference = manuscript.word.reference
        ours = word_family(manuscript.theme.chart.family.partition("-")[0]).name
        self._font = (reference.fonts[1] if reference else "") or ours

    def drawing(self, picture: Picture, title: str) -> str:
        """The run that holds a chart."""
        n = len(self.written) + 1
        spec, look = self._manuscript.charts[picture.chart], self._manuscript.theme.chart
        width, height = picture.width / 20, picture.height / 20
        made = native(spec, width, height, look, font=self._font, store=self._manuscript.plates)
        chart = self._parts.add(f"/word/charts/chart{n}.xml", ContentType.CHART, made.xml)
        workbook = self._parts.add(
            f"/word/embeddings/Microsoft_Excel_Worksheet{n}.xlsx", ContentType.WORKBOOK, made.workbook
        )
        relation = chart.relate(workbook, Relationship.WORKBOOK)
        assert relation == "rId1", "the chart part names its workbook rId1"
        values, texts = tuple(series.values for series in spec.series), chart_texts(parse(made.xml))
        self.written.append(ChartPart(spec.id, chart.name, values, texts))
        # Without the four distances LibreOffice keeps an eighth of an inch free.
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{emu(width)}" cy="{emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:docPr id="{_FIRST + n}" name={attribute("bg:chart:" + spec.id)} descr={attribute(describe(spec))}'
            f' title={attribute(title)}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{A}"><a:graphicData uri="{C}">'
            f'<c:chart xmlns:c="{C}" r:id="{self._document.relate(chart, Relationship.CHART)}"/>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
