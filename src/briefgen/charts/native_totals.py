"""Totals above standing piles: a line that is not seen, with a number at each of its points."""

from __future__ import annotations

from typing import Any

from briefgen.charts.drawingml import element, tag

_LINE = (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:marker val="1"/></c:lineChart>',
    "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>",
    '<c:marker><c:symbol val="none"/></c:marker>',
    '<c:smooth val="0"/>',
)


def as_line(plot: Any) -> None:
    """Moves the last series of a bar plot into a line plot on the same axes."""
    bars = plot._element
    series = bars.findall(tag("ser"))[-1]
    chart, look, marker, smooth = map(element, _LINE)
    for name in ("spPr", "invertIfNegative"):
        for old in series.findall(tag(name)):
            series.remove(old)
    series.find(tag("tx")).addnext(look)
    look.addnext(marker)
    series.append(smooth)
    chart.find(tag("varyColors")).addnext(series)
    for axis in bars.findall(tag("axId")):
        chart.append(element(f'<c:axId val="{axis.get("val")}"/>'))
    bars.addnext(chart)
