"""Timelines as they are drawn and told."""

from __future__ import annotations

import pytest

from briefgen import charts
from briefgen.charts.kinds import kind
from tests.unit.charts.samples import COLUMN, EVENTS, FULL, LOOK, points, timeline

SIX = timeline(*EVENTS)


def drawn(spec: charts.ChartSpec, width: float) -> charts.Plate:
    """The plate at its natural height."""
    return charts.plate(spec, width, charts.natural_height(spec, width, LOOK), LOOK)


def centres(plate: charts.Plate) -> list[tuple[float, float]]:
    """Middles of the dots in the order of the events."""
    shapes = sorted((s for s in plate.shapes if s.of), key=lambda s: int(s.of.partition(":")[2]))
    found = []
    for shape in shapes:
        xs, ys = zip(*points(shape), strict=True)
        found.append(((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2))
    return found


def test_a_wide_strip_has_the_events_side_by_side_at_equal_steps() -> None:
    """x is only the sequence: the dots read back as 1 to 6, dates above the line, words below."""
    plate = drawn(SIX, FULL)
    scale = kind("timeline").scale(SIX, FULL, plate.height, LOOK)
    assert scale.x is not None
    assert [scale.x.value(x) for x, _ in centres(plate)] == pytest.approx([1, 2, 3, 4, 5, 6], abs=0.001)
    line = centres(plate)[0][1]
    assert all((label.y < line) == (label.face == LOOK.strong) for label in plate.labels)


def test_a_narrow_column_gets_an_upright_list() -> None:
    """Dates left, words right of a line that goes down."""
    plate = drawn(SIX, COLUMN)
    xs, ys = zip(*centres(plate), strict=True)
    assert len(set(xs)) == 1
    assert list(ys) == sorted(ys)
    assert all((label.left < xs[0]) == (label.face == LOOK.strong) for label in plate.labels)


def test_twelve_events_with_long_words_go_upright_in_full_width() -> None:
    """A word is never broken to make a strip."""
    long = timeline(*((f"20{i:02d}", "Internationalisation of the measurements") for i in range(10, 22)))
    plate = drawn(long, FULL)
    assert len({x for x, _ in centres(plate)}) == 1
    assert sum(label.text.startswith("Internationalisation") for label in plate.labels) == 12


def test_a_strip_keeps_its_height_and_a_list_gives_its_air() -> None:
    """The factor of a plan changes nothing where there is nothing to give."""
    assert charts.natural_height(SIX, FULL, LOOK, 0.7) == charts.natural_height(SIX, FULL, LOOK, 1.2)
    assert charts.natural_height(SIX, COLUMN, LOOK, 0.7) < charts.natural_height(SIX, COLUMN, LOOK, 1.2)


def test_alternative_text_and_table_say_every_event() -> None:
    """Dates are words, to the precision they have."""
    spec = timeline(("2022-10", "The pier sinks."), ("2024-08-27", "A pact"))
    assert charts.describe(spec) == "Timeline. Oct 2022: The pier sinks; 27 Aug 2024: A pact."
    assert charts.data_table(spec) == (("Date", "Event"), ("Oct 2022", "The pier sinks."), ("27 Aug 2024", "A pact"))
    assert charts.describe(timeline(("2022", "Да"), ("2023", "Нет"), language="ru")).startswith("Хронология. 2022")
