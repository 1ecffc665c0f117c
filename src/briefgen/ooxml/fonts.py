"""Fonts inside a Word file: families by name, and faces obfuscated as ECMA-376 part 4, 14.2.1 wants it."""

from __future__ import annotations

import uuid
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

import uharfbuzz as hb

from briefgen.theme.families import family

_OBFUSCATED = 32  # bytes at the head of the file
# Latin, Greek and Cyrillic with their marks, punctuation, currency, arrows, signs of mathematics and shapes.
_LETTERS = (
    (0x20, 0x52F),
    (0x1C80, 0x1C8F),
    (0x1D00, 0x1FFF),
    (0x2000, 0x22FF),
    (0x2460, 0x27BF),
    (0x2C60, 0x2C7F),
    (0x2DE0, 0x2E52),
    (0xA640, 0xA7FF),
    (0xFB00, 0xFB06),
)


class Family(NamedTuple):
    """A family as Word knows it: its name, what may stand in for it, and its kind."""

    name: str
    substitute: str
    kind: str


_SUBSTITUTES = {"serif": ("Georgia", "roman"), "sans": ("Calibri", "swiss")}
# The element of the font table for each cut of a family; a cut is the ending of a face's name in `typeset`.
CUTS = {"": "embedRegular", "b": "embedBold", "i": "embedItalic", "bi": "embedBoldItalic"}


class EmbeddedFont(NamedTuple):
    """A face as it lies in the file: its key in braces and its obfuscated bytes."""

    key: str
    data: bytes


def word_family(key: str) -> Family:
    """The family of a key of `briefgen.theme.families`."""
    found = family(key)
    return Family(found.name, *_SUBSTITUTES[found.slot])


def lettered(data: bytes) -> bytes:
    """A font with the characters of `_LETTERS` alone, three fifths of the file."""
    wish = hb.SubsetInput()
    letters = wish.sets(hb.SubsetInputSets.UNICODE)
    letters.clear()
    letters.update(code for first, last in _LETTERS for code in range(first, last + 1))
    return bytes(hb.subset(hb.Face(hb.Blob(data)), wish).blob.data)


@lru_cache(64)
def embedded(key: str, cut: str) -> EmbeddedFont:
    """A face of a family with the letters that people may write on in, not only those of a text.

    Its key is made from its content, so that the same font has the same key everywhere.
    """
    data = bytearray(lettered(family(key).data(cut)))
    name = uuid.uuid5(uuid.NAMESPACE_OID, sha256(data).hexdigest())
    mask = bytes.fromhex(name.hex)[::-1]
    for n in range(_OBFUSCATED):
        data[n] ^= mask[n % len(mask)]
    return EmbeddedFont("{" + str(name).upper() + "}", bytes(data))
