"""The plural form that a count takes in a language."""

from __future__ import annotations

from briefgen.language.locale import locale


def plural_form(count: int, language: str) -> str:
    """The CLDR category of a count: one, two, few, many or other."""
    return str(locale(language).plural_form(count))
