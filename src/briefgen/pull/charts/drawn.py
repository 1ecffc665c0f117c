"""The numbers that a chart part holds for drawing, without its workbook (ECMA-376 part 1, 21.2.2)."""

from __future__ import annotations

import math

from lxml import etree

from briefgen.ooxml.namespaces import C

_C = f"{{{C}}}"
_POINTS_MOST = 10_000
Values = list[dict[int, float]]


class ChartUnreadable(Exception):
    """A chart part that no application would draw; the message says why."""


def drawn(root: etree._Element) -> Values:
    """For each series the numbers by row, from 0; of a scatter chart the x and then the y of its first series.

    Raises ChartUnreadable.
    """
    series = sorted(root.iter(f"{_C}ser"), key=_order)
    if (first := next(iter(series), None)) is not None and first.find(f"{_C}xVal") is not None:
        return [_numbers(first.find(f"{_C}xVal")), _numbers(first.find(f"{_C}yVal"))]
    return [_numbers(each.find(f"{_C}val")) for each in series]


def _order(series: etree._Element) -> int:
    return _whole(series.find(f"{_C}idx"))


def _whole(element: etree._Element | None) -> int:
    try:
        return 0 if element is None else int(element.get("val", "0"))
    except ValueError:
        raise ChartUnreadable("a number in it is none") from None


def _numbers(values: etree._Element | None) -> dict[int, float]:
    out: dict[int, float] = {}
    if values is None:
        return out
    if _whole(next(values.iter(f"{_C}ptCount"), None)) > _POINTS_MOST:
        raise ChartUnreadable("it says that it has more points than any chart of a brief")
    for point in values.iter(f"{_C}pt"):
        try:
            number = float(point.findtext(f"{_C}v") or "")
            row = int(point.get("idx", ""))
        except (ValueError, OverflowError):
            continue
        if math.isfinite(number) and 0 <= row <= _POINTS_MOST:
            out[row] = number
    return out
