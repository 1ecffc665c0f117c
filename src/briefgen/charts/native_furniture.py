"""What stands around the bars of a native chart: legend, grid, and words in the place of an axis title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.util import Pt

from briefgen.charts.drawingml import NativeBuilder, element, rgb, tag
from briefgen.charts.frame import GRID_WIDTH, tick_format
from briefgen.charts.numbers import Format
from briefgen.charts.plate import Label


def legend(builder: NativeBuilder, box: Sequence[float], *, right: bool, without: Iterable[int] = ()) -> None:
    """A legend in a box in points, above the plot or right of it, without the series of these numbers."""
    builder.chart.has_legend = True
    made = builder.chart.legend
    made.position = XL_LEGEND_POSITION.RIGHT if right else XL_LEGEND_POSITION.TOP
    made.include_in_layout = False
    made.font.size = Pt(builder.look.size)
    own = made._element
    for old in own.findall(tag("layout")):
        own.remove(old)
    place = own.find(tag("legendPos"))
    left, top, *end = box
    place.addnext(_layout(builder.box(left, top, *end)))
    for number in sorted(without, reverse=True):
        place.addnext(element(f'<c:legendEntry><c:idx val="{number}"/><c:delete val="1"/></c:legendEntry>'))


def axis_title(builder: NativeBuilder, axis: Any, labels: Sequence[Label]) -> None:
    """Lines of the scale as the title of an axis, where they are drawn."""
    _place(builder, axis.axis_title._element, labels)


def heading(builder: NativeBuilder, labels: Sequence[Label]) -> None:
    """Lines of the scale as the title of a chart that has none, where they are drawn: unlike that of an upright axis it is as
    wide as it likes in all programs."""
    own = builder.chart.chart_title._element
    _place(builder, own, labels)
    for old in own.findall(tag("overlay")):
        own.remove(old)
    own.find(tag("layout")).addnext(element('<c:overlay val="1"/>'))


def _place(builder: NativeBuilder, own: Any, labels: Sequence[Label]) -> None:
    lines = "".join(_line(builder, label) for label in labels)
    body = '<a:bodyPr rot="0" vert="horz" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/>'
    text = element(f"<c:tx><c:rich>{body}<a:lstStyle/>{lines}</c:rich></c:tx>")
    for old in (*own.findall(tag("tx")), *own.findall(tag("layout"))):
        own.remove(old)
    left = min(label.left for label in labels)
    right = max(label.left + label.width for label in labels)
    top = labels[0].y - builder.look.leading
    x, y, _, _ = builder.box(left, top, right, top)
    own.insert(0, text)
    text.addnext(_layout((x, y)))


def grid(builder: NativeBuilder, axis: Any, form: Format, ticks: tuple[float, ...]) -> None:
    """Grid lines and numbers as the scale has them; a reader's own numbers may go beyond."""
    printed = tick_format(form, ticks)
    builder.axis(axis, GRID_WIDTH)
    axis.format.line.fill.background()
    axis.has_major_gridlines = True
    line = axis.major_gridlines.format.line
    line.color.rgb, line.width = rgb(builder.look.grid), Pt(GRID_WIDTH)
    axis.major_unit = ticks[1] - ticks[0]
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = printed.cell, False
    axis.tick_labels.font.color.rgb = rgb(builder.look.quiet)
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NEXT_TO_AXIS


def _layout(box: Sequence[float]) -> Any:
    places = "".join(f'<c:{key} val="{value:.4f}"/>' for key, value in zip("xywh", box, strict=False))
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return element(f"<c:layout><c:manualLayout>{modes}{places}</c:manualLayout></c:layout>")


def _line(builder: NativeBuilder, label: Label) -> str:
    aligned = {0.0: "l", 0.5: "ctr", 1.0: "r"}[label.anchor]
    language = escape(builder.scale.spec.language)
    look = f'sz="{label.size * 100:.0f}" b="0"><a:solidFill><a:srgbClr val="{label.colour[1:].upper()}"/></a:solidFill>'
    return (
        f'<a:p><a:pPr algn="{aligned}"><a:defRPr {look}</a:defRPr></a:pPr>'
        f'<a:r><a:rPr lang="{language}" {look}</a:rPr><a:t>{escape(label.text, quote=False)}</a:t></a:r></a:p>'
    )
