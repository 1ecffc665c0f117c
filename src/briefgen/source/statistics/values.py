"""Whether a claim's number or date is an article's."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from briefgen.source.calendar_spans import Span
from briefgen.source.dates import DateMention
from briefgen.source.direction import Move, Relation
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.units import PERCENT, POINTS

CHANGES = (PERCENT, POINTS)
_WIDE = Context(prec=50, rounding=ROUND_HALF_UP)
_SMALL = 12  # a higher one may leave its unit to the number before it: "four hours, the other thirty-one"


@dataclass(frozen=True, slots=True)
class Judgement:
    """True, false, or None where it cannot be told; and why it is not true.

    A `weak` doubt is one that is settled where the author has named the passage: the article says no word against it.
    """

    ok: bool | None
    why: str = ""
    weak: bool = False


YES = Judgement(True)
NO = Judgement(False)


def same_value(claim: Mention, source: Mention) -> Judgement:
    """Whether a number of the article carries a claim's number, with its unit and its bounds."""
    if claim.sort is Sort.DATE or source.sort is Sort.DATE:
        return _same_date(claim, source)
    if Sort.TOKEN in (claim.sort, source.sort):
        return Judgement(claim.sort is source.sort and claim.nouns == source.nouns)
    if claim.sort is not source.sort or claim.value is None or source.value is None:
        return NO
    unit = _same_unit(claim, source)
    if unit.ok is not False and (claim.per != source.per and claim.per):
        unit = Judgement(None, "the article does not count it by this time") if not source.per else NO
    if claim.partial and not source.partial and (claim.worded or source.whole):
        return NO
    if unit.ok is False or not _equal(claim, source):
        return _end_of_range(claim, source) if unit.ok is not False else NO
    bound = _same_bound(claim.bound, source.bound)
    return bound if bound.ok is not True else unit


def _same_date(claim: Mention, source: Mention) -> Judgement:
    mine, theirs = claim.date, source.date
    if mine is None or theirs is None:
        # A year is read as a number where it has a unit, and the other way round.
        year, number = (mine or theirs), (source if mine else claim)
        if theirs is not None and source.value is not None and (source.value, source.unit) == (claim.value, claim.unit):
            return Judgement(None, "the article counts this back from its own day")
        if year is None or year.month is not None or year.year is None or number.unit:
            return NO
        return Judgement(number.value == Decimal(year.year))
    if mine.span is not None and mine.year is not None:
        if theirs.span is not None and _within(theirs.span, mine.span):
            return YES
        return _without_year(mine, theirs)
    if mine.month is not None:
        return Judgement((theirs.month == mine.month and mine.day in (None, theirs.day)) or _in_month(theirs, mine))
    return NO


def _without_year(mine: DateMention, theirs: DateMention) -> Judgement:
    """A month whose year the article leaves out may be the next one too: "the election in May"."""
    if (
        theirs.year is not None
        or theirs.month is None
        or theirs.month != mine.month
        or mine.day not in (None, theirs.day)
    ):
        return NO
    next_one = theirs.span is not None and theirs.span.first.year + 1 == mine.year
    return Judgement(None, "the article names this date without its year") if next_one or theirs.span is None else NO


def _in_month(theirs: DateMention, mine: DateMention) -> bool:
    span = theirs.span
    if span is None or mine.day is not None:
        return False
    return span.first.month == span.last.month == mine.month and span.first.year == span.last.year


def _within(inner: Span, outer: Span) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _same_unit(claim: Mention, source: Mention) -> Judgement:
    if claim.unit == source.unit:
        return YES
    if not claim.unit:
        if claim.worded and (claim.nouns or claim.value is None or claim.value <= _SMALL):
            return NO
        return Judgement(None, "the article gives this number of something else") if claim.nouns else YES
    if not source.unit:
        if not source.counts:
            return NO
        if claim.unit.startswith(("$", "€")) or claim.unit in CHANGES:
            return Judgement(None, "the article gives this number without the unit")
        return NO if source.nouns else Judgement(None, "the article gives this number without the unit")
    return NO


def _equal(claim: Mention, source: Mention) -> bool:
    a, b = claim.value, source.value
    assert a is not None, "checked by the caller"
    assert b is not None, "checked by the caller"
    if claim.high != source.high:
        return False
    if a == b or (claim.high is None and -a == b and _is_signed(claim, source)):
        return True
    return claim.bound == "about" and claim.high is None and _rounded(b, a) == a


def _is_signed(claim: Mention, source: Mention) -> bool:
    """Whether a sign of one may be the direction of the other: "−35%" of what has fallen by 35%."""
    units = {claim.unit, source.unit}
    signed, other = (claim, source) if claim.value is not None and claim.value < 0 else (source, claim)
    changed = other.relation in (None, Relation.CHANGE)
    return bool(units & {*CHANGES, ""}) and signed.move is None and other.move is Move.DOWN and changed


def _rounded(exact: Decimal, to: Decimal) -> Decimal:
    """A number rounded to as many places as another one is typed with."""
    digits = to.normalize().as_tuple().exponent
    if not isinstance(digits, int) or digits >= exact.adjusted() or exact.is_zero():
        return exact
    return exact.quantize(Decimal(1).scaleb(digits), context=_WIDE)


def _end_of_range(claim: Mention, source: Mention) -> Judgement:
    if claim.high is None and source.high is not None and claim.value in (source.value, source.high):
        return Judgement(None, "the article gives a range, of which this is one end")
    return NO


def _same_bound(claim: str, source: str) -> Judgement:
    if claim == source or (claim == "about" and not source) or (source == "about" and not claim):
        return YES
    said = {"over": "more than or at least", "under": "less than or at most", "about": "about", "": "exactly"}
    if {claim, source} == {"over", "under"}:
        return Judgement(False, f"the article says {said[source]} this")
    return Judgement(None, f"the article says {said[source]} this, the text {said[claim]}")
