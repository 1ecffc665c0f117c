"""Bands and their break become pages: space left over is shared out, every item gets its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.layout.balance import Shares, share
from briefgen.layout.bands import Atom, Band
from briefgen.layout.breaks import Stretch
from briefgen.layout.pages import ChartArea, ColumnPair, Item
from briefgen.theme import PageGeometry


class Placed(NamedTuple):
    """What one page holds, and the ends of its column pairs."""

    items: list[Item]
    columns: list[ColumnPair]


def place(
    geometry: PageGeometry, page: int, mine: Sequence[Stretch], fill: tuple[float, float], grid: float, *, last: bool
) -> Placed:
    """Items of a page counted from 0. White goes to the gaps between bands, half a line each, so that text stays on the
    page's grid, then to the longest text; sources stand at the foot of the last page."""
    out = Placed([], [])
    white = max(0.0, fill[1] - fill[0])
    foot = next((n for n, part in enumerate(mine) if part.band.foot), len(mine))
    wider = min(max(0, foot - 1), int(white / grid))
    white -= wider * grid
    longest = _longest(mine)
    y = geometry.top[min(page, 1)]
    for n, part in enumerate(mine):
        if n:
            y += part.band.gap + grid * (n <= wider)
        if n == foot and last:
            y += white
        extra = max(0, min(int(white / part.band.unit), part.gain())) if n == longest else 0
        height = _set(out, geometry, page, part, y, extra)
        white -= height - part.height
        y += height
    return out


def _longest(mine: Sequence[Stretch]) -> int:
    """The number of the longest text in columns, -1 where there is none."""
    texts = [n for n, part in enumerate(mine) if part.band.columns == 2 and not part.band.foot]
    return max(texts, key=lambda n: mine[n].end - mine[n].start, default=-1)


def _set(out: Placed, geometry: PageGeometry, page: int, part: Stretch, y: float, extra: int) -> float:
    """Put a stretch at y, its columns up to `extra` units higher than they need; gives its height in points."""
    band, (at, height, *_) = part.band, part.band.split(part.start, part.end)
    if band.columns == 1:
        atoms = band.atoms[part.start : part.end]
        return _column(out.items, atoms, share(atoms, 0, band.line), band.unit, geometry.margin, y)
    halves = ((part.start, at), (at, part.end))
    shares = _shares(band, halves, height + extra)
    ends = []
    for column, (lo, hi) in enumerate(halves):
        x = geometry.margin + column * (geometry.column + geometry.gutter)
        ends.append(_column(out.items, band.atoms[lo:hi], shares[column], band.unit, x, y))
    out.columns.append(ColumnPair(page, ends[0], ends[1], band.line * band.unit))
    return max(ends)


def _shares(band: Band, halves: Sequence[tuple[int, int]], height: int) -> dict[int, Shares]:
    """What each column gains: the higher one first, the other as far as the higher one then reaches."""
    out: dict[int, Shares] = {}
    for column in sorted(range(len(halves)), key=lambda n: -band.height(*halves[n])):
        own = band.height(*halves[column])
        out[column] = share(band.atoms[slice(*halves[column])], height - own, band.line)
        height = own + sum(map(sum, out[column]))
    return out


def _column(items: list[Item], atoms: Sequence[Atom], shares: Shares, unit: float, x: float, y: float) -> float:
    """Put atoms below each other; gives the end of the last in points below y."""
    gaps, grown = shares
    again = atoms[0].again if atoms else None
    items += [item.moved(x, y) for item in again.items] if again else []
    units = again.units if again else 0
    for n, atom in enumerate(atoms):
        units += atom.above + gaps[n] if n else 0
        top, grow, below = y + units * unit, grown[n] * unit, 0.0
        for item in atom.items:
            moved = item.moved(x, top + below)
            if grow and isinstance(moved, ChartArea):
                moved, below = moved._replace(height=moved.height + grow), grow
            items.append(moved)
        units += atom.units + grown[n]
    return units * unit
