"""Path data read into segments of lines and curves, and placed again at another size."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.arc import EllipticalArc

from briefgen.theme.tokens import Outline

_DATA = re.compile(r"[MmZzLlHhVvCcSsQqTtAaEe0-9+\-., \t\r\n]*")
_SPACES = re.compile(r"[\r\n]")
_FAR = 100  # times the size of the picture: what lies further off is no part of it
Point = tuple[float, float]


class Window(NamedTuple):
    """A part of a drawing, in its user units."""

    x: float
    y: float
    width: float
    height: float


class Shape(NamedTuple):
    """Segments in user units, each an operator of a path with its points, and how they are painted."""

    segments: tuple[tuple[str, tuple[Point, ...]], ...]
    look: Outline

    def placed(self, window: Window, scale: float) -> Outline:
        """The shape where the window's upper left corner is the origin, so many times as large."""
        steps = []
        for name, points in self.segments:
            moved = (((x - window.x) * scale, (y - window.y) * scale) for x, y in points)
            steps.append(name + " ".join(f"{x:.3f} {y:.3f}" for x, y in moved))
        return self.look._replace(d="".join(steps), width=self.look.width * scale)


def segments(data: str, matrix: Transform, canvas: Window, most: int) -> tuple[tuple[str, tuple[Point, ...]], ...]:
    """What path data draws, transformed. Raises ValueError for what is no path, has too many segments or leaves the picture."""
    if not _DATA.fullmatch(data):
        raise ValueError("a path has signs that mean nothing")
    recorder = _Recorder(canvas, most)
    try:
        parse_path(_SPACES.sub(" ", data), TransformPen(recorder, matrix), arc_class=_Arc)
    except _Beyond as beyond:
        raise ValueError(str(beyond)) from beyond
    except Exception as error:  # the parser raises whatever a broken path makes it
        raise ValueError("a path cannot be read") from error
    return tuple(recorder.segments)


class _Beyond(Exception):
    """A limit was passed."""


class _Arc(EllipticalArc):  # type: ignore[misc] # fontTools has no types
    """An arc without a radius is a line (SVG 1.1, F.6.2), which fontTools leaves out."""

    def draw(self, pen: Any) -> None:
        if self.rx and self.ry:
            super().draw(pen)
        else:
            pen.lineTo((self.target_point.real, self.target_point.imag))


class _Recorder(BasePen):  # type: ignore[misc] # fontTools has no types
    """Notes segments; a quadratic curve comes as a cubic one."""

    def __init__(self, canvas: Window, most: int) -> None:
        super().__init__(None)
        self.segments: list[tuple[str, tuple[Point, ...]]] = []
        self._canvas, self._most = canvas, most

    def _note(self, name: str, *points: Point) -> None:
        if len(self.segments) >= self._most:
            raise _Beyond("it has more lines and curves than are read")
        canvas, reach = self._canvas, _FAR * max(self._canvas.width, self._canvas.height)
        for x, y in points:
            # Written so that what is no number is beyond as well.
            if not (abs(x - canvas.x) <= reach and abs(y - canvas.y) <= reach):
                raise _Beyond("a shape lies far outside of the picture")
        self.segments.append((name, points))

    def _moveTo(self, point: Point) -> None:  # noqa: N802 (fontTools' name)
        self._note("M", point)

    def _lineTo(self, point: Point) -> None:  # noqa: N802
        self._note("L", point)

    def _curveToOne(self, one: Point, two: Point, point: Point) -> None:  # noqa: N802
        self._note("C", one, two, point)

    def _closePath(self) -> None:  # noqa: N802
        self._note("Z")

    def _endPath(self) -> None:  # noqa: N802
        """An open path ends without a sign."""
