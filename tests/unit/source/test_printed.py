"""What a brief prints in its own words: every number is held, names and hedges are told."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.findings import errors
from briefgen.model.schema import Brief
from briefgen.source import Grounding, Lock, ground, lock_text, make_lock, read_lock

_ARTICLE = (
    "The council of Ilmer met in May. Since April, crews from Hale and Dunmore have fallen by 45% and 30%, respectively.\n\n"
    "The pier may have sunk by 12 centimetres, the surveyor Brandt suggested. It appears that nobody measured it again. "
    "About 60 boats lie in the harbour, and three of the boats leak.\n\n"
    "In 2029 the town counted 1,250 boats; the fee was €12. It was 17 January 2028 when the mayor, Ilse Brandt, resigned."
)
_PINNED = "crews from Hale and Dunmore have fallen by 45% and 30%, respectively"


def _brief(**changes: Any) -> Brief:
    values: dict[str, Any] = {
        "briefgen": 1,
        "language": "en",
        "status": "draft",
        "title": "A title",
        "articles": [{"id": "letter", "language": "en", "title": "A letter", "published": "2030-09-10"}],
    }
    return Brief.model_validate(values | changes)


def _grounded(brief: Brief, text: str | None = _ARTICLE, lock: Lock | None = None, **more: Any) -> Grounding:
    return ground(brief, {"letter": text}, lock or make_lock(brief, {"letter": _ARTICLE}, None).lock, **more)


def _told(grounding: Grounding) -> list[tuple[str, str]]:
    return [(finding.code, finding.address) for finding in grounding.findings]


def _evidence(claim: str, excerpt: str = _PINNED, **more: Any) -> list[dict[str, Any]]:
    return [{"id": "x", "claim": claim, "excerpt": excerpt} | more]


def _chart(**more: Any) -> list[dict[str, Any]]:
    data = {"columns": ["Port", "Change"], "rows": [["Hale", -45], ["Dunmore", -30]]}
    return [{"id": "c", "kind": "bar", "title": "Crews", "data": data, "unit": "percent"} | more]


def _table(*rows: list[Any]) -> list[dict[str, Any]]:
    return [
        {"id": "t", "title": "Crews", "columns": ["Port", "Change, percent"], "rows": list(rows), "source": "A letter"}
    ]


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"title": "Crews fell by 46%"}, "number-not-in-source", "title"),
    ({"summary": "In 2027 the council met."}, "number-not-in-source", "summary"),
    ({"key_messages": [{"id": "m", "text": "**46%** fewer"}]}, "number-not-in-source", "key_messages[m].text"),
    (
        {"key_messages": [{"id": "m", "text": "Crews from Hale fell by 30%."}]},
        "number-misattributed",
        "key_messages[m].text",
    ),
    ({"evidence": _evidence("Crews from Hale rose by 45%.")}, "number-misattributed", "evidence[x].claim"),
    (
        {"evidence": _evidence("Crews fell.", detail="By 45 percentage points.")},
        "number-not-in-source",
        "evidence[x].detail",
    ),
    ({"evidence": _evidence("Crews fell.", note="Of 70 boats.")}, "number-not-in-source", "evidence[x].note"),
    (
        {"events": [{"id": "e", "date": "2030-05", "label": "7 men met", "excerpt": "met in May"}]},
        "number-not-in-source",
        "events[e].label",
    ),
    (
        {"watch": [{"id": "w", "text": "Whether €13 is paid.", "basis": "analyst"}]},
        "number-not-in-source",
        "watch[w].text",
    ),
    ({"charts": _chart(title="Crews fell by 46%")}, "number-not-in-source", "charts[c].title"),
    ({"charts": _chart(alt="Hale fell by 46%.")}, "number-not-in-source", "charts[c].alt"),
    (
        {"charts": _chart(data={"columns": ["Port", "Change"], "rows": [["Hale", -46]]})},
        "number-not-in-source",
        "charts[c].data.rows[0][1]",
    ),
    ({"tables": _table(["Hale", 46])}, "number-not-in-source", "tables[t].rows[0][1]"),
    ({"tables": _table(["Hale", "1.1 to 3.3"])}, "number-not-in-source", "tables[t].rows[0][1]"),
    (
        {"statistics": [{"id": "s", "label": "Hale", "value": -30.0, "unit": "percent", "excerpt": _PINNED}]},
        "number-misattributed",
        "statistics[s]",
    ),
    (
        {
            "statistics": [
                {
                    "id": "s",
                    "label": "Hale",
                    "value": -45.0,
                    "unit": "percent",
                    "period": "since 2026",
                    "excerpt": _PINNED,
                }
            ]
        },
        "number-not-in-source",
        "statistics[s].period",
    ),
]


@pytest.mark.parametrize(("changes", "code", "address"), WRONG, ids=lambda v: v if isinstance(v, str) else "")
def test_a_number_that_the_article_does_not_bear_out_stops(changes: dict[str, Any], code: str, address: str) -> None:
    """In every printed field, and in a lock as well."""
    brief = _brief(**changes)

    assert (code, address) in [(f.code, f.address) for f in errors(_grounded(brief).findings)]
    assert code in {f.code for f in errors(make_lock(brief, {"letter": _ARTICLE}, None).findings)}


@pytest.mark.parametrize(
    "text",
    [
        "Since April, crews from Hale have fallen by 45% and from Dunmore by 30%.",
        "Falls of 45% and 30% among crews since April.",
        "In January 2028 the mayor resigned.",
        "The fee was 12 euros.",
        "Three of the boats leak.",
        "About 60 boats lie in the harbour.",
        "The article has two numbers, and one of them is of Hale.",
        "This brief has 2 charts and 3 tables.",
        "In 2029 the town counted 1250 boats.",
    ],
)
def test_what_the_article_says_needs_no_word(text: str) -> None:
    """Nor do counts of the brief's own items, nor small words without a unit."""
    assert _told(_grounded(_brief(summary=text))) == []


