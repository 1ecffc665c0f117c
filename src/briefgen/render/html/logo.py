"""A logo's outlines as an SVG of nothing but paths."""

from __future__ import annotations

from briefgen.theme import Logo, Outline

_CAPS, _JOINS = ("butt", "round", "square"), ("miter", "round", "bevel")


def svg(logo: Logo) -> bytes:
    """The file."""
    size = f'viewBox="0 0 {logo.width:.3f} {logo.height:.3f}" width="{logo.width:.3f}" height="{logo.height:.3f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(map(_path, logo.outlines))}</svg>'.encode()


def _path(outline: Outline) -> str:
    look = f' fill="{outline.fill or "none"}"' + ' fill-rule="evenodd"' * outline.even_odd
    if outline.stroke:
        look += f' stroke="{outline.stroke}" stroke-width="{outline.width:.3f}" stroke-linecap="{_CAPS[outline.cap]}"'
        look += f' stroke-linejoin="{_JOINS[outline.join]}" stroke-miterlimit="{outline.miter:g}"'
    return f'<path d="{outline.d}"{look}/>'
