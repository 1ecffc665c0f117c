"""The words at lying bars: numbers, totals, names of the series, the note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.charts.colours import legible, series_fills
from briefgen.charts.lettering import HALF_CAPITAL, label
from briefgen.charts.lying.layout import LABEL_GAP, WORD_GAP, Layout
from briefgen.charts.phrases import phrases
from briefgen.charts.plate import Label
from briefgen.charts.rects import inside, is_strong
from briefgen.charts.scale import Axis, Bar
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook
from briefgen.units import Colour


class Labels:
    """The labels of a chart whose axes are decided."""

    def __init__(self, spec: ChartSpec, look: ChartLook, layout: Layout, x: Axis, y: Axis, thickness: float) -> None:
        self.spec, self.look, self.layout, self.x, self.y, self._thickness = spec, look, layout, x, y, thickness
        self._right: dict[str, float] = {}  # where the number of a bar ends

    def bars(self) -> Iterator[Label]:
        """A number beyond the end of each bar, or that there is none; in the first row the series' names as well."""
        if not self.layout.labelled:
            return
        colours: list[Colour] = [legible(fill, self.look) for fill in series_fills(self.spec, self.look)]
        for row in range(len(self.spec.categories)):
            for s, series in enumerate(self.spec.series):
                yield (number := self._number(s, row))
                self._right[f"{s}:{row}"] = number.left + number.width
                if self.layout.named and row == 0:
                    x = number.left + number.width + WORD_GAP
                    yield label(x, number.y, series.name, self.look, strong=True, colour=colours[s], of=f"name:{s}")

    def piles(self, bars: Sequence[Bar]) -> Iterator[Label]:
        """Numbers in the segments that hold them, totals beyond."""
        for bar in bars:
            across = abs(self.x.at(bar.base + bar.value) - self.x.at(bar.base))
            up = self._thickness * (self.y.at(1) - self.y.at(0))
            if found := inside(bar, self.layout.form, self.look, across, up):
                middle = self.x.at(bar.base + bar.value / 2)
                yield label(
                    middle, self._baseline(bar.place), found[0], self.look, colour=found[1], anchor=0.5, of=bar.of
                )
        for row in range(len(self.spec.categories)):
            end = self.x.at(sum(series.values[row] or 0.0 for series in self.spec.series))
            total = self.layout.sums[row] if self.layout.sums else None
            if total is not None:
                text, bold = self.layout.form(total), is_strong(self.spec, row)
                made = label(end + LABEL_GAP, self._baseline(row), text, self.look, strong=bold, of=f"total:{row}")
                end = made.left + made.width
                yield made
            self._right[f"0:{row}"] = end

    def note(self) -> Iterator[Label]:
        """The note beside its bar. Numbers must have been made before."""
        if self.spec.note is None or self.layout.noted is None:
            return
        row, s = self.spec.categories.index(self.spec.note.at), self.layout.noted
        place = self._place(s, row) if self.layout.inner > 1 else row
        x = self._right[f"{s}:{row}"] + WORD_GAP
        yield label(x, self._baseline(place), self.spec.note.text, self.look, colour=self.look.quiet, of="note")

    def _number(self, s: int, row: int) -> Label:
        value = self.spec.series[s].values[row]
        leftward = self.x.high <= 0 if not value else value < 0
        at, anchor = self.x.at(value or 0.0) + (-LABEL_GAP if leftward else LABEL_GAP), float(leftward)
        baseline = self._baseline(self._place(s, row))
        if value is None:
            text, of = phrases(self.spec.language).missing, f"missing:{s}:{row}"
            return label(at, baseline, text, self.look, colour=self.look.quiet, anchor=anchor, of=of)
        bold = self.layout.inner == 1 and is_strong(self.spec, row)
        return label(at, baseline, self.layout.form(value), self.look, strong=bold, anchor=anchor, of=f"{s}:{row}")

    def _place(self, s: int, row: int) -> float:
        return row + (s - (self.layout.inner - 1) / 2) * self._thickness

    def _baseline(self, place: float) -> float:
        return self.y.at(place) + HALF_CAPITAL * self.look.size
