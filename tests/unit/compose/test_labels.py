"""Labels: every shipped template speaks nine languages completely, and what a template lacks is English and told once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen import resources
from briefgen.compose import load_template, templates_found
from briefgen.compose.labels import labels_for, load_labels
from briefgen.findings import Finding, Severity
from briefgen.language import plural_form

LANGUAGES = {"en", "ru", "kk", "uz", "uz-Cyrl", "tg", "de", "fr", "tr"}
SHIPPED = [resources.templates()]
FILES = sorted(resources.templates().glob("*/labels/*.toml"))
# Words that are the same in English and in another language.
SAME = {("fr", word) for word in ("contact", "notes", "source", "sources", "version")} | {("de", "version")}


def forms(name: str, language: str) -> Mapping[str, Mapping[str, str]]:
    return load_template(name, SHIPPED).labels[language].forms


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text))


@pytest.mark.parametrize("name", templates_found(SHIPPED))
def test_a_shipped_template_has_all_labels_in_all_languages(name: str) -> None:
    """Nothing is missing, and nothing is there that English does not have."""
    labels = load_template(name, SHIPPED).labels

    assert set(labels) == LANGUAGES
    assert [language for language in LANGUAGES if set(labels[language].forms) != set(labels["en"].forms)] == []


@pytest.mark.parametrize("name", templates_found(SHIPPED))
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_label_has_the_places_of_the_english_one(name: str, language: str) -> None:
    """In each of its forms; what a place is for is not lost in translation."""
    english = forms(name, "en")

    for label, own in forms(name, language).items():
        assert {tuple(places(form)) for form in own.values()} == {tuple(places(english[label]["other"]))}, label


@pytest.mark.parametrize("name", templates_found(SHIPPED))
@pytest.mark.parametrize("language", sorted(LANGUAGES - {"en"}))
def test_no_label_is_left_in_english(name: str, language: str) -> None:
    """Words are translated; a few are the same."""
    english = forms(name, "en")
    words = {label: re.sub(r"\{[^}]*\}|\W", "", own["other"]) for label, own in forms(name, language).items()}

    same = {label for label, text in words.items() if text == re.sub(r"\{[^}]*\}|\W", "", english[label]["other"])}

    assert {(language, label) for label in same} - SAME == set()


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.parent.name}-{file.stem}" for file in FILES])
def test_a_plural_form_is_one_that_the_language_has(file: Path) -> None:
    """Another would never be printed."""
    known = {plural_form(count, file.stem) for count in range(200)} | {"other"}
    wrong: list[Finding] = []

    used = {form for own in load_labels(file.parent, wrong)[file.stem].forms.values() for form in own}

    assert (used - known, wrong) == (set(), [])


def test_labels_of_cyrillic_are_of_cyrillic_letters() -> None:
    """And the Latin ones of Latin letters: the two scripts of Uzbek are not mixed."""
    for language, wrong in (("uz-Cyrl", "[A-Za-z]"), ("kk", "[A-Za-z]"), ("tg", "[A-Za-z]"), ("uz", "[А-я]")):
        said = [
            re.sub(r"\{[^}]*\}|\bWord\b", "", f)
            for own in forms("policy-brief", language).values()
            for f in own.values()
        ]
        assert [text for text in said if re.search(wrong, text)] == []


def test_uzbek_letters_are_letters() -> None:
    """oʻ and gʻ take U+02BB, the glottal stop U+02BC; neither is a quotation mark."""
    said = "".join(form for own in forms("policy-brief", "uz").values() for form in own.values())

    assert re.search("[oOgG]\u02bb", said)
    assert not re.search("\\w[‘’'`]\\w", said)


def template(folder: Path, **labels: str) -> Path:
    for language, text in labels.items():
        (folder / f"{language.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    return folder


def labels(folder: Path, language: str) -> tuple[dict[str, str], tuple[Finding, ...]]:
    wrong: list[Finding] = []
    found, findings = labels_for(load_labels(folder, wrong), language)
    assert wrong == []
    return {name: str(label) for name, label in found.items()}, findings


def test_a_country_and_a_script_fall_back_to_the_language_and_say_nothing(tmp_path: Path) -> None:
    """What a file of the country has stands before what the language has."""
    folder = template(tmp_path, en='a = "a"\nb = "b"', de='a = "eins"\nb = "zwei"', de_AT='b = "zwo"')

    assert labels(folder, "de-AT") == ({"a": "eins", "b": "zwo"}, ())
    assert labels(folder, "de-Latn-CH") == ({"a": "eins", "b": "zwei"}, ())
    assert labels(folder, "en-US") == ({"a": "a", "b": "b"}, ())


def test_missing_labels_are_one_warning(tmp_path: Path) -> None:
    """With their names, the language and the file where they belong."""
    english = "\n".join(f'l{n} = "word"' for n in range(12))
    folder = template(tmp_path, en=english, kk='l0 = "сөз"')

    said, (found,) = labels(folder, "kk-KZ")

    assert (said["l0"], said["l1"]) == ("сөз", "word")
    assert (found.code, found.severity, Path(found.file).name) == ("label-missing", Severity.WARNING, "kk.toml")
    assert found.message == (
        "the labels 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8' and 3 more missing in 'kk'; printed in English"
    )


def test_a_language_without_labels_is_one_warning_at_the_language(tmp_path: Path) -> None:
    """English is printed, and it says so."""
    said, (found,) = labels(template(tmp_path, en='a = "a"'), "el")

    assert said == {"a": "a"}
    assert (found.code, found.severity, found.address) == ("labels-missing", Severity.WARNING, "language")
    assert found.message == "the template has no labels in 'el'; the English ones are printed"
