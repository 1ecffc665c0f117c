"""Series of a native scatter chart: any columns of the sheet as x, y and labels, with gaps where cells are empty."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE

from briefgen.charts.drawingml import NativeBuilder, element, fill, tag
from briefgen.charts.scale import Scale
from briefgen.charts.workbook import SHEET

_NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_HIDDEN = "".join(f'<c:show{k} val="0"/>' for k in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"))
# Labels that are cells of the workbook: Word 2013 and later show them, older ones show nothing.
_SHOW_CELLS = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_FROM_CELLS = f'<c:extLst><c:ext uri="{_SHOW_CELLS}"><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'
_CELLS = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
MARK_SIZE = 6
# Lines of a label beside a point begin, or end, at the point.
_ALIGNED = {"t": "", "b": "", "r": '<a:pPr algn="l"/>', "l": '<a:pPr algn="r"/>'}


class CellLabels(NamedTuple):
    """Labels that are cells of a column: their texts, the side of each point (t, r, b or l; "" for a point without its label),
    colour, weight."""

    column: str
    texts: Sequence[str]
    sides: Sequence[str]
    colour: str
    strong: bool = False


class XySeries(NamedTuple):
    """The columns of x and y with their numbers, None for an empty cell; the column whose head is the name."""

    name: str
    head: str
    columns: str
    x: Sequence[float | None]
    y: Sequence[float | None]
    labels: CellLabels | None = None


def xy_builder(scale: Scale, series: Sequence[XySeries], title: str, font: str) -> NativeBuilder:
    """A scatter chart of series without lines and marks, in their order from the lowest up."""
    data: Any = XyChartData()  # type: ignore[no-untyped-call]
    for one in series:
        data.add_series(one.name).add_data_point(0, 0)
    builder = NativeBuilder(scale, data, XL_CHART_TYPE.XY_SCATTER, title, font)
    # LibreOffice loses a series that has fewer cells than a later one: all reach as far down as the longest.
    rows = max(len(one.x) for one in series)
    for one, drawn in zip(series, builder.chart.plots[0].series, strict=True):
        drawn.format.line.fill.background()
        drawn.marker.style = XL_MARKER_STYLE.NONE
        _bind(builder, drawn._element, one, rows)
    return builder


def mark(part: Any, colour: str, *, larger: int = 0, style: Any = XL_MARKER_STYLE.SQUARE) -> None:
    """Give a series or one of its points a mark; LibreOffice sees that of a point only where it has a size of its own."""
    part.marker.style, part.marker.size = style, MARK_SIZE + larger
    fill(part.marker.format.fill, colour)
    part.marker.format.line.fill.background()


def _bind(builder: NativeBuilder, drawn: Any, one: XySeries, rows: int) -> None:
    drawn.find(f"{tag('tx')}//{tag('f')}").text = f"{SHEET}!${one.head}$1"
    for name, column, values in (("xVal", one.columns[0], one.x), ("yVal", one.columns[1], one.y)):
        old = drawn.find(tag(name))
        drawn.replace(old, element(f"<c:{name}>{_numbers(_range(column, rows), values, rows)}</c:{name}>"))
    for old in drawn.findall(tag("dLbls")):
        drawn.remove(old)
    if one.labels:
        key = f"{builder.scale.spec.id}:{one.labels.column}"
        drawn.find(tag("xVal")).addprevious(element(_labels(builder, one.labels, key)))
        drawn.append(element(_cells(one.labels, _range(one.labels.column, rows), rows)))


def _range(column: str, rows: int) -> str:
    return f"{SHEET}!${column}$2:${column}${rows + 1}"


def _numbers(cells: str, values: Sequence[float | None], rows: int) -> str:
    known = "".join(f'<c:pt idx="{i}"><c:v>{v!r}</c:v></c:pt>' for i, v in enumerate(values) if v is not None)
    cache = f'<c:formatCode>General</c:formatCode><c:ptCount val="{rows}"/>{known}'
    return f"<c:numRef><c:f>{cells}</c:f><c:numCache>{cache}</c:numCache></c:numRef>"


def _labels(builder: NativeBuilder, labels: CellLabels, key: str) -> str:
    each = "".join(_label(builder, labels, i, key) for i, side in enumerate(labels.sides) if side)
    text = (
        f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr {_run(builder, labels)}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{builder.language}"/></a:p></c:txPr>'
    )
    side = f'<c:dLblPos val="{next(filter(None, labels.sides), "r")}"/>'
    return f"<c:dLbls>{each}<c:spPr>{_NOTHING}</c:spPr>{text}{side}{_HIDDEN}</c:dLbls>"


def _label(builder: NativeBuilder, labels: CellLabels, i: int, key: str) -> str:
    guid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"briefgen:{key}:{i}")).upper()
    look = f'<a:rPr lang="{builder.language}" {_run(builder, labels)}</a:rPr>'
    return (
        f'<c:dLbl><c:idx val="{i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p>{_ALIGNED[labels.sides[i]]}'
        f'<a:fld id="{{{guid}}}" type="CELLRANGE">{look}<a:pPr/><a:t>[CELLRANGE]</a:t></a:fld></a:p></c:rich></c:tx>'
        f'<c:dLblPos val="{labels.sides[i]}"/>{_HIDDEN}{_FROM_CELLS}</c:dLbl>'
    )


def _run(builder: NativeBuilder, labels: CellLabels) -> str:
    return (
        f'sz="{builder.look.size * 100:.0f}" b="{int(labels.strong)}"><a:solidFill>'
        f'<a:srgbClr val="{labels.colour[1:].upper()}"/></a:solidFill>'
    )


def _cells(labels: CellLabels, cells: str, rows: int) -> str:
    texts = enumerate(labels.texts)
    points = "".join(f'<c:pt idx="{i}"><c:v>{escape(text, quote=False)}</c:v></c:pt>' for i, text in texts if text)
    return (
        f'<c:extLst><c:ext uri="{_CELLS}"><c15:datalabelsRange><c15:f>{cells}</c15:f>'
        f'<c15:dlblRangeCache><c:ptCount val="{rows}"/>{points}</c15:dlblRangeCache>'
        "</c15:datalabelsRange></c:ext></c:extLst>"
    )
