"""The public question: does an article carry this number, for this subject, place, time and direction?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefgen.language import PartialDate
from briefgen.model.schema import Statistic
from briefgen.source.dates import date_mentions
from briefgen.source.lexicon import lexicon
from briefgen.source.statistics.article import NumberedArticle, claimed, numbered
from briefgen.source.statistics.bearing import Bearing
from briefgen.source.statistics.find import direction_said, period_said, place_said
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.passage import Passage
from briefgen.source.statistics.sentence import bearing
from briefgen.source.statistics.terms import terms
from briefgen.source.statistics.units import unit_named
from briefgen.source.statistics.verdict import Verdict, Where, judge
from briefgen.source.stretches import read_source
from briefgen.source.tokens import tokenise
from briefgen.source.verification import verify


@dataclass(frozen=True, slots=True)
class StatisticVerification:
    """What `verify_statistic` found.

    `value_ok`: the article has every number of the claim, with its unit and its bounds (about, at least); False: not; None:
    it cannot be told, or the claim has no number. `subject_ok`: it has them for the same subject, place, time and direction;
    False: it says otherwise; None: it cannot be told, or there is no value to ask it of. `place`, `period` and `direction`
    ("up", "down") are what the article says with the number, None where it says nothing. `start` and `end`: character
    offsets into the article's text, half-open, of that number; where the value is not there, of the one that comes nearest;
    None where there is none. `why`: why one of both is not True.
    """

    value_ok: bool | None
    subject_ok: bool | None
    place: str | None = None
    period: str | None = None
    direction: str | None = None
    start: int | None = None
    end: int | None = None
    why: str = ""


def verify_statistic(
    article_text: str,
    claim_or_statistic: str | Statistic,
    language: str = "en",
    published: PartialDate | str | None = None,
) -> StatisticVerification:
    """Whether an article carries the numbers and dates of a claim, and for the same subject.

    `claim_or_statistic` is a sentence or a part of one, or a `Statistic` of a brief: its label, value, unit, period and place
    are the claim, and only the numbers of its excerpt bear it out. `language` is that of both, as a tag; numbers in words are
    read in English, German, French and Russian. `published` is the article's own date (`2024-08-27`), by which "since April"
    and "two weeks ago" are resolved. Percent is not percentage points, a range is not its middle, and no similarity accepts
    anything. Never raises for any text.
    """
    article = numbered(article_text, language, _date(published))
    if isinstance(claim_or_statistic, Statistic):
        mention, about = statistic_claim(claim_or_statistic, language)
        inside = _excerpt(article, claim_or_statistic, language)
        verdict = judge(mention, about, language, [article], inside, inside)
        elsewhere = judge(mention, about, language, [article], inside)
        # A table may say what the excerpt's sentence does not.
        return _told(elsewhere if verdict.value.ok and elsewhere.ok else verdict)
    claim = claimed(claim_or_statistic, language)
    asked = _asked(claim)
    if not asked:
        return StatisticVerification(None, None, why="the claim has no number")
    return _worst([judge(mention, bearing(claim, mention), language, [article]) for mention in asked])


def statistic_claim(statistic: Statistic, language: str) -> tuple[Mention, Bearing]:
    """A statistic of a brief as a number and what it is about."""
    unit, scale = unit_named(statistic.unit, lexicon(language))
    value = Decimal(repr(float(statistic.value))).scaleb(scale)
    nouns = frozenset() if unit else _keys(statistic.unit, language)
    mention = Mention(Sort.NUMBER, 0, 0, 0, 0, value, unit=unit, nouns=nouns)
    place = tokenise(statistic.place or "")
    places = tuple(t for t in terms(place, 0, len(place), language) if t.is_name)
    dates = tuple(date_mentions(statistic.period, None, language)) if statistic.period else ()
    return mention, Bearing(_keys(statistic.label, language), places=places, dates=dates)


def _keys(text: str, language: str) -> frozenset[str]:
    tokens = tokenise(text)
    return frozenset(term.key for term in terms(tokens, 0, len(tokens), language))


def _excerpt(article: NumberedArticle, statistic: Statistic, language: str) -> Where | None:
    """Whether a number stands in the excerpt of a statistic; None where the article has no such excerpt."""
    found = verify(read_source(article.source.text), statistic.excerpt.text, language)
    start, end = found.start, found.end
    if not found.found or start is None or end is None:
        return None
    return lambda _, place: start <= place.mention.start < end


def _asked(claim: Passage) -> list[Mention]:
    """The numbers that are asked for; a bare "one" or "first" only where there is nothing else."""
    found = list(claim.mentions)
    said = [m for m in found if m.counts or m.value is None or m.value > 1]
    return said or found


def _worst(verdicts: Sequence[Verdict]) -> StatisticVerification:
    order = {False: 0, None: 1, True: 2}
    worst = min(verdicts, key=lambda v: (order[v.value.ok], order[v.subject.ok]))
    return _told(worst)


def _told(verdict: Verdict) -> StatisticVerification:
    article, place = verdict.article, verdict.place
    value, subject = verdict.value, verdict.subject
    said = subject.ok if value.ok is not False else None
    why = (value.why or "the article does not have this number") if value.ok is not True else subject.why
    if article is None or place is None:
        return StatisticVerification(value.ok, said, why=why)
    passage, there = article.passages[place.paragraph], article.bearing(place)
    return StatisticVerification(
        value.ok,
        said,
        place_said(passage, there),
        period_said(passage, there),
        direction_said(there),
        place.mention.start,
        place.mention.end,
        why if value.ok is not True or said is not True else "",
    )


def _date(published: PartialDate | str | None) -> PartialDate | None:
    return PartialDate.parse(published) if isinstance(published, str) else published
