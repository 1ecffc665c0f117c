"""Small pieces of WordprocessingML as text."""

from __future__ import annotations

from html import escape

from briefgen.layout.word.arrangement import Border
from briefgen.units import Colour

_NO_BREAK_HYPHEN = "\u2011"
_SPACES = str.maketrans("\t\n\r", "   ")


def hexadecimal(colour: Colour) -> str:
    """A colour as Word writes it."""
    return colour[1:].upper()


def toggle(tag: str, value: bool) -> str:
    """A property that is there or not."""
    return f"<w:{tag}/>" if value else ""


def border(tag: str, line: Border | None) -> str:
    """A border of a paragraph or cell."""
    if not line:
        return ""
    return (
        f'<w:{tag} w:val="single" w:sz="{line.eighths}" w:space="{line.space}" w:color="{hexadecimal(line.colour)}"/>'
    )


def shading(fill: Colour | None) -> str:
    """A background."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{hexadecimal(fill)}"/>' if fill else ""


def words(text: str) -> str:
    """The content of a run. A hyphen that does not break is an element of its own: our serif has no glyph for U+2011."""
    parts = text.translate(_SPACES).split(_NO_BREAK_HYPHEN)
    spelled = [f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>' if part else "" for part in parts]
    return "<w:noBreakHyphen/>".join(spelled)


def field(code: str, shown: str, look: str = "") -> str:
    """The runs of a complex field, with what it shows until it is counted anew (ECMA-376 part 1, 17.16.18)."""

    def run(content: str) -> str:
        return f"<w:r>{look}{content}</w:r>"

    begin, separate, end = (run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))
    instruction = run(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    return f"{begin}{instruction}{separate}{run(words(shown))}{end}"


def attribute(text: str) -> str:
    """A quoted attribute value."""
    return f'"{escape(text.translate(_SPACES))}"'
