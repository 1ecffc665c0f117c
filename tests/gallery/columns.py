"""Columns of the gallery."""

from __future__ import annotations

from briefgen.charts.spec import Note
from tests.gallery.exhibit import LONG, MANY, SIX, TOWNS, Exhibit, rows, years

CLAIMS = (1.2, 1.1, 1.7, 2.4, 2.2, 1.9, 1.8, 2.1, 1.3, 1.4, 2.9, None)
COLUMNS = (
    Exhibit(
        "Columns by year, one picked out",
        "Claims, million",
        rows("years", "column", ("Year", "Claims"), years(2013, CLAIMS), highlight="2016"),
    ),
    Exhibit(
        "A note above its column",
        "Claims, million",
        rows(
            "noted",
            "column",
            ("Year", "Claims"),
            years(2013, CLAIMS),
            note=Note("2021", "The harbour closes to all but rowing boats"),
        ),
        wide=True,
    ),
    Exhibit("One column", "Readings", rows("column-one", "column", ("", ""), [("Orlany", 5)])),
    Exhibit("All alike", "Score", rows("alike", "column", ("", "Score"), [("A", 5), ("B", 5), ("C", 5), ("D", 5)])),
    Exhibit("All nought", "Cases", rows("nought", "column", ("", "Cases"), [("North", 0), ("South", 0), ("East", 0)])),
    Exhibit(
        "Below and above nought",
        "Balance, points",
        rows(
            "months",
            "column",
            ("", "Balance"),
            [(f"2023-{i + 1:02d}", v) for i, v in enumerate((4, -3, -6, -5.5, -7, -5, 2.5, 3, 5.5, 6, -1, 12))],
        ),
    ),
    Exhibit(
        "Columns whose names lie them down",
        "Workers, thousand",
        rows("lain", "column", ("", "Workers"), zip(LONG[:4], (48.2, 31, 27.9, 12.4), strict=True)),
    ),
    Exhibit(
        "Three series standing",
        "Million",
        rows(
            "three",
            "column",
            ("", "Exports", "Imports", "Balance"),
            [("2021", 120.4, 98.2, 22.2), ("2022", 110, 131.5, -21.5), ("2023", 128, 126, 2)],
            unit="€",
        ),
    ),
    Exhibit(
        "Before and after, named at the first group",
        "Boats",
        rows("named", "column", ("", "2022", "2023"), [("Orlany", 36, 41), ("Vesk", 120, 99), ("Tarnau", 35, None)]),
    ),
    Exhibit(
        "Six series, twelve towns",
        "Boxes",
        rows("crowd", "column", ("", *SIX), MANY, highlight="Perch"),
        wide=True,
    ),
    Exhibit(
        "Many gaps",
        "Boxes",
        rows(
            "gaps",
            "column",
            ("", "Pike", "Perch", "Carp", "Eel"),
            [(town, *(None if (i + j) % 3 == 0 else i + j + 1 for j in range(4))) for i, town in enumerate(TOWNS[:5])],
        ),
    ),
    Exhibit(
        "Large numbers, a town picked out among groups",
        "Income",
        rows(
            "large",
            "column",
            ("", "2020", "2024"),
            [("Orlany", 2.02e9, 2.41e9), ("Vesk", 2.61e8, 3.3e8), ("Melk", 9.09e7, 1.2e8), ("Lipa", 1.21e7, 4e7)],
            unit="$",
            highlight="Vesk",
        ),
        wide=True,
    ),
    Exhibit(
        "Anteil der Haushalte",
        "Prozent",
        rows(
            "german",
            "column",
            ("", "Anteil"),
            [("2019-03", 12.5), ("2020-03", 18.25), ("2021-03", 1.5), ("2022-03", 44)],
            "de",
            unit="percent",
        ),
    ),
)
