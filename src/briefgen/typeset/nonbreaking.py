"""Spaces at which a line must not end: between a number and its unit, after initials and marks, before a dash.

The text keeps its plain spaces, so that what is copied or read aloud is what was written.
"""

from __future__ import annotations

import re
from functools import cache

from briefgen.language import lookup
from briefgen.typeset.bound_words import NONE, WORDS

_SPACE = r"[ \t\n]+"
_CAPITAL = "[A-ZÀ-ÖØ-ÞĞİŒŞŸА-ЯЁІӘҒҚҢӨҰҮҺЎӢӮҲҶ]"
_SIGNS = "[%‰°€$£¥₸₽₺]"
_SYMBOLS = "km²?|m²?|cm|mm|kg|ha|kWh|MWh|GWh|TWh|kW|MW|GW"
_MARKS = "№|§§?|Nos?\\.|Nr\\.|Nº"


@cache
def _rules(language: str) -> re.Pattern[str]:
    """Each alternative ends with the space; what follows is only looked at, so that rules may follow one another."""
    own = lookup(WORDS, language) or NONE
    units = "|".join(part for part in (own.months, own.units, _SYMBOLS) if part)
    marks = "|".join(part for part in (_MARKS, own.marks) if part)
    rules = [
        rf"\d{_SPACE}(?=(?:{units})(?!\w)|{_SIGNS})",
        rf"(?<!\w)\d{{1,3}}{_SPACE}(?=\d{{3}}(?!\d))",
        rf"(?<!\w)(?:{marks}){_SPACE}(?=\d)",
        rf"(?<!\w){_CAPITAL}\.{_SPACE}(?={_CAPITAL})",
        rf"(?<=\S){_SPACE}(?=[–—](?:\s|$))",
    ]
    if own.months:
        rules.append(rf"(?<!\w)(?:{own.months}){_SPACE}(?=\d{{1,2}}(?!\d))")
        rules.append(rf"(?<!\w)\d{{1,2}}(?:\.|er){_SPACE}(?=(?:{own.months})(?!\w))")  # "27. August", "1er mai"
        rules.append(
            rf"(?:(?<=\d[ \t\n])|(?<=[.r][ \t\n]))(?:{own.months}){_SPACE}(?=\d{{4}}(?!\d))"
        )  # "27 August 2031"
    if own.titles:
        rules.append(rf"(?<!\w)(?:{own.titles}){_SPACE}(?={_CAPITAL})")
    if own.before:
        rules.append(rf"(?<!\w){own.before}{_SPACE}(?=[\w«“(])")
    if own.particles:
        rules.append(rf"(?<=\w){_SPACE}(?=(?:{own.particles})(?!\w))")
    if own.signs:
        rules += [rf"(?<=\S){_SPACE}(?={own.signs})", rf"«{_SPACE}"]
    return re.compile("|".join(rules))


def bound_spaces(text: str, language: str) -> frozenset[int]:
    """Where in a text the spaces begin at which no line may end. A language without rules of its own has the common ones."""
    found = _rules(language).finditer(text)
    return frozenset(match.end() - len(match[0]) + len(match[0].rstrip(" \t\n")) for match in found)
