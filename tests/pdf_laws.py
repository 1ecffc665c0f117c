"""What a reader may ask of the pages of a brief, asked of the finished PDF: columns, grid, measure, sizes, lonely lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, takewhile
from operator import mul
from statistics import median
from typing import NamedTuple

from tests.pdf_geometry import DrawnPdf, Element, Extent, Line

MARGIN, GUTTER = 51.0, 20.0  # points, as the theme `brief` states it; the columns of `slate` lie inside of these
SMALLEST, SMALLEST_RAISED = 8.0, 4.5
MEASURE = (40, 75)  # characters of a full line of body text, by median
LEVEL = 2.5  # lines: two, and what a figure's last half line may hold
ALONE = 8  # lines of body text that may stand in one column with nothing beside them
_TEXT = ("P", "LBody")
_APART = ("Figure", "TD", "TH")
_ROUNDED = 0.06  # points: places are written with two digits
_FEW = 10  # full lines, of fewer there is no median

Broken = tuple[str, str]


class Column(NamedTuple):
    """A stretch of one column between two things that go across: its page, the number of the stretch, its side."""

    page: int
    stretch: int
    side: str


def broken_laws(data: bytes, size: float = 0.0) -> list[Broken]:
    """All laws that a PDF breaks, each with the words or the place where it does; nothing for a sound one.

    `size` is the body's in points; where none is given, that of most of the text.
    """
    return _Laws(DrawnPdf(data), size).all()


class _Laws:
    """One file, with what is known of it: its body size and leading, what goes across, what stands in which column."""

    def __init__(self, pdf: DrawnPdf, size: float = 0.0) -> None:
        self.pdf = pdf
        self.elements: dict[Element, list[Line]] = defaultdict(list)
        for line in pdf.lines:
            if line.element:
                self.elements[line.element].append(line)
        sizes: Counter[float] = Counter()
        for element, lines in self.elements.items():
            if element.type in _TEXT:
                for line in lines:
                    sizes[round(line.size, 2)] += len(line.text)
        self.size = size or sizes.most_common(1)[0][0]
        self.body = [
            e
            for e, lines in self.elements.items()
            if e.type in _TEXT and "Caption" not in e.path and self._is_body(lines[0])
        ]
        self.leading = self._leading()
        self.separators = [self._across(page) for page in range(len(pdf.sizes))]
        self.columns: dict[Column, list[Extent]] = defaultdict(list)
        self.lines: dict[Column, list[Line]] = defaultdict(list)
        self._fill_columns()

    def _leading(self) -> float:
        """The distance of two lines of body text: the usual one, by the mean of all that are like it."""
        pairs = [pair for e in self.body for pair in pairwise(self.elements[e])]
        steps = [a.y - b.y for a, b in pairs if a.page == b.page and a.y > b.y]
        usual = Counter(round(step, 1) for step in steps).most_common(1)
        near = [step for step in steps if abs(step - usual[0][0]) < 0.15]
        return sum(near) / len(near) if near else 1.35 * self.size

    def all(self) -> list[Broken]:
        return [
            *self._outside(),
            *self._overlaps(),
            *self._measure(),
            *self._grid(),
            *self._level(),
            *self._headings(),
            *self._lonely(),
            *self._small(),
        ]

    def _is_body(self, line: Line) -> bool:
        return abs(line.size - self.size) < 0.01

    def _edges(self, page: int) -> tuple[float, float, float, float]:
        """Left and right edge of the left column, then of the right one."""
        width = self.pdf.sizes[page][0]
        column = (width - 2 * MARGIN - GUTTER) / 2
        return MARGIN, MARGIN + column, width - MARGIN - column, width - MARGIN

    def _side(self, page: int, extent: Extent) -> str:
        """L or R for what stands in a column, "" for what goes across."""
        _, left_end, right_start, _ = self._edges(page)
        return "L" if extent.right <= left_end + 0.5 else "R" if extent.left >= right_start - 0.5 else ""

    def _across(self, page: int) -> list[Extent]:
        """What parts the page from side to side: text and figures that stand in both columns, wide boxes and rules."""
        _, left_end, right_start, _ = self._edges(page)
        out = [
            shape.extent
            for shape in self.pdf.shapes
            if shape.page == page and shape.extent.left < left_end and shape.extent.right > right_start
        ]
        for element, lines in self.elements.items():
            here = [line.extent for line in lines if line.page == page]
            here += [s.extent for s in self.pdf.shapes if s.page == page and s.element == element]
            whole = element.type == "Figure"
            box = _around(here) if here else None
            if box and any(not self._side(page, e) for e in ([box] if whole else here)):
                out += [box] if whole or not any(self._side(page, e) == "R" for e in here) else []
        cards = [s.extent for s in self.pdf.shapes if s.page == page and s.extent.right - s.extent.left > 150]
        out += [
            _around([one, two])
            for one, two in combinations([e for e in cards if e.top - e.bottom > 20], 2)
            if abs(one.bottom - two.bottom) < 0.1 and self._side(page, one) != self._side(page, two)
        ]
        return out

    def _fill_columns(self) -> None:
        things = [(line.page, line.extent, line) for line in self.pdf.lines if line.element]
        things += [
            (shape.page, shape.extent, None) for shape in self.pdf.shapes if shape.extent.right - shape.extent.left > 20
        ]
        for page, extent, line in things:
            if (side := self._side(page, extent)) and not any(extent.meets(e) for e in self._wide(page)):
                stretch = sum(e.bottom > extent.bottom for e in self.separators[page])
                self.columns[Column(page, stretch, side)].append(extent)
                if line:
                    self.lines[Column(page, stretch, side)].append(line)

    def _wide(self, page: int) -> list[Extent]:
        return [e for e in self.separators[page] if e.top - e.bottom > 20]

    def _outside(self) -> Iterator[Broken]:
        for line in self.pdf.lines:
            width, height = self.pdf.sizes[line.page]
            if line.left < MARGIN - 0.5 or line.right > width - MARGIN + 0.5 or not 20 < line.y < height - 15:
                yield "outside the measure", line.text
        for page in range(len(self.pdf.sizes)):
            right = [
                (e, line)
                for e, lines in self.elements.items()
                if e.type not in _APART
                for line in lines
                if line.page == page and self._side(page, line.extent) == "R"
            ]
            for element, lines in self.elements.items():
                here = [line.extent for line in lines if line.page == page]
                crossing = [e for e in here if not self._side(page, e)]
                if element.type in _APART or not crossing:
                    continue
                inside = _around([e for e in here if self._side(page, e) != "R"])
                if any(e == element or inside.bottom <= line.y <= inside.top for e, line in right):
                    yield "outside its column", lines[0].text

    def _overlaps(self) -> Iterator[Broken]:
        for page in range(len(self.pdf.sizes)):
            lines = [line for line in self.pdf.lines if line.page == page]
            for one, two in combinations(lines, 2):
                if one.extent.meets(two.extent):
                    yield "overlap", f"{one.text} / {two.text}"

    def _measure(self) -> Iterator[Broken]:
        full = [len(line.text.strip()) for e in self.body for line in self.elements[e][:-1]]
        if len(full) >= _FEW and not MEASURE[0] <= median(full) <= MEASURE[1]:
            yield "measure", f"{median(full):g} characters"

    def _grid(self) -> Iterator[Broken]:
        """Half a line is the grid's unit; how high that is, all lines of a page say together, for each is rounded."""
        for page in range(len(self.pdf.sizes)):
            first, *others = [line for e in self.body for line in self.elements[e] if line.page == page] or [None]
            down = [first.y - line.y for line in others] if first else []
            steps = [round(2 * d / self.leading) for d in down]
            half = sum(map(mul, down, steps)) / (sum(map(mul, steps, steps)) or 1)
            for line, d, step in zip(others, down, steps, strict=True):
                if abs(d - step * half) > _ROUNDED:
                    yield "off the grid", f"page {page + 1}: {line.text}"

    def _level(self) -> Iterator[Broken]:
        for page, stretch in sorted({(c.page, c.stretch) for c in self.columns}):
            left, right = (Column(page, stretch, side) for side in "LR")
            lines = [line for c in (left, right) for line in self.lines.get(c, ()) if self._is_body(line)]
            if not lines:
                continue
            if left in self.columns and right in self.columns:
                end = min(e.bottom for e in self.columns[right])
                beside = [e.bottom for e in self.columns[left] if e.bottom > self._below(left, end)]
                apart, most = abs(min(beside, default=end) - end) / self.leading, LEVEL
            else:
                apart, most = float(len(lines)), ALONE
            if apart > most:
                yield "columns uneven", f"page {page + 1}: {apart:.1f} lines"

    def _below(self, left: Column, end: float) -> float:
        """Where in the left column something begins that goes across, though its lines are short: a heading below the right
        column's end, with few lines or none; 0 where there is no such."""
        heads = [x.y for x in self.lines[left] if x.element and x.element.type == "H2" and x.extent.top < end]
        few = [y for y in heads if sum(self._is_body(x) and x.y < y for x in self.lines[left]) <= ALONE]
        return max(few, default=0.0)

    def _headings(self) -> Iterator[Broken]:
        """The next two lines of a section stand below its heading, on the same page; so do those that follow a figure."""
        order = sorted(self.elements, key=lambda e: e.number)
        for n, element in enumerate(order):
            if element.type == "H2":
                section = takewhile(lambda e: e.type != "H2", order[n + 1 :])
                last, following = self.elements[element][-1], [x for e in section for x in self.elements[e]][:2]
                beside = following and abs(following[0].y - self.elements[element][0].y) < self.leading  # the panel's
                if not beside and any(line.page != last.page or line.y > last.y - 0.1 for line in following):
                    yield "heading in the last two lines", last.text

    def _lonely(self) -> Iterator[Broken]:
        for element in self.body:
            where = Counter((line.page, self._side(line.page, line.extent)) for line in self.elements[element])
            if len(where) > 1 and min(where.values()) < 2 and "" not in {side for _, side in where}:
                yield "orphan or widow", self.elements[element][0].text

    def _small(self) -> Iterator[Broken]:
        for line in self.pdf.lines:
            if min(line.sizes, default=SMALLEST) < SMALLEST - 0.01 or min(line.raised, default=8) < SMALLEST_RAISED:
                yield "under 8 pt", line.text


def _around(extents: Sequence[Extent]) -> Extent:
    return Extent(
        min(e.left for e in extents),
        min(e.bottom for e in extents),
        max(e.right for e in extents),
        max(e.top for e in extents),
    )
