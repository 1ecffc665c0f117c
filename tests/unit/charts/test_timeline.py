"""Timelines as they are drawn and told."""

from __future__ import annotations

import pytest

from briefgen import charts
from briefgen.charts.kinds import kind
from briefgen.charts.spec import Note
from tests.unit.charts.samples import COLUMN, EVENTS, FULL, LOOK, cells, chart_numbers, points, timeline

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


CALENDAR = timeline(*EVENTS, to_scale=True)


def test_to_scale_every_event_stands_in_the_middle_of_its_time() -> None:
    """The marks read back as days: a day at noon, a month and a year in their middle, under a bar of their length."""
    plate = drawn(CALENDAR, FULL)
    scale = kind("timeline").scale(CALENDAR, FULL, plate.height, LOOK)
    assert scale.x is not None
    slack = 0.0051 * (scale.x.high - scale.x.low) / FULL * 2
    wanted = [(e.date.first.toordinal() + e.date.last.toordinal() + 1) / 2 for e in CALENDAR.events]
    assert [scale.x.value(x) for x, _ in centres(plate)] == pytest.approx(wanted, abs=slack)
    bars = [points(shape) for shape in plate.shapes if shape.width == 4.0]
    lengths = [scale.x.value(bar[1][0]) - scale.x.value(bar[0][0]) for bar in bars]
    assert lengths == pytest.approx([31, 365, 30], abs=2 * slack)


def test_to_scale_the_calendar_names_its_days() -> None:
    """A tick lies where its day is, and says so."""
    plate = drawn(timeline(("1991", "Start"), ("2024-07-09", "End"), to_scale=True), COLUMN)
    named = {label.text: label for label in plate.labels if label.colour == LOOK.quiet}
    assert list(named) == ["1995", "2000", "2005", "2010", "2015", "2020"]
    gaps = [named[b].x - named[a].x for a, b in (("1995", "2005"), ("2005", "2015"))]
    assert gaps[0] == pytest.approx(gaps[1], abs=0.05)


def test_a_calendar_without_room_is_a_list_and_never_a_strip_of_equal_steps() -> None:
    """Twelve events of one spring, and one from long ago, would have their flags on one spot."""
    crowd = timeline(("1900", "Long ago"), *((f"2024-04-{i:02d}", "A word of it") for i in range(1, 12)), to_scale=True)
    assert len({x for x, _ in centres(drawn(crowd, FULL))}) == 1
    few = timeline(("1900", "A"), ("2024-04-01", "B"), ("2024-04-02", "Word " * 60), to_scale=True)
    assert len({x for x, _ in centres(drawn(few, FULL))}) == 1


def test_a_highlighted_event_stands_out_from_muted_ones() -> None:
    """Named by its label or by its date, in order and to scale."""
    for spec in (
        timeline(*EVENTS, highlight="2022-10"),
        timeline(*EVENTS, highlight=EVENTS[1][1], to_scale=True),
    ):
        assert not kind("timeline").objections(spec)
        colours = {s.of: s.fill for s in drawn(spec, FULL).shapes if s.of}
        assert colours.pop("0:1") == LOOK.accent
        assert set(colours.values()) == {LOOK.muted}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"highlight": "2021"}, "there is no event '2021' to highlight"),
        ({"note": Note("2023", "so")}, "a timeline has no place for a note"),
    ],
)
def test_what_cannot_be_shown_is_objected_to(more: dict[str, object], said: str) -> None:
    """With a remedy."""
    (objection,) = kind("timeline").objections(timeline(*EVENTS, **more))
    assert objection.message == said
    assert objection.hint


def test_word_gets_the_days_as_dates_of_a_sheet() -> None:
    """Days as Excel counts them, bars from day to day beside the mark of the event, and years where a sheet has no date."""
    native = charts.native(CALENDAR, FULL, charts.natural_height(CALENDAR, FULL, LOOK), LOOK)
    found = cells(native.workbook)
    assert [found[f"{column}1"] for column in "ABCG"] == ["Date", "Event", "Date", "Date"]
    assert (found["A3"], found["C3"]) == ("Oct 2022", 44850.5)
    assert [found[f"G{row}"] for row in (2, 3, 5, 6)] == [44835, 44845, 44856, 44866]
    assert "G4" not in found
    assert chart_numbers(native.xml, "xVal")[0][:7] == [44835, 44845, None, 44856, 44866, None, 44927]
    old = timeline(("1860", "A"), ("2022-02-24", "B"), to_scale=True)
    native = charts.native(old, FULL, charts.natural_height(old, FULL, LOOK), LOOK)
    assert cells(native.workbook)["C2"] == pytest.approx(1860.5, abs=0.01)
