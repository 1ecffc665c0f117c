"""How English writes dates."""

from __future__ import annotations

from briefgen.source.date_words.words import DateWords

ENGLISH = DateWords(
    months=(
        r"jan(?:uary|\.)?",
        r"feb(?:ruary|\.)?",
        r"mar(?:ch|\.)?",
        r"apr(?:il|\.)?",
        r"may",
        r"june?",
        r"july?",
        r"aug(?:ust|\.)?",
        r"sep(?:tember|t\.?|\.)?",
        r"oct(?:ober|\.)?",
        r"nov(?:ember|\.)?",
        r"dec(?:ember|\.)?",
    ),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    before_month="between|in|since|from|by|until|till|during|of|early|mid|late|throughout",
    before_weekday="on",
    joining="and|or|to|until|through|-|—|,",
    this_year="this year",
    last_year="last year",
    unclear_year="(?:that|the same|the following|the next|next|each|every|another|the previous) year",
    future="will|shall|next|upcoming|plan|plans|planned|scheduled|due|expected|coming|forthcoming|would",
    units={"day": "days?", "week": "weeks?", "month": "months?", "year": "years?"},
    ago="ago",
    more="over|more than",
    less="under|less than|nearly|almost",
    about="about|around|roughly|some",
    named={
        "today": ("day", 0),
        "yesterday": ("day", 1),
        "this week": ("week", 0),
        "last week": ("week", 1),
        "this month": ("month", 0),
        "last month": ("month", 1),
        "this year": ("year", 0),
        "last year": ("year", 1),
    },
    capital_months=True,
    count_may_lack=False,
)
