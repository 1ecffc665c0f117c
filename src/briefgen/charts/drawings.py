"""Plates that an author drew: the one for a width, and a plate in another size."""

from __future__ import annotations

import re

from briefgen.charts.plate import Plate

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def drawing(plates: tuple[Plate, ...], width: float) -> Plate:
    """The plate that was drawn for about this width, made exactly as wide."""
    return scaled(nearest := min(plates, key=lambda plate: abs(plate.width - width)), width / nearest.width)


def scaled(plate: Plate, factor: float) -> Plate:
    """The plate enlarged by a factor, its text as well."""
    if factor == 1:
        return plate
    return Plate(
        plate.width * factor,
        plate.height * factor,
        plate.alt,
        tuple(
            shape._replace(
                d=_NUMBER.sub(lambda number: f"{float(number[0]) * factor:.2f}", shape.d),
                width=round(shape.width * factor, 2),
                dash=tuple(round(part * factor, 2) for part in shape.dash),
            )
            for shape in plate.shapes
        ),
        tuple(
            label._replace(
                x=round(label.x * factor, 2),
                y=round(label.y * factor, 2),
                size=label.size * factor,
                width=round(label.width * factor, 3),
            )
            for label in plate.labels
        ),
    )
