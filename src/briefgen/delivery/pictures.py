"""The charts of a brief as PNGs, drawn for the width of a mail and made from a PDF of their own, as on the page."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import NamedTuple

from briefgen.charts import describe, natural_height
from briefgen.delivery.ready import Ready
from briefgen.document import Document, Kind
from briefgen.layout import Manuscript
from briefgen.layout.pages import ChartArea
from briefgen.render.registry import renderer
from briefgen.theme import PageGeometry

WIDTH = 576  # CSS pixels that a mail has for a picture
_POINTS = 276.0  # the width that the chart is drawn for: its words are then read on a telephone too, at half the size
_SCALE = 2 * WIDTH / _POINTS  # two pixels of the file for one of the mail
_COLOURS = 64


class ChartPicture(NamedTuple):
    """A chart's id, its PNG, and its alternative text."""

    chart: str
    data: bytes
    alt: str


def chart_pictures(ready: Ready) -> tuple[ChartPicture, ...]:
    """The charts that are printed, in reading order."""
    printed = [item.chart for items in ready.fitted.pages.pages for item in items if isinstance(item, ChartArea)]
    return tuple(
        ChartPicture(name, _png(_page(ready, name)), describe(ready.manuscript.charts[name])) for name in printed
    )


def _page(ready: Ready, name: str) -> bytes:
    """A PDF of one chart on a page of its size."""
    whole, fitted = ready.manuscript, ready.fitted
    height = natural_height(whole.charts[name], _POINTS, whole.theme.chart)
    block = next(block for block in whole.document.walk() if block.chart == name)
    document = Document((replace(block, kind=Kind.CHART),), whole.document.metadata, pages=1)
    page = PageGeometry("mail", _POINTS, height, 0.0, 0.0, (0.0, 0.0), 0.0)
    items = (ChartArea(0.0, 0.0, _POINTS, height, name, block.id),)
    pages = replace(fitted.pages, pages=(items,))
    manuscript = Manuscript(document, whole.theme, page, whole.charts, whole.plates)
    return renderer("pdf")(manuscript, replace(fitted, pages=pages, dropped=())).data


def _png(pdf: bytes) -> bytes:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=_SCALE).to_pil()
    out = io.BytesIO()
    image.convert("RGB").quantize(_COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()
