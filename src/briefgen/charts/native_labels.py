"""Labels at the points of a native chart's series: values, with names and notes beside them where a chart has some."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

from briefgen.charts.drawingml import element, tag
from briefgen.theme import ChartLook

_NO_FRAME = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
_SHOW_VALUE = "".join(f'<c:show{name} val="{int(name == "Val")}"/>' for name in _SHOWN)
_SHOW_NONE = "".join(f'<c:show{name} val="0"/>' for name in _SHOWN)
# A label with fields of its own (Word 2013 and later; older ones print the text that the fields hold).
_FIELDS = '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"><c15:dlblFieldTable/></c:ext></c:extLst>'

# Word draws no lines to labels that moved; LibreOffice does unless it is told.
_NO_LINES = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"><c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)


class Part(NamedTuple):
    """A piece of a label: its text, how it looks, and the field that it follows ("VALUE", "SERIESNAME", "" for none)."""

    text: str
    colour: str
    strong: bool
    field: str = ""


class PointLabel(NamedTuple):
    """A label that is not as those of its series: lines of parts. A number alone is the value in another look.

    `move` is how far it stands right and below of where its place puts it, in parts of the chart.
    """

    lines: Sequence[Sequence[Part]]
    move: tuple[float, float] = (0.0, 0.0)


class SeriesLabels(NamedTuple):
    """The labels of a series: place (outEnd, ctr, inBase, t, r; "" where the kind of chart has but one), number format and
    look; None at a point: no label there. Without `others` only the points that are named have one."""

    place: str
    cell: str
    colour: str
    strong: bool
    points: Mapping[int, PointLabel | None]
    others: bool = True


def put_labels(series: Any, labels: SeriesLabels, look: ChartLook, language: str, key: str) -> None:
    """Gives a series element its labels; `key` tells the ids of its fields from all others of the document."""
    for old in series.findall(tag("dLbls")):
        series.remove(old)
    number = f'<c:numFmt formatCode="{escape(labels.cell)}" sourceLinked="0"/>'
    place = f'<c:dLblPos val="{labels.place}"/>' if labels.place else ""
    tail = place + _SHOW_VALUE
    each = ""
    for i, point in sorted(labels.points.items()):
        if point is None:
            each += f'<c:dLbl><c:idx val="{i}"/><c:delete val="1"/></c:dLbl>'
        elif len(point.lines) == len(point.lines[0]) == 1 and point.lines[0][0].field == "VALUE":
            text = _text(point.lines[0][0], look, language)
            each += f'<c:dLbl><c:idx val="{i}"/>{_moved(point)}{number}{_NO_FRAME}{text}{tail}</c:dLbl>'
        else:
            rich = _rich(point, look, language, f"{key}:{i}")
            each += f'<c:dLbl><c:idx val="{i}"/>{_moved(point)}{rich}{number}{_NO_FRAME}{tail}{_FIELDS}</c:dLbl>'
    text = _text(Part("", labels.colour, labels.strong), look, language)
    rest = tail if labels.others else place + _SHOW_NONE
    made = element(f"<c:dLbls>{each}{number}{_NO_FRAME}{text}{rest}{_NO_LINES}</c:dLbls>")
    series.find(tag("cat")).addprevious(made)


def _moved(point: PointLabel) -> str:
    if not any(point.move):
        return ""
    places = "".join(f'<c:{axis} val="{by:.4f}"/>' for axis, by in zip("xy", point.move, strict=True))
    return f"<c:layout><c:manualLayout>{places}</c:manualLayout></c:layout>"


def _text(part: Part, look: ChartLook, language: str) -> str:
    return (
        f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr {_run(part, look)}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{escape(language)}"/></a:p></c:txPr>'
    )


def _rich(point: PointLabel, look: ChartLook, language: str, key: str) -> str:
    paragraphs = ""
    for n, line in enumerate(point.lines):
        runs = ""
        for m, part in enumerate(line):
            run = f'<a:rPr lang="{escape(language)}" {_run(part, look)}</a:rPr>'
            words = f"<a:t>{escape(part.text, quote=False)}</a:t>"
            if part.field:
                guid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"briefgen:{key}:{n}:{m}")).upper()
                runs += f'<a:fld id="{{{guid}}}" type="{part.field}">{run}<a:pPr/>{words}</a:fld>'
            else:
                runs += f"<a:r>{run}{words}</a:r>"
        paragraphs += f"<a:p>{runs}</a:p>"
    return f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>{paragraphs}</c:rich></c:tx>'


def _run(part: Part, look: ChartLook) -> str:
    return (
        f'sz="{look.size * 100:.0f}" b="{int(part.strong)}"><a:solidFill>'
        f'<a:srgbClr val="{part.colour[1:].upper()}"/></a:solidFill>'
    )
