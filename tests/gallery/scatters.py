"""Points of the gallery."""

from __future__ import annotations

from briefgen.charts.spec import Note
from tests.gallery.exhibit import TOWNS, Exhibit, rows, walk

_EIGHT = tuple(
    zip(TOWNS, (1.2, 1.97, 2.5, 13.1, 8.6, 8.1, 7.9, 5.6), (38.4, 18.6, 13.8, 0.2, 0.01, 12.4, 5.1, 3.2), strict=False)
)

SCATTERS = (
    Exhibit(
        "Points with names, one picked out",
        "Each point is a town",
        rows(
            "towns",
            "scatter",
            ("Town", "Income a head, thousand", "Sent home, share of income"),
            _EIGHT,
            highlight="Orlany",
        ),
    ),
    Exhibit(
        "Forty points across the page, with a note",
        "Each point is a day",
        rows(
            "days",
            "scatter",
            ("Day", "Level, cm", "Catch, boxes"),
            [(f"Day {i + 1}", x, y) for i, (x, y) in enumerate(zip(walk(40, 1), walk(40, 5), strict=True))],
            note=Note("Day 7", "the gauge is replaced"),
        ),
        wide=True,
    ),
    Exhibit(
        "Below nought on both axes",
        "",
        rows("quarters", "scatter", ("", "East", "North"), [("A", -4, 12.5), ("B", 3, -8), ("C", 0, 0), ("D", 7, 3)]),
    ),
    Exhibit(
        "Доход и доля",
        "",
        rows(
            "russian-scatter",
            "scatter",
            ("", "Доход", "Доля"),
            [("Орланы", 12500, 3.5), ("Веск", 43000, 12), ("Мелк", 51000, 7.25)],
            "ru",
        ),
    ),
)
