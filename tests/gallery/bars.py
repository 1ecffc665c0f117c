"""Lying bars of the gallery."""

from __future__ import annotations

from briefgen.charts.spec import Note
from tests.gallery.exhibit import LONG, MANY, SIX, TOWNS, Exhibit, rows

BARS = (
    Exhibit(
        "Two that fell",
        "Gauge readings since April, per cent",
        rows("fell", "bar", ("", "Change"), [("Orlany", -60), ("Vesk", -40)], unit="percent"),
    ),
    Exhibit("One bar alone", "Readings", rows("alone", "bar", ("", ""), [("Orlany", 1234567)])),
    Exhibit(
        "Mixed signs, a gap, a nought, one picked out",
        "Water level, change in per cent",
        rows(
            "mixed",
            "bar",
            ("", "Change"),
            [("Orlany", 3.4), ("Vesk", 12.9), ("Tarnau", None), ("Melk", 0), ("Pristan", -7.25), ("Lipa", 7.8)],
            unit="percent",
            highlight="Pristan",
        ),
    ),
    Exhibit(
        "Long names wrap; a note beside its bar",
        "Vacancies, thousand",
        rows(
            "long",
            "bar",
            ("", "Vacancies"),
            zip(LONG, (48.2, 31, 27.9, 12.4, 8.1, 2.5), strict=True),
            highlight=LONG[2],
            note=Note(LONG[2], "a record"),
        ),
    ),
    Exhibit(
        "Twelve bars across the page, a note that goes below",
        "Share of catch, per cent",
        rows(
            "twelve",
            "bar",
            ("", "Share"),
            zip(TOWNS, (41, 38.4, 32.1, 30.7, 26.1, 25.6, 23.5, 22.3, 18.6, 13.8, 12.4, 10.4), strict=True),
            unit="percent",
            highlight="Tarnau",
            note=Note("Orlany", "counted at the new pier only, which opened in the spring of that year"),
        ),
        wide=True,
    ),
    Exhibit(
        "Two series, named at the first bars",
        "Before and after, boats",
        rows("pair", "bar", ("", "2022", "2023"), [("Orlany", 36, 41), ("Vesk", 120, None), ("Tarnau", 350, 212.5)]),
    ),
    Exhibit(
        "Four series need a key",
        "Index",
        rows(
            "four",
            "bar",
            ("", "Men, shore", "Men, hills", "Women, shore", "Women, hills"),
            [("Orlany", 36, 41, 20, 12), ("Vesk", 120, 99, 57, 23), ("Tarnau", 35, 21, 19, 8)],
        ),
    ),
    Exhibit(
        "Twelve rows of six series",
        "Boxes",
        rows("dense", "bar", ("Town", *SIX), MANY),
        wide=True,
    ),
    Exhibit(
        "Three series, both ways, one picked out",
        "Change, points",
        rows(
            "ways",
            "bar",
            ("", "Spring", "Summer", "Autumn"),
            [("Orlany", 2.5, -3, 4), ("Vesk", -1, 6, 2.25), ("Melk", 5, -8, None)],
            highlight="Summer",
        ),
    ),
    Exhibit(
        "Tiny numbers",
        "Concentration, grams",
        rows("tiny", "bar", ("", "c"), [("Lead", 0.00015), ("Arsenic", 0.00925), ("Mercury", 0.00004)]),
    ),
    Exhibit(
        "Число наблюдений",
        "Тысяч",
        rows(
            "russian",
            "bar",
            ("", "Число"),
            [("Орланы", 1234.5), ("Веск", 987.25), ("Қазақстан Республикасы", None)],
            "ru",
            highlight="Орланы",
        ),
    ),
)
