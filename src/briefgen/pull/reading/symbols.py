"""Symbols that Word keeps as a font and a number (ECMA-376 part 1, 17.3.3.30), as the characters that they show."""

from __future__ import annotations

import re

_PRIVATE = 0xF000  # where Word puts the characters of fonts that have an encoding of their own
# What people insert, by the encodings of the two fonts; of Wingdings also what AutoCorrect makes of --> and :).
_SYMBOL = {
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    0x20: " ",
    0x2B: "+",
    0x2D: "−",
    0x40: "≅",
    0x44: "Δ",
    0x53: "Σ",
    0x57: "Ω",
    0x5E: "⊥",
    0x7E: "∼",
    0xA2: "′",
    0xA3: "≤",
    0xA4: "⁄",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB5: "∝",
    0xB6: "∂",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xC6: "∅",
    0xC7: "∩",
    0xC8: "∪",
    0xCE: "∈",
    0xD0: "∠",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD5: "∏",
    0xD6: "√",
    0xD7: "⋅",
    0xD8: "¬",
    0xDB: "⇔",
    0xDC: "⇐",
    0xDE: "⇒",
    0xE5: "∑",
    0xF2: "∫",
}
_WINGDINGS = {
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE7: "⇐",
    0xE8: "⇒",
    0xF3: "⇔",
    0xFB: "✗",
    0xFC: "✓",
    0xFE: "☑",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


PRIVATE = re.compile("[\uf000-\uf0ff]")  # what LibreOffice writes for such a symbol, in a run of its font
_DINGBATS = frozenset({"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"})


def has_symbols(font: str) -> bool:
    """Whether the characters of a font are symbols in an encoding of its own."""
    return font.lower() in _DINGBATS


def symbol(font: str, number: str) -> str:
    """The character of a symbol, "" where it is not known which it is. `number` is in hexadecimal digits."""
    try:
        code = int(number, 16)
    except ValueError:
        return ""
    if has_symbols(font):
        return _FONTS.get(font.lower(), {}).get(code - _PRIVATE if code >= _PRIVATE else code, "")
    return chr(code) if 0x20 < code < 0xD800 else ""
