"""Ways in which a false quotation tried to pass, each found by looking for one."""

from __future__ import annotations

import pytest

from briefgen.source import Tier, verify_quotation

_SPEECH = (
    "The minister wrote that “we did not sign the table, we may sign it next year, and we want peace”.\n\n"
    "Ann Lee said: “Prices fell by 60% in May.” Bob Ray said: “Prices rose by 5% in June.”\n\n"
    "“I will go,” said Ann, “if the road is open. You are leaving?” She asked: “Is it over?”\n\n"
    "They said [the ministers] would resign; they did [not] agree. Mr. Smith’s deputy, however, lost.\n\n"
    "“Open here. It never ends.\n\n“It goes on. It ends,” said Ann. “Not again.”\n\n"
    "“Unclosed by mistake.\n\nPlain words after it."
)
_SIGNS = (
    "A 6\" pipe and a 6' man. He paid −5 marks and 1,250.50 crowns for H2O at 25 m², 10 000 tons and 2 tons in 2019–2022. "
    "A man-eating shark; the states’ interests; he cannot swim. A state—a move seen by many—paid 60 % and 7 €."
)


@pytest.mark.parametrize(
    "quotation",
    [
        "we did … sign it next year",
        "we did not sign the table … and we want peace",
        "The minister wrote that “we … want peace",
        "Prices fell by 60% in May. Prices rose by 5% in June.",
        "Prices fell by 60% in May. … Prices rose by 5% in June.",
        "I will go … You are leaving?",
        "You are leaving",
        "You are leaving.",
        "Is it over",
        "They said would resign",
        "the ministers would resign",
        "they did agree",
        "they did … agree",
        "they did [… agree",
        "Mr. … lost",
        "It ends. Not again.",
        "It ends … Not again",
        "Unclosed by mistake. Plain words after it",
        "Open here. It never ends. It goes on. It ends,” said Ann",
        "[…] […]",
        "we want peace … … they said",
    ],
)
def test_speech_is_not_respliced(quotation: str) -> None:
    """Not over a speaker's end, a paragraph, a bracket, a question mark, nor by an ellipsis that turns the sense."""
    assert not verify_quotation(_SPEECH, quotation).found


@pytest.mark.parametrize(
    "quotation",
    [
        "a 6' pipe",
        'a 6" man',
        "paid 5 marks",
        "1,250",
        "250.50 crowns",
        "1250.50 crowns",
        "H₂O",
        "25 m2",
        "m2",
        "10 tons",
        "000 tons",
        "2022",
        "eating shark",
        "man eating shark",
        "man - eating shark",
        "the states",
        "the states interests",
        "he can not swim",
        "he can swim",
        "paid 60",
        "% and 7 €",
        "and 7",
        "сannot swim",
        "he cannot\u202e swim",
        "he cannot\u200e swim",
        "h\u0336e cannot swim",
    ],
)
def test_signs_and_numbers_keep_their_meaning(quotation: str) -> None:
    """Feet are no inches, superscripts no digits; a number, a unit, a compound, an invisible control are not cut or folded."""
    assert not verify_quotation(_SIGNS, quotation).found


@pytest.mark.parametrize(
    "quotation",
    [
        'A 6" pipe',
        "–5 marks",
        "10\u00a0000 tons",
        "10\u202f000 tons",
        "man‑eating shark",
        "man—eating shark",
        "the states' interests",
        "A state – a move seen",
        "a move seen by many",
        "60\u00a0%",
        "and ７ €",
        "can\u200bnot swim",
        "can\u00adnot swim",
    ],
)
def test_typography_alone_is_no_difference(quotation: str) -> None:
    """Dashes, spaces, widths and invisible breaks fold."""
    assert verify_quotation(_SIGNS, quotation).found


def test_a_fragment_of_a_question_may_stand_in_a_sentence() -> None:
    """Only the whole question may not lose its mark."""
    assert verify_quotation(_SPEECH, "open").found
    assert not verify_quotation(_SPEECH, "open?").found


def test_a_bracketed_letter_of_the_article_is_not_bared_behind_a_gap() -> None:
    """What the editor bracketed stays bracketed; only the quotation's own brackets are free."""
    article = "He came late, it rained. [T]hey left."

    assert verify_quotation(article, "He came late … [T]hey left").found
    assert not verify_quotation(article, "He came late … They left").found
    assert verify_quotation("It rained, and the sea rose. They left.", "It rained … [t]hey left.").tier is Tier.ELIDED


@pytest.mark.parametrize("language", ["nl", "kk", "xx", ""])
def test_languages_without_guard_words_have_no_elisions(language: str) -> None:
    """Words match in any language; what a gap hides can be judged only with a list."""
    article = "Sie kamen, es regnete, und sie gingen."

    assert verify_quotation(article, "es regnete, und sie gingen", language=language).found
    elided = verify_quotation(article, "Sie kamen … und sie gingen", language=language)
    assert not elided.found
    assert "attestation" in elided.reason


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("Страна открыта … и готова к миру", True),
        ("Страна открыта … готова к миру", True),
        ("Мы … подпишем договор", False),
        ("Они придут … и останутся", False),
        ("никогда не подпишем договор", True),
        ("мы подпишем договор", False),
        ("Всё это было", False),
    ],
)
def test_russian_has_its_own_guard_words(quotation: str, found: bool) -> None:
    """Negation and condition hide in no gap; `ё` is not `е`."""
    article = (
        "Страна открыта, богата лесом, и готова к миру. Мы, как ни странно, никогда не подпишем договор. "
        "Они придут, если смогут, и останутся. Все это было."
    )

    assert verify_quotation(article, quotation, language="ru").found is found


@pytest.mark.parametrize(
    "guard",
    [
        "never",
        "without warning",
        "instead of Ann",
        "hardly well",
        "having failed",
        "if pressed",
        "perhaps",
        "said Bob",
        "but late",
    ],
)
def test_each_kind_of_guard_word_forbids_a_gap_in_a_cut_sentence(guard: str) -> None:
    """Negation, exchange, minimiser, refusal, condition, hedge, attribution and contrast."""
    article = f"The council met, {guard} again, and voted."

    assert not verify_quotation(article, "The council met … and voted").found
    assert verify_quotation(article.replace(guard, "gladly"), "The council met … and voted").found


def test_conditions_may_be_left_out_with_their_whole_sentence() -> None:
    """A hedge that no edge cuts off from its sentence turns nothing; a negation never goes."""
    assert verify_quotation("We met. It may rain. We voted.", "We met. … We voted.").found
    assert not verify_quotation("We met. It did not rain. We voted.", "We met. … We voted.").found


def test_an_abbreviation_ends_no_sentence() -> None:
    """Its full stop is no edge for a gap."""
    assert not verify_quotation("The U.S. envoy of Mr. Brown left.", "The U.S. … left").found


def test_the_elision_of_the_article_itself_is_quoted_as_it_stands() -> None:
    """An ellipsis that the article has needs no edges."""
    article = "“I went … home [...] late,” he said."

    assert verify_quotation(article, "I went ... home […] late").tier is Tier.FOLDED
    assert not verify_quotation(article, "I went home").found
