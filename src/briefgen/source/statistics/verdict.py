"""The judgement on one number of a claim: does an article carry it, and for the same subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefgen.source.guard_words import primary
from briefgen.source.statistics.article import NumberedArticle, Place
from briefgen.source.statistics.bearing import Bearing
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.subjects import same_subject
from briefgen.source.statistics.values import NO, YES, Judgement, same_value

_FAR = Decimal(10**6)
Where = Callable[[NumberedArticle, Place], bool]


@dataclass(frozen=True, eq=False, slots=True)
class Verdict:
    """What became of a number. `place` is the article's number that carries it, or that comes nearest."""

    value: Judgement
    subject: Judgement
    article: NumberedArticle | None = None
    place: Place | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """Lower is better."""
        return _rank(self.value), _rank(self.subject)

    @property
    def ok(self) -> bool:
        """Whether the article carries it for the same subject."""
        return self.value.ok is True and self.subject.ok is True


def judge(
    claim: Mention,
    about: Bearing,
    language: str,
    articles: Sequence[NumberedArticle],
    pinned: Where | None = None,
    only: Where | None = None,
) -> Verdict:
    """The best that the articles say of a claim's number.

    At a `pinned` place the author has named the passage: there it is enough that the article does not say otherwise. `only`
    keeps to some places.
    """
    best = Verdict(NO, Judgement(None))
    for article in articles:
        other = primary(language) != article.language
        known = about if other else article.named_in(about)
        for place in article.like(claim):
            if only is not None and not only(article, place):
                continue
            value = _counted_alike(claim, place.mention, same_value(claim, place.mention), not other)
            if (value.ok is False and not value.why) or _rank(value) > _rank(best.value):
                continue
            settled = pinned is not None and pinned(article, place)
            subject = same_subject(claim, known, place.mention, article.bearing(place), article.setting(place), other)
            found = Verdict(value, YES if settled and subject.ok is None and subject.weak else subject, article, place)
            if best.place is None or found.rank < best.rank:
                best = found
            if best.ok:
                return best if settled or other else _unless_better(best, claim, about)
    return _with_nearest(best, claim, about, articles) if best.value.ok is False else best


def _unless_better(verdict: Verdict, claim: Mention, about: Bearing) -> Verdict:
    """The verdict, in doubt where a claim's words are rather those of another number of its kind."""
    article, place = verdict.article, verdict.place
    assert article, "it was found in one"
    assert place, "it was found there"
    mine = about.all | claim.nouns

    here = article.bearing(place).around | place.mention.nouns
    if article.bearing(place).looks_back:
        here |= article.setting(place).before
    missing = mine - here
    kind = (place.mention.sort, place.mention.unit)
    for other in article.places:
        if (other.mention.sort, other.mention.unit) != kind or article.in_one_sentence(place, other):
            continue
        there = article.bearing(other).all | other.mention.nouns
        more = len(mine & there) - len(mine & here)
        if (more > 0 or (more == 0 and missing and missing <= there)) and same_value(claim, other.mention).ok is False:
            doubt = Judgement(None, "the words are rather those of another number of the article", weak=True)
            return replace(verdict, subject=doubt)
    return verdict


def _counted_alike(claim: Mention, source: Mention, value: Judgement, same_language: bool) -> Judgement:
    """The judgement on counts without a unit, where each says what it counts: five ports are no five republics."""
    both = bool(claim.nouns and source.nouns) and claim.sort in (Sort.NUMBER, Sort.ORDINAL)
    if not both or claim.unit or source.unit or claim.nouns & source.nouns or not same_language:
        return value
    return (
        NO
        if not claim.counts or claim.sort is Sort.ORDINAL
        else replace(value, ok=None, why="the article counts something else")
    )


def _with_nearest(verdict: Verdict, claim: Mention, about: Bearing, articles: Sequence[NumberedArticle]) -> Verdict:
    """With the article's number that is most like a claim's: of the same kind, in a sentence with its words."""
    best, chosen = 0.0, (None, None)
    for article in articles:
        for place in article.places:
            if place.mention.sort is not claim.sort or (claim.unit and place.mention.unit not in (claim.unit, "")):
                continue
            there = article.bearing(place)
            words = about.all | claim.nouns
            shared = len(words & (there.around | place.mention.nouns))
            if not shared and place.mention.unit != claim.unit:
                continue
            score = shared + 0.5 + 0.4 * (place.mention.unit == claim.unit) + _closeness(claim, place.mention)
            if score > best:
                best, chosen = score, (article, place)  # type: ignore[assignment]
    return replace(verdict, article=chosen[0], place=chosen[1])


def _closeness(claim: Mention, source: Mention) -> float:
    if claim.date and source.date and claim.date.span and source.date.span:
        days = abs((claim.date.span.first - source.date.span.first).days)
        return 0.3 / (1 + days / 365)
    if claim.value is None or source.value is None:
        return 0.0
    away = abs(abs(claim.value) - abs(source.value))
    return 0.3 / (1 + float(min(away, _FAR)))


def _rank(judgement: Judgement) -> int:
    return {True: 0, None: 1, False: 2}[judgement.ok]