EXEMPT: list[dict[str, Any]] = [
    {"imprint": {"contact": "Pier 77, 1099 Ilmer"}},
    {"series": {"name": "Letters of 1977", "number": 99, "date": "2031-01-01"}},
    {"references": [{"id": "r", "text": "A book of 777 pages, 1977."}]},
    {"acronyms": {"G77": "Group of 77"}},
    {"correction": "It said 99% before.", "version": 2},
    {"charts": _chart(source="A letter, 7 September 1977")},
]


@pytest.mark.parametrize("changes", EXEMPT)
def test_what_is_not_of_the_article_is_exempt(changes: dict[str, Any]) -> None:
    """Imprint, series, references, acronyms, a correction, lines of sources."""
    assert errors(_grounded(_brief(**changes)).findings) == ()


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({"summary": "Visitors count 12 euros."}, "number-unconfirmed", "shares no word"),
        ({"summary": "In the harbour lie 60 boats."}, "hedge-lost", "about 60"),
        ({"evidence": _evidence("The pier has sunk.", "The pier may have sunk")}, "hedge-lost", '"may"'),
        (
            {"evidence": _evidence("The surveyor proved that.", "the surveyor Brandt suggested")},
            "hedge-lost",
            "suggested",
        ),
        ({"summary": "The town of Ilmar counts."}, "name-not-in-source", '"Ilmer", not "Ilmar"'),
        ({"summary": "The town of Oxley counts."}, "name-not-in-source", 'no "Oxley"'),
        ({"summary": "Nine of us saw the five boats leak."}, "number-unconfirmed", "otherwise"),
        (
            {
                "people": [{"id": "b", "name": "Ilse Brandt"}],
                "quotes": [{"id": "q", "by": "b", "text": "nobody measured it again", "date": "2026-05"}],
            },
            "number-unconfirmed",
            "2026-05",
        ),
        (
            {
                "people": [{"id": "b", "name": "Ilse Brandt"}],
                "quotes": [{"id": "q", "by": "b", "text": "nobody measured it again", "said_in": "a speech of 2026"}],
            },
            "number-not-in-source",
            "2026",
        ),
    ],
)
def test_what_cannot_be_told_warns(changes: dict[str, Any], code: str, said: str) -> None:
    """It is shown, and stops nothing but a number that is not there."""
    found = [f for f in _grounded(_brief(**changes)).findings if f.code == code]

    assert any(said in f.message for f in found), _grounded(_brief(**changes)).findings
    assert not errors(found)


