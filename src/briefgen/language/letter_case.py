"""Capital and small letters by language: in Turkish i becomes İ, and I becomes ı."""

from __future__ import annotations

from briefgen.language.tag import primary

_TWO_I = frozenset({"az", "crh", "tr", "tt"})  # those of Latin letters that write ı beside i
_TO_CAPITAL, _TO_SMALL = str.maketrans("iı", "İI"), str.maketrans("İI", "iı")


def capitals(text: str, language: str) -> str:
    """The text in capital letters."""
    return (text.translate(_TO_CAPITAL) if _has_two_i(language) else text).upper()


def small_letters(text: str, language: str) -> str:
    """The text in small letters."""
    return (text.translate(_TO_SMALL) if _has_two_i(language) else text).lower()


def _has_two_i(language: str) -> bool:
    return primary(language) in _TWO_I
