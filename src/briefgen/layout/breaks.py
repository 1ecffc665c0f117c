"""Where pages begin: the cheapest of all ways through the legal breaks, judged by the limits it will be held to."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from briefgen.layout.bands import LEVEL, Band, Split

_LINE = 14.0  # the unit of costs, points
_OVER, _UNEVEN, _EMPTY, _DIVIDED, _FRESH = 1000.0, 4.0, 3.0, 1.6, -2.0
_FOOT_EARLY = 40.0  # sources and imprint stand on the last page where they can
_WHITE = 0.04  # of the square of white lines on a page that another follows
_MOSTLY_EMPTY = 0.72  # of the last page
_NEARLY_FULL = 0.6  # of a page of three or more: earlier breaks are not tried where later ones are legal
_ROUNDED = 0.01  # points
_RAGGED = 6 * _LINE  # by so much may a page that ends earlier be fuller, since its columns are more level


class Spot(NamedTuple):
    """A page may begin with this atom of this band; the spot behind the last band is the end."""

    band: int
    atom: int


class Break(NamedTuple):
    """Bands, and the spots that the pages after the first begin with. `fill` is (used, room) in points per page, `over` the
    points that do not fit, `level` the worst difference of two columns in lines, after the shorter one has gained what
    it can, `apart` before that."""

    bands: tuple[Band, ...]
    at: tuple[Spot, ...]
    fill: tuple[tuple[float, float], ...]
    over: float
    level: float
    apart: float


class Stretch(NamedTuple):
    """A stretch of a band that stands on one page."""

    band: Band
    start: int
    end: int

    @property
    def height(self) -> float:
        """Points it needs."""
        return self.band.split(self.start, self.end).height * self.band.unit

    def gain(self) -> int:
        """Units that both of its columns could gain beyond its height."""
        at, height, *_ = self.band.split(self.start, self.end)
        return min(
            self.band.capacity(lo, hi) + self.band.height(lo, hi) - height
            for lo, hi in ((self.start, at), (at, self.end))
        )


def choose(bands: Sequence[Band], rooms: Sequence[float]) -> Break:
    """The best breaks of bands into pages with so much room each, in points, all of them found together."""
    at = _Ways(bands, rooms).best()
    fill, level, apart = [], 0.0, 0.0
    for page, room in zip(stretches(bands, at), rooms, strict=True):
        fill.append((_height(page), room))
        splits = [part.band.split(part.start, part.end) for part in page]
        level = max([level, *(split.excess for split in splits)])
        apart = max([apart, *(split.apart for split in splits)])
    over = sum(max(0.0, used - room) for used, room in fill)
    return Break(tuple(bands), at, tuple(fill), over if over > _ROUNDED else 0.0, level, apart)


def stretches(bands: Sequence[Band], at: Sequence[Spot]) -> list[list[Stretch]]:
    """What stands on each page."""
    spots = [Spot(0, 0), *at, Spot(len(bands), 0)]
    return [list(_between(bands, start, end)) for start, end in pairwise(spots)]


def _between(bands: Sequence[Band], start: Spot, end: Spot) -> Iterator[Stretch]:
    for n in range(start.band, min(end.band + 1, len(bands))):
        first = start.atom if n == start.band else 0
        last = end.atom if n == end.band else len(bands[n].atoms)
        if last > first:
            yield Stretch(bands[n], first, last)


def _height(page: Sequence[Stretch]) -> float:
    """Points of stretches below each other."""
    return sum(part.height + (part.band.gap if n else 0.0) for n, part in enumerate(page))


def _white(used: float, room: float) -> float:
    """What the white at the foot of a page costs."""
    lines = max(0.0, room - used) / _LINE
    return lines + _WHITE * lines**2


@dataclass(frozen=True, slots=True)
class _Way:
    """The pages so far: their cost, the breaks between them, and the unevenness of what stands before the last break."""

    cost: float
    at: tuple[Spot, ...]
    excess: float = 0.0


class _Page(NamedTuple):
    """A page that ends at a spot: points used, and the unevenness of its first and its last stretch."""

    end: Spot
    used: float
    first: float
    last: float


class _Ways:
    """All ways through the pages that are worth trying; of those that reach a spot only the cheapest goes on."""

    def __init__(self, bands: Sequence[Band], rooms: Sequence[float]) -> None:
        self._bands, self._rooms = bands, rooms
        self._end = Spot(len(bands), 0)
        self._after = [0.0] * (len(bands) + 1)  # heights of the bands n.. at the top of a page
        for n, band in reversed(tuple(enumerate(bands))):
            self._after[n] = band.split(0, len(band.atoms)).height * band.unit + self._following(n)

    def best(self) -> tuple[Spot, ...]:
        """The breaks of the cheapest way."""
        if len(self._rooms) == 1:
            return ()
        ways = {Spot(0, 0): _Way(0.0, ())}
        for room in self._rooms[:-2]:
            further: dict[Spot, _Way] = {}
            for start, way in ways.items():
                for page in self._nearly_full(start, room):
                    cost = way.cost + self._level(start, way, page) + self._cost(page, room)
                    if page.end not in further or cost < further[page.end].cost:
                        further[page.end] = _Way(cost, (*way.at, page.end), page.last)
            ways = further
        return self._ended(ways)

    def _ended(self, ways: Mapping[Spot, _Way]) -> tuple[Spot, ...]:
        """The breaks of the cheapest way, its last two pages found."""
        room, least = self._rooms[-2], math.inf
        best: tuple[Spot, ...] = ()
        for start, way in ways.items():
            for page in self._pages(start, room):
                bound = max(_white(page.used + _RAGGED, room), _OVER * self._least_over(page.end))
                if way.cost + _FRESH + bound > least:
                    break  # what ends still earlier leaves only more white, and more for the last page
                cost = way.cost + self._level(start, way, page) + self._cost(page, room)
                whole = self._whole(page.end, _Way(cost, (*way.at, page.end), page.last))
                if whole <= least:
                    best, least = (*way.at, page.end), whole
        return best

    def _whole(self, start: Spot, way: _Way) -> float:
        """The cost of a way with its last page."""
        room = self._rooms[-1]
        used, first = self._rest(start)
        empty = max(0.0, (room - used - _MOSTLY_EMPTY * room) / _LINE)
        page = _Page(self._end, used, first, 0.0)
        return way.cost + self._level(start, way, page) + _OVER * max(0.0, used - room) + _EMPTY * empty

    def _least_over(self, start: Spot) -> float:
        """Points that everything from a spot on has too many for the last page, at least."""
        if start == self._end:
            return 0.0
        band = self._bands[start.band]
        return max(0.0, band.least(start.atom) * band.unit + self._following(start.band) - self._rooms[-1])

    def _rest(self, start: Spot) -> tuple[float, float]:
        """Points of everything from a spot on, and the unevenness of its first stretch."""
        if start == self._end:
            return 0.0, 0.0
        band = self._bands[start.band]
        first = band.split(start.atom, len(band.atoms))
        return first.height * band.unit + self._following(start.band), first.excess

    def _nearly_full(self, start: Spot, room: float) -> Iterator[_Page]:
        """The pages that begin at a spot, without those that end early where later ends are legal."""
        fullest = 0.0
        for page in self._pages(start, room):
            fullest = max(fullest, page.used)
            if page.used >= min(_NEARLY_FULL * room, fullest):
                yield page
            elif page.used + _RAGGED < _NEARLY_FULL * room:
                return

    def _pages(self, start: Spot, room: float) -> Iterator[_Page]:
        """The pages that begin at a spot, the longest first; a solid band that is higher than the room has its own."""
        none = True
        for page in self._ends(start, room):
            none = False
            yield page
        if none:
            band = min(start.band + 1, len(self._bands))
            used = sum(part.height for part in _between(self._bands, start, Spot(band, 0)))
            yield _Page(Spot(band, 0), used, 0.0, 0.0)

    def _ends(self, start: Spot, room: float) -> Iterator[_Page]:
        """The pages that leave no more than the room, from the last legal end to the first."""
        if start == self._end:
            yield _Page(self._end, 0.0, 0.0, 0.0)
            return
        used, tops = 0.0, []
        for n in range(start.band, len(self._bands)):
            tops.append(used + (self._bands[n].gap if n > start.band else 0.0))
            if tops[-1] > room + _ROUNDED:
                break
            used = tops[-1] + self._rest_of(start, n).height * self._bands[n].unit
        else:
            if used <= room + _ROUNDED:
                yield _Page(self._end, used, self._first(start), 0.0)
        for n in range(start.band + len(tops) - 1, start.band - 1, -1):
            yield from self._ends_in(n, start, tops[n - start.band], room)

    def _ends_in(self, n: int, start: Spot, top: float, room: float) -> Iterator[_Page]:
        """The ends within a band that begins at `top`, and the one before it."""
        band, begin = self._bands[n], start.atom if n == start.band else 0
        most = band.reach(begin, (room + _ROUNDED - top) / band.unit)
        for atom in reversed(band.legal[:-1]):
            if begin < atom <= most:
                part = band.split(begin, atom)
                if (height := top + part.height * band.unit) <= room + _ROUNDED:
                    yield _Page(
                        Spot(n, atom), height, part.excess if n == start.band else self._first(start), part.excess
                    )
        if n > start.band and not band.atoms[0].stick and top - band.gap <= room + _ROUNDED:
            yield _Page(Spot(n, 0), top - band.gap, self._first(start), 0.0)

    def _rest_of(self, start: Spot, n: int) -> Split:
        """A band as far as it stands behind a spot."""
        band = self._bands[n]
        return band.split(start.atom if n == start.band else 0, len(band.atoms))

    def _first(self, start: Spot) -> float:
        """The unevenness of the rest of the band that a page begins in."""
        return self._rest_of(start, start.band).excess

    def _level(self, start: Spot, way: _Way, page: _Page) -> float:
        """What the columns cost on both sides of the break that a page begins with."""
        return _UNEVEN * max(0.0, max(way.excess, page.first) - LEVEL) if start.atom else 0.0

    def _cost(self, page: _Page, room: float) -> float:
        """In lines of text: what is over, white, a divided paragraph; a page that begins afresh is worth something."""
        cost = _OVER * max(0.0, page.used - room - _ROUNDED) + _white(page.used, room)
        n, at = page.end
        if (at and self._bands[n].foot) or (n and self._bands[n - 1].foot):
            return cost + _FOOT_EARLY
        if page.end == self._end:
            return cost
        atoms = self._bands[n].atoms
        if at and atoms[at].block == atoms[at - 1].block:
            return cost + _DIVIDED
        return cost + _FRESH if at == 0 or atoms[at].above >= 2 else cost

    def _following(self, n: int) -> float:
        """Points of the bands below a band, with the gap over them."""
        return self._bands[n + 1].gap + self._after[n + 1] if n + 1 < len(self._bands) else 0.0
