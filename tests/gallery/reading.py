"""Reads the numbers of charts back: from the geometry of a plate, from a DOCX, from an HTML page, from printed words."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

import lxml.html
from lxml import etree

from briefgen.charts import ChartSpec, Plate
from briefgen.charts.scale import Axis, Scale
from briefgen.ooxml.namespaces import WP, C, R
from tests.unit.charts.samples import drawn_bars, points

_DIGITS = re.compile(r"[^0-9.,]")


class WordChart(NamedTuple):
    """A chart of a DOCX: its alternative text, its chart part, its workbook."""

    alt: str
    xml: bytes
    workbook: bytes


class WebChart(NamedTuple):
    """A chart of an HTML page: its alternative text, its SVG's texts, its table of data."""

    alt: str
    texts: list[str]
    table: tuple[tuple[str, ...], ...]


def drawn(spec: ChartSpec, plate: Plate, scale: Scale) -> dict[str, float]:
    """The value of each "series:row" as its geometry says it."""
    if scale.bars:
        return drawn_bars(plate, scale)
    assert scale.y is not None
    if scale.dots and scale.x is not None and not scale.curves:
        return _dots(plate, scale.x, scale.y)
    found: dict[str, float] = {}
    for shape in plate.shapes:
        if not shape.of.isdigit():
            continue
        series, at = spec.series[int(shape.of)], [scale.y.value(y) for _, y in points(shape)]
        rows = [row for row, value in enumerate(series.values) if value is not None]
        if scale.areas:
            at += at[:1] * (2 * len(rows) - len(at))  # an outline that ends where it begins has that point once
            upper, lower = at[: len(rows)], at[len(rows) : 2 * len(rows)][::-1]
            at = [top - bottom for top, bottom in zip(upper, lower, strict=True)]
        found |= {f"{shape.of}:{row}": value for row, value in zip(rows, at, strict=True)}
    return found


def _dots(plate: Plate, x: Axis, y: Axis) -> dict[str, float]:
    """Both measures of each point: its middle."""
    found = {}
    for shape in plate.shapes:
        if shape.of:
            xs, ys = zip(*points(shape), strict=True)
            row = shape.of.partition(":")[2]
            found[f"0:{row}"] = x.value((min(xs) + max(xs)) / 2)
            found[f"1:{row}"] = y.value((min(ys) + max(ys)) / 2)
    return found


def slack(axis: Axis) -> float:
    """How much of a value two ends, rounded to hundredths of a point each, may hide."""
    return 0.0101 * (axis.high - axis.low) / abs(axis.end - axis.start)


def word_charts(docx: bytes) -> dict[str, WordChart]:
    """The native charts by the id of their spec."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        targets = _relations(archive, "word/_rels/document.xml.rels")
        for drawing in etree.fromstring(archive.read("word/document.xml")).iter(f"{{{WP}}}inline"):
            about = drawing.find(f"{{{WP}}}docPr")
            name = targets[drawing.find(f".//{{{C}}}chart").get(f"{{{R}}}id")].rpartition("/")[2]
            (workbook,) = _relations(archive, f"word/charts/_rels/{name}.rels").values()
            path = "word/" + workbook.removeprefix("/word/").removeprefix("../")
            chart = WordChart(about.get("descr"), archive.read(f"word/charts/{name}"), archive.read(path))
            found[about.get("name").removeprefix("bg:chart:")] = chart
    return found


def web_charts(html: str) -> list[WebChart]:
    """The charts of a page in their order."""
    found = []
    for figure in lxml.html.document_fromstring(html).iterfind(".//figure"):
        (picture,) = figure.iterfind(".//svg")
        rows = [tuple(cell.text_content() for cell in row) for row in figure.iterfind(".//details//tr")]
        texts = [text.text_content() for text in picture.iter("text")]
        found.append(WebChart(picture.get("aria-label"), texts, tuple(rows)))
    return found


def number(printed: str, language: str) -> Decimal | None:
    """The number of a printed cell, with the decimals that it shows; None where it has no digit."""
    sign, group = (",", ".") if language in ("de", "ru") else (".", ",")
    digits = _DIGITS.sub("", printed).replace(group, "").replace(sign, ".")
    return Decimal(digits) * (-1 if "\u2212" in printed else 1) if digits else None


def _relations(archive: zipfile.ZipFile, path: str) -> Mapping[str, str]:
    root = etree.fromstring(archive.read(path))
    return {relation.get("Id"): relation.get("Target") for relation in root}
