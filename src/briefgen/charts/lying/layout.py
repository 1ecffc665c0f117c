"""What lying bars of a width have, whatever their height is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefgen.charts.colours import series_fills
from briefgen.charts.key import Key, key
from briefgen.charts.lettering import width as text_width
from briefgen.charts.lettering import wrap
from briefgen.charts.numbers import Format, format_of
from briefgen.charts.phrases import phrases
from briefgen.charts.rects import Foot, foot, is_strong, missing_text, note_text
from briefgen.charts.rows import row_names, totals
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

LABEL_GAP, WORD_GAP = 4.0, 6.0  # from a bar to its number, from there to a name or a note
_NAME_PARTS = (0.22, 0.30, 0.38, 0.46)  # of the width, tried in turn for the column of names
NAME_GAP = 7.0
_THICKNESS, _THICKEST = 0.68, 1.5  # of a row, and in leadings: one bar or pile
_GROUP, _GROUP_GAP = 0.78, 0.9  # of a row, and in leadings between groups at most
_DIRECT = 3  # series that are named where they lie
_MOST_LABELLED = 30  # bars: more would make the numbers of a chart higher than a page
_BESIDE = 0.34  # of the width, for names and notes beyond the numbers


class Layout(NamedTuple):
    """Wrapped names of the rows in a column `room` wide, its gap included. Series are named beside the first group (`named`)
    or in the key; the note stands beside the bar of series `noted`, or in the foot where that is None."""

    form: Format
    names: tuple[tuple[str, ...], ...]
    room: float
    inner: int
    labelled: bool
    named: bool
    key: Key | None
    noted: int | None
    foot: Foot
    sums: tuple[float | None, ...]

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.key.height if self.key else 0.0


@lru_cache(64)
def layout(spec: ChartSpec, width: float, look: ChartLook, piled: bool) -> Layout:
    """The layout of a chart with names of any length."""
    names, room = _names(spec, width, look)
    inner = 1 if piled else len(spec.series)
    labelled = piled or len(spec.categories) * inner <= _MOST_LABELLED
    sums = totals(spec) if piled else None
    noted = _noted(spec, look, width, labelled, sums)
    named = inner > 1 and labelled and _names_fit(spec, look, width)
    if named and noted is not None and spec.note and spec.categories[0] == spec.note.at:
        noted = None
    texts = [missing_text(spec, width, look) if len(spec.series) > 1 else "", note_text(spec) if noted is None else ""]
    keyed = len(spec.series) > 1 and not named
    heads = [series.name for series in spec.series]
    return Layout(
        *(format_of(spec), names, room, inner, labelled, named),
        key(heads, series_fills(spec, look), width, look, spec.language) if keyed else None,
        noted,
        foot(spec, tuple(text for text in texts if text), width, look),
        sums or (),
    )


def thickness(row: float, inner: int, look: ChartLook) -> float:
    """Thickness of a bar as part of a row so many points high."""
    if inner == 1:
        return min(_THICKNESS * row, _THICKEST * look.leading) / row
    return min(max(_GROUP * row, row - _GROUP_GAP * look.leading), inner * _THICKEST * look.leading) / row / inner


def reaches(spec: ChartSpec, found: Layout, look: ChartLook, piled: bool) -> Iterator[tuple[float, float]]:
    """Values that bars end at, with the points that the words beyond them take."""
    for row in range(len(spec.categories)):
        ends = [0.0 if series.values[row] is None else series.values[row] for series in spec.series]
        if piled:
            total = found.sums[row] if found.sums else None
            said = LABEL_GAP + text_width(found.form(total), look, strong=True) if total is not None else 0.0
            yield sum(end or 0.0 for end in ends), said + _noted_room(spec, found, look, row, 0)
            continue
        for s, end in enumerate(ends):
            room = _number_room(spec, found, look, s, row) + _noted_room(spec, found, look, row, s)
            if found.named and row == 0:
                room += WORD_GAP + text_width(spec.series[s].name, look, strong=True)
            yield end or 0.0, room


def _number_room(spec: ChartSpec, found: Layout, look: ChartLook, s: int, row: int) -> float:
    value = spec.series[s].values[row]
    if not found.labelled:
        return 0.0
    if value is None:
        return LABEL_GAP + text_width(phrases(spec.language).missing, look)
    return LABEL_GAP + text_width(found.form(value), look, strong=found.inner == 1 and is_strong(spec, row))


def _noted_room(spec: ChartSpec, found: Layout, look: ChartLook, row: int, s: int) -> float:
    if spec.note is None or found.noted != s or spec.categories[row] != spec.note.at:
        return 0.0
    return WORD_GAP + text_width(spec.note.text, look)


def _noted(
    spec: ChartSpec, look: ChartLook, width: float, labelled: bool, sums: tuple[float | None, ...] | None
) -> int | None:
    """The series whose bar has the note beside it: the longest of its row; of a pile 0. None where it has no room there."""
    if spec.note is None or not labelled or text_width(spec.note.text, look) > _BESIDE * width:
        return None
    row = spec.categories.index(spec.note.at)
    if sums is not None:
        return 0 if sums and sums[row] is not None else None
    known = [(series.values[row], s) for s, series in enumerate(spec.series) if series.values[row] is not None]
    values = [value for value, _ in known if value is not None]
    # Beyond a bar that goes left there are the names.
    if not values or min(values) < 0 or max(spec.values) <= 0:
        return None
    return max((value or 0.0, -s) for value, s in known)[1] * -1


def _names_fit(spec: ChartSpec, look: ChartLook, width: float) -> bool:
    """Whether the series can be named beside the first group: few of them, all there, none going left."""
    first = [series.values[0] for series in spec.series]
    if len(first) > _DIRECT or any(v is None or v < 0 for v in first) or max(spec.values) <= 0:
        return False
    return all(text_width(series.name, look, strong=True) <= _BESIDE * width for series in spec.series)


def _names(spec: ChartSpec, width: float, look: ChartLook) -> tuple[tuple[tuple[str, ...], ...], float]:
    """The narrowest column in which no name has more than two lines, else the widest."""
    wrapped: list[tuple[tuple[str, ...], bool]] = []
    for part in _NAME_PARTS:
        wrapped = [wrap(name, width * part, look, spec.language) for name in row_names(spec)]
        if all(not broken and len(lines) <= 2 for lines, broken in wrapped):
            break
    lines = tuple(lines for lines, _ in wrapped)
    return lines, max(text_width(line, look) for name in lines for line in name) + NAME_GAP
