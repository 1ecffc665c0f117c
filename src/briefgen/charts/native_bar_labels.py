"""Which labels the points of native bars have: read off the scale, so that all faces say the same."""

from __future__ import annotations

from briefgen.charts.native_labels import Part, PointLabel, SeriesLabels
from briefgen.charts.plate import Label
from briefgen.charts.scale import Scale

_APART = "\u2002"  # between a number and the words beside it


class BarLabels:
    """The labels of a scale by what they are of.

    The names of its series stand at the first group where it is `named` there; `noted` is what the label is of that the note
    stands behind, "" for none.
    """

    def __init__(self, scale: Scale, named: bool, noted: str) -> None:
        self._look, self._lying, self._named, self._noted = scale.look, scale.lying, named, noted
        self._of = {label.of: label for label in scale.labels if label.of}

    def series(self, name: str, values: tuple[float | None, ...], place: str, cell: str) -> SeriesLabels | None:
        """Those of a series whose labels are called `name:row`; None where it has none."""
        found = {row: self._of[f"{name}:{row}"] for row in range(len(values)) if f"{name}:{row}" in self._of}
        if not found:
            return None
        usual = next(iter(found.values()))
        points: dict[int, PointLabel | None] = {}
        for row, value in enumerate(values):
            own = found.get(row)
            if own is None:
                points |= {row: None} if value is not None else {}
            elif (point := self._point(own, name, row)) or self._differs(own, usual):
                points[row] = point or PointLabel([[self._value(own)]])
        return SeriesLabels(place, cell, usual.colour, self._is_strong(usual), points)

    def _point(self, own: Label, name: str, row: int) -> PointLabel | None:
        """The number with the name of its series, above it or behind it, and with the note behind it."""
        named = self._of.get(f"name:{name}") if row == 0 and self._named else None
        noted = self._of["note"] if own.of == self._noted else None
        if not named and not noted:
            return None
        line = [self._value(own)]
        lines = [line]
        if named:
            words = Part(named.text, named.colour, True, "SERIESNAME")
            if self._lying:
                line += [Part(_APART, own.colour, False), words]
            else:
                lines.insert(0, [words])
        if noted:
            line += [Part(_APART + noted.text, noted.colour, False)]
        return PointLabel(lines)

    def _value(self, label: Label) -> Part:
        return Part(label.text, label.colour, self._is_strong(label), "VALUE")

    def _differs(self, one: Label, other: Label) -> bool:
        return (one.colour, one.face) != (other.colour, other.face)

    def _is_strong(self, label: Label) -> bool:
        return label.face == self._look.strong
