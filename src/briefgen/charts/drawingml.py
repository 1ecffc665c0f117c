"""Building blocks of native charts for Word: DrawingML by python-pptx's chart writer, styled from the scale."""

from __future__ import annotations

from html import escape
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.util import Pt

from briefgen.charts.native_chart import NativeChart
from briefgen.charts.scale import Scale
from briefgen.language import culture

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_SPACES = f'xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}" xmlns:c15="{_C15}"'
_NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_TITLE_FACTOR, _TITLE_LEADINGS = 1.12, 1.8


class NativeBuilder:
    """A chart space in the making; `chart` is python-pptx's view of it."""

    def __init__(self, scale: Scale, data: Any, kind: Any, title: str, font: str) -> None:
        self.scale, self.look = scale, scale.look
        self.language = escape(culture(scale.spec.language))
        self.space = parse_xml(data.xml_bytes(kind))
        self.chart: Any = Chart(self.space, None)  # type: ignore[no-untyped-call]
        self.chart.font.size, self.chart.font.name = Pt(self.look.size), font
        self.chart.font.color.rgb = rgb(self.look.ink)
        for end in self.space.iter(f"{{{_A}}}endParaRPr"):
            end.set("lang", culture(scale.spec.language))
        self.chart.has_legend = self.chart.has_title = False
        self._head = _TITLE_LEADINGS * self.look.leading if title else 0.0
        if title:
            frame = self.chart.chart_title.text_frame
            frame.text = title
            run = frame.paragraphs[0].runs[0].font
            run.size, run.bold = Pt(self.look.size * _TITLE_FACTOR), True
        self.space.find(tag("chart")).addnext(element(f"<c:spPr>{_NOTHING}</c:spPr>"))

    def box(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """Points of the scale as left, top, width and height in parts of the chart; a title takes its room off the top."""
        across, down = 1 / self.scale.width, (1 - self._head / self.scale.height) / self.scale.height
        start = self._head / self.scale.height
        return left * across, start + top * down, (right - left) * across, (bottom - top) * down

    def frame(self, left: float, top: float, right: float, bottom: float) -> None:
        """Where the axes lie, in points of the scale."""
        box = self.box(left, top, right, bottom)
        area = self.space.find(f".//{tag('plotArea')}")
        for old in area.findall(tag("layout")):
            area.remove(old)
        places = "".join(f'<c:{k} val="{v:.4f}"/>' for k, v in zip("xywh", box, strict=True))
        area.insert(
            0,
            element(
                f'<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
                f'<c:yMode val="edge"/>{places}</c:manualLayout></c:layout>'
            ),
        )

    def axis(self, axis: Any, width: float = 0.0) -> None:
        """A bare axis with a line of that width; without one it is not shown."""
        axis.has_major_gridlines = axis.has_minor_gridlines = False
        axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
        axis.visible = bool(width)
        if width:
            axis.format.line.color.rgb, axis.format.line.width = rgb(self.look.axis), Pt(width)
            axis.tick_labels.font.size = Pt(self.look.size)

    def finish(self, workbook: bytes) -> NativeChart:
        """The parts, with what python-pptx leaves out or gets wrong: square corners, unsigned axis ids, the relation."""
        for name in ("axId", "crossAx"):
            for axis in self.space.iter(tag(name)):
                axis.set("val", str(int(axis.get("val")) & 0x7FFFFFFF))
        for name in ("roundedCorners", "externalData"):
            for old in self.space.findall(tag(name)):
                self.space.remove(old)
        corners, date = element('<c:roundedCorners val="0"/>'), self.space.find(tag("date1904"))
        if date is None:
            self.space.insert(0, corners)
        else:
            date.addnext(corners)
        self.space.append(element('<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'))
        etree.cleanup_namespaces(self.space, keep_ns_prefixes=["a", "r"])
        return NativeChart(etree.tostring(self.space, encoding="UTF-8", standalone=True), workbook)


def element(markup: str) -> Any:
    """An element from markup that uses the prefixes c, a, r and c15."""
    head, mark, rest = markup.partition(">")
    closed = "/" if head.endswith("/") else ""
    return parse_xml(f"{head.removesuffix('/')} {_SPACES}{closed}{mark}{rest}")


def tag(name: str) -> str:
    """The qualified name of an element of the chart namespace."""
    return f"{{{_C}}}{name}"


def rgb(colour: str) -> Any:
    """A colour as python-pptx wants it."""
    return RGBColor.from_string(colour[1:].upper())  # type: ignore[no-untyped-call]


def fill(part: Any, colour: str) -> None:
    """Fill a bar or a mark."""
    part.solid()
    part.fore_color.rgb = rgb(colour)
