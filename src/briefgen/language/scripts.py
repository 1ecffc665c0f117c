"""Which languages and letters briefgen cannot set: those written from right to left, and those of East Asia."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from briefgen.language.tag import canonical, primary


class Unset(StrEnum):
    """Why it cannot be set."""

    RIGHT_TO_LEFT = "it is written from right to left"
    EAST_ASIAN = "its characters need faces and line breaks of their own"


_RIGHT_TO_LEFT = {
    "ar": "Arabic",
    "arc": "Aramaic",
    "azb": "South Azerbaijani",
    "bal": "Balochi",
    "ckb": "Central Kurdish",
    "dv": "Dhivehi",
    "fa": "Persian",
    "glk": "Gilaki",
    "he": "Hebrew",
    "iw": "Hebrew",
    "ks": "Kashmiri",
    "lrc": "Northern Luri",
    "mzn": "Mazanderani",
    "nqo": "N’Ko",
    "pnb": "Western Panjabi",
    "prs": "Dari",
    "ps": "Pashto",
    "sd": "Sindhi",
    "syr": "Syriac",
    "ug": "Uyghur",
    "ur": "Urdu",
    "yi": "Yiddish",
}
_EAST_ASIAN = {"ja": "Japanese", "ko": "Korean", "wuu": "Chinese", "yue": "Cantonese", "zh": "Chinese"}
# ISO 15924: codes of scripts that a tag may name.
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
_EAST_ASIAN_SCRIPTS = frozenset(
    {"Bopo", "Hanb", "Hang", "Hani", "Hans", "Hant", "Hira", "Hrkt", "Jpan", "Kana", "Kore", "Yiii"}
)
_SCRIPT = 4  # letters
_NAMES = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "BOPOMOFO", "IDEOGRAPHIC", "HALFWIDTH", "FULLWIDTH", "YI SYLLABLE")


def unset_language(tag: str) -> tuple[str, Unset] | None:
    """The English name of a language that cannot be set, with the reason; None for one that can."""
    language = primary(tag)
    name = _RIGHT_TO_LEFT.get(language) or _EAST_ASIAN.get(language) or tag
    if script := _script(tag):
        if script in _RIGHT_TO_LEFT_SCRIPTS:
            return name, Unset.RIGHT_TO_LEFT
        return (name, Unset.EAST_ASIAN) if script in _EAST_ASIAN_SCRIPTS else None
    if language in _RIGHT_TO_LEFT:
        return name, Unset.RIGHT_TO_LEFT
    return (name, Unset.EAST_ASIAN) if language in _EAST_ASIAN else None


def unset_character(char: str) -> Unset | None:
    """Why a character cannot be set; None where only a face may lack it."""
    if unicodedata.bidirectional(char) in ("R", "AL", "AN", "RLE", "RLO", "RLI"):
        return Unset.RIGHT_TO_LEFT
    return Unset.EAST_ASIAN if unicodedata.name(char, "").startswith(_NAMES) else None


def _script(tag: str) -> str:
    return next((part for part in canonical(tag).split("-")[1:] if len(part) == _SCRIPT and part.isalpha()), "")
