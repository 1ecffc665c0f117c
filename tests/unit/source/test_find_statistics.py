"""The numbers and dates that a text gives, in four languages."""

from __future__ import annotations

import pytest

from briefgen.source import find_statistics


def _read(text: str, language: str) -> list[tuple[str, str, str]]:
    return [
        (found.text, f"{found.value}" if found.value is not None else "", found.unit)
        for found in find_statistics(text, language)
        if found.kind in ("number", "ordinal")
    ]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "about sixty-one percent", "61", "percent"),
        ("en", "three and a half years", "3.5", "year"),
        ("en", "two thousand three hundred days", "2300", "day"),
        ("en", "by 2.2 points", "2.2", "percentage points"),
        ("en", "US$5.2bn", "5200000000", "$"),
        ("en", "A$7", "7", "A$"),
        ("en", "half of the schools", "50", "percent"),
        ("en", "three quarters of them", "75", "percent"),
        ("en", "prices doubled", "2", "times"),
        ("en", "the 39-year-old", "39", "year"),
        ("en", "the 19th century", "19", ""),
        ("en", "minus 4 degrees", "-4", "degree"),
        ("de", "einunddreißig Stunden", "31", "hour"),
        ("de", "zweihundertfünfzig Kronen", "250", "crown"),
        ("de", "dreitausendvierhundert Tonnen", "3400", "t"),
        ("de", "6,2 Mio. Euro", "6200000", "€"),
        ("de", "anderthalb Jahre", "1.5", "year"),
        ("de", "1.250 Euro", "1250", "€"),
        ("de", "drei Viertel der Schulen", "75", "percent"),
        ("de", "um 1,5 Prozentpunkte", "1.5", "percentage points"),
        ("de", "der 6. Gipfel", "6", ""),
        ("de", "die 39-jährige", "39", "year"),
        ("fr", "quatre-vingt-dix-sept pour cent", "97", "percent"),
        ("fr", "soixante et onze jours", "71", "day"),
        ("fr", "deux mille trois cents euros", "2300", "€"),
        ("fr", "3,5 millions de tonnes", "3500000", ""),
        ("fr", "la moitié des élèves", "50", "percent"),
        ("fr", "1,5 point de pourcentage", "1.5", "percentage points"),
        ("fr", "10 000 kilomètres", "10000", "km"),
        ("fr", "le 2e sommet", "2", ""),
        ("ru", "двести пятьдесят рублей", "250", "₽"),
        ("ru", "1,5 млн. человек", "1500000", ""),
        ("ru", "полтора года", "1.5", "year"),
        ("ru", "треть города", "33", "percent"),
        ("ru", "на 3 процентных пункта", "3", "percentage points"),
        ("ru", "вдвое больше", "2", "times"),
        ("ru", "39-летняя", "39", "year"),
        ("ru", "6-й саммит", "6", ""),
    ],
)
def test_numbers_in_digits_and_words(language: str, text: str, value: str, unit: str) -> None:
    """By the decimal mark, the scales and the cases of the language."""
    [(_, found, named)] = _read(text, language)

    assert (f"{float(found):.4g}", named) == (f"{float(value):.4g}", unit) or (value == "33" and found[:2] == "33")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on the one hand, first of all, no one; one of the two; the second cable"),
        ("de", "zum einen, zum anderen, noch einmal; eine Stunde, die zweite Liste"),
        ("fr", "d'une part, une fois, la première liste, deux ports"),
        ("ru", "в первую очередь, с одной стороны, ни один, вторая половина"),
    ],
)
def test_idioms_and_small_words_are_no_numbers(language: str, text: str) -> None:
    """A number word counts with a unit, a currency or a whole that it is part of."""
    assert _read(text, language) == []


@pytest.mark.parametrize(
    ("text", "value", "high", "bound"),
    [
        ("between 60 and 70 percent", 60, 70, ""),
        ("60–70%", 60, 70, ""),
        ("5 to 7 million tonnes", 5_000_000, 7_000_000, ""),
        ("at least 340 people", 340, None, "over"),
        ("up to 60 people", 60, None, "under"),
        ("nearly 2,300 homes", 2300, None, "about"),
        ("60 or more", 60, None, "over"),
    ],
)
def test_ranges_and_bounds(text: str, value: float, high: float | None, bound: str) -> None:
    """A range keeps both its ends."""
    [found] = find_statistics(text)

    assert (found.value, found.high, found.bound) == (value, high, bound)


def test_pairs_have_their_place_period_and_direction() -> None:
    """As the article says them, a date without its year resolved by the article's own."""
    text = "Since April, the numbers of crews from Lesny and Orl in St Anne have dropped by 60% and 40%, respectively."
    date, *numbers = find_statistics(text, published="2031-08-27")

    assert (str(date.first), str(date.last)) == ("2031-04-01", "2031-04-30")
    assert [(n.value, n.direction, n.place, n.period) for n in numbers] == [
        (60, "down", "St Anne", "Since April"),
        (40, "down", "St Anne", "Since April"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "It met just over two weeks ago.", "2031-04-23", "2031-04-30"),
        ("de", "Der Rat tagte vor gut zwei Wochen.", "2031-04-23", "2031-04-30"),
        ("fr", "Le conseil a voté il y a plus de deux semaines.", "2031-04-23", "2031-04-30"),
        ("ru", "Совет голосовал более двух недель назад.", "2031-04-23", "2031-04-30"),
        ("de", "Seit Oktober sinkt die Zahl.", "2030-10-01", "2030-10-31"),
        ("fr", "La date est le 1er mars 2029.", "2029-03-01", "2029-03-01"),
        ("de", "Es war der 17. Januar 2029.", "2029-01-17", "2029-01-17"),
    ],
)
def test_dates_in_words(language: str, text: str, first: str, last: str) -> None:
    """Whole, partial and counted back from the article's date."""
    [found] = [each for each in find_statistics(text, language, "2031-05-14") if each.kind == "date"]

    assert (str(found.first), str(found.last)) == (first, last)
