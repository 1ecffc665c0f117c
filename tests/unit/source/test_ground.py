"""A brief held against its articles and its lock, and the lock written and read."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.errors import BriefInvalid
from briefgen.findings import errors
from briefgen.model.schema import Brief
from briefgen.source import Grounding, Lock, ground, lock_text, make_lock, read_article, read_lock

_ARTICLE = (
    "The council met in May. Crews from Hale and Dunmore have fallen by 45% and 30%, respectively.\n\n"
    "“We have always paid our dues, and we want fairness, too,” said Brandt.\n\n"
    "Мы всегда платили."
)
_OTHER = "Another paper wrote that the pier has sunk."


def _brief(**changes: Any) -> Brief:
    values: dict[str, Any] = {
        "briefgen": 1,
        "language": "en",
        "status": "final",
        "title": "A title",
        "thesis": {"text": "The council meets.", "excerpt": "The council met in May"},
        "people": [{"id": "brandt", "name": "Ilse Brandt", "also": ["Brandt"]}],
        "quotes": [{"id": "dues", "by": "brandt", "text": "We have always paid our dues"}],
        "statistics": [
            {
                "id": "hale",
                "label": "Hale",
                "value": -45.0,
                "unit": "percent",
                "excerpt": "have fallen by 45% and 30%, respectively",
            }
        ],
        "events": [{"id": "met", "date": "2030-05", "label": "The council meets", "excerpt": "met in May"}],
        "articles": [
            {"id": "letter", "language": "en", "title": "A letter", "published": "2030-09-10"},
            {"id": "paper", "language": "en", "title": "A paper"},
        ],
    }
    return Brief.model_validate(values | changes)


_AT_HAND: dict[str, str | None] = {"letter": _ARTICLE, "paper": _OTHER}


def _locked(brief: Brief) -> Lock:
    result = make_lock(brief, _AT_HAND, None)
    assert not errors(result.findings)
    return result.lock


def _wrong(grounding: Grounding) -> list[tuple[str, str]]:
    return [(finding.code, finding.address) for finding in errors(grounding.findings)]


def _quote(**values: Any) -> list[dict[str, Any]]:
    return [{"id": "dues", "by": "brandt", "text": "We have always paid our dues"} | values]


def _hale(**values: Any) -> list[dict[str, Any]]:
    return [_brief().statistics[0].model_dump(by_alias=True) | values]


def test_a_locked_brief_is_borne_out_with_the_article_and_without() -> None:
    """Every excerpt, quotation, statistic and event has its proof in both."""
    brief = _brief()
    lock = _locked(brief)

    with_article, without = ground(brief, _AT_HAND, lock), ground(brief, {"letter": None}, lock)

    assert _wrong(with_article) == _wrong(without) == []
    assert [p.address for p in with_article.proofs] == [p.address for p in without.proofs]
    assert {p.address for p in without.proofs} == {
        "thesis.excerpt",
        "quotes[dues].text",
        "statistics[hale].excerpt",
        "events[met].excerpt",
    }


@pytest.mark.parametrize("articles", [_AT_HAND, {}])
def test_a_brief_without_a_lock_is_unlocked(articles: dict[str, str | None]) -> None:
    """Said once, not for every text, and with the remedy."""
    grounding = ground(_brief(), articles, None)

    assert _wrong(grounding) == [("unlocked", "")]
    assert "briefgen lock" in grounding.findings[0].hints[0]
    assert grounding.proofs == ()


def test_one_changed_word_is_shown_as_a_difference() -> None:
    """The message names the word, the details show the passage."""
    lock = _locked(_brief())

    grounding = ground(_brief(quotes=_quote(text="We have never paid our dues")), _AT_HAND, lock)

    (finding,) = errors(grounding.findings)
    assert (finding.code, finding.address) == ("quote-not-in-source", "quotes[dues].text")
    assert 'says "always" where it has "never" (paragraph 2)' in finding.message
    assert finding.details == ("paragraph 2: We have [-never-]{+always+} paid our dues",)


def test_a_text_changed_within_the_article_needs_a_new_lock() -> None:
    """It stands there, but nobody locked it."""
    grounding = ground(_brief(quotes=_quote(text="We have always paid")), _AT_HAND, _locked(_brief()))

    assert _wrong(grounding) == [("text-changed", "quotes[dues].text")]


def test_a_text_changed_without_the_article_is_refused() -> None:
    """The lock answers for unchanged texts only."""
    brief = _brief(thesis={"text": "The council meets.", "excerpt": "The council met"})

    assert _wrong(ground(brief, {}, _locked(_brief()))) == [("text-changed", "thesis.excerpt")]


def test_a_text_that_is_not_in_the_lock_is_unlocked() -> None:
    """Whether the article is at hand or not."""
    brief = _brief(context=[{"id": "new", "text": "New.", "excerpt": "The council"}])

    assert _wrong(ground(brief, _AT_HAND, _locked(_brief()))) == [("unlocked", "context[new].excerpt")]
    assert _wrong(ground(brief, {}, _locked(_brief()))) == [("unlocked", "context[new].excerpt")]


@pytest.mark.parametrize("articles", [_AT_HAND, {}])
@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({"thesis": {"text": "The council never meets.", "excerpt": "The council met in May"}}, "thesis.text"),
        ({"statistics": _hale(value=-30.0)}, "statistics[hale]"),
        ({"statistics": _hale(value=45.0)}, "statistics[hale]"),
        ({"statistics": _hale(label="Dunmore")}, "statistics[hale]"),
        ({"statistics": _hale(place="Ilmer")}, "statistics[hale]"),
        (
            {"events": [{"id": "met", "date": "2030", "label": "The council meets", "excerpt": "met in May"}]},
            "events[met]",
        ),
    ],
)
def test_a_rewritten_claim_is_refused(changes: dict[str, Any], address: str, articles: dict[str, str | None]) -> None:
    """Sentence, value, label, place, date and speaker are bound to their excerpt, with the article and without."""
    assert ("claim-changed", address) in _wrong(ground(_brief(**changes), articles, _locked(_brief())))


@pytest.mark.parametrize(
    ("articles", "codes"), [(_AT_HAND, ["claim-changed", "wrong-speaker"]), ({}, ["claim-changed"])]
)
@pytest.mark.parametrize(
    "changes",
    [
        {"people": [{"id": "brandt", "name": "Anna Reik"}]},
        {
            "people": [{"id": "brandt", "name": "Ilse Brandt"}, {"id": "reik", "name": "T. Reik"}],
            "quotes": _quote(by="reik"),
        },
    ],
)
def test_another_speaker_is_refused(changes: dict[str, Any], articles: dict[str, str | None], codes: list[str]) -> None:
    """Whether another person is named or the person gets another name; without the article the lock knows it."""
    wrong = _wrong(ground(_brief(**changes), articles, _locked(_brief())))

    assert wrong == [(code, "quotes[dues].by") for code in codes]


def test_a_value_that_its_excerpt_does_not_have_is_refused_by_the_lock_and_the_locker() -> None:
    """No lock makes it right."""
    brief = _brief(statistics=_hale(value=-46.0))

    assert ("value-not-in-excerpt", "statistics[hale].value") in _wrong(ground(brief, {}, _locked(_brief())))
    assert [f.code for f in errors(make_lock(brief, _AT_HAND, None).findings)] == ["value-not-in-excerpt"]


def test_a_date_that_its_excerpt_does_not_have_is_refused() -> None:
    """Its year is resolved by the article's date."""
    brief = _brief(events=[{"id": "met", "date": "2029-05", "label": "x", "excerpt": "met in May"}])

    assert ("value-not-in-excerpt", "events[met].date") in _wrong(ground(brief, _AT_HAND, _locked(_brief())))