@pytest.mark.parametrize(
    "claim", ["The pier may have sunk.", "The pier has perhaps sunk.", "The pier has sunk, says Brandt."]
)
def test_a_hedge_that_is_kept_is_not_told(claim: str) -> None:
    """Another word of caution will do, or a name that stands for it."""
    assert _told(_grounded(_brief(evidence=_evidence(claim, "The pier may have sunk")))) == []


def test_without_the_article_the_lock_answers_for_numbers_that_are_unchanged() -> None:
    """A changed text is held against the excerpts alone."""
    text = "In 2029 the town counted 1,250 boats."
    lock = make_lock(_brief(summary=text), {"letter": _ARTICLE}, None).lock

    assert read_lock(lock_text(lock).encode()) == lock
    assert _told(_grounded(_brief(summary=text), None, lock)) == []
    assert _told(_grounded(_brief(summary="In 2029 the town counted 1,260 boats."), None, lock)) == [
        ("unlocked", "summary")
    ]


def test_without_the_article_excerpts_bear_out_their_numbers() -> None:
    """They stand in it word for word."""
    brief = _brief(evidence=_evidence("Crews from Hale have fallen by 45%."))
    lock = make_lock(brief, {"letter": _ARTICLE}, None).lock
    rewritten = _brief(
        evidence=_evidence("Crews from Hale have fallen by 45%.", detail="Those from Dunmore fell by 30%.")
    )

    assert ("unlocked", "evidence[x].detail") not in _told(_grounded(rewritten, None, lock))


def test_a_person_may_answer_for_a_number() -> None:
    """The attestation is bound to the text, as all are."""
    attested = [{"address": "summary", "by": "N. V.", "on": "2030-09-11", "why": "counted"}]
    brief = _brief(summary="On the pier lie 77 boats.", attested=attested)
    lock = make_lock(brief, {"letter": _ARTICLE}, None).lock

    grounding = _grounded(brief, lock=lock)
    changed = _grounded(_brief(summary="On the pier lie 78 boats.", attested=attested), lock=lock)

    assert _told(grounding) == []
    assert grounding.attested == {"summary"}
    assert _told(changed) == [("attestation-void", "summary")]


def test_a_data_cell_counts_while_the_lock_holds_its_file() -> None:
    """For the row and the column that it stands in."""
    cells = {"data.csv": "Year; Hale; Dunmore; \n2025; 71 %; 64 %; \n2026; 73 %; 66 %; "}
    chart = _chart(data={"file": "data.csv"}, source="Harbour office")
    brief = _brief(charts=chart, summary="Hale had 73% in 2026.")
    lock = make_lock(brief, {"letter": _ARTICLE}, None, data={"data.csv": "0" * 64}, cells=cells).lock

    def told(text: str, digest: str = "0" * 64) -> list[tuple[str, str]]:
        said = _brief(charts=chart, summary=text)
        return _told(_grounded(said, lock=lock, data={"data.csv": digest}, cells=cells))

    assert told("Hale had 73% in 2026.") == []
    assert ("number-misattributed", "summary") in told("Dunmore had 73% in 2026.")
    assert ("number-not-in-source", "summary") in told("Hale had 73% in 2026.", digest="1" * 64)


def test_a_number_in_another_language_is_held_by_its_unit() -> None:
    """Words cannot be compared, numbers and names can."""
    german = _brief(language="de", summary="Die Gebühr lag bei 12 Euro; Hale verlor 45 Prozent.")
    wrong = _brief(language="de", summary="Die Gebühr lag bei 13 Euro.")

    assert errors(_grounded(german).findings) == ()
    assert [f.code for f in errors(_grounded(wrong).findings)] == ["number-not-in-source"]
