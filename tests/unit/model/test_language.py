"""The language of a brief: its spelling, and those that cannot be set."""

from __future__ import annotations

import pytest

from tests.unit.model.sample import TEXT, broken, loaded, pointed


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("ar", "briefgen cannot set Arabic yet: it is written from right to left"),
        ("fa", "briefgen cannot set Persian yet: it is written from right to left"),
        ("ckb-IQ", "briefgen cannot set Central Kurdish yet: it is written from right to left"),
        ("uz-arab", "briefgen cannot set uz-Arab yet: it is written from right to left"),
        ("zh-Hans", "briefgen cannot set Chinese yet: its characters need faces and line breaks of their own"),
        ("ja", "briefgen cannot set Japanese yet: its characters need faces and line breaks of their own"),
    ],
)
def test_a_language_that_cannot_be_set_is_refused_where_it_stands(tag: str, message: str) -> None:
    """One finding at the line, before anything is composed."""
    (found,) = broken("\nlanguage: en", f"\nlanguage: {tag}")

    assert (found.code, found.message, found.address) == ("language-not-supported", message, "language")
    assert pointed(found).startswith(tag)


def test_an_article_may_be_in_any_language() -> None:
    """It is read, not set."""
    assert loaded(TEXT.replace("language: en, title", "language: fa, title")).findings == ()


@pytest.mark.parametrize(("typed", "spelled"), [("uz-cyrl", "uz-Cyrl"), ("pt-br", "pt-BR"), ("en", "en")])
def test_a_tag_is_kept_in_its_usual_spelling(typed: str, spelled: str) -> None:
    """By which labels are found and programs are told."""
    brief = loaded(TEXT.replace("\nlanguage: en", f"\nlanguage: {typed}")).brief

    assert brief is not None
    assert brief.language == spelled