def test_a_changed_article_is_told_even_if_every_text_is_still_there() -> None:
    """Somebody has to read what has changed."""
    changed = {"letter": _ARTICLE + " A correction.", "paper": _OTHER}

    assert _wrong(ground(_brief(), changed, _locked(_brief()))) == [("source-changed", "articles[letter]")]


def test_an_excerpt_may_name_its_article() -> None:
    """Without a name any article may have it; with one only that; an unknown one is told."""

    def thesis(article: str | None) -> dict[str, Any]:
        return {"thesis": {"text": "x", "excerpt": {"in": article, "text": "the pier has sunk"}}}

    assert _locked(_brief(**thesis("paper"))).rows["thesis.excerpt"].article == "paper"
    assert _locked(_brief(**thesis(None))).rows["thesis.excerpt"].article == "paper"
    assert [f.code for f in errors(make_lock(_brief(**thesis("letter")), _AT_HAND, None).findings)] == [
        "quote-not-in-source"
    ]
    assert [f.code for f in errors(make_lock(_brief(**thesis("none")), _AT_HAND, None).findings)] == ["unknown-article"]


def test_one_article_may_be_at_hand_and_the_other_not() -> None:
    """The lock answers for the absent one, the present one is searched."""
    brief = _brief(thesis={"text": "x", "excerpt": "the pier has sunk"})

    grounding = ground(brief, {"letter": _ARTICLE}, _locked(brief))

    assert _wrong(grounding) == []
    assert len(grounding.proofs) == 4


