"""Areas in piles: their bands, and names that stand inside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.colours import text_on
from briefgen.charts.lettering import HALF_CAPITAL, label
from briefgen.charts.lettering import width as text_width
from briefgen.charts.plate import Label
from briefgen.charts.scale import Axis
from briefgen.charts.spec import ChartSpec
from briefgen.theme import ChartLook
from briefgen.units import Colour

_TRIED = 40  # places of a name along its band
_AIR = 1.1  # leadings that a band must be high where its name stands
_MARGIN = 3.0  # points between a name, and the ends of its band and a stem
_NEARLY = 0.9  # of the best height: of places about as good the one nearest the middle is taken


class Band(NamedTuple):
    """The lower and the upper edge of an area, a value for each row."""

    low: tuple[float, ...]
    high: tuple[float, ...]


def bands(spec: ChartSpec) -> tuple[Band, ...]:
    """One for each series, each upon those before it; rounded to the digits that a cell holds."""
    low = (0.0,) * len(spec.categories)
    found = []
    for series in spec.series:
        high = tuple(float(f"{a + (b or 0.0):.15g}") for a, b in zip(low, series.values, strict=True))
        found.append(Band(low, high))
        low = high
    return tuple(found)


def inside(
    spec: ChartSpec,
    piles: Sequence[Band],
    fills: Sequence[Colour],
    places: Sequence[float],
    axes: tuple[Axis, Axis],
    look: ChartLook,
    stem: float | None,
) -> tuple[Label, ...] | None:
    """A name in each band, where it is highest and off the stem of a note; None unless all bands hold theirs."""
    found = []
    for s, (series, band, fill) in enumerate(zip(spec.series, piles, fills, strict=True)):
        half = text_width(series.name, look, strong=True) / 2
        colour = text_on(fill, look)
        spot = _spot(band, places, axes, half, stem)
        if colour is None or spot is None or spot[1] < _AIR * look.leading:
            return None
        x, _, y = spot
        base = y + HALF_CAPITAL * look.size
        found.append(label(x, base, series.name, look, strong=True, colour=colour, anchor=0.5, of=f"name:{s}"))
    return tuple(found)


def _spot(
    band: Band, places: Sequence[float], axes: tuple[Axis, Axis], half: float, stem: float | None
) -> tuple[float, float, float] | None:
    """x of the middle of a name, how high its band is all along it, and y of the middle there."""
    x, y = axes
    left, right = x.start + half + _MARGIN, x.end - half - _MARGIN
    if right < left:
        return None
    edges = [(x.at(place), y.at(low), y.at(high)) for place, low, high in zip(places, band.low, band.high, strict=True)]
    tried = (left + (right - left) * i / _TRIED for i in range(_TRIED + 1))
    spots = []
    for middle in tried:
        if stem is not None and abs(middle - stem) < half + _MARGIN:
            continue
        under = [_between(edges, at) for at in (middle - half, middle, middle + half)]
        under += [(low, high) for at, low, high in edges if abs(at - middle) < half]
        bottom, top = min(low for low, _ in under), max(high for _, high in under)
        spots.append((middle, bottom - top, (bottom + top) / 2))
    if not spots:
        return None
    best = max(high for _, high, _ in spots)
    good = [spot for spot in spots if spot[1] >= min(best, _NEARLY * best)]
    return min(good, key=lambda spot: abs(spot[0] - (left + right) / 2))


def _between(edges: Sequence[tuple[float, float, float]], at: float) -> tuple[float, float]:
    """Lower and upper edge at a point between two rows."""
    for (a, low_a, high_a), (b, low_b, high_b) in pairwise(edges):
        if a <= at <= b:
            part = (at - a) / (b - a)
            return low_a + part * (low_b - low_a), high_a + part * (high_b - high_a)
    return edges[-1][1], edges[-1][2]
