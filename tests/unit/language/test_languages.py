"""Dates, numbers and marks of every language that has labels, each against what its readers expect."""

from __future__ import annotations

import pytest

from briefgen.language import PartialDate, format_date, format_number, format_within_year, quotation_marks

LANGUAGES = ("en", "ru", "kk", "uz", "uz-Cyrl", "tg", "de", "fr", "tr")
_ = "\u00a0"

DATES = {  # a day, a month, the short forms of both, a day within its year
    "en": ("27 August 2024", "October 2022", "27 Aug 2024", "Oct 2022", "27 Aug"),
    "ru": (f"27 августа 2024{_}г.", f"октябрь 2022{_}г.", f"27 авг. 2024{_}г.", f"окт. 2022{_}г.", "27 авг."),
    "kk": (f"2024{_}ж. 27 тамыз", f"2022{_}ж. қазан", f"2024{_}ж. 27 там.", f"2022{_}ж. қаз.", "27 там."),
    "uz": ("2024-yil 27-avgust", "2022-yil oktabr", "27-avg, 2024", "okt, 2022", "27-avg"),
    "uz-Cyrl": ("2024 йил 27 август", "2022 йил октябр", "27 авг, 2024", "окт, 2022", "27 авг"),
    "tg": ("27 августи соли 2024", "октябри соли 2022", "27 авг 2024", "окт 2022", "27 авг"),
    "de": ("27. August 2024", "Oktober 2022", "27. Aug. 2024", "Okt. 2022", "27. Aug."),
    "fr": ("27 août 2024", "octobre 2022", "27 août 2024", "oct. 2022", "27 août"),
    "tr": ("27 Ağustos 2024", "Ekim 2022", "27 Ağu 2024", "Eki 2022", "27 Ağu"),
}
NUMBERS = {  # thousands and decimals, per cent, money
    "en": ("1,234,567.5", "60%", "€1,500"),
    "ru": (f"1{_}234{_}567,5", f"60{_}%", f"1{_}500{_}€"),
    "kk": (f"1{_}234{_}567,5", "60%", f"1{_}500{_}€"),
    "uz": (f"1{_}234{_}567,5", "60%", f"1{_}500{_}€"),
    "uz-Cyrl": (f"1{_}234{_}567,5", "60%", f"1{_}500{_}€"),
    "tg": (f"1{_}234{_}567,5", "60%", f"1{_}500{_}€"),
    "de": ("1.234.567,5", f"60{_}%", f"1.500{_}€"),
    "fr": (f"1{_}234{_}567,5", f"60{_}%", f"1{_}500{_}€"),
    "tr": ("1.234.567,5", "%60", "€1.500"),
}
QUOTATIONS = {  # one inside another
    "en": "“a ‘b’”",
    "ru": "«a „b“»",
    "kk": "«a “b”»",
    "uz": "“a «b»”",
    "uz-Cyrl": "«a „b“»",
    "tg": "«a „b“»",
    "de": "„a ‚b‘“",
    "fr": f"«{_}a “b”{_}»",
    "tr": "“a ‘b’”",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_are_written_as_the_country_prints_them(language: str) -> None:
    """To their precision, in the script of the language; a year alone is its number."""
    day, month = PartialDate.parse("2024-08-27"), PartialDate.parse("2022-10")

    said = [format_date(date, language, short) for short in (False, True) for date in (day, month)]

    assert (*said, format_within_year(day, language)) == DATES[language]
    assert format_date(PartialDate.parse("2022"), language) == "2022"


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_take_the_signs_of_the_language(language: str) -> None:
    """Decimals, thousands, and where the signs of per cent and money stand."""
    said = format_number(1234567.5, "", language), format_number(60.0, "percent", language)

    assert (*said, format_number(1500.0, "€", language)) == NUMBERS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_take_the_marks_of_the_language(language: str) -> None:
    """Outside and inside differ, so that a reader sees which one ends."""
    marks = quotation_marks(language)

    assert f"{marks.open}a {marks.inner_open}b{marks.inner_close}{marks.close}" == QUOTATIONS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_date_or_number_has_a_space_that_faces_lack(language: str) -> None:
    """The narrow no-break space is a no-break space."""
    dates = [PartialDate(2024, month, day) for month in range(1, 13) for day in (None, 1, 27)]
    said = [format_date(date, language, short) for date in dates for short in (False, True)]
    said += [format_within_year(date, language) for date in dates]
    said += [format_number(-1234567.25, unit, language) for unit in ("", "percent", "€", "₸")]

    assert not any("\u202f" in text or "\u2009" in text for text in said)


@pytest.mark.parametrize(
    ("typed", "printed"), [("2024-05-01", "1er mai 2024"), ("2024-05-11", "11 mai 2024"), ("2024-05", "mai 2024")]
)
def test_french_counts_the_first_of_a_month(typed: str, printed: str) -> None:
    """And no other day."""
    assert format_date(PartialDate.parse(typed), "fr") == printed


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("uz-Latn-UZ", "2024-yil 27-avgust"),
        ("uz-Cyrl-UZ", "2024 йил 27 август"),
        ("uz_cyrl", "2024 йил 27 август"),
        ("kk-Cyrl-KZ", f"2024{_}ж. 27 тамыз"),
        ("kk-XX", f"2024{_}ж. 27 тамыз"),
        ("de-AT", "27. August 2024"),
        ("en-XX", "27 August 2024"),
    ],
)
def test_a_script_decides_and_a_country_may(tag: str, printed: str) -> None:
    """A country that is not known has the dates of the language."""
    assert format_date(PartialDate.parse("2024-08-27"), tag) == printed


@pytest.mark.parametrize("language", ["en", "ru", "kk", "uz", "uz-Cyrl", "tg", "de", "fr", "tr", "pl", "el"])
def test_a_month_on_an_axis_is_called_as_it_is_in_a_table(language: str) -> None:
    """The axis says the year below it, the table beside it: both say "März"."""
    for month in range(1, 13):
        date = PartialDate(2024, month)
        assert format_within_year(date, language) in format_date(date, language, short=True)
