"""A chart as inline SVG, and its numbers as a table for whoever cannot see it."""

from __future__ import annotations

import html

from briefgen import charts
from briefgen.layout.manuscript import Manuscript


def chart(manuscript: Manuscript, id_: str, data_table: str) -> str:
    """The picture, as wide as the page's text, with a table under a heading that opens it."""
    spec, look = manuscript.charts[id_], manuscript.theme.chart
    width = manuscript.page.measure
    height = charts.natural_height(spec, width, look)
    drawn = charts.svg(charts.plate(spec, width, height, look, manuscript.plates))
    head, *rows = charts.data_table(spec)
    table = _row("th", head, ' scope="col"') + "".join(_row("td", row) for row in rows)
    label = html.escape(data_table)
    return f'{drawn}\n<details class="data">\n<summary>{label}</summary>\n<table>\n{table}</table>\n</details>\n'


def _row(tag: str, cells: tuple[str, ...], more: str = "") -> str:
    return "<tr>" + "".join(f"<{tag}{more}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>\n"
