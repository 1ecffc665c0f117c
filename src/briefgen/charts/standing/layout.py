"""What standing bars of a width have, whatever their height is."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from briefgen.charts import frame
from briefgen.charts.colours import series_fills
from briefgen.charts.footing import Footing, footing
from briefgen.charts.key import Key, key
from briefgen.charts.lettering import width as text_width
from briefgen.charts.lettering import wrap
from briefgen.charts.numbers import Format, format_of
from briefgen.charts.phrases import phrases
from briefgen.charts.rects import Foot, extent, foot, missing_text
from briefgen.charts.rows import totals
from briefgen.charts.scale import Axis
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook

LABEL_GAP = 3.0  # between a bar's end and its number
_NAMES_GAP = 3.0  # above the names
_NOTE_GAP = 5.0  # below the note
_SINGLE, _GROUP = 0.68, 0.8  # of a slot: one bar or pile, and bars side by side
_THICKEST = 46.0
_AIR = 2.0  # beside a number in its slot
_DIRECT = 3  # series that are named where they lie
_SIDE, _SIDE_LINES = 0.27, 2  # of the width and lines, for names beside the last pile
SIDE_GAP = 7.0


class Layout(NamedTuple):
    """The columns lie from `left` to `right`, each so thick as a part of its slot. Series are named above the first group
    (`named`), beside the last pile (`side`, a few lines each), or in the key."""

    form: Format
    left: float
    right: float
    thickness: float
    below: Footing
    labelled: bool
    named: bool
    side: tuple[tuple[str, ...], ...]
    key: Key | None
    note: tuple[str, ...]
    foot: Foot
    dips: bool

    def head(self, look: ChartLook) -> float:
        """From the top of the chart to what stands at the columns: key and note."""
        return (self.key.height if self.key else 0.0) + (len(self.note) * look.leading + _NOTE_GAP if self.note else 0)

    def above(self, look: ChartLook) -> float:
        """From the top of the chart to that of the plot."""
        room = look.leading * (1 + self.named) + LABEL_GAP if self.labelled else look.leading / 2
        return self.head(look) + room

    def dip(self, look: ChartLook) -> float:
        """The room that numbers below columns need."""
        return look.leading + LABEL_GAP if self.labelled and self.dips else 0.0

    def beneath(self, look: ChartLook) -> float:
        """From the bottom of the plot to that of the chart."""
        return self.dip(look) + _NAMES_GAP + self.below.height(look) + self.foot.height


@lru_cache(64)
def layout(spec: ChartSpec, width: float, look: ChartLook, piled: bool) -> Layout | None:
    """The layout; None where the names do not fit below their columns."""
    form, rows = format_of(spec), len(spec.categories)
    side = _side(spec, width, look) if piled else ()
    right = width - (_side_room(side, look) if side else 0.0)
    thickness = _thickness(spec, right / rows, piled)
    labelled = _labels_fit(spec, form, look, thickness, right / rows, piled)
    left = 0.0 if labelled else frame.room(form, *extent(spec, piled=piled), look, zero=True)
    slot = (right - left) / rows
    below = footing(spec, Axis(-0.5, rows - 0.5, left, right), width, look)
    if below is None:
        return None
    thickness = _thickness(spec, slot, piled)
    named = labelled and not piled and _names_fit(spec, look, thickness * slot)
    keyed = len(spec.series) > 1 and not named and not side
    names = [series.name for series in spec.series]
    return Layout(
        *(form, left, right, thickness, below, labelled, named, side),
        key(names, series_fills(spec, look), width, look, spec.language) if keyed else None,
        wrap(spec.note.text, width, look, spec.language)[0] if spec.note else (),
        foot(spec, _foot_texts(spec, width, look, slot), width, look),
        min(spec.values) < 0,
    )


def missing_fits(spec: ChartSpec, slot: float, look: ChartLook) -> bool:
    """Whether the words for a missing value stand in its place: in several series only a dash does."""
    return len(spec.series) == 1 and text_width(phrases(spec.language).missing, look) + _AIR <= slot


def _thickness(spec: ChartSpec, slot: float, piled: bool) -> float:
    count = 1 if piled else len(spec.series)
    return min(_SINGLE if count == 1 else _GROUP, _THICKEST * count / slot) / count


def _labels_fit(spec: ChartSpec, form: Format, look: ChartLook, thickness: float, slot: float, piled: bool) -> bool:
    """Whether every number has room at the end of its column; of a pile the total."""
    values = [total for total in totals(spec) if total is not None] if piled else spec.values
    strong = piled or len(spec.series) == 1
    room = slot if strong else thickness * slot
    return bool(values) and all(text_width(form(v), look, strong=strong) + _AIR <= room for v in values)


def _names_fit(spec: ChartSpec, look: ChartLook, room: float) -> bool:
    """Whether the series can be named above the first group: few of them, all there, none going down."""
    first = [series.values[0] for series in spec.series]
    if not 1 < len(first) <= _DIRECT or any(v is None or v < 0 for v in first) or max(spec.values) <= 0:
        return False
    return all(text_width(series.name, look, strong=True) + _AIR <= room for series in spec.series)


def _side(spec: ChartSpec, width: float, look: ChartLook) -> tuple[tuple[str, ...], ...]:
    """The wrapped names beside the last pile; nothing where they are many or long, or the pile lacks one of them."""
    if len(spec.series) > _DIRECT or not all(series.values[-1] for series in spec.series):
        return ()
    wrapped = [wrap(series.name, width * _SIDE, look, spec.language) for series in spec.series]
    if any(broken or len(lines) > _SIDE_LINES for lines, broken in wrapped):
        return ()
    return tuple(lines for lines, _ in wrapped)


def _side_room(side: tuple[tuple[str, ...], ...], look: ChartLook) -> float:
    return SIDE_GAP + max(text_width(line, look, strong=True) for lines in side for line in lines)


def _foot_texts(spec: ChartSpec, width: float, look: ChartLook, slot: float) -> tuple[str, ...]:
    text = "" if missing_fits(spec, slot, look) else missing_text(spec, width, look)
    return (text,) if text else ()
