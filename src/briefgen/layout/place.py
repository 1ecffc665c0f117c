"""Bands and their break become pages: space left over is shared out, every item gets its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.layout.balance import share
from briefgen.layout.bands import Atom
from briefgen.layout.breaks import Stretch
from briefgen.layout.pages import ChartArea, ColumnPair, Item
from briefgen.theme import PageGeometry

_GAP_STRETCH = 0.7  # of the body size: what each gap between bands may gain


class Placed(NamedTuple):
    """What one page holds, and the ends of its column pairs."""

    items: list[Item]
    columns: list[ColumnPair]


def place(
    geometry: PageGeometry, page: int, mine: Sequence[Stretch], fill: tuple[float, float], size: float, *, last: bool
) -> Placed:
    """Items of a page counted from 0. White goes to the gaps between bands, then to the longest text; sources stand at the
    foot of the last page."""
    out = Placed([], [])
    white = max(0.0, fill[1] - fill[0])
    foot = next((n for n, part in enumerate(mine) if part.band.foot), len(mine))
    gaps = max(0, foot - 1)
    stretch = min(white / gaps, _GAP_STRETCH * size) if gaps else 0.0
    white -= stretch * gaps
    longest = _longest(mine)
    y = geometry.top[min(page, 1)]
    for n, part in enumerate(mine):
        if n:
            y += part.band.gap + (stretch if n < foot else 0.0)
        if n == foot and last:
            y += white
            white = 0.0
        extra = 0
        if n == longest and white > part.band.unit:
            extra = max(0, min(int(white / part.band.unit), part.gain()))
            white -= extra * part.band.unit
        y = _set(out, geometry, page, part, y, extra)
    return out


def _longest(mine: Sequence[Stretch]) -> int:
    """The number of the longest text in columns, -1 where there is none."""
    texts = [n for n, part in enumerate(mine) if part.band.columns == 2 and not part.band.foot]
    return max(texts, key=lambda n: mine[n].end - mine[n].start, default=-1)


def _set(out: Placed, geometry: PageGeometry, page: int, part: Stretch, y: float, extra: int) -> float:
    """Put a stretch at y, its columns `extra` units higher than they need; gives the y below it."""
    band, (at, height, _) = part.band, part.band.split(part.start, part.end)
    height += extra
    ends = []
    for column, (lo, hi) in enumerate(((part.start, at), (at, part.end))[: band.columns]):
        x = geometry.margin + column * (geometry.column + geometry.gutter)
        spare = height - band.height(lo, hi) if band.columns == 2 and hi > lo else 0
        ends.append(_column(out.items, band.atoms[lo:hi], band.unit, x, y, spare))
    if band.columns == 2:
        out.columns.append(ColumnPair(page, ends[0], ends[1], band.line * band.unit))
    return y + height * band.unit


def _column(items: list[Item], atoms: Sequence[Atom], unit: float, x: float, y: float, spare: int) -> float:
    """Put atoms below each other; gives the end of the last in points below y."""
    gaps, grown = share(atoms, spare)
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
