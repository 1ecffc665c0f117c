"""Fonts embedded in a Word file."""

from __future__ import annotations

import re

import pytest
import uharfbuzz as hb

from briefgen.ooxml.fonts import CUTS, embedded, lettered
from briefgen.theme.families import family as family_of

FAMILIES = ("serif", "sans")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("cut", CUTS)
def test_key_restores_the_font(family: str, cut: str) -> None:
    """XOR of the first 32 bytes with the key, read backwards, gives the file again (ECMA-376 part 4, 14.2.1)."""
    font = embedded(family, cut)
    original = lettered(family_of(family).data(cut))

    key = bytes.fromhex(re.sub(r"[{}-]", "", font.key))[::-1]
    head = bytes(byte ^ key[n % 16] for n, byte in enumerate(font.data[:32]))

    assert font.data[:32] != original[:32]
    assert head + font.data[32:] == original


def test_every_face_has_its_own_key() -> None:
    """Keys are made from content."""
    assert len({embedded(family, cut).key for family in FAMILIES for cut in CUTS}) == len(FAMILIES) * len(CUTS)


def test_letters_that_people_may_write_on_in_are_inside() -> None:
    """Latin, Greek and Cyrillic, with the marks of our languages; widths are those of the whole face."""
    whole = family_of("serif").data("")
    few = lettered(whole)
    faces = [hb.Font(hb.Face(data)) for data in (whole, few)]

    text = "Ärger, Łódź, Ünlü; Ωμέγα; Қазақстан, Ғўзапоя, Тоҷикистон — €5 ≤ 7 → “ﬁ”"
    advances = []
    for font in faces:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        assert 0 not in [info.codepoint for info in buffer.glyph_infos]
        advances.append([place.x_advance for place in buffer.glyph_positions])

    assert advances[0] == advances[1]
    assert len(few) < 0.65 * len(whole)
