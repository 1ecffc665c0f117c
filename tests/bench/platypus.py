"""The peer: a brief set with ReportLab's Platypus and pyplot as a typical user writes it. It stays as it is.

It shares nothing with briefgen but the words, the numbers and the font files, and does not try to fit two pages.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, Paragraph, SimpleDocTemplate, Spacer

from briefgen import resources
from tests.bench.words import Words

CHART_WIDTH = 170 * mm


def register_fonts() -> None:
    """Tell ReportLab the faces, once per process."""
    for name, file in {
        "Serif": "SourceSerif4_400Regular.ttf",
        "Serif-Bold": "SourceSerif4_700Bold.ttf",
        "Sans": "SourceSans3_400Regular.ttf",
        "Sans-Bold": "SourceSans3_700Bold.ttf",
    }.items():
        pdfmetrics.registerFont(TTFont(name, str(resources.font(file))))


def render(words: Words) -> bytes:
    """The PDF."""
    flow: list[Flowable] = []
    for style, text in words.paragraphs:
        flow.append(Paragraph(escape(text), _STYLES.get(style, _STYLES["p"])))
        flow.append(Spacer(1, 1.5 * mm))
    flow += [Image(picture, width=CHART_WIDTH, height=CHART_WIDTH * 0.32) for picture in pictures(words)]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm).build(flow)
    return out.getvalue()


def pictures(words: Words) -> tuple[io.BytesIO, io.BytesIO]:
    """Both charts as PNGs."""
    return _bars(words.numbers), _timeline(words.events)


def _bars(numbers: Sequence[tuple[str, float]]) -> io.BytesIO:
    figure, axes = plt.subplots(figsize=(CHART_WIDTH / 72, CHART_WIDTH * 0.32 / 72))
    bars = axes.barh([name for name, _ in numbers], [value for _, value in numbers], color="#14304f")
    axes.bar_label(bars, fmt="%g%%", padding=3)
    axes.spines[["top", "right"]].set_visible(False)
    return _png(figure)


def _timeline(events: Sequence[tuple[str, str]]) -> io.BytesIO:
    figure, axes = plt.subplots(figsize=(CHART_WIDTH / 72, CHART_WIDTH * 0.32 / 72))
    axes.plot(range(len(events)), [0] * len(events), "o-", color="#14304f")
    for place, (date, label) in enumerate(events):
        axes.annotate(f"{date}\n{label[:30]}", (place, 0), xytext=(0, 12), textcoords="offset points", ha="center")
    axes.set_axis_off()
    return _png(figure)


def _png(figure: plt.Figure) -> io.BytesIO:
    figure.tight_layout()
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=200)
    plt.close(figure)
    out.seek(0)
    return out


_NAVY = HexColor("#14304f")
_STYLES = {
    "h1": ParagraphStyle("h1", fontName="Sans-Bold", fontSize=22, leading=25, textColor=_NAVY),
    "h2": ParagraphStyle("h2", fontName="Sans-Bold", fontSize=11.5, leading=14, textColor=_NAVY),
    "figcaption": ParagraphStyle("figcaption", fontName="Sans", fontSize=9, leading=11),
    "p": ParagraphStyle("p", fontName="Serif", fontSize=10, leading=13.5),
}
