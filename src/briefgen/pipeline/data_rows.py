"""The rows of files that charts draw, as text in which a printed number may stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefgen.charts import CsvFile
from briefgen.charts.csv_file import read_columns

if TYPE_CHECKING:
    from briefgen.model.schema import Brief, Chart

_COMMA = frozenset({"de", "fr", "ru"})  # what else the grammar of numbers reads has a point


def data_rows(brief: Brief, files: Mapping[str, CsvFile]) -> dict[str, str]:
    """A line a row with its cells apart by semicolons, by the name of the file; what cannot be read is told elsewhere."""
    out: dict[str, str] = {}
    comma = brief.language.split("-")[0] in _COMMA
    for chart in brief.charts:
        name = chart.data.file if chart.data else None
        if name is not None and name in files and (text := _text(chart, files[name], comma)):
            out[name] = f"{out[name]}\n\n{text}" if name in out else text
    return out


def _text(chart: Chart, file: CsvFile, comma: bool) -> str:
    assert chart.data, "the caller has its file"
    chosen, _ = read_columns(file, chart.data.columns, "")
    if chosen is None:
        return ""
    unit = " %" if chosen.percent or chart.unit == "percent" else ""
    lines = [[chosen.heading, *(head for head, _ in chosen.columns)]]
    for row, name in enumerate(chosen.names):
        cells = (values[row] for _, values in chosen.columns)
        lines.append([name, *("" if v is None else f"{v!r}".removesuffix(".0") + unit for v in cells)])
    text = "\n".join("; ".join([*line, ""]) for line in lines)
    return text.replace(".", ",") if comma else text
