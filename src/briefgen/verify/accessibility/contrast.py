"""Contrast of words with the ground on which they stand, as styles and buttons set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.units import Colour
from briefgen.verify.accessibility.said import wrong
from briefgen.verify.accessibility.styles import Look, Styles, said
from briefgen.verify.accessibility.walk import Paragraph

_W = f"{{{W}}}"
_PAPER, _INK = "FFFFFF", "000000"
_TEXT, _LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3
_LARGE_SIZE, _LARGE_BOLD = 36, 28  # half points
_DARK = 0.18  # luminance from which on Word writes in black where no colour is said


def check(found: Iterable[Paragraph], styles: Styles) -> Iterator[Finding]:
    """Each pair of colours of each style once, where it stands first."""
    told = set()
    for p in found:
        for look in _looks(p, styles):
            key = p.style, look.colour, look.ground
            least = _LARGE if look.size >= (_LARGE_BOLD if look.bold else _LARGE_SIZE) else _TEXT
            if key not in told and (ratio := _contrast(look.colour, look.ground)) < least:
                told.add(key)
                pair = f"#{look.colour} on #{look.ground}"
                message = f"{pair} has a contrast of {int(ratio * 100) / 100:.2f}:1, and needs {least:g}:1"
                hint = f"change the colour of the style '{styles.name(p.style)}'"
                yield wrong("docx-low-contrast", message, p.place, hint)


def _looks(p: Paragraph, styles: Styles) -> Iterator[Look]:
    """The looks of the words of a paragraph whose ground is known, with both colours."""
    own = styles.look(p.style)
    if painted := said(p.element).get("ground"):
        own = own._replace(ground=painted)
    elif not own.ground:
        own = own._replace(ground=p.ground or "")
    known = p.ground is not None or bool(own.ground)
    for run in p.runs:
        look, style = own, run.find(f"{_W}rPr/{_W}rStyle")
        if style is not None:
            look = look.with_(styles.says(style.get(f"{_W}val", "")))
        look = look.with_(said(run))
        if known or look.ground:
            ground = look.ground or _PAPER
            yield look._replace(colour=look.colour or _automatic(ground), ground=ground)


def _automatic(ground: str) -> str:
    """What Word makes of a colour that is not said: black, on dark grounds white."""
    return _PAPER if Colour(f"#{ground}").luminance < _DARK else _INK


@lru_cache(1_000)
def _contrast(ink: str, ground: str) -> float:
    return Colour(f"#{ink}").contrast(Colour(f"#{ground}"))
