"""Faces: advances and kerning of words, by HarfBuzz, in thousandths of an em."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from briefgen.theme.families import family

SOFT_HYPHEN, HARD_HYPHEN = "\u00ad", "\u2011"
# The serif has no U+2011, and HarfBuzz makes U+00AD invisible: both are drawn and measured as the hyphen.
# A no-break space is a space that the breaker leaves alone; the narrow one is missing in the serif.
ALIAS = {HARD_HYPHEN: "-", SOFT_HYPHEN: "-", "\u202f": "\u2009"}
_WORDS_KEPT = 50_000
_EM = 1000
# What a superscript may be, as parts of an em: its size, its rise. A font that says nothing, or nonsense, gets the usual.
_SUP_SIZES, _SUP_RISES, _SUP_USUAL = (0.45, 0.8), (0.2, 0.6), (0.6, 0.35)
# Ligatures off: then glyphs are the character map's, and one code per character in a subset is right.
_FEATURES = {"kern": True} | dict.fromkeys(("liga", "clig", "calt", "ccmp", "locl", "rlig"), False)

Kerns = tuple[tuple[int, int], ...]


class MissingGlyph(ValueError):
    """A character that a face cannot draw."""

    def __init__(self, char: str, face: str) -> None:
        super().__init__(f"U+{ord(char):04X} is not in the face {face}")
        self.char, self.face = char, face


class Face:
    """One font file: what characters it has and how wide words are in it. `font` is HarfBuzz's, in thousandths of an em.

    `superscript` is its size and its rise as parts of an em, as the font's designer wishes them (OpenType 1.9, OS/2).
    """

    def __init__(self, name: str) -> None:
        self.name = name
        key, _, cut = name.partition("-")
        file = family(key).file(cut)
        blob = hb.Blob.from_file_path(str(file)) if isinstance(file, Path) else hb.Blob(file)
        self.font: Any = hb.Font(hb.Face(blob))
        self.font.scale = (_EM, _EM)
        self.superscript = superscript(self.font)
        self._advances: dict[str, int] = {}
        self._words: dict[str, tuple[int, Kerns]] = {}

    def has(self, char: str) -> bool:
        """Whether the face can draw a character."""
        return bool(self.font.get_nominal_glyph(ord(ALIAS.get(char, char))))

    def advance(self, char: str) -> int:
        """Width of a character in thousandths of an em. Raises MissingGlyph."""
        if (known := self._advances.get(char)) is None:
            glyph = self.font.get_nominal_glyph(ord(ALIAS.get(char, char)))
            if not glyph:
                raise MissingGlyph(char, self.name)
            known = self._advances[char] = self.font.get_glyph_h_advance(glyph)
        return known

    def measure(self, word: str) -> tuple[int, Kerns]:
        """Width of a word, and (index of the character before the gap, thousandths) for every kerned pair."""
        if (known := self._words.get(word)) is None:
            if len(self._words) > _WORDS_KEPT:
                self._words.clear()
            known = self._words[word] = self._shape(word)
        return known

    def _shape(self, word: str) -> tuple[int, Kerns]:
        advances = [self.advance(char) for char in word]
        buffer = hb.Buffer()
        buffer.add_str("".join(ALIAS.get(char, char) for char in word))
        buffer.guess_segment_properties()
        hb.shape(self.font, buffer, _FEATURES)
        places = buffer.glyph_positions or ()
        if len(places) != len(word):  # a combining mark or the like: no kerning, plain advances
            return sum(advances), ()
        kerns = [
            (i, p.x_advance - a) for i, (p, a) in enumerate(zip(places, advances, strict=True)) if p.x_advance != a
        ]
        return sum(advances) + sum(d for _, d in kerns), tuple(kerns)


def superscript(font: Any) -> tuple[float, float]:
    """Size and rise of superscripts as parts of an em, by a HarfBuzz font of a thousand units."""
    tags = (hb.OTMetricsTag.SUPERSCRIPT_EM_Y_SIZE, hb.OTMetricsTag.SUPERSCRIPT_EM_Y_OFFSET)
    size, rise = ((font.get_metric_position(tag) or 0) / _EM for tag in tags)
    sound = _SUP_SIZES[0] <= size <= _SUP_SIZES[1] and _SUP_RISES[0] <= rise <= _SUP_RISES[1]
    return (size, rise) if sound else _SUP_USUAL


@cache
def face(name: str) -> Face:
    """The face of a name such as "serif-bi"; opened once in a process."""
    return Face(name)


def missing_glyphs(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Characters of a text, each once, that one of the faces cannot draw."""
    faces = tuple(names)
    return tuple(char for char in dict.fromkeys(text) if char not in " \n\t" and not _in_all(char, faces))


@lru_cache(20_000)
def _in_all(char: str, faces: tuple[str, ...]) -> bool:
    return all(face(name).has(char) for name in faces)
