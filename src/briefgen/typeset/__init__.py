"""Runs and a width make lines: faces, shaping, hyphens and line breaks, without any PDF library."""

from briefgen.typeset.faces import ALIAS, HARD_HYPHEN, SOFT_HYPHEN, Face, MissingGlyph, face, missing_glyphs
from briefgen.typeset.lines import Fragment, Line, Piece, Style, Text, text, width

__all__ = [
    "ALIAS",
    "HARD_HYPHEN",
    "SOFT_HYPHEN",
    "Face",
    "Fragment",
    "Line",
    "MissingGlyph",
    "Piece",
    "Style",
    "Text",
    "face",
    "missing_glyphs",
    "text",
    "width",
]