def test_a_translation_is_held_by_its_original() -> None:
    """And is refused when it is rewritten under the same original."""
    brief = _brief(quotes=_quote(text="We always paid.", original="Мы всегда платили.", translated_by="N. V."))
    lock = _locked(brief)

    rewritten = _brief(quotes=_quote(text="We never paid.", original="Мы всегда платили.", translated_by="N. V."))

    assert _wrong(ground(brief, {}, lock)) == []
    assert _wrong(ground(rewritten, {}, lock)) == [("claim-changed", "quotes[dues].text")]


def test_a_rewritten_claim_is_locked_again_only_when_it_is_accepted() -> None:
    """Until then its old digest stays, so that it is refused again."""
    old = _locked(_brief())
    brief = _brief(thesis={"text": "Rewritten.", "excerpt": "The council met in May"})

    waiting = make_lock(brief, _AT_HAND, old)
    assert [(c.address, c.claim, c.text) for c in waiting.pending] == [
        ("thesis.excerpt", "Rewritten.", "The council met in May")
    ]
    assert waiting.lock == old
    assert _wrong(ground(brief, _AT_HAND, waiting.lock)) == [("claim-changed", "thesis.text")]

    for address in ("thesis.text", "thesis.excerpt"):
        accepted = make_lock(brief, _AT_HAND, old, [address])
        assert (accepted.pending, accepted.findings) == ((), ())
        assert _wrong(ground(brief, {}, accepted.lock)) == []


def test_locking_without_the_article_keeps_what_is_unchanged() -> None:
    """What has changed cannot be locked and is left out."""
    old = _locked(_brief())
    brief = _brief(quotes=_quote(text="We have paid"))

    result = make_lock(brief, {}, old)

    assert [(f.code, f.address) for f in result.findings] == [("unlocked", "quotes[dues].text")]
    assert result.lock.rows == {a: r for a, r in old.rows.items() if a != "quotes[dues].text"}
    assert result.lock.articles == {"letter": old.articles["letter"]}


def _attested(address: str, text: str = "[Hale] always paid our dues") -> Brief:
    attestation = {"address": address, "by": "N. V.", "on": "2030-09-11", "why": "heard it"}
    return _brief(quotes=_quote(text=text), attested=[attestation])


