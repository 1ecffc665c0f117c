"""How German writes dates."""

from __future__ import annotations

from briefgen.source.date_words.words import DateWords

GERMAN = DateWords(
    months=(
        r"j[aä]n(?:uar|ner|\.)?",
        r"feb(?:ruar|er|\.)?",
        r"märz|mär\.?",
        r"apr(?:il|\.)?",
        r"mai",
        r"juni?",
        r"juli?",
        r"aug(?:ust|\.)?",
        r"sep(?:tember|t\.?|\.)?",
        r"okt(?:ober|\.)?",
        r"nov(?:ember|\.)?",
        r"dez(?:ember|\.)?",
    ),
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    before_month="zwischen|im|seit|ab|bis|vom|zum|anfang|mitte|ende",
    before_weekday="am",
    joining="und|oder|bis|-|—|,",
    this_year="(?:dieses|diesen) jahr(?:es)?",
    last_year="(?:letzten|vergangenen|vorigen) jahr(?:es)?",
    unclear_year="(?:jenes|desselben|des folgenden|des nächsten|jeden|eines jeden) jahr(?:es)?",
    future="wird|werden|soll|sollen|geplant|nächste[nrs]?|kommende[nrs]?|bevorstehende[nrs]?|vorgesehen|will|wollen",
    units={"day": "tag(?:en)?", "week": "wochen?", "month": "monat(?:en)?", "year": "jahr(?:en)?"},
    ago="vor",
    more="gut|mehr als|über",
    less="knapp|fast|weniger als|kaum",
    about="etwa|rund|ungefähr|circa",
    named={
        "heute": ("day", 0),
        "gestern": ("day", 1),
        "diese woche": ("week", 0),
        "letzte woche": ("week", 1),
        "vergangene woche": ("week", 1),
        "diesen monat": ("month", 0),
        "letzten monat": ("month", 1),
        "dieses jahr": ("year", 0),
        "in diesem jahr": ("year", 0),
        "letztes jahr": ("year", 1),
        "im vergangenen jahr": ("year", 1),
    },
    capital_months=False,
    count_may_lack=False,
    ago_leads=True,
)
