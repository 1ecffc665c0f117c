"""Whether a claim's number is an article's number, and whether both are about the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from briefgen.source.calendar_spans import Span
from briefgen.source.dates import DateMention
from briefgen.source.direction import Move, Relation
from briefgen.source.statistics.bearing import Bearing, Keys
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.units import PERCENT, POINTS

_WIDE = Context(prec=50, rounding=ROUND_HALF_UP)
_CHANGES = (PERCENT, POINTS)
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
_NO_WORD = Judgement(None, "the article's sentence with this number shares no word with this one", weak=True)


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


def same_subject(
    claim: Mention,
    about: Bearing,
    source: Mention,
    there: Bearing,
    context: Keys,
    beside: tuple[Keys, Keys],
    other_language: bool,
) -> Judgement:
    """Whether both numbers are about the same: subject, place, time and direction.

    `context` are the words that the article has around the number, beyond its sentence; `beside` those of the
    sentences before and behind.
    """
    said = [
        _same_move(claim, about, source, there),
        _same_relation(about, there, claim),
        _rivals(about, there),
        _same_place(about, there),
        _same_time(about, there),
    ]
    if refused := next((j for j in said if j.ok is False), None):
        return refused
    said.append(_shared_words(claim, about, source, there, context, beside, other_language))
    doubts = [j for j in said if j.ok is None]
    return min(doubts, key=lambda j: j.weak, default=YES)


def _same_date(claim: Mention, source: Mention) -> Judgement:
    mine, theirs = claim.date, source.date
    if mine is None or theirs is None:
        # A year is read as a number where it has a unit, and the other way round.
        year, number = (mine or theirs), (source if mine else claim)
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
        if claim.unit.startswith(("$", "€")) or claim.unit in _CHANGES:
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
    return bool(units & {*_CHANGES, ""}) and signed.move is None and other.move is Move.DOWN and changed


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


def _same_move(claim: Mention, about: Bearing, source: Mention, there: Bearing) -> Judgement:
    mine, theirs = _moved(claim, about), _moved(source, there)
    if mine is None or mine is theirs:
        return YES
    if theirs is None:
        return Judgement(None, f"the article does not plainly say that this went {mine}", weak=True)
    return Judgement(False, f"there it went {theirs}, not {mine}")


def _moved(mention: Mention, bearing: Bearing) -> Move | None:
    if bearing.move is None and mention.unit in _CHANGES and mention.value is not None and mention.value < 0:
        return Move.DOWN
    return bearing.move


def _same_relation(about: Bearing, there: Bearing, claim: Mention) -> Judgement:
    if about.relation is there.relation or about.relation is None or there.relation is None:
        return YES
    said = {
        Relation.CHANGE: "the change",
        Relation.START: "what it began at",
        Relation.END: "what it came to",
    }
    return Judgement(False, f"there it is {said[there.relation]}, not {said[about.relation]}")


def _rivals(about: Bearing, there: Bearing) -> Judgement:
    """Whether the claim's words are those of another number of the same sentence."""
    mine = about.all
    own_names = there.core & there.names
    if own_names and not own_names & mine and any(r.names & mine for r in there.rivals):
        return Judgement(False, "there it is another one's number")
    if there.unsure:
        return Judgement(None, "the article pairs several numbers with several words here")
    hits = [(len(mine & rival.keys) / len(rival.keys), rival.head in mine) for rival in there.rivals]
    most, headed = max((h for h, _ in hits), default=0.0), any(head for _, head in hits)
    own = len(mine & there.core) / len(there.core) if there.core else 0.0
    # The claim names another's subject, or has other words of another and no name of this one; and not this one's subject.
    other = there.head not in mine and (headed or not own_names & mine)
    if not most or (own >= most and own > 0 and most < 1 and not other):
        return YES
    if there.core and own < most and (most == 1 or (headed and own == 0)):
        return Judgement(False, "there it is another one's number")
    return Judgement(None, "the article's sentence gives several numbers, and this may be another one's")


def _same_place(about: Bearing, there: Bearing) -> Judgement:
    mine = {term.key for term in about.places}
    if mine and not mine & there.all and there.places and any(mine & r.keys for r in there.rivals):
        return Judgement(False, "there it is about another place")
    strange = [term for term in about.places if term.key not in there.around]
    if not strange or not there.anywhere:
        return YES
    if any(term.key in there.around for term in about.places):
        return Judgement(None, "not every place is named with this number in the article")
    if all(term.is_name for term in (*strange, *there.anywhere)):
        return Judgement(False, "there it is about another place")
    return Judgement(None, "the place is not named with this number in the article")


def _same_time(about: Bearing, there: Bearing) -> Judgement:
    mine = [d for d in about.dates if d.span or d.month]
    theirs = [d for d in there.dates if d.span or d.month]
    if not mine:
        return YES
    if not theirs:
        return Judgement(None, "the article names no time with this number", weak=True)
    if any(_overlap(a, b) for a in mine for b in theirs):
        return YES
    return Judgement(False, "there it is of another time")


def _overlap(a: DateMention, b: DateMention) -> bool:
    if a.span and b.span:
        return a.span.first <= b.span.last and b.span.first <= a.span.last
    return a.month is not None and a.month == b.month


def _shared_words(
    claim: Mention,
    about: Bearing,
    source: Mention,
    there: Bearing,
    context: Keys,
    beside: tuple[Keys, Keys],
    other_language: bool,
) -> Judgement:
    mine, theirs = about.all | claim.nouns, there.around | source.nouns
    before, behind = beside
    if other_language:
        # Words cannot be compared: it is enough that the sentence has no other number that could be meant.
        alone = bool(source.unit) and not there.rivals
        return YES if alone or mine & theirs or claim.sort is Sort.DATE else _NO_WORD
    lacking = about.names - theirs
    # A name of the paragraph will do where the sentence has no name of its own that could be meant instead.
    lacking -= frozenset() if there.named - about.names else context
    if claim.whole is False and source.whole and not claim.of:
        return Judgement(None, "the article gives this number as a whole that something else is part of")
    if claim.of - theirs - source.of - before or (claim.of and source.of and not claim.of & source.of):
        return Judgement(None, "the article does not say of whom this is a part")
    if lacking and claim.sort is not Sort.DATE:
        return Judgement(None, "the article names somebody or something else with this number")
    if mine & theirs or (claim.sort is Sort.DATE and (not mine or mine & (before | behind))):
        return YES
    return _NO_WORD
