"""Laws of numbers: nothing raises, places point at the text, and another number is not the same one."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.source import find_statistics, verify_statistic

LANGUAGES = ("en", "de", "fr", "ru", "kk", "x")
FRAGMENTS = (
    *(
        "60%",
        "60 percent",
        "−3.5",
        "1,250",
        "1.250,5",
        "10 000",
        "5bn",
        "US$5",
        "€",
        "percentage points",
        "per cent",
        "of",
        "the",
    ),
    *(
        "half",
        "a third",
        "two",
        "sixty-one",
        "hundred",
        "million",
        "and",
        "or",
        "to",
        "between",
        "respectively",
        "fell by",
    ),
    *(
        "zwei Drittel",
        "dreitausend",
        "Prozentpunkte",
        "um",
        "quatre-vingt-dix",
        "pour cent",
        "cent",
        "trois",
        "points de",
    ),
    *("тысяч", "млн.", "треть", "процентов", "на", "с половиной", "6-й", "2nd", "19th", "12:30", "2030/31", "в", "May"),
    *(
        "in May 2031",
        "17. Januar 2029",
        "le 1er mars",
        "vor zwei Wochen",
        "two weeks ago",
        "последние",
        "Tarn",
        "Vell",
        ",",
        ";",
    ),
    *(".", "\n\n", "\n", "“", "”", "[", "]", "-", "–", "Tarn; 5; 7\n", "\u00ad", "\u0000", "²", "½", "１２", "٣"),
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(" ".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([None, "2031", "2031-05", "2031-05-14"]))
@example("0 to 0", "0–0", "en", None)
@example("1999 2999 9999", "9999", "en", "2031")
def test_no_text_raises(article: str, claim: str, language: str, published: str | None) -> None:
    """Whatever stands in the article and the claim."""
    said = verify_statistic(article, claim, language, published)

    assert said.start is None or said.end is None or article[said.start : said.end]
    assert said.value_ok is not True or said.start is not None
    assert said.subject_ok is None or said.value_ok is not False


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([None, "2031-05-14"]))
@example("DIX₠0", "fr", None)
@example("dix €0", "fr", None)
@example("5€50 ten€0", "en", None)
@example("5 €50", "en", None)
@example("0M₠0", "en", None)
def test_places_point_at_the_text(article: str, language: str, published: str | None) -> None:
    """Each number has its words where it says, in order, and no digit is read twice."""
    found = find_statistics(article, language, published)

    assert all(article[each.start : each.end] == each.text != "" for each in found)
    numbers = [each for each in found if each.kind != "date"]
    assert all(a.end <= b.start for a, b in pairwise(numbers))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**7), st.integers(0, 10**7), st.sampled_from(["percent", "euros", "hours", "schools"]))
def test_a_number_is_carried_exactly_by_itself(one: int, other: int, unit: str) -> None:
    """With its unit, grouped or not; by no other number."""
    article = f"The towns of Tarn counted {one:,} {unit} in all."

    assert verify_statistic(article, f"Tarn counted {one} {unit}").value_ok is True
    if one != other:
        assert verify_statistic(article, f"Tarn counted {other} {unit}").value_ok is False
