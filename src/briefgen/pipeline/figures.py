"""An author's own matplotlib Figures in the place of our drawings; only the API hands them in, a brief runs no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefgen.charts import ChartSpec, describe
from briefgen.errors import UsageWrong
from briefgen.findings import Finding, warning
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.looks import Looks


def with_figures(
    specs: Mapping[str, ChartSpec], figures: Mapping[str, Any], looks: Looks, gather: Gather
) -> dict[str, ChartSpec]:
    """The specs, those with a Figure with its drawings in a column's width and across the page."""
    out = dict(specs)
    for name, figure in figures.items():
        drawn = gather.attempt(lambda name=name, figure=figure: _drawn(specs, name, figure, looks))  # type: ignore[misc]
        if drawn:
            out[name] = drawn
            message = "drawn by the author: what the drawing says is not checked"
            hints = ("Word shows the chart that briefgen makes of the data",)
            gather.say([warning("drawn-by-author", message, address=f"charts[{name}]", hints=hints)])
    return out


def _drawn(specs: Mapping[str, ChartSpec], name: str, figure: Any, looks: Looks) -> ChartSpec:
    from briefgen.charts.figure import record_figure

    if name not in specs:
        hints = (f"there are {', '.join(specs)}" if specs else "the brief has no charts",)
        raise UsageWrong(Finding("figure", f"there is no chart '{name}' to draw", hints=hints))
    spec, page = specs[name], looks.page
    widths = (page.column, page.measure)
    return replace(spec, drawings=record_figure(figure, widths, looks.theme.chart, describe(spec), f"charts[{name}]"))
