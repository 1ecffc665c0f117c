"""What charts say themselves, in every language that has labels."""

from __future__ import annotations

import re

import pytest

from briefgen.charts.kinds import KINDS
from briefgen.charts.phrases import Phrases, phrases
from briefgen.typeset import missing_glyphs

LANGUAGES = ("en", "ru", "kk", "uz", "uz-Cyrl", "tg", "de", "fr", "tr")
SAME = {"Date", "Total", "Note"}  # French words that English took


def words(language: str) -> list[str]:
    """All words of a language, the names of the kinds first."""
    said = phrases(language)
    return [*said.kinds.values(), *(word for word in said if isinstance(word, str))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_word_is_there(language: str) -> None:
    """Each kind that is drawn has a name of its own, and every word is one."""
    said = phrases(language)

    assert set(said.kinds) >= set(KINDS)
    assert len(set(said.kinds.values())) == len(said.kinds)
    assert len(words(language)) == len(said.kinds) + len(Phrases._fields) - 1
    assert all(word.strip() for word in words(language))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_word_is_left_in_english(language: str) -> None:
    """But those that are the same."""
    assert set(words(language)) & set(words("en")) <= (SAME if language == "fr" else set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_can_be_drawn(language: str) -> None:
    """In both weights of the face of charts."""
    assert missing_glyphs("".join(words(language)), ("sans", "sans-s", "sans-b")) == ()


def test_scripts_are_not_mixed() -> None:
    """A tag's script decides; an unknown language says it in English."""
    assert not re.search("[A-Za-z]", "".join(words("uz-Cyrl-UZ")))
    assert not re.search("[А-я]", "".join(words("uz-Latn")))
    assert phrases("de-AT") == phrases("de")
    assert phrases("el") == phrases("en")