def test_an_attestation_speaks_once_it_is_locked() -> None:
    """It is returned to be marked in print, with the article at hand and without."""
    brief = _attested("quotes[dues].text")

    assert _wrong(ground(brief, _AT_HAND, _locked(_brief()))) == [("unlocked", "quotes[dues].text")]
    lock = make_lock(brief, _AT_HAND, None).lock
    for articles in (_AT_HAND, {}):
        grounding = ground(brief, articles, lock)
        assert _wrong(grounding) == []
        assert grounding.attested == {"quotes[dues].text"}


def test_an_attestation_is_void_when_its_text_changes() -> None:
    """Also for `briefgen lock`, until it is accepted."""
    lock = make_lock(_attested("quotes[dues].text"), _AT_HAND, None).lock
    changed = _attested("quotes[dues].text", "[Hale] never paid our dues")

    assert _wrong(ground(changed, _AT_HAND, lock)) == [("attestation-void", "quotes[dues].text")]
    again = make_lock(changed, _AT_HAND, lock)
    assert [f.code for f in errors(again.findings)] == ["attestation-void"]
    assert _wrong(ground(changed, _AT_HAND, again.lock)) == [("attestation-void", "quotes[dues].text")]
    accepted = make_lock(changed, _AT_HAND, lock, ["quotes[dues].text"])
    assert _wrong(ground(changed, {}, accepted.lock)) == []


def test_an_attestation_that_was_taken_back_leaves_the_text_unlocked() -> None:
    """The lock's row is nobody's word without it."""
    lock = make_lock(_attested("quotes[dues].text"), _AT_HAND, None).lock
    brief = _brief(quotes=_quote(text="[Hale] always paid our dues"))

    assert _wrong(ground(brief, {}, lock)) == [("unlocked", "quotes[dues].text")]
    assert _wrong(ground(brief, _AT_HAND, lock)) == [("quote-not-in-source", "quotes[dues].text")]


def test_an_attestation_of_nothing_is_told() -> None:
    """With the address that was meant."""
    grounding = ground(_attested("quotes[due].text", "We want fairness"), _AT_HAND, None)

    finding = next(f for f in grounding.findings if f.code == "attestation-unknown")
    assert finding.address == "attested[0].address"
    assert finding.hints == ("did you mean quotes[dues].text?",)


def test_a_value_may_be_attested_and_is_bound_to_value_and_excerpt() -> None:
    """The excerpt must still stand in the article."""
    attestation = {"address": "statistics[hale].value", "by": "N. V.", "on": "2030-09-11", "why": "counted"}
    brief = _brief(statistics=_hale(value=-46.0), attested=[attestation])
    lock = make_lock(brief, _AT_HAND, None).lock

    grounding = ground(brief, {}, lock)
    other = ground(_brief(statistics=_hale(value=-47.0), attested=[attestation]), {}, lock)

    assert _wrong(grounding) == []
    assert grounding.attested == {"statistics[hale].value"}
    assert ("attestation-void", "statistics[hale].value") in _wrong(other)


def test_the_file_of_a_lock_is_read_back_as_it_was_and_is_always_the_same() -> None:
    """One table an address, sorted, nothing of the article's words."""
    lock = _locked(_brief())
    text = lock_text(lock)

    assert read_lock(text.encode()) == lock
    assert read_lock(text.replace("\n", "\r\n").encode()) == lock
    assert lock_text(Lock(dict(reversed(lock.articles.items())), dict(reversed(lock.rows.items())))) == text
    assert '[texts."quotes[dues].text"]' in text
    assert "dues," not in text


def test_a_claim_is_locked_with_the_number_that_it_prints() -> None:
    """Another value of its statistic rewrites it, as another word would; an author reads the number, not the reference."""
    thesis = {"text": "Crews fell by [[statistic:hale]].", "excerpt": "Crews from Hale and Dunmore have fallen"}
    lock = _locked(_brief(thesis=thesis))
    other = _brief(thesis=thesis, statistics=_hale(value=-30.0))

    told = ground(other, _AT_HAND, lock)

    assert _wrong(ground(_brief(thesis=thesis), _AT_HAND, lock)) == []
    assert [f.address for f in told.findings if f.code == "claim-changed"] == ["thesis.text", "statistics[hale]"]
    assert told.findings[0].details[0] == "claim: Crews fell by −30%."


