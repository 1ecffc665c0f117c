"""The word that an author probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def near(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to one that is not known, or None. `fromStatistics` is near `from_statistics`."""
    words = sorted(known)
    if close := difflib.get_close_matches(word, words, 1, 0.6):
        return close[0]
    return next((k for k in words if _bare(k) == _bare(word)), None)


def meant(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """A hint with the word that was meant, if there is one near."""
    found = near(word, known)
    return (f"did you mean {found}?",) if found else ()


def did_you_mean(word: str, known: Iterable[str], kind: str = "known") -> tuple[str, ...]:
    """A hint: the word meant, or else all there are."""
    words = sorted(known)
    return meant(word, words) or ((f"{kind}: {', '.join(words)}",) if words else ())


def _bare(word: str) -> str:
    return word.replace("_", "").replace("-", "").replace(" ", "").lower()
