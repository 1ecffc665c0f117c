"""From the charts of a brief to chart specs, with findings for what cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from briefgen.charts.csv_file import CsvFile, read_columns
from briefgen.charts.kinds import KINDS, Objection, kind
from briefgen.charts.spec import ChartSpec, Event, Note, Series, number
from briefgen.findings import Finding, errors
from briefgen.model.printed import plain_words, printed_numbers

if TYPE_CHECKING:
    from briefgen.model.schema import Brief, Chart, Data, Statistic

# The key that an objection is about, where it is not about the data.
_PLACES = {"chart-highlight": "highlight", "chart-note": "note", "chart-to-scale": "to_scale"}
_NO_FILES: Mapping[str, CsvFile] = {}


def specs(brief: Brief, files: Mapping[str, CsvFile] = _NO_FILES) -> tuple[dict[str, ChartSpec], tuple[Finding, ...]]:
    """The specs of all charts that can be drawn, by id, and what is wrong with the others.

    `files` has the files of data by the names that the charts give them.
    """
    made: dict[str, ChartSpec] = {}
    findings: list[Finding] = []
    numbers = printed_numbers(brief)
    for chart in brief.charts:
        found = _Maker(brief, chart, files, numbers)
        if (spec := found.spec()) is not None and not errors(found.findings):
            made[chart.id] = spec
        findings += found.findings
    return made, tuple(findings)


class _Maker:
    """One chart on its way to a spec, with the findings gathered on it."""

    def __init__(self, brief: Brief, chart: Chart, files: Mapping[str, CsvFile], numbers: Mapping[str, str]) -> None:
        self.brief, self.chart, self.files, self.numbers = brief, chart, files, numbers
        self.address = f"charts[{chart.id}]"
        self.source = "from_statistics" if chart.from_statistics else "from_events" if chart.from_events else "data"
        self.findings: list[Finding] = []

    def spec(self) -> ChartSpec | None:
        """The spec; None where the data do not make one."""
        if self.chart.kind not in KINDS:
            self._say("chart-kind", f"there is no kind {self.chart.kind!r}", "kind", f"one of {', '.join(KINDS)}")
            return None
        own = kind(self.chart.kind)
        if ("events" if self.chart.from_events else "values") != own.TAKES:
            self._mismatch(own.TAKES)
            return None
        said = {"unit": self.chart.unit or ""} | self._content()
        chart, note = self.chart, self.chart.note
        spec = ChartSpec(
            chart.id,
            chart.kind,
            self.brief.language,
            decimals=chart.decimals,
            highlight=chart.highlight or "",
            note=Note(note.at, self._plain(note.text)) if note else None,
            to_scale=chart.to_scale,
            alt=self._plain(chart.alt or ""),
            **said,
        )
        if not errors(self.findings):
            self._object(own.objections(spec))
        return spec

    def _content(self) -> dict[str, Any]:
        if self.chart.from_events:
            return {"events": tuple(Event(event.date, self._plain(event.label)) for event in self.brief.events)}
        if self.chart.data is not None:
            file = self.chart.data.file
            return self._from_rows(self.chart.data) if file is None else self._from_file(self.chart.data, file)
        return self._from_statistics()

    def _plain(self, text: str) -> str:
        """The words of a text, its references to statistics printed."""
        return plain_words(text, self.numbers)

    def _from_statistics(self) -> dict[str, Any]:
        known = {s.id: s for s in self.brief.statistics}
        chosen: list[Statistic] = []
        for i, name in enumerate(self.chart.from_statistics):
            if name in known:
                chosen.append(known[name])
            else:
                hint = f"known are {', '.join(sorted(known))}" if known else "list it under statistics:"
                self._say("chart-statistic", f"there is no statistic {name!r}", f"from_statistics[{i}]", hint)
        units = list(dict.fromkeys(s.unit for s in chosen))
        if len(units) > 1:
            said = " and ".join(map(repr, units))
            self._say("chart-units", f"one chart cannot measure in {said}", self.source, "make a chart for each unit")
        return {
            "categories": tuple(s.label for s in chosen),
            "series": (Series("", tuple(number(s.value) for s in chosen)),),
            "unit": units[0] if units else "",
        }

    def _from_file(self, data: Data, name: str) -> dict[str, Any]:
        if name not in self.files:
            self._say("chart-data", f"there is no file {name!r}", "data.file", "put it beside the brief")
            return {}
        chosen, findings = read_columns(self.files[name], data.columns, f"{self.address}.data")
        self.findings += findings
        if chosen is None:
            return {}
        if chosen.percent and self.chart.unit not in (None, "percent"):
            said = f"the file has percentages, not {self.chart.unit}"
            self._say("chart-units", said, "unit", "write unit: percent, or take the signs out of the file")
        series = [
            Series(head, tuple(None if v is None else number(v) for v in values)) for head, values in chosen.columns
        ]
        unit = {"unit": "percent"} if chosen.percent else {}
        return {"categories": chosen.names, "series": tuple(series), "heading": chosen.heading} | unit

    def _from_rows(self, data: Data) -> dict[str, Any]:
        rows = data.rows or ()
        for i, row in enumerate(rows):
            if len(row) != len(data.columns):
                said = f"the row has {len(row)} cells for {len(data.columns)} columns"
                self._say(
                    "chart-data", said, f"data.rows[{i}]", "give every column a cell, null where there is no value"
                )
        if self.findings:
            return {}
        columns = [tuple(self._cells(rows, j)) for j in range(1, len(data.columns))]
        names = tuple("" if row[0] is None else str(getattr(row[0], "source", row[0])) for row in rows)
        for i in (i for i, name in enumerate(names) if not name.strip()):
            self._say("chart-data", "the row has no name", f"data.rows[{i}][0]", "the first cell names the row")
        return {
            "categories": names,
            "series": tuple(map(Series, data.columns[1:], columns)),
            "heading": data.columns[0] if data.columns else "",
        }

    def _cells(self, rows: Iterable[tuple[Any, ...]], column: int) -> Iterator[float | None]:
        for i, row in enumerate(rows):
            cell = row[column]
            if isinstance(cell, str):
                hint = "write a number without unit, or null where there is none"
                self._say("chart-data", f"{cell!r} is not a number", f"data.rows[{i}][{column}]", hint)
            yield None if cell is None or isinstance(cell, str) else number(cell)

    def _mismatch(self, takes: str) -> None:
        fitting = [name for name in KINDS if takes != kind(name).TAKES]
        wanted = "from_events: true" if takes == "events" else "from_statistics or data"
        self._say(
            "chart-kind-data",
            f"{self.chart.kind} cannot be drawn from {self.source.replace('from_', '')}",
            "kind",
            f"{self.chart.kind} needs {wanted}; for {self.source} there is {', '.join(fitting)}",
        )

    def _object(self, objections: Iterable[Objection]) -> None:
        for code, message, hint in objections:
            self._say(code, message, _PLACES.get(code, self.source), hint)

    def _say(self, code: str, message: str, part: str, hint: str) -> None:
        self.findings.append(Finding(code, message, address=f"{self.address}.{part}", hints=(hint,)))