def _drawn(*ids: str) -> Brief:
    """A brief with charts of one file."""
    data = {"file": "data.csv"}
    return _brief(charts=[{"id": x, "kind": "bar", "title": "T", "source": "S", "data": data} for x in ids])


_DIGEST, _OTHER_DIGEST = "a" * 64, "b" * 64


def test_the_lock_holds_the_digests_of_files_of_data() -> None:
    """They are read back, and a brief without such files has a lock without them."""
    lock = make_lock(_drawn("one"), _AT_HAND, None, (), {"data.csv": _DIGEST}).lock
    assert lock.data == {"data.csv": _DIGEST}
    assert read_lock(lock_text(lock).encode()) == lock
    assert "[data]" not in lock_text(_locked(_brief()))


def test_a_file_of_data_that_is_not_that_of_the_lock_is_refused() -> None:
    """Changed, or never locked; told once, at the first chart that draws it."""
    brief = _drawn("one", "two")
    lock = make_lock(brief, _AT_HAND, None, (), {"data.csv": _DIGEST}).lock
    where = "charts[one].data.file"
    assert _wrong(ground(brief, _AT_HAND, lock, {"data.csv": _DIGEST})) == []
    assert _wrong(ground(brief, _AT_HAND, lock, {"data.csv": _OTHER_DIGEST})) == [("source-changed", where)]
    assert _wrong(ground(brief, _AT_HAND, _locked(_brief()), {"data.csv": _DIGEST})) == [("unlocked", where)]


@pytest.mark.parametrize(
    "change",
    [
        ("version = 1", "version = 2"),
        ('tier = "exact"', 'tier = "folded"'),
        ('tier = "exact"', 'tier = "substituted"'),
        ('tier = "exact"', 'tier = ["exact"]'),
        ("start = ", "start = -"),
        ("start = ", "start = 1"),
        ("[articles]", "[article]"),
        ('text = "', 'text = "0'),
        ("[articles]", "[articles"),
        ('"letter"', '"paper"'),
    ],
)
def test_a_lock_that_was_changed_by_hand_is_broken(change: tuple[str, str]) -> None:
    """Its seal, its shape or its grammar does not hold."""
    text = lock_text(_locked(_brief()))
    assert change[0] in text

    with pytest.raises(BriefInvalid) as broken:
        read_lock(text.replace(*change).encode())

    assert [f.code for f in broken.value.findings] == ["lock-broken"]


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"a = " + b"[" * 100_000, b"x" * 5_000_001, b"version = 1", b"<<<<<<< ours"]
)
def test_what_is_no_lock_is_broken(data: bytes) -> None:
    """Empty, no text, nested without end, too large, a merge left open."""
    with pytest.raises(BriefInvalid, match="lock-broken"):
        read_lock(data)


@pytest.mark.parametrize(
    ("data", "code"), [(b"x" * 2_000_001, "article-too-large"), (b"\xff\xfea", "not-utf-8"), (b"a\0b", "not-text")]
)
def test_an_article_that_is_no_plain_text_is_refused(data: bytes, code: str) -> None:
    """With its code and the address of the file."""
    with pytest.raises(BriefInvalid) as refused:
        read_article(data, "articles[letter].file")

    assert [(f.code, f.address) for f in refused.value.findings] == [(code, "articles[letter].file")]


def test_an_article_keeps_its_line_ends_and_loses_its_byte_order_mark() -> None:
    """Offsets are those of the text."""
    assert read_article(b"\xef\xbb\xbfa\r\nb") == "a\r\nb"
