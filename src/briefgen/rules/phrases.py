"""Words of a language that rules look for. A language without a row is not judged: silence is better than a wrong word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.language.tag import lookup


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


_NEVER = re.compile(r"(?!)")
# What says that somebody ought to do something. "Must" says as often what is bound to be, so it does not count.
_RECOMMENDING: Mapping[str, re.Pattern[str]] = {
    "en": _any("should", "ought to", "(?:is|are) advised to"),
    "de": _any("sollten?", "empfiehlt sich", "empfehlenswert"),
    "fr": _any("devrait", "devraient", "il faudrait", "il convient de"),
    "ru": _any(r"следует \w+(?:ть|ти|чь|ться)", r"долж(?:ен|на|но|ны)", r"стоит \w+(?:ть|ти|чь|ться)", "рекомендуется"),
}
# What is true only on the day it is written.
_PASSING: Mapping[str, re.Pattern[str]] = {
    "en": _any(
        "now", "nowadays", "currently", "at present", "at the moment", "today", "yesterday", "tomorrow", "recently",
        "(?:this|last|next) (?:year|month|week|quarter|spring|summer|autumn|fall|winter)",
    ),
    "de": _any(
        "jetzt", "nun", "derzeit", "zurzeit", "momentan", "gegenwärtig", "heute", "gestern", "morgen", "kürzlich",
        "neulich", "(?:dieses|letztes|vergangenes|nächstes) Jahr", "(?:diesen|letzten|vergangenen|nächsten) Monat",
    ),
    "fr": _any(
        "maintenant", "actuellement", "à présent", "aujourd.hui", "hier", "demain", "récemment",
        "cette année", "ce mois", "(?:l.année|le mois) (?:dernière|dernier|prochaine|prochain)",
    ),
    "ru": _any(
        "сейчас", "теперь", "сегодня", "вчера", "завтра", "недавно", "в настоящее время", "на данный момент",
        r"в (?:этом|прошлом|будущем|следующем) (?:году|месяце)",
    ),
}  # fmt: skip
# Better known than the words they stand for.
_KNOWN = frozenset(
    {"EU", "UN", "US", "USA", "UK", "NATO", "UNO", "DDR", "BRD", "UE", "ONU", "OTAN"}
    | {"ЕС", "ООН", "США", "СССР", "НАТО", "РФ", "PDF", "CSV"}
)


def recommends(text: str, language: str) -> bool:
    """Whether a text says what ought to be done."""
    return (lookup(_RECOMMENDING, language) or _NEVER).search(text) is not None


def passing(text: str, language: str) -> str:
    """The first word of a text that is true only on the day it is written, "" where there is none."""
    found = (lookup(_PASSING, language) or _NEVER).search(text)
    return found[0] if found else ""


def is_known(acronym: str) -> bool:
    """Whether an acronym needs no words."""
    return acronym in _KNOWN
