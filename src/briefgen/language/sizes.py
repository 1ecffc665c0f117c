"""Sizes of files as people of a language read them."""

from __future__ import annotations

from briefgen.language.numbers import format_number
from briefgen.language.tag import lookup

# What their own programs and mail services show; everybody else has KB and MB.
_UNITS = {"fr": ("ko", "Mo")} | dict.fromkeys(("ru", "kk", "tg", "uz-Cyrl"), ("КБ", "МБ"))
_MEGABYTES_FROM = 999_500  # what would be "1,000 KB"


def format_size(size: int, language: str) -> str:
    """A number of bytes by powers of a thousand: "72 KB", "1.2 MB", "72 ko", "72 КБ"."""
    kilobytes, megabytes = lookup(_UNITS, language) or ("KB", "MB")
    if size < _MEGABYTES_FROM:
        return f"{format_number(max(1, round(size / 1000)), '', language)}\u00a0{kilobytes}"
    return f"{format_number(round(size / 1_000_000, 1), '', language)}\u00a0{megabytes}"
