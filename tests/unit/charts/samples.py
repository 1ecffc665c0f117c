"""Specs and readers that the tests of charts share."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from lxml import etree

from briefgen import resources
from briefgen.charts import ChartSpec, Event, Plate, Series, Shape
from briefgen.charts.scale import Scale
from briefgen.language import PartialDate
from briefgen.theme import load_theme

LOOK = load_theme("brief", [resources.assets() / "themes"]).chart
COLUMN, FULL = 236.64, 493.28
EVENTS = (
    ("2022-02-24", "The gauge at the old pier sinks"),
    ("2022-10", "Both ministers sign a treaty of measurement"),
    ("2023", "The budget of the service doubles"),
    ("2023-05-19", "Summit at the lake"),
    ("2023-09", "First common reading of the water-level"),
    ("2024-08-27", "The article is published"),
)
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def bar(*rows: tuple[str, float | None], unit: str = "", language: str = "en", **more: Any) -> ChartSpec:
    """A bar chart of rows."""
    names, values = zip(*rows, strict=True)
    return ChartSpec("sample", "bar", language, categories=names, series=(Series("", values),), unit=unit, **more)


def timeline(*events: tuple[str, str], language: str = "en", **more: Any) -> ChartSpec:
    """A timeline of dates and labels."""
    parsed = tuple(Event(PartialDate.parse(date), label) for date, label in events)
    return ChartSpec("sample", "timeline", language, events=parsed, **more)


JOBSEEKERS = bar(("Orlany", -60.0), ("Vesk", -40.0), unit="percent")


def points(shape: Shape) -> list[tuple[float, float]]:
    """The coordinates of a path."""
    numbers = [float(n) for n in _NUMBER.findall(shape.d)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def drawn_bars(plate: Plate, scale: Scale) -> dict[str, float]:
    """Values by "series:row", read back from the drawn rectangles: from the end at the base to the other one."""
    axis, across = (scale.x, 0) if scale.lying else (scale.y, 1)
    assert axis is not None
    bases, found = {bar.of: bar.base for bar in scale.bars}, {}
    for shape in plate.shapes:
        if shape.of:
            ends = sorted(
                {axis.value(point[across]) for point in points(shape)}, key=lambda v: abs(v - bases[shape.of])
            )
            found[shape.of] = ends[-1] - ends[0]
    return found


def drawn_curves(plate: Plate, scale: Scale) -> dict[str, float]:
    """Values by "series:row", read back from the lines, or from the upper and lower edges of the areas."""
    assert scale.y is not None
    found = {}
    for shape in (shape for shape in plate.shapes if shape.of.isdigit()):
        series = scale.spec.series[int(shape.of)].values
        rows, heights = (
            [row for row, v in enumerate(series) if v is not None],
            [scale.y.value(y) for _, y in points(shape)],
        )
        if scale.areas:
            heights += heights[:1] * (2 * len(rows) - len(heights))  # an outline that ends where it began
            edges = zip(heights[: len(rows)], reversed(heights[len(rows) :]), strict=True)
            heights = [high - low for high, low in edges]
        found |= {f"{shape.of}:{row}": value for row, value in zip(rows, heights, strict=True)}
    return found


def drawn_points(plate: Plate, scale: Scale) -> dict[int, tuple[float, float]]:
    """x and y by row, read back from the middles of the marks."""
    assert scale.x is not None
    assert scale.y is not None
    found = {}
    for shape in (shape for shape in plate.shapes if shape.of):
        xs, ys = zip(*points(shape), strict=True)
        middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        found[int(shape.of.partition(":")[2])] = scale.x.value(middle[0]), scale.y.value(middle[1])
    return found


def chart_numbers(xml: bytes, kind: str) -> list[list[float | None]]:
    """The cached numbers of all series of the chart part: "val", "xVal" or "yVal"."""
    out = []
    for reference in etree.fromstring(xml).iterfind(f".//{_C}{kind}/{_C}numRef"):
        known = {int(p.get("idx")): float(p.findtext(f"{_C}v")) for p in reference.iter(f"{_C}pt")}
        out.append([known.get(i) for i in range(int(reference.find(f".//{_C}ptCount").get("val")))])
    return out


def references(xml: bytes) -> dict[str, list[str]]:
    """Ranges of the sheet that the chart part refers to, with the cached values as they are written."""
    out = {}
    for formula in etree.fromstring(xml).iterfind(".//{*}f"):
        cache = formula.getnext()
        known = {int(p.get("idx")): p.findtext(f"{_C}v") for p in cache.iter(f"{_C}pt")}
        out[formula.text] = [known.get(i, "") for i in range(int(cache.find(f"{_C}ptCount").get("val")))]
    return out


def cells(workbook: bytes) -> dict[str, str | float]:
    """The cells of the only sheet by name."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        strings = [
            "".join(si.itertext()) for si in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{_S}si")
        ]
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    assert sheet.find(f".//{_S}f") is None, "a formula"
    found: dict[str, str | float] = {}
    for cell in sheet.iter(f"{_S}c"):
        value = cell.findtext(f"{_S}v")
        found[cell.get("r")] = strings[int(value)] if cell.get("t") == "s" else float(value)
    return found


def in_range(found: dict[str, str | float], reference: str) -> list[str | float]:
    """The cells of a range such as Sheet1!$A$2:$A$3; "" where a cell is empty."""
    first, _, last = reference.partition("!")[2].replace("$", "").partition(":")
    rows = range(int(first[1:]), int((last or first)[1:]) + 1)
    return [found.get(f"{first[0]}{row}", "") for row in rows]
