"""A theme in other colours: each takes another hue and keeps its lightness, so that every contrast that was checked holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from briefgen.theme.tokens import Theme
from briefgen.units import Colour

_STEPS = 24  # halvings; eight would do for a byte
_WHITE, _BLACK = Colour("#ffffff"), Colour("#000000")


def at_lightness(hue: Colour, like: Colour) -> Colour:
    """The colour mixed with white or black until it is as light as another."""
    towards = _WHITE if like.luminance > hue.luminance else _BLACK
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        reached = (_mixed(hue, towards, middle).luminance > like.luminance) == (towards is _WHITE)
        low, high = (low, middle) if reached else (middle, high)
    return _mixed(hue, towards, high)


def in_colours(theme: Theme, colours: Mapping[Colour, Colour]) -> Theme:
    """The theme with each of these colours in the place of another, in palette, roles and charts."""

    def new(value: Any) -> Any:  # of any field of a look, those that are no colours too
        if isinstance(value, tuple):
            return tuple(map(new, value))
        return colours.get(value, value) if isinstance(value, Colour) else value

    chart = {field.name: new(getattr(theme.chart, field.name)) for field in fields(theme.chart)}
    return replace(
        theme,
        palette={name: colours.get(colour, colour) for name, colour in theme.palette.items()},
        roles={name: role._replace(colour=colours.get(role.colour, role.colour)) for name, role in theme.roles.items()},
        chart=replace(theme.chart, **chart),
    )


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    parts = (round(255 * (a + (b - a) * share)) for a, b in zip(one.rgb, other.rgb, strict=True))
    return Colour("#" + "".join(f"{part:02x}" for part in parts))
