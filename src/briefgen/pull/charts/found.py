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
    if manifest.edition and len(list(package.xml(package.main).iter(f"{{{C}}}chart"))) > len(manifest.charts):
        message = "there is a chart in the Word file that is none of the brief's; it is not taken"
        findings.append(Finding("not-placed", message, hints=("add it to brief.yaml with its numbers",)))
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
        cells = _sheet(package, name, address, findings)
        texts = (*new_texts(root, part.texts), *_sheet_texts(part, cells or {}))
        findings += [_renamed(text, address) for text in dict.fromkeys(texts)]
        out += _changed(part, in_chart, cells, address, findings)
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


def _sheet_texts(part: ChartPart, cells: Cells) -> Iterator[str]:
    """Texts of the workbook with words that the chart has not: whoever edits it in a spreadsheet leaves the drawing."""
    words = {word for text in part.texts for word in text.split()}
    for (row, column), text in sorted(cells.items()):
        head = row == 1 and (column == 1 or not part.values)  # names of columns that the chart does not draw
        if (
            isinstance(text, str)
            and not head
            and not _is_value(part, row, column)
            and not words.issuperset(text.split())
        ):
            yield " ".join(text.split())


def _is_value(part: ChartPart, row: int, column: int) -> bool:
    """Whether a cell of the workbook, counted from 1, holds a number that the chart draws."""
    return 2 <= column < len(part.values) + 2 and 2 <= row < len(part.values[column - 2]) + 2


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
            if said := _said(cells, s, row):
                findings.append(_no_number(said, address))
                continue
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
    if _has_more_rows(part, in_chart, cells or {}):
        message = "the chart in the Word file has more rows than the brief; they are not taken"
        hints = ("add them to brief.yaml",)
        findings.append(Finding("not-placed", message, address=address, hints=hints))


def _has_more_rows(part: ChartPart, in_chart: Values, cells: Cells) -> bool:
    rows, columns = (len(part.values[0]), range(2, len(part.values) + 2)) if part.values else (0, range(0))
    drawn_more = bool(part.values and in_chart) and len(in_chart[0]) > rows
    return drawn_more or any(
        row > rows + 1 and column in columns for (row, column), value in cells.items() if value != ""
    )


def _said(cells: Cells | None, series: int, row: int) -> str:
    """What somebody typed into the cell of a number that is none."""
    found = (cells or {}).get((row + 2, series + 2))
    return found.strip() if isinstance(found, str) else ""


def _no_number(said: str, address: str) -> Finding:
    message = f"in its workbook stands “{said}” where a number must be; the number stays as it is"
    return Finding("not-placed", message, address=address, hints=("change it in brief.yaml",))


def _cell(cells: Cells, series: int, row: int) -> float | None:
    found = cells.get((row + 2, series + 2))
    return found if isinstance(found, float) else None


def _same(a: float | None, b: float | None) -> bool:
    return a == b if a is None or b is None else f"{a:.{_DIGITS}g}" == f"{b:.{_DIGITS}g}"
