"""Faces: advances and kerning of words, by HarfBuzz, in thousandths of an em."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from briefgen import resources

FILES = {
    "serif": "SourceSerif4_400Regular.ttf",
    "serif-i": "SourceSerif4_400Regular_Italic.ttf",
    "serif-b": "SourceSerif4_700Bold.ttf",
    "serif-bi": "SourceSerif4_700Bold_Italic.ttf",
    "serif-s": "SourceSerif4_600SemiBold.ttf",
    "sans": "SourceSans3_400Regular.ttf",
    "sans-i": "SourceSans3_400Regular_Italic.ttf",
    "sans-b": "SourceSans3_700Bold.ttf",
    "sans-bi": "SourceSans3_700Bold_Italic.ttf",
    "sans-s": "SourceSans3_600SemiBold.ttf",
}
SOFT_HYPHEN, HARD_HYPHEN = "\u00ad", "\u2011"
# The serif has no U+2011, and HarfBuzz makes U+00AD invisible: both are drawn and measured as the hyphen.
# A no-break space is a space that the breaker leaves alone; the narrow one is missing in the serif.
ALIAS = {HARD_HYPHEN: "-", SOFT_HYPHEN: "-", "\u202f": "\u2009"}
_WORDS_KEPT = 50_000
# Ligatures off: then glyphs are the character map's, and one code per character in a subset is right.
_FEATURES = {"kern": True} | dict.fromkeys(("liga", "clig", "calt", "ccmp", "locl", "rlig"), False)

Kerns = tuple[tuple[int, int], ...]


class MissingGlyph(ValueError):
    """A character that a face cannot draw."""

    def __init__(self, char: str, face: str) -> None:
        super().__init__(f"U+{ord(char):04X} is not in the face {face}")
        self.char, self.face = char, face


class Face:
    """One font file: what characters it has and how wide words are in it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.path: Path = resources.font(FILES[name])
        self._font: Any = hb.Font(hb.Face(hb.Blob.from_file_path(str(self.path))))
        self._advances: dict[str, int] = {}
        self._words: dict[str, tuple[int, Kerns]] = {}

    def has(self, char: str) -> bool:
        """Whether the face can draw a character."""
        return bool(self._font.get_nominal_glyph(ord(ALIAS.get(char, char))))

    def advance(self, char: str) -> int:
        """Width of a character in thousandths of an em. Raises MissingGlyph."""
        if (known := self._advances.get(char)) is None:
            glyph = self._font.get_nominal_glyph(ord(ALIAS.get(char, char)))
            if not glyph:
                raise MissingGlyph(char, self.name)
            known = self._advances[char] = self._font.get_glyph_h_advance(glyph)
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
        hb.shape(self._font, buffer, _FEATURES)
        places = buffer.glyph_positions or ()
        if len(places) != len(word):  # a combining mark or the like: no kerning, plain advances
            return sum(advances), ()
        kerns = [
            (i, p.x_advance - a) for i, (p, a) in enumerate(zip(places, advances, strict=True)) if p.x_advance != a
        ]
        return sum(advances) + sum(d for _, d in kerns), tuple(kerns)


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
