"""Spaces at which a line must not end: between a number and its unit, after initials and marks, before a dash.

The text keeps its plain spaces, so that what is copied or read aloud is what was written.
"""

from __future__ import annotations

import re
from functools import cache

_SPACE = r"[ \t\n]+"
_CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁІӘҒҚҢӨҰҮҺЎӢӮҲҶ]"
_SIGNS = "[%‰°€$£¥₸₽]"
_MONTHS = {
    "en": "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec",
    "ru": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
}
_UNITS = {
    "en": r"per cent|percent(?:age)?|hundred|thousand|million|billion|trillion|(?:kilo|centi|milli)?met(?:re|er)s?|miles?"
    r"|hectares?|tonn?es?|tons?|kilograms?|degrees?|years?|months?|weeks?|days?|hours?|minutes?|a\.m\.|p\.m\.|BC|AD",
    "ru": r"процент\w*|тыс\.|тысяч\w*|млн|миллион\w*|млрд|миллиард\w*|трлн|руб\.|рубл\w*|тенге|км|м|см|мм|кг|т|га"
    r"|г\.|гг\.|лет|год\w*|месяц\w*|недел\w*|дн(?:я|ей)|час\w*|минут\w*|века?|вв?\.",
}
_SYMBOLS = "km²?|m²?|cm|mm|kg|ha|kWh|MWh|GWh|TWh|kW|MW|GW"
_MARKS = {
    "": "№|§§?|Nos?\\.|Nr\\.|Nº",
    "en": r"pp?\.|vol\.|ch\.|[Aa]rt\.|para\.|fig\.|[Vv]ersion|[Cc]hapter|[Ss]ection|[Aa]rticle|[Tt]able|[Cc]hart|[Nn]ote"
    "|[Pp]age|[Pp]aper|[Pp]art|[Aa]nnex",
    "ru": r"стр\.|с\.|ст\.|п\.|гл\.|рис\.|т\.|[Гг]лав[аеы]|[Рр]аздел|[Сс]тать[яеи]|[Тт]аблиц[аеы]|[Вв]ерси[яи]",
}
_TITLES = {"en": r"Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Prof\.?|St\.?|Gen\.|Col\.", "ru": r"г\.|ул\.|проф\.|акад\.|им\."}
_PREPOSITIONS = {"ru": "[ВвКкСсУуОоИиАаЯя]"}
_PARTICLES = {"ru": "бы?|же?|ли|ль"}


@cache
def _rules(language: str) -> re.Pattern[str]:
    """Each alternative ends with the space; what follows is only looked at, so that rules may follow one another."""
    units = "|".join(part for part in (_MONTHS.get(language), _UNITS.get(language), _SYMBOLS) if part)
    marks = "|".join(part for part in (_MARKS[""], _MARKS.get(language)) if part)
    rules = [
        rf"\d{_SPACE}(?=(?:{units})(?!\w)|{_SIGNS})",
        rf"(?<!\w)\d{{1,3}}{_SPACE}(?=\d{{3}}(?!\d))",
        rf"(?<!\w)(?:{marks}){_SPACE}(?=\d)",
        rf"(?<!\w){_CAPITAL}\.{_SPACE}(?={_CAPITAL})",
        rf"(?<=\S){_SPACE}(?=[–—](?:\s|$))",
    ]
    if months := _MONTHS.get(language):
        rules.append(rf"(?<!\w)(?:{months}){_SPACE}(?=\d{{1,2}}(?!\d))")
    if titles := _TITLES.get(language):
        rules.append(rf"(?<!\w)(?:{titles}){_SPACE}(?={_CAPITAL})")
    if prepositions := _PREPOSITIONS.get(language):
        rules.append(rf"(?<!\w){prepositions}{_SPACE}(?=[\w«“(])")
    if particles := _PARTICLES.get(language):
        rules.append(rf"(?<=\w){_SPACE}(?=(?:{particles})(?!\w))")
    return re.compile("|".join(rules))


def bound_spaces(text: str, language: str) -> frozenset[int]:
    """Where in a text the spaces begin at which no line may end. A language without rules of its own has the common ones."""
    found = _rules(language).finditer(text)
    return frozenset(match.end() - len(match[0]) + len(match[0].rstrip(" \t\n")) for match in found)
