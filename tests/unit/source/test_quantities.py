"""Values of statistics in their excerpts."""

from __future__ import annotations

import pytest

from briefgen.source.quantities import carries_value

_PAIR = "the numbers of crews have dropped by 60% and 40%, respectively"


@pytest.mark.parametrize(
    ("excerpt", "value", "unit"),
    [
        (_PAIR, -60, "percent"),
        (_PAIR, -40, "percent"),
        (_PAIR, 60, "percent"),
        ("have dropped by 60 and 40 per cent", -60, "percent"),
        ("dropped by sixty percent", -60, "percent"),
        ("rose by 60% while Hale dropped by 40%", -40, "percent"),
        ("a 60% drop", -60, "percent"),
        ("a drop of about 60 pct", -60, "percent"),
        ("lost 60%", -60, "percent"),
        ("60% fewer crews", -60, "percent"),
        ("fell −3.5%", -3.5, "percent"),
        ("minus 5 degrees", -5, "degrees"),
        ("between 60 and 70 percent", 60, "percent"),
        ("60–70%", 60, "percent"),
        ("dropped by 60 percentage points", -60, "percentage points"),
        ("the 39-year-old daughter", 39, "years"),
        ("five Central Asian republics", 5, "republics"),
        ("one hundred and twenty-five days", 125, "days"),
        ("two hundred thousand and five people", 200005, "people"),
        ("a hundred people", 100, "people"),
        ("a dozen days", 12, "days"),
        ("1,250.5 tonnes", 1250.5, "tonnes"),
        ("10 000 tonnes", 10000, "tonnes"),
        ("$5.2 billion", 5.2e9, "$"),
        ("US$5 million was", 5_000_000, "US$"),
        ("five euros", 5, "€"),
        ("€1.2bn", 1.2e9, "€"),
        ("5 million people", 5, "million people"),
        ("5 million people", 5_000_000, "people"),
    ],
)
def test_english_excerpts_carry_values(excerpt: str, value: float, unit: str) -> None:
    """In digits or words, with the unit beside the number or shared, the sign by the word of direction."""
    assert carries_value(excerpt, value, unit, "en")


@pytest.mark.parametrize(
    ("excerpt", "value", "unit"),
    [
        (_PAIR, -61, "percent"),
        (_PAIR, -60, "crews"),
        ("dropped by 60 percentage points", -60, "percent"),
        ("dropped by 60%-points", -60, "percent"),
        ("dropped by 60%", -60, "percentage points"),
        ("dropped to 60%", -60, "percent"),
        ("did not drop by 60%", -60, "percent"),
        ("failed to fall by 60%", -60, "percent"),
        ("rose by 60% while Hale dropped by 40%", -60, "percent"),
        ("rose 60% before falling 40%", -60, "percent"),
        ("Hale fell sharply while Ilmer reached 60%", -60, "percent"),
        ("fell −3.5%", 3.5, "percent"),
        ("six ports, five republics", 6, "republics"),
        ("5 million people", 5, "people"),
        ("$5.2 billion", 5.2, "$"),
        ("A$5 million", 5_000_000, "$"),
        ("$5 million", 5_000_000, "€"),
        ("60,5%", 60.5, "percent"),
        ("the Sixth meeting", 6, "meetings"),
        ("twenty ten people", 30, "people"),
        ("the 3.5 tons", 5, "tons"),
        ("no number", 0, "percent"),
        ("", 1, "percent"),
    ],
)
def test_english_excerpts_do_not_carry_other_values(excerpt: str, value: float, unit: str) -> None:
    """Another number, unit, scale, direction, a level for a change, an ordinal."""
    assert not carries_value(excerpt, value, unit, "en")


@pytest.mark.parametrize(
    ("excerpt", "value", "unit", "carried"),
    [
        ("снизилось на 60% и 40% соответственно", -60, "percent", True),
        ("снизилось на 60% и 40% соответственно", -40, "percent", True),
        ("выросло на 60%", -60, "percent", False),
        ("не снизилось на 60%", -60, "percent", False),
        ("снизилось до 60%", -60, "percent", False),
        ("снизилось на шестьдесят процентов", -60, "percent", True),
        ("на 60 процентных пунктов", 60, "percent", False),
        ("пять республик", 5, "республика", True),
        ("сорок пять процентов", 45, "percent", True),
        ("на 1,5 млн человек", 1_500_000, "человек", True),
        ("на 1,5 млн. человек", 1_500_000, "человек", True),
        ("двух тысяч ста человек", 2100, "человек", True),
        ("тысячи людей", 1000, "людей", False),
        ("60,5%", 60.5, "percent", True),
        ("пять рублей", 5, "₽", True),
    ],
)
def test_russian_excerpts(excerpt: str, value: float, unit: str, carried: bool) -> None:
    """Decimal commas, number words and units in their cases."""
    assert carries_value(excerpt, value, unit, "ru") is carried


@pytest.mark.parametrize(
    ("claim", "value", "unit", "carried"),
    [
        ("fell by 60%", -60, "percent", True),
        ("fell by 40%", -40, "percent", True),
        ("fell by 60 percentage points", -60, "percentage points", False),
        ("fell by sixty percent", -60, "percent", True),
        ("fell by 61%", -61, "percent", False),
    ],
)
def test_the_pair_of_numbers_of_the_development_cases(claim: str, value: float, unit: str, carried: bool) -> None:
    """The number cases that ask an excerpt for a value; the others are about numbers in free prose, a later matter."""
    assert claim
    assert carries_value("have dropped by 60% and 40%, respectively", value, unit, "en") is carried
