"""The charts of a brief as PNGs, cut out of its own PDF, so that a mail shows what the page shows."""

from __future__ import annotations

import io
from typing import NamedTuple

from briefgen.charts import describe
from briefgen.delivery.ready import Ready
from briefgen.layout.pages import ChartArea

_SCALE = 2.5  # pixels for a point: sharp on a screen with two pixels for one
_COLOURS = 64
_WIDEST = 576  # CSS pixels that a mail has for a picture


class ChartPicture(NamedTuple):
    """A chart's id, its PNG, its width in a mail in CSS pixels, and its alternative text."""

    chart: str
    data: bytes
    width: int
    alt: str


def chart_pictures(ready: Ready) -> tuple[ChartPicture, ...]:
    """The charts that are printed, in reading order. The PDF must be among the files."""
    import pypdfium2

    found = []
    with pypdfium2.PdfDocument(ready.files["pdf"].data) as document:
        for number, items in enumerate(ready.fitted.pages.pages):
            for area in (item for item in items if isinstance(item, ChartArea)):
                page = document[number]
                crop = (
                    area.x,
                    page.get_height() - area.y - area.height,
                    page.get_width() - area.x - area.width,
                    area.y,
                )
                image = page.render(scale=_SCALE, crop=crop).to_pil()
                out = io.BytesIO()
                image.convert("RGB").quantize(_COLOURS).save(out, "PNG", optimize=True)
                width = min(_WIDEST, round(area.width * 4 / 3 * 1.6))
                found.append(
                    ChartPicture(area.chart, out.getvalue(), width, describe(ready.manuscript.charts[area.chart]))
                )
    return tuple(found)
