"""Symbols that are a font and a number."""

from __future__ import annotations

import pytest

from briefgen.pull.reading.symbols import symbol


@pytest.mark.parametrize(
    ("font", "number", "character"),
    [
        ("Symbol", "F0B3", "≥"),
        ("Wingdings", "F0E0", "→"),
        ("Wingdings", "E0", "→"),
        ("Calibri", "00E9", "é"),
        ("Wingdings 2", "F050", ""),
        ("Wingdings 2", "0050", ""),  # a tick, and no P
        ("Symbol", "F0FF", ""),
        ("Calibri", "-5", ""),
        ("Calibri", "P", ""),
        ("Calibri", "", ""),
        ("Calibri", "FFFFFFFFFF", ""),
    ],
)
def test_symbol_is_the_character_it_shows_or_none(font: str, number: str, character: str) -> None:
    """With the number in either of its two places; never a letter of another encoding."""
    assert symbol(font, number) == character
