"""Spaces that hold: which they are, and that no line ends at one."""

from __future__ import annotations

import pytest

from briefgen.document import Run
from briefgen.typeset import text
from briefgen.typeset.nonbreaking import bound_spaces

ENGLISH = [
    "60~% of all",
    "on 27~August~2024",
    "in August 2024",
    "on August~27, 2024",
    "some 15~centimetres lower",
    "2.4~million crowns",
    "9~per cent",
    "310~000~hectares",
    "in 2019 the level",
    "§~5 and No.~7, pp.~211–229",
    "Article~5 and table~2, version~3",
    "I.~M.~Halvar wrote",
    "Dr~Halvar and Mr~Oster",
    "one~– two~— three",
    "a plain sentence of 3 parts",
    "5~km, 7~°C",
    "27 Augustus",
    "he may 27 times",
]
RUSSIAN = [
    "в~2024~г. он был",
    "с~Россией и~Китаем",
    "на 60~процентов",
    "27~августа~2024~года",
    "К.-Ж.~Токаев",
    "А.~С.~Пушкин",
    "Москва~— столица",
    "сказал~бы, знает~ли",
    "№~5, ст.~7",
    "5~млрд рублей",
    "бывший союзник",
]
OTHERS = [
    ("de", "am 27.~August~2024, 60~Prozent"),
    ("de", "rund 5~Mio. Euro, Nr.~7, z.~B. und Dr.~Halvar"),
    ("de", "im Mai 2024"),
    ("fr", "Un risque~: la guerre~; vraiment~? Oui~! «~Oui~», dit-elle"),
    ("fr", "le 1er~mai~2024 et 27~août, 60~%, n°~7, M.~Halvar"),
    ("kk", "2024~ж. 27~тамыз, 60~пайыз, 5~млн теңге"),
    ("uz", "60~foiz, 27~avgust, 5~mln soʻm"),
    ("uz-Cyrl", "2024~йил 27~август, 60~фоиз"),
    ("uz-Cyrl-UZ", "27~август"),
    ("tg", "27~августи соли~2024, 60~фоиз"),
    ("tr", "27~Ağustos~2024, yüzde~60, 5~milyon lira, Ş.~Pamuk"),
    ("ru-RU", "27~августа~2024~г."),
]


def marked(words: str, language: str) -> str:
    """The words with a tilde for each space that holds."""
    bound = bound_spaces(words, language)
    return "".join("~" if n in bound else char for n, char in enumerate(words))


@pytest.mark.parametrize("words", ENGLISH)
def test_english_spaces_hold_where_a_reader_would_stumble(words: str) -> None:
    """Numbers and units, dates, marks, initials, titles, spaced dashes; nothing else."""
    assert marked(words.replace("~", " "), "en") == words


@pytest.mark.parametrize("words", RUSSIAN)
def test_russian_spaces_hold_after_one_letter_prepositions_too(words: str) -> None:
    """Prepositions and conjunctions of one letter hold to the next word, particles to the one before."""
    assert marked(words.replace("~", " "), "ru") == words


@pytest.mark.parametrize(("language", "words"), OTHERS)
def test_spaces_of_other_languages_hold_by_their_own_words(language: str, words: str) -> None:
    """Months, units and titles; in French also before and inside its double marks, however their space was typed."""
    assert marked(words.replace("~", " "), language) == words


def test_a_language_without_rules_has_the_common_ones() -> None:
    """Signs, marks, initials and dashes hold in every language; month names only where they are known."""
    assert marked("60 % 27 August № 5 А. Назарбаев", "ky") == "60~% 27 August №~5 А.~Назарбаев"


def test_no_line_ends_at_a_space_that_holds() -> None:
    """The line ends before the number, and the text keeps its plain space."""
    measured = text((Run("It fell on "), Run("27", bold=True), Run(" August by 60 % in all")), "serif")

    for width in range(5_000, 16_000, 250):
        lines = [line.text for line in measured.lines(width)]
        assert not any(line.endswith(("27 ", "60 ")) for line in lines)
        assert "".join(lines) == "It fell on 27 August by 60 % in all"


def test_words_that_hold_together_part_at_their_space_where_there_is_no_room() -> None:
    """In a column narrower than "27 September" the line ends at the space rather than inside a word."""
    lines = text((Run("27 September"),), "serif").lines(5_500)

    assert [line.text for line in lines] == ["27 ", "September"]
    assert all(line.width <= 5_500 for line in lines)


def test_a_long_run_of_spaces_is_read_in_one_go() -> None:
    """Untrusted text cannot make the rules slow."""
    for language in ("ru", "fr", "de"):
        assert bound_spaces("a" + " " * 200_000 + "b", language) == frozenset()
