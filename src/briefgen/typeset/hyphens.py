"""Where a word may end a line: at hard hyphens, dashes and slashes, and at hyphenation points of its language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from briefgen.typeset.faces import HARD_HYPHEN

_HARD = re.compile(r"(?<=\w\w)[-\u2010\u2013\u2014/](?=[^\W\d_])")
_CORE = re.compile(r"[^\W\d_]{6,}")
_VARIANTS = {"en": "en_GB", "de": "de_DE", "pt": "pt_PT"}
_LEAST = 3  # letters before and after a hyphen of the layout


@cache
def _patterns(language: str) -> Any:
    import pyphen

    code = _VARIANTS.get(language, language)
    known = pyphen.LANGUAGES
    return pyphen.Pyphen(lang=code, left=_LEAST, right=_LEAST) if code in known else None


@lru_cache(20_000)
def opportunities(word: str, language: str) -> tuple[tuple[int, bool], ...]:
    """Places (offset, whether the layout adds a hyphen) where a word may be divided, in order.

    Names, numbers and words with a hard hyphen get no hyphens; a language without patterns gets none at all.
    """
    hard = tuple((match.end(), False) for match in _HARD.finditer(word))
    if hard or HARD_HYPHEN in word or any(char.isdigit() or char.isupper() for char in word):
        return () if "://" in word and not hard else hard
    core = _CORE.search(word)
    patterns = core and _patterns(language)
    if not core or not patterns:
        return ()
    return tuple((core.start() + place, True) for place in patterns.positions(core[0]))
