"""The types of a theme: frozen values in points, colours resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.units import Colour


class TextRole(NamedTuple):
    """How one kind of text is set.

    `size` and `leading` are points, or where `relative` is true factors: of the body size, and of the own size (leading 0:
    the body's own leading). `even` breaks display text into lines of equal length; `hyphenate` allows hyphens of the layout.
    """

    family: str
    size: float
    leading: float
    colour: Colour
    relative: bool = False
    hyphenate: bool = False
    even: bool = False


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """A paper size with its margins, in points; `top` is where the text begins on the first and on later pages."""

    name: str
    width: float
    height: float
    margin: float
    gutter: float
    top: tuple[float, float]
    bottom: float

    @property
    def measure(self) -> float:
        """The width of text across the page."""
        return self.width - 2 * self.margin

    @property
    def column(self) -> float:
        """The width of one of two columns."""
        return (self.measure - self.gutter) / 2

    def room(self, page: int) -> float:
        """The height of text on a page, counted from 0."""
        return self.height - self.top[min(page, 1)] - self.bottom


class Rung(NamedTuple):
    """One step of fitting: leading as a factor of the size, factors of space and of chart height."""

    leading: float
    spacing: float
    chart: float


@dataclass(frozen=True, slots=True)
class Fitting:
    """The limits of fitting: body size from floor to ceiling in steps (points), and rungs, loosest first."""

    floor: float
    ceiling: float
    step: float
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours, faces and sizes of charts.

    `fills` colour areas, lighter by steps so that grey tells them apart; `strokes` colour lines, each 3:1 on paper.
    """

    ink: Colour
    quiet: Colour
    axis: Colour
    grid: Colour
    rule: Colour
    accent: Colour
    muted: Colour
    paper: Colour
    fills: tuple[Colour, ...]
    strokes: tuple[Colour, ...]
    family: str
    strong: str
    size: float
    leading: float


class Outline(NamedTuple):
    """A path as SVG writes it, y downwards: M, L, C, Z with absolute numbers; filled, stroked or both.

    `cap` and `join` are the numbers that PDF has for them (ISO 32000-1, 8.4.3), `miter` is the limit of pointed joins.
    """

    d: str
    fill: Colour | None
    stroke: Colour | None = None
    width: float = 1.0
    even_odd: bool = False
    cap: int = 0
    join: int = 0
    miter: float = 4.0


class Forms(NamedTuple):
    """What boxes are made of.

    The masthead is a "band" of colour, or words on the paper under a "line"; the panel has a bar at its "side", or lies
    between "rules"; a card has a "lid", or is "plain" ground.
    """

    masthead: str = "band"
    panel: str = "side"
    card: str = "lid"


USUAL = Forms()


@dataclass(frozen=True, eq=False, slots=True)
class Logo:
    """A picture for the masthead: an opaque PNG of 8 bits RGB, not interlaced, with its pixels, and its height in points.

    `outlines` are what it was drawn with where it was drawn, in points from its upper left corner; what leaves it is cut off.
    """

    png: bytes
    pixels: tuple[int, int]
    alt: str
    height: float
    outlines: tuple[Outline, ...] = ()

    @property
    def width(self) -> float:
        """Its width in points."""
        return self.height * self.pixels[0] / self.pixels[1]


@dataclass(frozen=True, eq=False, slots=True)
class Theme:
    """A loaded theme: every reference resolved, every used pair of colours checked for contrast.

    `families` are the keys of its families of faces by what they serve as, "serif" and "sans"; `profile` is the one that it
    was read with.
    """

    name: str
    palette: Mapping[str, Colour]
    roles: Mapping[str, TextRole]
    pages: Mapping[str, PageGeometry]
    fitting: Fitting
    chart: ChartLook
    digest: str
    families: Mapping[str, str]
    forms: Forms = USUAL
    logo: Logo | None = None
    profile: str = ""
