"""What an audit says of every statement of a brief."""

from __future__ import annotations

from dataclasses import replace

from briefgen.audit import AuditPage
from briefgen.audit.values import Kind, Role, State, Statement
from briefgen.findings import Severity
from tests.unit.audit.briefs import LETTER, PAPER, audited, brief, lock_of

_ABSENT: dict[str, str | None] = {"letter": None, "paper": None}


def _by_address(page: AuditPage) -> dict[str, Statement]:
    return {statement.address: statement for statement in page.statements}


def _passage(statement: Statement, text: str = LETTER) -> str:
    place = statement.place
    assert place is not None
    return text[place.start : place.end]


def test_every_text_stands_in_the_order_of_the_document_with_its_state() -> None:
    """Excerpts, a quotation, a number, the analyst's and the brief's own words are told apart."""
    made = brief()

    page = audited(made, lock_of(made))

    assert [(s.number, s.kind, s.address, s.state) for s in page.statements] == [
        (1, Kind.TEXT, "title", State.OWN),
        (2, Kind.TEXT, "key_messages[open].text", State.OWN),
        (3, Kind.CLAIM, "thesis.excerpt", State.EXACT),
        (4, Kind.CLAIM, "context[pier].excerpt", State.EXACT),
        (5, Kind.CLAIM, "experts[brandt].excerpt", State.BRACKETED),
        (6, Kind.QUOTATION, "quotes[dues].text", State.ELIDED),
        (7, Kind.TEXT, "watch[pier].text", State.ANALYST),
        (8, Kind.STATISTIC, "statistics[hale].excerpt", State.EXACT),
    ]
    assert page.parts[-1].heading == "Not printed on the pages"
    assert [text.text for text in page.parts[-1].texts] == ["Hale: −45%"]


def test_a_statement_leads_to_its_passage_and_has_the_language_of_its_article() -> None:
    """The passage is found in the article that has it."""
    made = brief()

    said = _by_address(audited(made, lock_of(made)))

    assert _passage(said["thesis.excerpt"]) == "The council met in May"
    assert (_passage(said["context[pier].excerpt"], PAPER), said["context[pier].excerpt"].language) == (
        "der Pier sei gesunken",
        "de",
    )


def test_a_quotation_has_the_sentences_around_it_and_its_gap() -> None:
    """The reader sees where agreement ends: what is left out, and the sentence behind."""
    made = brief()

    quotation = _by_address(audited(made, lock_of(made)))["quotes[dues].text"]

    assert quotation.speaker == "Ilse Brandt"
    assert [piece.role for piece in quotation.around] == [Role.AROUND, Role.HELD, Role.GAP, Role.HELD, Role.AROUND]
    assert quotation.around[2].text == ", and, since the flood of last year, "
    assert quotation.around[-1].text.endswith("we have not decided anything,” she added.")
    assert quotation.around[0].text.startswith("Nobody counted the boats.")


def test_what_the_article_does_not_have_is_an_error_and_leads_to_what_is_most_like_it() -> None:
    """The finding stands at the statement."""
    made = brief(thesis={"text": "The council meets.", "excerpt": "The council met in June"})

    thesis = _by_address(audited(made, lock_of(brief())))["thesis.excerpt"]

    assert thesis.state is State.ERROR
    assert thesis.place is not None
    assert thesis.place.nearest
    assert _passage(thesis).startswith("The council met in")
    assert [note.severity for note in thesis.notes] == [Severity.ERROR]
    assert "[-June-]" in thesis.notes[0].details[0]


def test_a_claim_rewritten_since_is_an_error_at_its_own_statement() -> None:
    """A finding is dealt by address."""
    lock = lock_of(brief())

    said = _by_address(audited(brief(thesis={"text": "It never met.", "excerpt": "The council met in May"}), lock))

    assert [a for a, s in said.items() if s.state is State.ERROR] == ["thesis.excerpt"]
    assert said["thesis.excerpt"].notes[0].details[0] == "claim: It never met."


def test_without_a_lock_nothing_is_borne_out_and_the_page_says_so() -> None:
    """What the article has is still shown."""
    page = audited(brief(), None)
    said = _by_address(page)

    assert [note.text for note in page.notes] == ["the brief has no lock"]
    assert said["thesis.excerpt"].state is State.ERROR
    assert said["thesis.excerpt"].notes[0].text == "it is not in the lock"
    assert _passage(said["thesis.excerpt"]) == "The council met in May"


def test_an_attestation_is_shown_with_who_when_and_why() -> None:
    """A text that a person vouches for is attested; a value that one vouches for leaves its excerpt as it is."""
    why = [
        {"address": "thesis.excerpt", "by": "Ada Quill", "on": "2030-09-12", "why": "heard it"},
        {"address": "statistics[hale].value", "by": "Bo", "on": "2030-09-13", "why": "see the table"},
    ]
    made = brief(
        thesis={"text": "The council meets.", "excerpt": "The council meets in June"},
        statistics=[brief().statistics[0].model_dump(by_alias=True) | {"value": -44.0}],
        attested=why,
    )

    said = _by_address(audited(made, lock_of(made)))

    thesis, hale = said["thesis.excerpt"], said["statistics[hale].excerpt"]
    assert (thesis.state, [(a.by, str(a.on), a.why) for a in thesis.attestations]) == (
        State.ATTESTED,
        [("Ada Quill", "2030-09-12", "heard it")],
    )
    assert (hale.state, [a.by for a in hale.attestations]) == (State.EXACT, ["Bo"])


