"""Plates as SVG."""

from __future__ import annotations

from lxml import etree

from briefgen import charts
from tests.unit.charts.samples import COLUMN, EVENTS, FULL, LOOK, bar, timeline

_SVG = "{http://www.w3.org/2000/svg}"


def test_text_stays_text_and_is_escaped() -> None:
    """Labels and the title come out as they were typed, markup included."""
    spec = bar(('<b>"R&D"</b>', 3.0), ("{{ x }} & y", 4.0))
    plate = charts.plate(spec, COLUMN, charts.natural_height(spec, COLUMN, LOOK), LOOK)
    root = etree.fromstring(charts.svg(plate))
    assert root.get("role") == "img"
    assert root.findtext(f"{_SVG}title") == root.get("aria-label") == plate.alt == charts.describe(spec)
    assert [text.text for text in root.iter(f"{_SVG}text")] == [label.text for label in plate.labels]


def test_every_shape_and_label_keeps_its_place_and_look() -> None:
    """Paths and places are the plate's own; the strong face is heavier."""
    spec = timeline(*EVENTS)
    plate = charts.plate(spec, FULL, charts.natural_height(spec, FULL, LOOK), LOOK)
    root = etree.fromstring(charts.svg(plate))
    assert [path.get("d") for path in root.iter(f"{_SVG}path")] == [shape.d for shape in plate.shapes]
    texts = list(root.iter(f"{_SVG}text"))
    assert [(float(t.get("x")), float(t.get("y"))) for t in texts] == [(b.x, b.y) for b in plate.labels]
    assert [t.get("font-weight") for t in texts] == [
        "600" if label.face == LOOK.strong else None for label in plate.labels
    ]
