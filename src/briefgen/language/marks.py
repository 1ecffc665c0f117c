"""Quotation marks by language: CLDR's delimiters, but for Central Asia, where it has the English ones and print has others."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.language.tag import lookup


class QuotationMarks(NamedTuple):
    """The marks of a quotation, and of one inside it."""

    open: str
    close: str
    inner_open: str
    inner_close: str


_ENGLISH = QuotationMarks("“", "”", "‘", "’")
_GUILLEMETS = QuotationMarks("«", "»", "„", "“")
_MARKS = {
    "cs": QuotationMarks("„", "“", "‚", "‘"),
    "de": QuotationMarks("„", "“", "‚", "‘"),
    "en": _ENGLISH,
    "es": QuotationMarks("«", "»", "“", "”"),
    "fr": QuotationMarks("«\u00a0", "\u00a0»", "“", "”"),
    "it": QuotationMarks("«", "»", "“", "”"),
    "kk": QuotationMarks("«", "»", "“", "”"),
    "ky": _GUILLEMETS,
    "pl": QuotationMarks("„", "”", "«", "»"),
    "pt": _ENGLISH,
    "ru": _GUILLEMETS,
    "tg": _GUILLEMETS,
    "tr": _ENGLISH,
    "uk": _GUILLEMETS,
    # A single mark inside would be read as the sign of oʻ and gʻ.
    "uz": QuotationMarks("“", "”", "«", "»"),
    "uz-Cyrl": _GUILLEMETS,
}


def quotation_marks(language: str) -> QuotationMarks:
    """The marks of a language; unknown languages take the English ones."""
    return lookup(_MARKS, language) or _ENGLISH