def test_where_the_articles_are_absent_the_lock_answers() -> None:
    """State and place are those of the lock, and each statement says whence."""
    made = brief()
    lock = lock_of(made)

    page = audited(made, lock, _ABSENT)

    there = _by_address(audited(made, lock))
    for address, statement in _by_address(page).items():
        known = there[address]
        assert statement.state is known.state
        assert statement.from_lock == bool(known.words)
        assert not statement.around
        if statement.place and known.place:
            assert statement.place == replace(known.place, gaps=())
    letter, paper = page.articles
    assert [s.address for s in letter.places] == [
        "thesis.excerpt", "statistics[hale].excerpt", "experts[brandt].excerpt", "quotes[dues].text",
    ]  # fmt: skip
    assert [s.address for s in paper.places] == ["context[pier].excerpt"]
    assert not letter.at_hand


def test_a_warning_is_told_apart_from_an_error() -> None:
    """A quotation cut before a negation is borne out, with a warning."""
    made = brief(quotes=[{"id": "dues", "by": "brandt", "text": "But we have"}])

    quotation = _by_address(audited(made, lock_of(made)))["quotes[dues].text"]

    assert (quotation.state, quotation.warned) == (State.EXACT, True)


def _numbers(page: AuditPage) -> list[tuple[str, State, bool]]:
    return [(s.words, s.state, s.from_lock) for s in page.statements if s.kind is Kind.NUMBER]


def _message(text: str) -> list[dict[str, str]]:
    return [{"id": "open", "text": text}]


def test_every_number_of_a_sentence_leads_to_the_article_s() -> None:
    """Each is a statement of its own, below the sentence that has it."""
    made = brief(key_messages=_message("Crews from Hale have fallen by 45%. The council met in May 2030."))

    page = audited(made, lock_of(made))

    assert _numbers(page) == [("45%", State.IN_SOURCE, False), ("May 2030", State.IN_SOURCE, False)]
    assert [_passage(s) for s in page.statements if s.kind is Kind.NUMBER] == ["45%", "in May"]


def test_a_number_that_is_wrong_has_its_finding_and_the_other_one_has_not() -> None:
    """The finding stands at the number, though it names the sentence."""
    made = brief(key_messages=_message("Crews from Hale have fallen by 54%, and the council met in May."))

    page = audited(made, lock_of(brief()))

    assert [state for _, state, _ in _numbers(page)] == [State.ERROR, State.IN_SOURCE]
    wrong, right = (s for s in page.statements if s.kind is Kind.NUMBER)
    assert [note.text for note in wrong.notes] == ['"54%" is not in the article']
    assert wrong.place is not None
    assert (_passage(wrong), wrong.place.nearest, right.notes) == ("45%", True, ())


def test_a_number_that_a_person_vouches_for_is_attested() -> None:
    """By the address of its sentence."""
    word = {"address": "key_messages[open].text", "by": "Ada Quill", "on": "2030-09-12", "why": "asked the port"}
    made = brief(key_messages=_message("The harbour has 612 berths."), attested=[word])

    page = audited(made, lock_of(made))

    assert [state for _, state, _ in _numbers(page)] == [State.ATTESTED]
    number = next(s for s in page.statements if s.kind is Kind.NUMBER)
    assert [a.why for a in number.attestations] == ["asked the port"]


def test_numbers_are_answered_for_by_the_lock_where_an_article_is_absent() -> None:
    """Without a place; a sentence that the lock does not know is an error."""
    made = brief(key_messages=_message("The harbour has stayed open since May 2030."))
    lock = lock_of(made)

    known = audited(made, lock, _ABSENT)
    other = audited(brief(key_messages=_message("The harbour opened in June 2031.")), lock, _ABSENT)

    assert _numbers(known) == [("May 2030", State.IN_SOURCE, True)]
    assert _numbers(other) == [("June 2031", State.ERROR, False)]


def test_a_phrase_between_marks_is_a_statement_of_its_own_text() -> None:
    """The claim has its excerpt first, then the phrase."""
    made = brief(thesis={"text": "The council “met in May”.", "excerpt": "The council met in May"})

    page = audited(made, lock_of(made))

    thesis = next(t for part in page.parts for t in part.texts if t.address == "thesis.text")
    assert [(s.kind, s.words.strip("“”")) for s in thesis.statements] == [
        (Kind.CLAIM, "The council met in May"),
        (Kind.PHRASE, "met in May"),
        (Kind.NUMBER, "in May"),
    ]
