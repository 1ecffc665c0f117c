"""Numbers of SVG: lengths, lists, transforms, and the basic shapes as path data (SVG 1.1, chapters 4, 7 and 9)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping

from fontTools.misc.transform import Identity, Transform

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*(px|pt|pc|mm|cm|in|%)?\s*")
_LIST = re.compile(rf"\s*{_NUMBER}(?:\s*,\s*|\s+|(?=[-+.])){{0,1}}")
_CALL = re.compile(r"\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)")
_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def length(text: str, whole: float) -> float:
    """A length in user units; `whole` is what a percentage is of. Raises ValueError."""
    match = _LENGTH.fullmatch(text)
    if not match or not math.isfinite(value := float(match[1])):
        raise ValueError(f'"{text[:30]}" is no length')
    return value * whole / 100 if match[2] == "%" else value * _UNITS.get(match[2], 1.0)


def numbers(text: str) -> list[float]:
    """The numbers of a list. Raises ValueError."""
    out, at = [], 0
    text = text.strip()
    while at < len(text):
        match = _LIST.match(text, at)
        if not match or not math.isfinite(value := float(match[0].strip(" \t\r\n,"))):
            raise ValueError(f'"{text[:30]}" is no list of numbers')
        out.append(value)
        at = match.end()
    return out


def transform(text: str) -> Transform:
    """The transform of an attribute. Raises ValueError."""
    found, at = Identity, 0
    while at < len(text.rstrip()):
        match = _CALL.match(text, at)
        step = _step(match[1], numbers(match[2])) if match else None
        if match is None or step is None:
            raise ValueError(f'"{text[:30]}" is no transform')
        found, at = found.transform(step), match.end()
    return found


def _step(name: str, given: list[float]) -> Transform | None:
    match name, given:
        case "matrix", [a, b, c, d, e, f]:
            return Transform(a, b, c, d, e, f)
        case "translate", [x, *y] if len(y) < 2:
            return Identity.translate(x, *y)
        case "scale", [x, *y] if len(y) < 2:
            return Identity.scale(x, y[0] if y else x)
        case "rotate", [angle, *centre] if len(centre) in (0, 2):
            about = Identity.translate(*centre)
            return about.rotate(math.radians(angle)).transform(about.inverse())
        case "skewX", [angle]:
            return Identity.skew(math.radians(angle), 0)
        case "skewY", [angle]:
            return Identity.skew(0, math.radians(angle))
    return None


class Measures:
    """The lengths of an element, by the size of the picture that percentages are of."""

    def __init__(self, attributes: Mapping[str, str], width: float, height: float) -> None:
        self._attributes = attributes
        self._wholes = {"x": width, "y": height, "": math.hypot(width, height) / math.sqrt(2)}

    def __call__(self, name: str, axis: str = "", default: str = "0") -> float:
        return length(self._attributes.get(name, default), self._wholes[axis])

    @property
    def diagonal(self) -> float:
        """What percentages are of that are of neither side."""
        return self._wholes[""]

    def points(self) -> list[float]:
        """The coordinates of a polygon; an odd one at the end is left out, as the standard has it."""
        found = numbers(self._attributes.get("points", ""))
        return found[: len(found) // 2 * 2]

    def has(self, name: str) -> bool:
        """Whether a length is given that is not `auto`."""
        return self._attributes.get(name, "auto").strip() != "auto"


def _rect(of: Measures) -> str:
    x, y, width, height = of("x", "x"), of("y", "y"), of("width", "x"), of("height", "y")
    if width <= 0 or height <= 0:
        return ""
    rx = of("rx", "x") if of.has("rx") else of("ry", "y") if of.has("ry") else 0.0
    ry = of("ry", "y") if of.has("ry") else rx
    rx, ry = min(max(rx, 0), width / 2), min(max(ry, 0), height / 2)
    if not rx or not ry:
        return f"M{x!r} {y!r}h{width!r}v{height!r}h{-width!r}Z"
    along, down = width - 2 * rx, height - 2 * ry
    corners = [f"a{rx!r} {ry!r} 0 0 1 {dx!r} {dy!r}" for dx, dy in ((rx, ry), (-rx, ry), (-rx, -ry), (rx, -ry))]
    sides = f"h{along!r}", f"v{down!r}", f"h{-along!r}", f"v{-down!r}"
    turns = "".join(side + corner for side, corner in zip(sides, corners, strict=True))
    return f"M{x + rx!r} {y!r}{turns}Z"


def _ellipse(x: float, y: float, rx: float, ry: float) -> str:
    if rx <= 0 or ry <= 0:
        return ""
    halves = "".join(f"a{rx!r} {ry!r} 0 0 1 {step!r} 0" for step in (2 * rx, -2 * rx))
    return f"M{x - rx!r} {y!r}{halves}Z"


def _poly(points: list[float], end: str) -> str:
    return f"M{' '.join(map(repr, points))}{end}" if points else ""


# How the basic shapes are written as path data.
BASIC: Mapping[str, Callable[[Measures], str]] = {
    "rect": _rect,
    "circle": lambda of: _ellipse(of("cx", "x"), of("cy", "y"), of("r"), of("r")),
    "ellipse": lambda of: _ellipse(of("cx", "x"), of("cy", "y"), of("rx", "x"), of("ry", "y")),
    "line": lambda of: _poly([of("x1", "x"), of("y1", "y"), of("x2", "x"), of("y2", "y")], ""),
    "polyline": lambda of: _poly(of.points(), ""),
    "polygon": lambda of: _poly(of.points(), "Z"),
}
