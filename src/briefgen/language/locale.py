"""The Babel locale of a language; unknown languages are English."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.language.tag import fallbacks

if TYPE_CHECKING:
    from babel import Locale

# English without a country writes "27 August 2024", as most of the world's English does; Babel's bare `en` is American.
_DEFAULT = "en_GB"


@lru_cache(maxsize=64)
def locale(language: str) -> Locale:
    """The locale of a tag such as `ru` or `en-US`; of a country that is not known there, that of the language."""
    # Babel costs 25 ms to import: only where something is printed.
    from babel import Locale, UnknownLocaleError

    for tag in fallbacks(language):
        if tag == "en":
            break
        try:
            return Locale.parse(tag.replace("-", "_"))
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return Locale.parse(_DEFAULT)
