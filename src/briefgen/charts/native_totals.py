"""Totals of piles in native charts: a series that is not seen, with a number at each of its points."""

from __future__ import annotations

from typing import Any

from briefgen.charts.drawingml import element, tag

_LINE = (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:marker val="1"/></c:lineChart>',
    "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>",
    '<c:marker><c:symbol val="none"/></c:marker>',
    '<c:smooth val="0"/>',
)


def without_name(plot: Any) -> None:
    """Takes the name of the last series out of the legend, without taking out its place, which some processors count from the
    other end where bars lie."""
    name = plot._element.findall(tag("ser"))[-1].find(tag("tx"))
    for child in list(name):
        name.remove(child)
    name.append(element("<c:v>\u00a0</c:v>"))


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
