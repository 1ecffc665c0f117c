"""The charts of an edited file with their ids, and the numbers that somebody changed in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding, warning
from briefgen.ooxml.chart_texts import new_texts
from briefgen.ooxml.manifest import ChartPart, Manifest
from briefgen.ooxml.namespaces import WP, C, R
from briefgen.ooxml.reading import Package
from briefgen.pull.charts.drawn import ChartUnreadable, Values, drawn
from briefgen.pull.charts.sheet import Cells, SheetUnreadable, read_sheet

_NAME = "bg:chart:"  # before the id of a chart in the name of its drawing, which LibreOffice drops
_DIGITS = 12


class Point(NamedTuple):
    """A number of a chart that is another now; None: it is gone. `series` and `row` count from 0."""

    chart: str
    series: int
    row: int
    old: float | None
    new: float | None


def changed_points(package: Package, manifest: Manifest, findings: list[Finding]) -> list[Point]:
    """All numbers that are not what was written; what cannot be read is told."""
    out: list[Point] = []
    there = list(_parts(package, manifest.charts))
    for part in manifest.charts:
        if part not in [each for each, _ in there]:
            message = "it is not found in the Word file, or was taken out there; in the brief it stays"
            findings.append(warning("chart-gone", message, address=f"charts[{part.chart}]"))
    for part, name in there:
        address = f"charts[{part.chart}]"
        try:
            root = package.xml(name)
            in_chart = drawn(root)
        except (BriefInvalid, ChartUnreadable) as error:
            why = error.findings[0].message if isinstance(error, BriefInvalid) else str(error)
            findings.append(
                warning("chart-unreadable", f"its drawing in the Word file is not read: {why}", address=address)
            )
            continue
        findings += [_renamed(text, address) for text in new_texts(root, part.texts)]
        out += _changed(part, in_chart, _sheet(package, name, address, findings), address, findings)
    return out


def _parts(package: Package, written: Sequence[ChartPart]) -> Iterator[tuple[ChartPart, str]]:
    """The charts with the parts that they are in now: by the name of the drawing, else by their order."""
    relations = package.relations(package.main)
    found: list[tuple[str, str]] = []
    for chart in package.xml(package.main).iter(f"{{{C}}}chart"):
        relation = relations.get(chart.get(f"{{{R}}}id", ""))
        if relation and not relation.external:
            inline = next((x for x in chart.iterancestors(f"{{{WP}}}inline", f"{{{WP}}}anchor")), None)
            about = inline.find(f"{{{WP}}}docPr") if inline is not None else None
            found.append(("" if about is None else about.get("name", "").removeprefix(_NAME), relation.target))
    by_name = dict(found)
    for n, part in enumerate(written):
        if part.chart in by_name:
            yield part, by_name[part.chart]
        elif len(found) == len(written) and not any(p.chart in by_name for p in written):
            yield part, found[n][1]


def _renamed(text: str, address: str) -> Finding:
    message = f"in the chart stands “{text}” now; names and labels of a chart are not taken"
    return Finding("not-placed", message, address=address, hints=("change it in brief.yaml",))


def _sheet(package: Package, name: str, address: str, findings: list[Finding]) -> Cells | None:
    book = package.related(name, "package")
    if not book:
        return None
    try:
        return read_sheet(package.parts[book], f"{package.file}: {book}")
    except SheetUnreadable as error:
        message = f"the workbook of the chart is not read, the drawn numbers are taken: {error}"
        findings.append(warning("workbook-unreadable", message, address=address))
        return None


def _changed(
    part: ChartPart, in_chart: Values, cells: Cells | None, address: str, findings: list[Finding]
) -> Iterator[Point]:
    differ = False
    for s, series in enumerate(part.values):
        for row, old in enumerate(series):
            shown = in_chart[s].get(row) if s < len(in_chart) else old
            kept = _cell(cells, s, row) if cells is not None else shown
            differ = differ or not _same(shown, kept)
            # LibreOffice changes what is drawn and leaves the workbook as it was.
            new = kept if not _same(kept, old) else shown
            if not _same(new, old):
                yield Point(part.chart, s, row, old, new)
    if differ:
        message = (
            "the numbers that are drawn and those in the workbook differ: the workbook's count where it was changed"
        )
        findings.append(warning("workbook-differs", message, address=address))
    more = len(in_chart[0]) if in_chart else 0
    if part.values and more > len(part.values[0]):
        message = "the chart in the Word file has more rows than the brief; they are not taken"
        hints = ("add them to brief.yaml",)
        findings.append(Finding("not-placed", message, address=address, hints=hints))


def _cell(cells: Cells, series: int, row: int) -> float | None:
    found = cells.get((row + 2, series + 2))
    return found if isinstance(found, float) else None


def _same(a: float | None, b: float | None) -> bool:
    return a == b if a is None or b is None else f"{a:.{_DIGITS}g}" == f"{b:.{_DIGITS}g}"
