"""Phrases between marks in a brief's own sentences, the speakers it names, translations, and how much is reprinted."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.findings import Severity, errors
from briefgen.model.schema import Brief
from briefgen.source import Lock, ground, make_lock

_ARTICLE = (
    "By Karl Venn\n\nThe council met in May and spoke of a “common account”. Nothing came of the long talk in the old"
    " hall, since nobody had brought the books, and the ferry left at nine with half of those who had come to hear it.\n\n"
    "“We have always paid our dues, and we want fairness, too,” said Ilse Brandt, the harbour master.\n\n"
    "“We count every boat,” said Otto Reik, the treasurer.\n\n"
    "The dues of the ports are 5'10\" high, and crews have paid them since the ’90s."
)


def _brief(**changes: Any) -> Brief:
    values: dict[str, Any] = {
        "briefgen": 1,
        "language": "en",
        "status": "final",
        "title": "A title",
        "thesis": {"text": "The council meets.", "excerpt": "The council met in May"},
        "people": [
            {"id": "brandt", "name": "Ilse Brandt", "also": ["Brandt"], "role": "Harbour master"},
            {"id": "reik", "name": "Otto Reik", "role": "Treasurer"},
        ],
        "articles": [{"id": "letter", "language": "en", "title": "A letter", "outlet": "The Ilmer Letter"}],
    }
    return Brief.model_validate(values | changes)


def _detail(text: str) -> dict[str, Any]:
    return {"evidence": [{"id": "dues", "claim": "They pay.", "detail": text, "excerpt": "The council met in May"}]}


def _found(brief: Brief) -> list[tuple[str, str, Severity]]:
    lock = make_lock(brief, {"letter": _ARTICLE}, None).lock
    return [(f.code, f.address, f.severity) for f in ground(brief, {"letter": _ARTICLE}, lock).findings]


_DATA = {"columns": ["a", "b"], "rows": [["c", 1]]}
_TRANSLATED = {"id": "q", "by": "brandt", "text": "Wir wollen Fairness", "original": "we want fairness, too"}
_IN_DETAIL = "evidence[dues].detail.quoted[1]"


@pytest.mark.parametrize(
    "text",
    [
        "They want “fairness, too”.",
        "They speak of a ‘common account’ and of «fairness».",
        "They say: “[w]e have always paid our dues … and we want fairness, too.”",
        'The ports\' dues are 5\'10" high; "The Ilmer Letter" has it.',
        "Crews’ dues, the port’s and the ’90s.",
        "The **“common** account”.",
    ],
)
def test_a_phrase_that_the_article_has_may_stand_in_marks(text: str) -> None:
    """Of any shape, with the folding of every quotation; an outlet's name too; apostrophes open nothing."""
    assert _found(_brief(**_detail(text))) == []


@pytest.mark.parametrize(
    "text",
    ["They want “justice, too”.", "They want «justice».", "They want ‘justice’ now.", "They want “justice, and so on."],
)
def test_a_phrase_that_the_article_lacks_may_not(text: str) -> None:
    """An unclosed mark reaches to the end of the field."""
    assert _found(_brief(**_detail(text))) == [("quote-not-in-source", _IN_DETAIL, Severity.ERROR)]


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({"title": "A “title”"}, "title.quoted[1]"),
        ({"standfirst": "A “stand”, “first”"}, "standfirst.quoted[2]"),
        ({"summary": "A “summary”"}, "summary.quoted[1]"),
        ({"key_messages": [{"id": "x", "text": "A “message”"}]}, "key_messages[x].text.quoted[1]"),
        ({"thesis": {"text": "“Met”", "excerpt": "The council met"}}, "thesis.text.quoted[1]"),
        ({"watch": [{"id": "x", "text": "“Watch”", "basis": "analyst"}]}, "watch[x].text.quoted[1]"),
        (
            {"experts": [{"id": "x", "person": "brandt", "position": "“Firm”", "excerpt": "The council met"}]},
            "experts[x].position.quoted[1]",
        ),
        (
            {
                "tables": [
                    {"id": "x", "title": "T", "columns": ["“Col”", "B"], "rows": [["“cell”", 1]], "source": "“S”"}
                ]
            },
            "tables[x].rows[0][0].quoted[1]",
        ),
        (
            {
                "charts": [
                    {
                        "id": "x",
                        "kind": "bar",
                        "title": "“Chart”",
                        "alt": "“Alt”",
                        "data": {"columns": ["a", "b"], "rows": [["c", 1]]},
                    }
                ]
            },
            "charts[x].alt.quoted[1]",
        ),
    ],
)
def test_every_printed_field_is_held(changes: dict[str, Any], address: str) -> None:
    """Titles, messages, positions, cells, alternative texts."""
    assert address in [where for _, where, _ in _found(_brief(**changes))]


