"""matplotlib's artists draw on a recorder that keeps plain values: no Axes, no Figure, no font."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle
from matplotlib.transforms import Affine2D

from briefgen.charts.plate import Shape
from briefgen.charts.scale import Area, Axis, Curve, Dot, Rule, Scale

# What a matplotlibrc on the user's machine would otherwise change in a chart.
HOUSE: Any = {"lines.scale_dashes": True, "markers.fillstyle": "full", "path.sketch": None, "path.effects": []}
_LETTERS = {1: "M", 2: "L", 4: "C", 79: "Z"}
_QUADRATIC, _CUBIC, _CLOSE = 3, 4, 79
_UNIT = Axis(0.0, 1.0, 0.0, 1.0)
_DOT_EDGE = _EDGE = 0.8


class Pen:
    """The graphics context that artists set, as far as a chart needs it."""

    def __init__(self) -> None:
        self.colour: Any = None
        self.width = 0.0
        self.dash: tuple[float, ...] = ()
        self.cap = "butt"

    def set_foreground(self, colour: Any, isRGBA: bool = False) -> None:  # noqa: N803 - matplotlib's name
        self.colour = colour

    def set_linewidth(self, width: float) -> None:
        self.width = float(width)

    def set_dashes(self, offset: float, dash: Iterable[float] | None) -> None:
        self.dash = () if dash is None else tuple(round(float(d), 2) for d in dash)

    def set_capstyle(self, cap: Any) -> None:
        self.cap = str(getattr(cap, "value", cap))

    def restore(self) -> None:
        """Nothing to give back."""

    def _ignore(self, *args: Any, **more: Any) -> None:
        """What has no meaning in a list of shapes."""

    set_joinstyle = set_antialiased = set_clip_rectangle = set_clip_path = set_url = set_snap = set_alpha = _ignore
    set_hatch = _ignore


class Recorder:
    """What an artist needs of a renderer; matplotlib's base class would import windows, toolbars and fonts."""

    _rasterizing, _raster_depth = False, 0

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self._of = ""

    def new_gc(self) -> Pen:
        return Pen()

    def points_to_pixels(self, points: float) -> float:
        return points

    def open_group(self, kind: str, gid: str | None = None) -> None:
        self._of = gid or ""

    def close_group(self, kind: str) -> None:
        self._of = ""

    def draw_path(self, pen: Pen, path: Any, transform: Any, face: Any = None) -> None:
        stroke, fill = _hex(pen.colour) if pen.width else None, _hex(face)
        width, dash = (round(pen.width, 2), pen.dash) if stroke else (0.0, ())
        if d := path_data(path, transform):
            self.shapes.append(Shape(d, fill, stroke, width, dash, pen.cap == "round", self._of))

    def draw_markers(self, pen: Pen, marker: Any, own: Any, path: Any, transform: Any, face: Any = None) -> None:
        for x, y in transform.transform(path.vertices):
            self.draw_path(pen, marker, own + Affine2D().translate(x, y), face)


class Sheet:
    """Makes the artists of one scale; `data` turns values into points, `points` leaves points as they are."""

    def __init__(self, scale: Scale) -> None:
        x, y = scale.x or _UNIT, scale.y or _UNIT
        across, down = (x.end - x.start) / (x.high - x.low), (y.end - y.start) / (y.high - y.low)
        origin = x.start - across * x.low, y.start - down * y.low
        self.data: Any = Affine2D.from_values(across, 0, 0, down, *origin)
        self.points: Any = Affine2D()

    def rectangle(
        self, corner: tuple[float, float], width: float, height: float, colour: str, of: str, edge: str = ""
    ) -> Artist:
        """A filled rectangle in data coordinates, with a thin edge of a colour where it has neighbours."""
        line: Any = {"edgecolor": edge or "none", "linewidth": _EDGE if edge else 0}
        return Rectangle(corner, width, height, facecolor=colour, transform=self.data, gid=of, **line)

    def dot(self, dot: Dot, edge: str) -> Artist:
        """A mark with an edge in the colour of the paper."""
        return Line2D(
            [dot.x],
            [dot.y],
            linestyle="none",
            marker=dot.mark,
            markersize=dot.size,
            markerfacecolor=dot.colour,
            markeredgecolor=edge,
            markeredgewidth=_DOT_EDGE,
            transform=self.points,
            gid=dot.of,
        )

    def curve(self, curve: Curve) -> Artist:
        """A line in data coordinates, broken where a point is missing."""
        gap = float("nan"), float("nan")
        points = [point or gap for point in curve.points]
        return _stroke(points, curve, "round", transform=self.data, gid=curve.of)

    def area(self, area: Area) -> Artist:
        """A filled polygon in data coordinates."""
        look: Any = {"facecolor": area.colour, "edgecolor": "none", "linewidth": 0}
        return Polygon(area.points, closed=True, transform=self.data, gid=area.of, **look)

    def rule(self, rule: Rule) -> Artist:
        """A straight line."""
        return _stroke((rule.start, rule.end), rule, "butt", transform=self.points)


def _stroke(points: Iterable[tuple[float, float]], look: Curve | Rule, cap: str, **more: Any) -> Line2D:
    xs, ys = zip(*points, strict=True)
    dashes = _dashed(look.dash, look.width)
    caps: Any = {"solid_capstyle": cap, "dash_capstyle": "butt"}
    return Line2D(xs, ys, color=look.colour, linewidth=look.width, linestyle=dashes, marker="none", **caps, **more)


def _dashed(dash: tuple[float, ...], width: float) -> Any:
    """A dash in points as matplotlib wants it: in widths of the line."""
    return (0, tuple(part / width for part in dash)) if dash else "-"


@contextmanager
def house_rules() -> Iterator[None]:
    """Our own settings of matplotlib. `rc_context` would copy all three hundred: for one chart longer than drawing it takes."""
    before = {name: mpl.rcParams[name] for name in HOUSE}
    mpl.rcParams.update(HOUSE)
    try:
        yield
    finally:
        mpl.rcParams.update(before)


def record(scale: Scale, kind: Any) -> tuple[Shape, ...]:
    """The shapes that the artists of a kind draw for a scale."""
    recorder: Any = Recorder()
    with house_rules():
        for artist in kind.artists(scale, Sheet(scale)):
            artist.draw(recorder)
    return tuple(recorder.shapes)


def path_data(path: Any, transform: Any) -> str:
    """A transformed path as SVG writes it, with cubic curves only: a PDF has no others."""
    out, last = "", [0.0, 0.0]
    for array, code in path.iter_segments(transform, simplify=False):
        values = array.tolist()
        if code == _QUADRATIC:
            code, values = _CUBIC, _cubic(last, values)
        out, last = out + _step(code, values), values[-2:]
    return out


def _cubic(start: list[float], curve: list[float]) -> list[float]:
    """The cubic curve that is the quadratic one from a point."""
    handle, end = curve[:2], curve[2:]
    return [a + 2 / 3 * (c - a) for at in (start, end) for a, c in zip(at, handle, strict=True)] + end


def _step(code: int, values: list[float]) -> str:
    return _LETTERS[code] + ("" if code == _CLOSE else " ".join(f"{v:.2f}" for v in values))


def _hex(rgba: Any) -> str | None:
    if rgba is None or (len(rgba) > 3 and rgba[3] == 0):
        return None
    return "#" + "".join(f"{round(255 * c):02x}" for c in rgba[:3])
