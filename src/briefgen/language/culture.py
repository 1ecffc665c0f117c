"""Languages as Office names them: with the script and the country that its spelling check asks for."""

from __future__ import annotations

from briefgen.language.tag import canonical

_COUNTRIES = {
    "az": "az-Latn-AZ",
    "be": "be-BY",
    "bg": "bg-BG",
    "cs": "cs-CZ",
    "da": "da-DK",
    "de": "de-DE",
    "el": "el-GR",
    "en": "en-GB",
    "es": "es-ES",
    "fi": "fi-FI",
    "fr": "fr-FR",
    "hu": "hu-HU",
    "it": "it-IT",
    "kk": "kk-KZ",
    "ky": "ky-KG",
    "mn": "mn-MN",
    "nl": "nl-NL",
    "pl": "pl-PL",
    "pt": "pt-PT",
    "ro": "ro-RO",
    "ru": "ru-RU",
    "sv": "sv-SE",
    "tg": "tg-Cyrl-TJ",
    "tg-Cyrl": "tg-Cyrl-TJ",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "uz": "uz-Latn-UZ",
    "uz-Cyrl": "uz-Cyrl-UZ",
    "uz-Latn": "uz-Latn-UZ",
    "uz-UZ": "uz-Latn-UZ",
}


def culture(language: str) -> str:
    """The name of a language in an Office file; a tag that has its country is one already."""
    tag = canonical(language)
    return _COUNTRIES.get(tag, tag)
