"""Where words are divided: by the patterns of their language, and not at all where it has none."""

from __future__ import annotations

import pytest

from briefgen.document import Run
from briefgen.typeset import text
from briefgen.typeset.hyphens import opportunities


def divided(word: str, language: str) -> str:
    """The word with a stroke for each place, `~` where the layout adds no hyphen."""
    out, last = "", 0
    for place, soft in opportunities(word, language):
        out += word[last:place] + ("|" if soft else "~")
        last = place
    return out + word[last:]


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "secur|ity"),
        ("en-US", "secu|rity"),
        ("ru", "без|опас|ность"),
        ("ru-RU", "без|опас|ность"),
        ("fr", "res|pon|sa|bi|lité"),
        ("fr-CA", "res|pon|sa|bi|lité"),
        ("de", "Bun|des|re|gie|rung"),
        ("de-AT", "Bun|des|re|gie|rung"),
        ("de", "„Ver|ant|wor|tung“,"),
        ("de", "ver|ab|schie|det"),
    ],
)
def test_words_are_divided_by_the_patterns_of_their_language(language: str, word: str) -> None:
    """Those of the country where it has its own; German nouns too, which have a capital."""
    assert divided(word.replace("|", ""), language) == word


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("kk", "қауіпсіздік"),
        ("uz", "xavfsizligimiz"),
        ("uz-Cyrl", "хавфсизлигимиз"),
        ("tg", "амниятамонро"),
        ("tr", "güvenliğimiz"),
        ("ru", "Назарбаева"),
        ("en", "Nazarbayev"),
        ("de", "Nachrichtendienst-MELDUNG2"),
    ],
)
def test_names_and_languages_without_patterns_are_not_divided(language: str, word: str) -> None:
    """Kazakh, Uzbek, Tajik and Turkish are set without hyphens, and nothing is said."""
    assert not any(soft for _, soft in opportunities(word, language))


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("uz", "27-avgust"),
        ("kk", "1990-жылдары"),
        ("ru", "20-летие"),
        ("de", "20-jährige"),
        ("ru", "социально-~экономический"),
        ("en", "20-~year"),
        ("de", "Ost-~West"),
    ],
)
def test_a_number_keeps_its_ending(language: str, word: str) -> None:
    """But in English, where what follows is a word; a hyphen between words divides them everywhere."""
    assert divided(word.replace("~", ""), language) == word


@pytest.mark.parametrize("word", ["Zusammenarbeit", "Sicherheitsarchitektur", "Mitarbeiterinnen", "Fischereiverband"])
def test_no_german_line_begins_or_ends_with_letters_that_are_no_syllable(word: str) -> None:
    """The patterns, read as one level, would part "Zusamme-n-ar-beit"."""
    parts = divided(word, "de").lower().split("|")

    assert len(parts) > 1
    assert all(set(part) & set("aeiou") for part in parts)
    assert not any(part.endswith(("zusamme", "sicherheitsa", "mita", "ve")) for part in parts)


def test_text_without_patterns_breaks_at_its_spaces_alone() -> None:
    """Every line ends at a space of the text, in a column as narrow as ours get."""
    words = "Қазақстанның сыртқы саясатындағы қауіпсіздік мәселелері талқыланды"

    lines = [line.text for line in text((Run(words),), "serif", "kk").lines(12_000)]

    assert len(lines) > 3
    assert "".join(lines) == words
    assert all(line.endswith(" ") for line in lines[:-1])
