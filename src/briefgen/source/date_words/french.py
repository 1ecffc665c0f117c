"""How French writes dates."""

from __future__ import annotations

from briefgen.source.date_words.words import DateWords

FRENCH = DateWords(
    months=(
        r"janv(?:ier|\.)",
        r"févr(?:ier|\.)",
        r"mars",
        r"avr(?:il|\.)",
        r"mai",
        r"juin",
        r"juil(?:let|\.)",
        r"août",
        r"sept(?:embre|\.)",
        r"oct(?:obre|\.)",
        r"nov(?:embre|\.)",
        r"déc(?:embre|\.)",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    before_month="entre|en|depuis|dès|jusqu'en|début|fin|mi|de|d'",
    before_weekday="le|ce",
    joining="et|ou|à|au|-|—|,",
    this_year="cette année|de cette année",
    last_year="(?:de )?l'an dernier|(?:de )?l'année dernière|dernier",
    unclear_year="(?:de )?cette année-là|(?:de )?l'année suivante|(?:de )?chaque année|prochain",
    future="prochaine?s?|prévue?s?|sera|seront|va|vont|devrait|doit",
    units={"day": "jours?", "week": "semaines?", "month": "mois", "year": "ans?|années?"},
    ago="il y a",
    more="plus de|un peu plus de",
    less="moins de|près de|presque",
    about="environ|quelque",
    named={
        "aujourd'hui": ("day", 0),
        "hier": ("day", 1),
        "cette semaine": ("week", 0),
        "la semaine dernière": ("week", 1),
        "ce mois-ci": ("month", 0),
        "le mois dernier": ("month", 1),
        "cette année": ("year", 0),
        "l'an dernier": ("year", 1),
        "l'année dernière": ("year", 1),
    },
    capital_months=False,
    count_may_lack=False,
    ago_leads=True,
)
