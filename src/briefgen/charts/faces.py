"""A plate as SVG with real text."""

from __future__ import annotations

from html import escape  # xml.sax.saxutils would import 30 ms of network code

from briefgen.charts.plate import Label, Plate, Shape
from briefgen.theme.families import family

_SYSTEM = {"sans": "Arial, sans-serif", "serif": "Georgia, serif"}
_WEIGHTS = {"b": ' font-weight="700"', "s": ' font-weight="600"'}
_ANCHORS = {0.0: "", 0.5: ' text-anchor="middle"', 1.0: ' text-anchor="end"'}


def svg(plate: Plate) -> str:
    """An SVG element: text stays text, as wide as it was measured whatever face the reader has; its title is the alt text."""
    size = f'viewBox="0 0 {plate.width:g} {plate.height:g}" width="{plate.width:g}pt" height="{plate.height:g}pt"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(plate.alt)}" {size}>'
    return "\n".join(
        (
            head + f"<title>{escape(plate.alt)}</title>",
            *map(_path, plate.shapes),
            *map(_text, plate.labels),
            "</svg>",
        )
    )


def _path(shape: Shape) -> str:
    line = ""
    if shape.stroke:
        line = f' stroke="{shape.stroke}" stroke-width="{shape.width:g}"'
        if shape.dash:
            line += f' stroke-dasharray="{" ".join(f"{d:g}" for d in shape.dash)}"'
        if shape.round:
            line += ' stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{shape.d}" fill="{shape.fill or "none"}"{line}/>'


def _text(label: Label) -> str:
    key, _, cut = label.face.partition("-")
    faces = ", ".join((*(f"'{name}'" for name in family(key).names), _SYSTEM[family(key).slot]))
    look = f' font-family="{faces}"{_WEIGHTS.get(cut[:1], "")}'
    look += ' font-style="italic"' if cut.endswith("i") else ""
    place = f'x="{label.x:g}" y="{label.y:g}" font-size="{label.size:g}" fill="{label.colour}"{_ANCHORS[label.anchor]}'
    measure = f' textLength="{label.width:.2f}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {place}{look}{measure}>{escape(label.text)}</text>"
