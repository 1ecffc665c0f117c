"""Quotation marks by language, as CLDR's delimiters have them."""

from __future__ import annotations

from typing import NamedTuple


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
    "es": QuotationMarks("«", "»", "“", "”"),
    "fr": QuotationMarks("«\u00a0", "\u00a0»", "“", "”"),
    "it": QuotationMarks("«", "»", "“", "”"),
    "kk": QuotationMarks("«", "»", "“", "”"),
    "ky": _GUILLEMETS,
    "pl": QuotationMarks("„", "”", "«", "»"),
    "pt": _ENGLISH,
    "ru": _GUILLEMETS,
    "tg": _GUILLEMETS,
    "uk": _GUILLEMETS,
    "uz": _ENGLISH,
}


def quotation_marks(language: str) -> QuotationMarks:
    """The marks of a language; unknown languages take the English ones."""
    return _MARKS.get(language.partition("-")[0].lower(), _ENGLISH)
