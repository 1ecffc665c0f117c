"""Lines of the gallery."""

from __future__ import annotations

from briefgen.charts.spec import Note
from tests.gallery.exhibit import Exhibit, rows, walk, years

_MONTHS = [f"{year}-{month:02d}" for year in (2021, 2022, 2023, 2024) for month in range(1, 13)]
_FISH = ("Pike", "Perch", "Carp", "Eel", "Trout", "Sturgeon (protected)")
_WALKS = [walk(48, seed) for seed in range(6)]
_GAPPED = [None if 13 <= i < 19 else v for i, v in enumerate(_WALKS[1])]
_PRICES = list(zip(_MONTHS, _WALKS[0], _GAPPED, *_WALKS[2:], strict=True))

LINES = (
    Exhibit(
        "One line through gaps, with a note",
        "Permits issued, thousand",
        rows(
            "gap",
            "line",
            ("Year", "Permits"),
            years(2012, (36, 38, None, 41, 44, 52, None, 47, None, 12, 22, 49, 57)),
            note=Note("2020", "Harbours close"),
        ),
    ),
    Exhibit(
        "Six lines, named at their ends",
        "Prices, January 2021 = 100",
        rows("six", "line", ("", *_FISH), _PRICES),
        wide=True,
    ),
    Exhibit(
        "Six lines in a column, one picked out",
        "Prices, January 2021 = 100",
        rows("six-narrow", "line", ("", *_FISH), _PRICES, highlight="Perch"),
    ),
    Exhibit(
        "Lines that end together",
        "Per cent",
        rows(
            "tied",
            "line",
            ("", "Orlany", "Vesk", "Tarnau", "Melk"),
            years(
                2019,
                (5, 6, 7, 8, 9, 10),
                (12, 11, 11, 10.5, 10.2, 10.1),
                (3, 5, 8, 9, 9.8, 9.9),
                (15, 9, 4, 6, 8, 10),
            ),
            unit="percent",
        ),
    ),
    Exhibit(
        "A narrow range far from nought",
        "Life expectancy",
        rows(
            "far",
            "line",
            ("", "Women", "Men"),
            years(2018, (75.2, 75.4, 75.1, 75.6, 75.9, 76.1), (69.9, 70, 69.7, 70.2, 70.4, 70.8)),
        ),
    ),
    Exhibit(
        "Below and above nought",
        "Balance, €",
        rows("both", "line", ("", "Balance"), years(2015, (-12500, -8000, 3000, 15250, -2000, 7000)), unit="€"),
    ),
    Exhibit("Two points", "Score", rows("points", "line", ("", "Score"), [("2020", 1), ("2024", 3)])),
    Exhibit(
        "A line over names",
        "Approval by wave, per cent",
        rows(
            "waves",
            "line",
            ("", "Approve", "Disapprove"),
            [("Wave 1", 61, 30), ("Wave 2", 58, 33), ("Wave 3", 49, 45), ("Wave 4", 52, 41)],
            unit="percent",
        ),
    ),
    Exhibit(
        "Tiny numbers",
        "Concentration",
        rows("tiny-line", "line", ("", "Lead"), years(2019, (0.00015, 0.00012, 0.00021, 0.0003))),
    ),
    Exhibit(
        "Цены по месяцам",
        "Январь 2021 = 100",
        rows("russian-line", "line", ("", "Щука", "Окунь"), [row[:3] for row in _PRICES], "ru"),
    ),
)
