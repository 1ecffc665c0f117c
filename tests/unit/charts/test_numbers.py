"""How numbers read."""

from __future__ import annotations

import pytest

from briefgen.charts.numbers import format_of
from tests.unit.charts.samples import bar


def printed(*values: float, unit: str = "", language: str = "en", decimals: int | None = None) -> list[str]:
    """The labels of a chart of values."""
    spec = bar(*((f"row {i}", v) for i, v in enumerate(values)), unit=unit, language=language, decimals=decimals)
    return list(map(format_of(spec), values))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((-60.0, -40.0), ["−60", "−40"]),
        ((1234567.0,), ["1,234,567"]),
        ((3.4, 12.0), ["3.4", "12.0"]),
        ((33.3333333, 66.6666667), ["33.3", "66.7"]),
        ((0.00012345, 0.0), ["0.000123", "0.000000"]),
        ((1000.0, 0.3), ["1,000.0", "0.3"]),
        ((1.005,), ["1.01"]),
        ((), []),
    ],
)
def test_all_values_of_a_chart_have_the_decimals_they_need(values: tuple[float, ...], expected: list[str]) -> None:
    """Three digits of the largest are enough, but no value is printed as nought that is none; halves go up."""
    assert (printed(*values) if values else []) == expected


def test_signs_stand_beside_the_digits_and_words_do_not() -> None:
    """Percent and currency by language; a word is left to the subtitle."""
    assert printed(-60.0, unit="percent") == ["−60%"]
    assert printed(60.0, unit="percent", language="ru") == ["60\u00a0%"]
    assert printed(1200.0, unit="€") == ["€1,200"]
    assert printed(96.0, unit="days") == ["96"]


@pytest.mark.parametrize(
    ("unit", "language", "expected"),
    [
        ("percent", "en", '#,##0.0"%";"−"#,##0.0"%";#,##0.0"%"'),
        ("percent", "ru", '#,##0.0"\u00a0%";"−"#,##0.0"\u00a0%";#,##0.0"\u00a0%"'),
        ("€", "en", '"€"#,##0.0;"−""€"#,##0.0;"€"#,##0.0'),
        ("days", "en", '#,##0.0;"−"#,##0.0;#,##0.0'),
    ],
)
def test_cells_show_what_labels_show(unit: str, language: str, expected: str) -> None:
    """Percent is a quoted sign, since a workbook's own would multiply by a hundred."""
    assert format_of(bar(("a", 1.5), unit=unit, language=language)).cell == expected
