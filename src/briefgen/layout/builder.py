"""The builder: gathers atoms into bands, and knows widths, gaps and what must stand together."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set

from briefgen.document import Kind
from briefgen.layout.bands import FINE, Atom, Band
from briefgen.layout.flow import Part
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.measure import Setter
from briefgen.layout.pages import Item
from briefgen.layout.plan import Plan
from briefgen.units import Colour

SOLID = 2  # units that the gap over a heading or a solid block may gain
_FOLLOWERS = 2  # lines that a heading wants with it
_BAND_GAP, _BELOW_FIGURE = 1.9, 1.6  # half lines between two bands, and below a chart or table
_ACROSS, _ACROSS_EMS = 0.8, 33  # text across the page keeps to this part of the measure, and to about 75 characters
_WIDE_KINDS = {Kind.SECTION, Kind.CHART, Kind.TABLE, Kind.HEADING}


class Builder:
    """Bands in the making. `wide` holds the blocks of columned text that are set across the page."""

    def __init__(self, manuscript: Manuscript, plan: Plan, wide: Set[str] = frozenset()) -> None:
        self.manuscript, self.plan, self.wide = manuscript, plan, wide
        self.page = manuscript.page
        self.palette: Mapping[str, Colour] = manuscript.theme.palette
        self.setter = Setter(manuscript.theme, manuscript.document.metadata.language, plan)
        self.unit = self.setter.leading / 2
        self.bands: list[Band] = []
        self._followers = 0
        self._below = 0

    def place(self, part: Part) -> tuple[int, float]:
        """How many columns the part stands in, and its width in points."""
        if part.columns == 2 and part.block.id not in self.wide:
            return 2, self.page.column
        return 1, self.page.measure if part.block.kind in _WIDE_KINDS else self.across

    @property
    def across(self) -> float:
        """The width in points of text that is set across the page."""
        return min(_ACROSS * self.page.measure, _ACROSS_EMS * self.plan.size)

    def units(self, height: float, unit: float = 0.0) -> int:
        """A height in points as whole units, rounded up."""
        return math.ceil(height / (unit or self.unit) - 1e-6)

    def gap(self, half_lines: float, least: int = 1) -> int:
        """The space over a block in units, by the plan's spacing."""
        return round(max(least, half_lines * self.plan.spacing))

    def band(self, columns: int, *, unit: float = 0.0, gap: float | None = None) -> Band:
        """The last band, if it has these columns and this unit, else a new one."""
        unit = unit or self.unit
        last = self.bands[-1] if self.bands else None
        if last and last.columns == columns and last.unit == unit and not last.foot:
            return last
        wished = self.gap(_BAND_GAP, 2) * self.unit if gap is None else gap
        return self.open(Band(columns, unit, gap=self._on_grid(last, wished), leading=self.setter.leading))

    def _on_grid(self, last: Band | None, wished: float) -> float:
        """The gap, about as high as wished, that takes what follows back to the grid: a title may have any height."""
        if not last:
            return 0.0
        height = (
            last.unit * sum(atom.units + atom.above for atom in last.atoms)
            if last.unit == FINE and not last.foot
            else 0.0
        )
        return max(1, round((height + wished) / self.unit)) * self.unit - height

    def open(self, band: Band) -> Band:
        """A new band."""
        self.bands.append(band)
        return band

    @property
    def after_heading(self) -> bool:
        """Whether a heading was the last atom."""
        return self._followers == _FOLLOWERS

    def heading_begins(self) -> None:
        """A heading follows: the two lines that the heading before it wanted are waived if its section was shorter."""
        if self._followers < _FOLLOWERS:
            self._followers = 0

    def want_followers(self) -> None:
        """The next lines stay with the atom just added."""
        self._followers = _FOLLOWERS

    def figure_ends(self) -> None:
        """The next block keeps its distance, so that it does not read as part of the figure's source line."""
        self._below = self.gap(_BELOW_FIGURE)

    def add(self, columns: int, atom: Atom) -> None:
        """Append an atom to the body's band of so many columns."""
        band = self.band(columns)
        atom.above, self._below = max(atom.above, self._below), 0
        if self._followers > 0:
            atom.stick, atom.stretch = True, 0
            self._followers -= 1 if atom.units <= self.units(self.setter.leading) else _FOLLOWERS
        band.atoms.append(atom)

    def solid(self, part: Part, items: Sequence[Item], height: float, above: float) -> None:
        """Append a whole block as one atom; what the grid adds to its height is shared by its two sides."""
        columns, _ = self.place(part)
        units = self.units(height)
        shift = (units * self.unit - height) / 2
        moved = [item.moved(0, shift) for item in items]
        self.add(columns, Atom(units, moved, part.block.id, above=self.gap(above), stretch=SOLID))

    def front(self, part: Part, items: Sequence[Item], height: float, gap: float) -> None:
        """Append display text that stands on no grid and stays with what is above it."""
        band = self.band(1, unit=FINE, gap=gap)
        above = round(gap / FINE) if band.atoms else 0
        band.atoms.append(Atom(self.units(height, FINE), items, part.block.id, above=above, stick=bool(band.atoms)))
