"""The words of an output held against those of the document, and the first place where they part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from briefgen.findings import Finding

_SHOWN = 8  # words beside the first difference


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text that was read back, without the hyphens that a layout added."""
    return tuple(text.replace("\u00ad", "").split())


def compare(said: Sequence[str], expected: Sequence[str], format_: str) -> tuple[Finding, ...]:
    """An error where an output does not say the document's words in their order."""
    at = next((n for n, (a, b) in enumerate(zip_longest(said, expected)) if a != b), None)
    return () if at is None else (_parted(_about(said, at), _about(expected, at), format_),)


def compare_letters(said: str, expected: Sequence[str], format_: str) -> tuple[Finding, ...]:
    """As `compare`, for a text whose spaces and hyphens cannot be trusted: only what is neither counts."""
    letters, wanted = bare(said), bare("".join(expected))
    if letters == wanted:
        return ()
    at = next((n for n, (a, b) in enumerate(zip_longest(letters, wanted)) if a != b), 0)
    shown = slice(max(0, at - 20), at + 40)
    return (_parted(letters[shown], wanted[shown], format_),)


def bare(text: str) -> str:
    """A text without white space, control characters and hyphens."""
    return "".join(
        char for char in text if char > " " and not char.isspace() and char not in "-\u00ad\u2010\u2011\ufffe"
    )


def _about(words: Sequence[str], at: int) -> str:
    return " ".join(words[max(0, at - _SHOWN // 2) : at + _SHOWN])


def _parted(said: str, wanted: str, format_: str) -> Finding:
    return Finding(
        "words-differ",
        f"the {format_} does not say the words of the brief in their order",
        details=(f"brief: … {wanted} …", f"{format_}: … {said} …"),
        hints=("this is a fault of briefgen, not of the brief: please report it",),
    )
