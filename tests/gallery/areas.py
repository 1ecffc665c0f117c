"""Areas of the gallery."""

from __future__ import annotations

from briefgen.charts.spec import Note
from tests.gallery.exhibit import Exhibit, rows, walk, years

_MONTHS = [f"{year}-{month:02d}" for year in (2021, 2022, 2023) for month in range(1, 13)]
_COAL = (70, 71, 69, 66, 65, 66, 64, 61, 60, 57, 56, 54, 50)
_GAS = (18, 19, 18.5, 20, 21, 22, 22.5, 23, 24, 24, 25.5, 26, 27)
_HYDRO = (9, 8.5, 9, 10, 9, 8, 9.5, 10, 9, 8.5, 9, 9, 10)
_WIND = (0, 0, 0, 1, 1, 1, 2, 2, 4, 5, 6, 8, 10)
_OTHER = (0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 6, 6)

AREAS = (
    Exhibit(
        "One area with a note",
        "Reserves, million",
        rows(
            "reserves",
            "area",
            ("", "Reserves"),
            zip(_MONTHS, walk(36, 4), strict=True),
            unit="$",
            note=Note("2022-02", "The pier sinks"),
        ),
    ),
    Exhibit(
        "Five layers",
        "Generation, terawatt-hours",
        rows(
            "layers",
            "area",
            ("", "Coal", "Gas", "Hydro", "Wind and solar", "Other"),
            years(2012, _COAL, _GAS, _HYDRO, _WIND, _OTHER),
        ),
        wide=True,
    ),
    Exhibit(
        "Three layers in a column, one picked out",
        "Generation, terawatt-hours",
        rows(
            "layers-narrow",
            "area",
            ("", "Coal", "Gas", "Hydro"),
            years(2012, _COAL, _GAS, _HYDRO),
            highlight="Gas",
        ),
    ),
    Exhibit(
        "Доли улова",
        "Проценты",
        rows(
            "russian-area",
            "area",
            ("", "Щука", "Окунь"),
            [("2022-05", 61.5, 38.5), ("2023-05", 55, 45), ("2024-05", 40.25, 59.75)],
            "ru",
            unit="percent",
        ),
    ),
)
