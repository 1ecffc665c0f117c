"""Piles of the gallery."""

from __future__ import annotations

from briefgen.charts.spec import Note
from tests.gallery.exhibit import LONG, MANY, SIX, Exhibit, rows, years

PILES = (
    Exhibit(
        "Shares of a whole",
        "Destination of fish, per cent",
        rows(
            "share",
            "stacked",
            ("", *SIX),
            [
                ("Orlany", 84, 4, 1, 3, 5, 3),
                ("Vesk", 71, 9, 4, 8, 5, 3),
                ("Tarnau", 57, 14, 9, 10, 6, 4),
                ("Melk", 8, 1, 0, 81, 7, 3),
            ],
            unit="percent",
        ),
    ),
    Exhibit(
        "Piles by year, names beside the last one",
        "Aid, million",
        rows(
            "aid",
            "stacked",
            ("", "Grants", "Loans", "Guarantees"),
            years(
                2017,
                (40, 40, 39, 33, 30, 36, 36, 31),
                (60, 84, 94, 100, 77, 82, 87, 102),
                (0, 0, 5, 8, 13, 21, 34, 30),
            ),
            unit="$",
        ),
        wide=True,
    ),
    Exhibit(
        "Piles in a column, a gap, a note",
        "Thousand",
        rows(
            "pile",
            "stacked",
            ("", "Grants", "Loans", "Guarantees"),
            [("2020", 3.1, 1.9, 1.4), ("2021", 4, 1.2, None), ("2022", 2.2, 1.5, 2), ("2023", 2.8, 2.6, 0.9)],
            note=Note("2022", "Reform"),
        ),
    ),
    Exhibit(
        "Piles that lie",
        "Workers, thousand",
        rows(
            "pile-lain",
            "stacked",
            ("", "Men", "Women"),
            [(name, 10 + 7 * i, 25 - 3 * i) for i, name in enumerate(LONG[:4])],
            note=Note(LONG[3], "counted twice"),
        ),
    ),
    Exhibit(
        "Six parts, twelve towns, one picked out",
        "Boxes",
        rows("pile-crowd", "stacked", ("", *SIX), MANY, highlight="Lipa"),
        wide=True,
    ),
    Exhibit(
        "Улов по видам",
        "Тонн",
        rows(
            "pile-russian",
            "stacked",
            ("", "Щука", "Окунь"),
            [("2021-05", 1200, 340.5), ("2022-05", 1410, 290), ("2023-05", 1100, 500)],
            "ru",
            highlight="Окунь",
        ),
    ),
)
