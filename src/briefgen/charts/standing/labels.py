"""The words at standing bars: numbers, totals, names of the series, the note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.charts.colours import legible, series_fills
from briefgen.charts.lettering import HALF_CAPITAL, block, label
from briefgen.charts.lettering import width as text_width
from briefgen.charts.phrases import phrases
from briefgen.charts.plate import Label
from briefgen.charts.rects import DASH, inside, is_strong
from briefgen.charts.rows import totals
from briefgen.charts.scale import Axis, Bar, Rule
from briefgen.charts.spec import ChartSpec
from briefgen.charts.spread import spread
from briefgen.charts.standing.layout import LABEL_GAP, SIDE_GAP, Layout, missing_fits
from briefgen.theme import ChartLook

_STEM = 0.6
_STEM_GAP = 2.0
_MOVED = 3.0  # points that a name may lie from its segment without a line to it


class Labels:
    """The labels of a chart whose axes are decided, and the thin lines that lead to them."""

    def __init__(self, spec: ChartSpec, look: ChartLook, layout: Layout, x: Axis, y: Axis, bars: Sequence[Bar]) -> None:
        self.spec, self.look, self.layout, self.x, self.y, self.bars = spec, look, layout, x, y, bars
        self._slot = x.at(1) - x.at(0)
        self._place = {bar.of: bar for bar in bars}

    def columns(self) -> Iterator[Label]:
        """A number at the end of each column where all have room, a mark where a value is missing."""
        strong = len(self.spec.series) == 1
        for s, series in enumerate(self.spec.series):
            for row, value in enumerate(series.values):
                if value is None:
                    yield from self._missing(s, row)
                elif self.layout.labelled:
                    text, of = self.layout.form(value), f"{s}:{row}"
                    bold = strong and is_strong(self.spec, row)
                    yield label(
                        self._middle(s, row), self._baseline(value), text, self.look, strong=bold, anchor=0.5, of=of
                    )

    def piles(self) -> Iterator[Label]:
        """Numbers in the segments that hold them, totals above."""
        across = self.layout.thickness * self._slot
        for bar in self.bars:
            up = abs(self.y.at(bar.base) - self.y.at(bar.base + bar.value))
            if found := inside(bar, self.layout.form, self.look, across, up):
                middle = self.y.at(bar.base + bar.value / 2) + HALF_CAPITAL * self.look.size
                yield label(self.x.at(bar.place), middle, found[0], self.look, colour=found[1], anchor=0.5, of=bar.of)
        for row, total in enumerate(totals(self.spec) if self.layout.labelled else ()):
            if total is not None:
                bold = is_strong(self.spec, row)
                text, of = self.layout.form(total), f"total:{row}"
                yield label(self.x.at(row), self._baseline(total), text, self.look, strong=bold, anchor=0.5, of=of)

    def names(self) -> Iterator[Label]:
        """The series above the first group, or beside the last pile."""
        colours = [legible(fill, self.look) for fill in series_fills(self.spec, self.look)]
        if self.layout.named:
            for s, series in enumerate(self.spec.series):
                y = self._baseline(series.values[0] or 0.0) - self.look.leading
                yield label(
                    self._middle(s, 0),
                    y,
                    series.name,
                    self.look,
                    strong=True,
                    colour=colours[s],
                    anchor=0.5,
                    of=f"name:{s}",
                )
        for s, (middle, _) in enumerate(self._beside()):
            lines = self.layout.side[s]
            yield from block(
                self._edge + SIDE_GAP, middle, lines, self.look, 0.5, strong=True, colour=colours[s], of=f"name:{s}"
            )

    def note(self, width: float) -> list[Label]:
        """The note in its strip above its column."""
        if self.spec.note is None:
            return []
        half = max(text_width(line, self.look) for line in self.layout.note) / 2
        middle = min(max(self.x.at(self._noted), half), width - half)
        top = self.layout.key.height if self.layout.key else 0.0
        return block(middle, top, self.layout.note, self.look, colour=self.look.quiet, anchor=0.5, of="note")

    def leaders(self) -> Iterator[Rule]:
        """From the note down to its column, and from a segment to a name that had to move."""
        for middle, wanted in self._beside():
            if abs(middle - wanted) > _MOVED:
                yield Rule((self._edge + 1, wanted), (self._edge + SIDE_GAP - 1, middle), self.look.rule, _STEM)
        if self.spec.note is None:
            return
        x, row = self.x.at(self._noted), self._noted
        start = self.layout.head(self.look) - _STEM_GAP
        highest = max([bar.base + bar.value for bar in self.bars if bar.of.endswith(f":{row}")], default=0.0)
        end = self.y.at(max(highest, 0.0)) - _STEM_GAP
        if self.layout.labelled:
            end -= self.look.leading * (1 + (self.layout.named and row == 0))
        if end > start:
            yield Rule((x, start), (x, end), self.look.rule, _STEM)

    @property
    def _noted(self) -> int:
        return self.spec.categories.index(self.spec.note.at) if self.spec.note else 0

    @property
    def _edge(self) -> float:
        """Where the last pile ends."""
        return self.x.at(len(self.spec.categories) - 1 + self.layout.thickness / 2)

    def _beside(self) -> list[tuple[float, float]]:
        """For each series the middle of its name beside the last pile, and that of its segment."""
        if not self.layout.side:
            return []
        last = [self._place[f"{s}:{len(self.spec.categories) - 1}"] for s in range(len(self.spec.series))]
        wanted = [self.y.at(bar.base + bar.value / 2) for bar in last]
        sizes = [len(lines) * self.look.leading for lines in self.layout.side]
        top = self.layout.head(self.look)
        return list(zip(spread(wanted, sizes, min(top, self.y.start - sum(sizes)), self.y.start), wanted, strict=True))

    def _middle(self, s: int, row: int) -> float:
        return self.x.at(row + (s - (len(self.spec.series) - 1) / 2) * self.layout.thickness)

    def _baseline(self, value: float) -> float:
        """Of a number beyond the end of its column."""
        if value > 0 or (not value and self.y.high > 0):
            return self.y.at(value) - LABEL_GAP
        return self.y.at(value) + LABEL_GAP + 2 * HALF_CAPITAL * self.look.size

    def _missing(self, s: int, row: int) -> Iterator[Label]:
        room = self._slot if len(self.spec.series) == 1 else self.layout.thickness * self._slot
        text = phrases(self.spec.language).missing if missing_fits(self.spec, self._slot, self.look) else DASH
        if text_width(text, self.look) <= room:
            yield label(
                *(self._middle(s, row), self._baseline(0.0), text, self.look),
                colour=self.look.quiet,
                anchor=0.5,
                of=f"missing:{s}:{row}",
            )
