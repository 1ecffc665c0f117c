"""Point 35: two accent colours are enough."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator

from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.theme.roles import GROUNDS
from briefgen.units import Colour

MOST = 2
_CHROMA = 0.2  # a colour with less is a grey, or a tint of the paper
_APART = 30 / 360  # of the circle of hues: what is nearer is a shade of the same colour


def _check(subject: Subject) -> Iterator[Breach]:
    theme = subject.theme
    used = [*(role.colour for role in theme.roles.values()), *(theme.palette[name] for name in set(GROUNDS.values()))]
    accents: list[Colour] = []
    for colour in sorted(set(used)):
        if _is_coloured(colour) and all(_distance(colour, other) > _APART for other in accents):
            accents.append(colour)
    if len(accents) > MOST:
        message = f"the theme sets text in {len(accents)} colours ({', '.join(accents)}), and {MOST} are the most"
        yield Breach(message, "", "take shades of two colours")


def _is_coloured(colour: Colour) -> bool:
    return max(colour.rgb) - min(colour.rgb) >= _CHROMA


def _distance(colour: Colour, other: Colour) -> float:
    apart = abs(colorsys.rgb_to_hsv(*colour.rgb)[0] - colorsys.rgb_to_hsv(*other.rgb)[0])
    return min(apart, 1 - apart)


RULE = Rule(
    "accents", "35", f"Text and its grounds have at most {MOST} accent colours; charts and links apart.", "NCCR", _check
)
