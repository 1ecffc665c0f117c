"""Lengths and colours: points are the unit inside; other units and colour arithmetic live here."""

from __future__ import annotations

import re

POINTS_PER_MM = 72 / 25.4
_HEX = re.compile(r"#[0-9a-f]{6}\Z")


def mm(value: float) -> float:
    """Millimetres as points."""
    return value * POINTS_PER_MM


def twips(points: float) -> int:
    """Points as whole twentieths (ECMA-376 ST_TwipsMeasure)."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Points as whole halves (ECMA-376 ST_HpsMeasure)."""
    return round(points * 2)


def emu(points: float) -> int:
    """Points as English Metric Units (ECMA-376 ST_PositiveCoordinate), 12,700 a point."""
    return round(points * 12700)


class Colour(str):
    """An sRGB colour written `#rrggbb`, small letters. Raises ValueError for anything else."""

    __slots__ = ()

    def __new__(cls, text: str) -> Colour:
        if not _HEX.match(low := text.lower()):
            raise ValueError(f"{text!r} is not a colour like #14304f")
        return super().__new__(cls, low)

    @property
    def rgb(self) -> tuple[float, float, float]:
        """Red, green and blue from 0 to 1."""
        return int(self[1:3], 16) / 255, int(self[3:5], 16) / 255, int(self[5:7], 16) / 255

    @property
    def luminance(self) -> float:
        """Relative luminance from 0 to 1 (WCAG 2.2)."""
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in self.rgb)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    def contrast(self, other: Colour) -> float:
        """Contrast ratio from 1 to 21 (WCAG 2.2, 1.4.3)."""
        low, high = sorted((self.luminance, other.luminance))
        return (high + 0.05) / (low + 0.05)
