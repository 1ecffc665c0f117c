"""Rows of a native chart as its axis of categories: dates as a sheet counts them, or names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from lxml import etree

from briefgen.charts.drawingml import NativeBuilder, element, tag
from briefgen.charts.rows import row_dates, row_names
from briefgen.charts.spec import ChartSpec
from briefgen.charts.workbook import DAY_NOUGHT, FIRST_DAY, Column

_MONTHS, _DAYS = "mmm yyyy", "d mmm"
_MONTH_NAME = 5.2  # "Mmm 2024" with its gap, in type sizes
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_YEAR, _MONTH = 365.25, 30.44
_WHOLE_YEAR, _WHOLE_MONTH = 360, 27  # days at least


def sheet_dates(spec: ChartSpec) -> tuple[dt.date, ...]:
    """The rows as days of a sheet; none where they are names or older than its calendar.

    A year is the day of that number: the cell holds 2024, which a person can read and change, and the axis counts years.
    """
    dates = row_dates(spec)
    if dates and dates[0].month is None:
        return tuple(DAY_NOUGHT + dt.timedelta(date.year) for date in dates)
    return tuple(date.first for date in dates) if dates and dates[0].first >= FIRST_DAY else ()


def category_column(spec: ChartSpec, head: str) -> Column:
    """The column of rows."""
    if not (days := sheet_dates(spec)):
        return Column(head, row_names(spec))
    form = {1: "0", 2: _MONTHS}.get(_precision(spec), "yyyy-mm-dd")
    return Column(head, [float((date - DAY_NOUGHT).days) for date in days], form)


def categories(spec: ChartSpec) -> Sequence[Any]:
    """The rows as python-pptx takes them."""
    return sheet_dates(spec) or row_names(spec)


def name_dates(builder: NativeBuilder, places: Sequence[float]) -> None:
    """The axis named about as often as at these places, by units of the calendar; of names every nth."""
    spec, axis = builder.scale.spec, builder.chart.category_axis
    own, gap = axis._element, places[1] - places[0] if len(places) > 1 else 0.0
    own.find(f"{tag('txPr')}/{{*}}bodyPr").set("rot", "0")  # text never leans
    if not sheet_dates(spec):
        if dates := row_dates(spec):
            gap /= (dates[-1].first - dates[0].first).days / (len(dates) - 1)
        if (every := round(gap)) > 1:
            own.find(tag("noMultiLvlLbl")).addprevious(element(f'<c:tickLblSkip val="{every}"/>'))
        return
    base, unit, every, form = _units(builder, gap)
    for old in [
        child for child in own if etree.QName(child).localname in ("baseTimeUnit", "majorUnit", "majorTimeUnit")
    ]:
        own.remove(old)
    before = [child for child in own if etree.QName(child).localname in ("lblOffset", "auto", "crosses")][-1]
    for name, value in (("majorTimeUnit", unit), ("majorUnit", every), ("baseTimeUnit", base)):
        before.addnext(element(f'<c:{name} val="{value}"/>'))
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = form, False


def _units(builder: NativeBuilder, gap: float) -> tuple[str, str, int, str]:
    """Unit of the dates, unit and number of the steps between names, and how a name is written."""
    precision, x = _precision(builder.scale.spec), builder.scale.x
    if precision == 1:
        return "days", "days", max(1, round(gap / _YEAR)), "0"
    base = "months" if precision == 2 else "days"
    if gap < _WHOLE_MONTH:
        return base, "days", max(1, round(gap)), _DAYS
    if gap >= _WHOLE_YEAR or x is None:
        return base, "years", max(1, round(gap / _YEAR)), "yyyy"
    # The year stands in each name, not below the first of its months.
    room = _MONTH_NAME * builder.look.size / (x.at(x.low + _MONTH) - x.at(x.low))
    least = max(gap / _MONTH - 0.5, room)
    return base, "months", next((step for step in _MONTH_STEPS if step >= least), _MONTH_STEPS[-1]), _MONTHS


def _precision(spec: ChartSpec) -> int:
    return sum(part is not None for part in row_dates(spec)[0])
