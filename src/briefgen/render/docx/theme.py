"""The theme part: our colours and families where Word offers colours and fonts to whoever edits the file."""

from __future__ import annotations

from briefgen.ooxml.fonts import word_family
from briefgen.ooxml.namespaces import DECLARATION, A
from briefgen.render.docx.markup import attribute, hexadecimal
from briefgen.theme import Theme

_SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_ACCENTS = 6


def theme_xml(theme: Theme, house: tuple[str, str] = ("", "")) -> bytes:
    """The theme part, in the faces of a house for headings and text, else ours; its format scheme is the plainest allowed."""
    lines = "".join(f'<a:ln w="{width}">{_SOLID}</a:ln>' for width in (6350, 12700, 19050))
    formats = (
        f'<a:fmtScheme name="briefgen"><a:fillStyleLst>{_SOLID * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_SOLID * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
    return (
        f'{DECLARATION}<a:theme xmlns:a="{A}" name={attribute(theme.name)}><a:themeElements>{_colours(theme)}'
        f"{_fonts(theme, house)}{formats}</a:themeElements></a:theme>"
    ).encode()


def _colours(theme: Theme) -> str:
    palette = theme.palette
    fills = [palette["navy"], palette["accent"], *theme.chart.fills, *theme.chart.strokes]
    accents = list(dict.fromkeys(fills))[:_ACCENTS]
    accents += [palette["quiet"]] * (_ACCENTS - len(accents))
    slots = {"dk1": palette["ink"], "lt1": palette["paper"], "dk2": palette["navy"], "lt2": palette["tint"]}
    slots |= {f"accent{n}": colour for n, colour in enumerate(accents, 1)}
    slots |= {"hlink": palette["link"], "folHlink": palette["quiet"]}
    rows = "".join(f'<a:{slot}><a:srgbClr val="{hexadecimal(colour)}"/></a:{slot}>' for slot, colour in slots.items())
    return f"<a:clrScheme name={attribute(theme.name)}>{rows}</a:clrScheme>"


def _fonts(theme: Theme, house: tuple[str, str]) -> str:
    ours = (word_family(theme.roles[role].family.partition("-")[0]).name for role in ("heading", "body"))
    rows = "".join(
        f'<a:{tag}><a:latin typeface={attribute(face or our)}/><a:ea typeface=""/><a:cs typeface=""/></a:{tag}>'
        for tag, face, our in zip(("majorFont", "minorFont"), house, ours, strict=True)
    )
    return f"<a:fontScheme name={attribute(theme.name)}>{rows}</a:fontScheme>"
