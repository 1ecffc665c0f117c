"""Language tags: spelling, fallbacks, names for Office, letters that cannot be set, capitals."""

from __future__ import annotations

import pytest

from briefgen.language import (
    Unset,
    canonical,
    capitals,
    culture,
    lookup,
    primary,
    small_letters,
    unset_character,
    unset_language,
)
from briefgen.language.tag import fallbacks


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("en", "en"),
        ("uz-cyrl-uz", "uz-Cyrl-UZ"),
        ("UZ_CYRL", "uz-Cyrl"),
        ("pt-br", "pt-BR"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("sr-latn", "sr-Latn"),
    ],
)
def test_a_tag_has_one_spelling(typed: str, spelled: str) -> None:
    """That of BCP 47."""
    assert canonical(typed) == spelled


def test_a_tag_falls_back_from_its_end() -> None:
    """A single letter opens an extension and is no language of its own."""
    assert fallbacks("uz-Cyrl-UZ") == ("uz-Cyrl-UZ", "uz-Cyrl", "uz")
    assert fallbacks("de-x-plain") == ("de-x-plain", "de")
    assert primary("pt-BR") == "pt"


def test_the_nearest_entry_of_a_table_is_taken() -> None:
    """Nothing where there is none."""
    table = {"uz": "Latin", "uz-Cyrl": "Cyrillic"}

    assert [lookup(table, tag) for tag in ("uz-Cyrl-UZ", "uz-UZ", "tg")] == ["Cyrillic", "Latin", None]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "en-GB"),
        ("en-US", "en-US"),
        ("ru", "ru-RU"),
        ("kk", "kk-KZ"),
        ("uz", "uz-Latn-UZ"),
        ("uz-Cyrl", "uz-Cyrl-UZ"),
        ("tg", "tg-Cyrl-TJ"),
        ("de", "de-DE"),
        ("de-AT", "de-AT"),
        ("fr", "fr-FR"),
        ("tr", "tr-TR"),
    ],
)
def test_office_is_told_script_and_country(language: str, name: str) -> None:
    """A bare language has no spelling check in Word."""
    assert culture(language) == name


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ar", "Arabic"),
        ("fa-IR", "Persian"),
        ("he", "Hebrew"),
        ("ur", "Urdu"),
        ("ps", "Pashto"),
        ("ckb", "Central Kurdish"),
        ("uz-Arab", "uz-Arab"),
        ("kk-arab-cn", "kk-arab-cn"),
    ],
)
def test_right_to_left_cannot_be_set(language: str, name: str) -> None:
    """By the language, or by the script that its tag names."""
    assert unset_language(language) == (name, Unset.RIGHT_TO_LEFT)


@pytest.mark.parametrize(
    ("language", "name"), [("zh", "Chinese"), ("zh-Hant-TW", "Chinese"), ("ja", "Japanese"), ("ko", "Korean")]
)
def test_east_asian_languages_cannot_be_set(language: str, name: str) -> None:
    """Their lines break elsewhere, and our faces lack them."""
    assert unset_language(language) == (name, Unset.EAST_ASIAN)


@pytest.mark.parametrize("language", ["en", "ru", "uz-Cyrl", "tg", "el", "ka", "th", "ps-Latn", "zh-Latn", "xx"])
def test_other_languages_are_judged_by_their_letters(language: str) -> None:
    """Some may have letters that our faces lack: those are found in the text."""
    assert unset_language(language) is None


@pytest.mark.parametrize(
    ("char", "why"),
    [
        *((char, Unset.RIGHT_TO_LEFT) for char in "اאܐ\u200f٣"),
        *((char, Unset.EAST_ASIAN) for char in "米あア한。"),
        *((char, None) for char in "aЖกაअ☃"),
    ],
)
def test_a_character_tells_why_it_cannot_be_set(char: str, why: Unset | None) -> None:
    """By its direction and its name; of others only a face may be missing."""
    assert unset_character(char) is why


def test_turkish_has_two_i() -> None:
    """Each keeps its dot, or its lack of one."""
    assert capitals("ışık ve iz", "tr") == "IŞIK VE İZ"
    assert small_letters("IŞIK VE İZ", "tr-TR") == "ışık ve iz"
    assert (capitals("istanbul", "en"), small_letters("ISTANBUL", "de")) == ("ISTANBUL", "istanbul")
    assert capitals("oʻzbek", "uz") == "OʻZBEK"
