"""A manuscript in the look of a reference document: its paper, and the hues of its theme in the lightness of ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.layout.manuscript import Manuscript
from briefgen.theme import Theme
from briefgen.theme.recolour import at_lightness, in_colours
from briefgen.units import Colour

if TYPE_CHECKING:
    from briefgen.ooxml.reference import Reference

_READABLE = 4.55  # 4.5 of WCAG 2.2, 1.4.3, and what rounding takes
_MAIN = ("dk2", *(f"accent{n}" for n in range(1, 7)))


def housed(manuscript: Manuscript) -> Manuscript:
    """The manuscript as the Word file has it; the same where there is no reference document."""
    reference = manuscript.word.reference
    if not reference or not reference.colours:
        return manuscript
    return replace(manuscript, theme=in_colours(manuscript.theme, dict(_pairs(manuscript.theme, reference))))


def _pairs(theme: Theme, reference: Reference) -> Iterator[tuple[Colour, Colour]]:
    """Our colours with those of the house, the weightiest last, so that it wins where two of ours are one."""
    palette = theme.palette
    slots = {name: Colour(f"#{value}") for name, value in reference.colours.items()}
    accents = [slots[name] for name in _MAIN[1:] if name in slots] or [palette["navy"]]
    # The grounds of the house are as light as ours, so that what reads on ours reads on them.
    ground = min((palette[name] for name in ("paper", "tint", "warm")), key=lambda colour: colour.luminance)
    main = next((slots[name] for name in _MAIN if name in slots and _reads(slots[name], ground)), accents[0])
    accent = next((colour for colour in accents if colour != main and _reads(colour, ground)), accents[0])
    for ours in (theme.chart.strokes, theme.chart.fills):
        for n, colour in enumerate(ours):
            yield colour, at_lightness(accents[n % len(accents)], colour)
    yield theme.chart.muted, at_lightness(main, theme.chart.muted)
    yield palette["tint"], at_lightness(main, palette["tint"])
    yield palette["warm"], at_lightness(accent, palette["warm"])
    for name, hue in (("link", slots.get("hlink", main)), ("accent", accent), ("navy", main)):
        yield palette[name], hue if _reads(hue, ground) else at_lightness(hue, palette[name])


def _reads(colour: Colour, ground: Colour) -> bool:
    return colour.contrast(ground) >= _READABLE
