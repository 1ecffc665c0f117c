"""Where a word may end a line: at hard hyphens, dashes and slashes, and at hyphenation points of its language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from briefgen.language import primary
from briefgen.language.tag import fallbacks
from briefgen.typeset.faces import HARD_HYPHEN
from briefgen.typeset.patterns import Patterns

# What stands behind the hyphen of a number is its ending ("2-бет", "27-avgust", "20-летие"), which English does without.
_HARD = re.compile(r"(?<=\w\w)[-\u2010\u2013\u2014/](?=[^\W\d_])")
_HARD_BEHIND_LETTERS = re.compile(r"(?<=[^\W\d_][^\W\d_])[-\u2010\u2013\u2014/](?=[^\W\d_])")
_CORE = re.compile(r"[^\W\d_]{6,}")
_LETTER = re.compile(r"[^\W\d_]")
_VARIANTS = {"en": "en_GB", "de": "de_DE", "pt": "pt_PT"}
_GERMAN = "de"
_VOWELS = frozenset("aeiouyäöü")
_LEAST = 3  # letters before and after a hyphen of the layout


@cache
def _patterns(language: str) -> Patterns | None:
    """The patterns of a language or of the one that it falls back to; None for a language that has none."""
    import pyphen

    codes = (_VARIANTS.get(tag, tag.replace("-", "_")) for tag in fallbacks(language))
    code = next((code for code in codes if code in pyphen.LANGUAGES), None)
    return Patterns(pyphen.LANGUAGES[code], _LEAST) if code else None


@lru_cache(20_000)
def opportunities(word: str, language: str) -> tuple[tuple[int, bool], ...]:
    """Places (offset, whether the layout adds a hyphen) where a word may be divided, in order.

    Names, numbers and words with a hard hyphen get no hyphens; a language without patterns gets none at all.
    """
    breaks = _HARD if primary(language) == "en" else _HARD_BEHIND_LETTERS
    hard = tuple((match.end(), False) for match in breaks.finditer(word))
    if hard or HARD_HYPHEN in word or _is_name(word, language):
        return () if "://" in word and not hard else hard
    core = _CORE.search(word)
    patterns = core and _patterns(language)
    if not core or not patterns:
        return ()
    places = patterns.positions(core[0])
    if primary(language) == _GERMAN:
        places = _syllables(core[0].lower(), places)
    return tuple((core.start() + place, True) for place in places)


def _syllables(word: str, places: Sequence[int]) -> list[int]:
    """The places without those around letters that are no syllable ("Zusamme-n-ar-beit").

    The German patterns are of two levels, for compounds and for their parts, and pyphen reads them as one.
    """
    ends = [0, *places, len(word)]
    unsound = {end for pair in pairwise(ends) if not _VOWELS & set(word[slice(*pair)]) for end in pair}
    return [place for place in places if place not in unsound]


def _is_name(word: str, language: str) -> bool:
    """Whether digits or capitals tell a name, an abbreviation or a number; German nouns have a capital too."""
    if primary(language) == _GERMAN and (first := _LETTER.search(word)):
        word = word[: first.start()] + word[first.end() :]
    return any(char.isdigit() or char.isupper() for char in word)