def test_what_says_who_publishes_and_what_is_cited_is_not_held() -> None:
    """Imprint, series, acronyms, references, the articles' own data, source lines, corrections."""
    brief = _brief(
        imprint={"disclaimer": "All “views”"},
        correction="We wrote “X”.",
        acronyms={"X": "“X”"},
        references=[{"id": "x", "text": "“A work”"}],
        series={"name": "“Series”", "date": "2030-01-01"},
    )

    assert _found(brief) == []


def test_a_phrase_may_be_a_translated_quotations() -> None:
    """The original is verified; its translation may be cited elsewhere in the brief, and nothing else."""
    quote = {
        "id": "q",
        "by": "brandt",
        "text": "Wir wollen Fairness",
        "original": "we want fairness, too",
        "translated_by": "N.",
    }

    assert _found(_brief(quotes=[quote], **_detail("Sie sagt „wir wollen Fairness“."))) == []
    assert _found(_brief(quotes=[quote], **_detail("Sie sagt „wir wollen mehr“."))) == [
        ("quote-not-in-source", _IN_DETAIL, Severity.ERROR)
    ]


def test_a_translation_must_say_that_it_is_one() -> None:
    """Without a translator nothing would be printed beside it."""
    assert _found(_brief(quotes=[_TRANSLATED])) == [("translation-unmarked", "quotes[q].text", Severity.ERROR)]


def test_a_sentence_of_the_brief_may_not_put_words_into_another_mouth() -> None:
    """Where its grammar says that a person of the brief speaks, the article must have that person say it."""
    right = _detail("Ilse Brandt said: “We have always paid our dues.”")
    wrong = _detail("Otto Reik said: “We have always paid our dues.”")

    assert _found(_brief(**right)) == []
    assert _found(_brief(**wrong)) == [("wrong-speaker", f"{_IN_DETAIL}.by", Severity.ERROR)]


def _quote(by: str = "brandt") -> list[dict[str, Any]]:
    return [{"id": "dues", "by": by, "text": "We have always paid our dues"}]


def test_a_wrong_speaker_is_an_error_that_a_person_may_vouch_for() -> None:
    """The attestation is bound to the name and the text, stands in the lock, and is marked in print."""
    attested = [{"address": "quotes[dues].by", "by": "N. V.", "on": "2030-09-11", "why": "was in the room"}]
    brief = _brief(quotes=_quote("reik"), attested=attested)
    locked = make_lock(brief, {"letter": _ARTICLE}, None)

    here, away = ground(brief, {"letter": _ARTICLE}, locked.lock), ground(brief, {}, locked.lock)

    assert _found(_brief(quotes=_quote("reik"))) == [("wrong-speaker", "quotes[dues].by", Severity.ERROR)]
    assert errors(locked.findings) == errors(here.findings) == errors(away.findings) == ()
    assert "quotes[dues].by" in here.attested & away.attested
    assert make_lock(brief, {}, locked.lock).lock == locked.lock


def test_an_unsure_speaker_is_a_warning_that_a_person_may_settle() -> None:
    """The article's term is nobody's for sure."""
    quotes = [{"id": "dues", "by": "brandt", "text": "common account"}]
    attested = [{"address": "quotes[dues].by", "by": "N. V.", "on": "2030-09-11", "why": "was in the room"}]

    assert _found(_brief(quotes=quotes)) == [("speaker-unconfirmed", "quotes[dues].by", Severity.WARNING)]
    assert _found(_brief(quotes=quotes, attested=attested)) == []


def test_a_phrase_is_locked_with_the_sentence_that_carries_it() -> None:
    """Without the article the lock answers for both."""
    brief = _brief(**_detail("They want “fairness, too”."))
    lock = make_lock(brief, {"letter": _ARTICLE}, None).lock

    def wrong(text: str, lock: Lock = lock) -> list[tuple[str, str]]:
        return [(f.code, f.address) for f in errors(ground(_brief(**_detail(text)), {}, lock).findings)]

    assert wrong("They want “fairness, too”.") == []
    assert wrong("Nobody wants “fairness, too”.") == [("claim-changed", "evidence[dues].detail")]
    assert wrong("They want “justice, too”.") == [("text-changed", _IN_DETAIL)]
    assert wrong("They want “fairness, too”, “now”.") == [
        ("claim-changed", "evidence[dues].detail"),
        ("unlocked", "evidence[dues].detail.quoted[2]"),
    ]


def test_excerpts_that_reprint_too_much_are_told() -> None:
    """Three tenths of the article, each place counted once."""
    long = _ARTICLE.split("\n\n")[1]
    thesis = {"text": "The council meets.", "excerpt": long}
    context = [{"id": "x", "text": "Again.", "excerpt": long}]

    assert _found(_brief()) == []
    assert _found(_brief(thesis=thesis, context=context)) == [
        ("excerpts-too-long", "articles[letter]", Severity.WARNING)
    ]
