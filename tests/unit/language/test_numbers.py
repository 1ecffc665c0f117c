"""Numbers as languages write them."""

from __future__ import annotations

import pytest

from briefgen.language import format_number, format_quantity, format_size, round_half_up


@pytest.mark.parametrize(
    ("value", "unit", "language", "decimals", "printed"),
    [
        (60.0, "percent", "en", None, "60%"),
        (60.0, "percent", "ru", None, "60\u00a0%"),
        (-60.0, "percent", "en", None, "−60%"),
        (12.0, "percent", "tr", None, "%12"),
        (1234567.5, "", "en", None, "1,234,567.5"),
        (1234567.5, "", "ru", None, "1\u00a0234\u00a0567,5"),
        (1234567.5, "", "fr", None, "1\u00a0234\u00a0567,5"),
        (1234.5, "€", "ru", None, "1\u00a0234,5\u00a0€"),
        (-5.0, "US$", "en", None, "−US$5"),
        (2.675, "", "en", 2, "2.68"),
        (0.5, "", "en", 0, "1"),
        (-0.5, "", "en", 0, "−1"),
        (-0.4, "", "en", 0, "0"),
        (2.0, "", "en", 1, "2.0"),
        (100.0, "", "en", None, "100"),
        (1e-7, "", "en", None, "0.0000001"),
        (96.0, "days", "en", None, "96"),
        (4.5, "", "nonsense", None, "4.5"),
        (4.5, "", "", None, "4.5"),
    ],
)
def test_a_number_is_written_as_its_language_does(
    value: float, unit: str, language: str, decimals: int | None, printed: str
) -> None:
    """Half up, a true minus, no-break spaces, signs where they belong; English where nothing is known."""
    assert format_number(value, unit, language, decimals) == printed


@pytest.mark.parametrize("value", [1e300, 5e-324, 1.7976931348623157e308])
def test_every_float_prints(value: float) -> None:
    """The decimals of the default context do not bound it."""
    assert format_number(value, "", "en", 3)


def test_a_word_follows_its_number_without_a_break() -> None:
    """In running text the unit is printed; a percent sign is no second time."""
    assert format_quantity(96.0, "days", "en") == "96\u00a0days"
    assert format_quantity(60.0, "percent", "en") == "60%"


def test_rounding_gives_no_negative_zero() -> None:
    """A reader would ask what is negative about it."""
    assert str(round_half_up(-0.0001, 2)) == "0.00"


@pytest.mark.parametrize(
    ("size", "language", "printed"),
    [
        (0, "en", "1\u00a0KB"),
        (72_400, "de", "72\u00a0KB"),
        (72_400, "ru", "72\u00a0КБ"),
        (999_499, "en", "999\u00a0KB"),
        (999_500, "en", "1\u00a0MB"),
        (1_250_000, "fr", "1,2\u00a0Mo"),
        (1_250_000, "uz", "1,2\u00a0MB"),
        (12_340_000, "uz-Cyrl", "12,3\u00a0МБ"),
    ],
)
def test_a_size_is_written_as_readers_of_the_language_know_it(size: int, language: str, printed: str) -> None:
    """By powers of a thousand, as file managers count; never nothing."""
    assert format_size(size, language) == printed
