"""Timelines of the gallery."""

from __future__ import annotations

from briefgen.charts import ChartSpec, Event
from briefgen.language import PartialDate
from tests.gallery.exhibit import Exhibit

_NINE = (
    ("2022-02-24", "The gauge at the old pier sinks"),
    ("2022-04", "First joint reading of the water-level since 2014"),
    ("2022-10", "Both ministers sign a treaty of measurement"),
    ("2023", "The budget of the service doubles"),
    ("2023-05-19", "Summit at the lake"),
    ("2023-09", "First common reading"),
    ("2024-03-22", "Flood at Orlany"),
    ("2024-07", "Exercise on the eastern shore"),
    ("2024-08-27", "The article is published"),
)


def _timeline(id_: str, *events: tuple[str, str], language: str = "en", to_scale: bool = False) -> ChartSpec:
    parsed = tuple(Event(PartialDate.parse(date), words) for date, words in events)
    return ChartSpec(id_, "timeline", language, events=parsed, to_scale=to_scale)


TIMELINES = (
    Exhibit("Three events in order", "", _timeline("order", *_NINE[2:5])),
    Exhibit("Nine events in a column", "", _timeline("nine", *_NINE)),
    Exhibit("Six events across the page", "", _timeline("across", *_NINE[:6]), wide=True),
    Exhibit("Nine events to scale", "", _timeline("scaled", *_NINE, to_scale=True), wide=True),
    Exhibit("Nine events to scale in a column", "", _timeline("scaled-narrow", *_NINE, to_scale=True)),
    Exhibit(
        "Two events far apart",
        "",
        _timeline("apart", ("1991", "Independence"), ("2024-07-09", "Exercise"), to_scale=True),
    ),
    Exhibit(
        "Три события",
        "",
        _timeline("russian-events", ("2022", "Договор"), ("2023-10", "Отчёт"), ("2024-08-27", "Статья"), language="ru"),
    ),
)
