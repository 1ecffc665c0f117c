"""Fonts embedded in a Word file."""

from __future__ import annotations

import re

import pytest

from briefgen.ooxml.fonts import CUTS, embedded
from briefgen.theme.families import family as family_of

FAMILIES = ("serif", "sans")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("cut", CUTS)
def test_key_restores_the_font(family: str, cut: str) -> None:
    """XOR of the first 32 bytes with the key, read backwards, gives the file again (ECMA-376 part 4, 14.2.1)."""
    font = embedded(family, cut)
    original = family_of(family).data(cut)

    key = bytes.fromhex(re.sub(r"[{}-]", "", font.key))[::-1]
    head = bytes(byte ^ key[n % 16] for n, byte in enumerate(font.data[:32]))

    assert font.data[:32] != original[:32]
    assert head + font.data[32:] == original


def test_every_face_has_its_own_key() -> None:
    """Keys are made from content."""
    assert len({embedded(family, cut).key for family in FAMILIES for cut in CUTS}) == len(FAMILIES) * len(CUTS)
