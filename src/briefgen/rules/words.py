"""Words and sentences, counted as a word processor counts them: by the spaces, whatever the language."""

from __future__ import annotations

import re

SENTENCE_WORDS = 4  # a verb cannot be told in every language; a tag of one to three words can
_END = re.compile(r"[.!?…][\"'’”“»)\]\s]*\Z")


def words(text: str) -> list[str]:
    """The words of a text; a dash or a sign between spaces is none."""
    return [word for word in text.split() if any(map(str.isalnum, word))]


def count(text: str) -> int:
    """How many words a text has."""
    return len(words(text))


def is_sentence(text: str) -> bool:
    """Whether a text can be a sentence: enough words, and a stop at its end."""
    return count(text) >= SENTENCE_WORDS and _END.search(text) is not None


def counted(number: int) -> str:
    """A number of words in words."""
    return f"{number} word{'s' * (number != 1)}"
