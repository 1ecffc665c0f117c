"""Whether a claim's number and an article's are about the same: subject, place, time and direction."""

from __future__ import annotations

from briefgen.source.dates import DateMention
from briefgen.source.direction import Move, Relation
from briefgen.source.statistics.bearing import Bearing, Setting
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.support import supported
from briefgen.source.statistics.values import CHANGES, YES, Judgement

_TIME = "there it is of another time"
_NO_TIME = Judgement(None, "the article names no time with this number", weak=True)
_NO_WORD = Judgement(None, "the article's sentence with this number shares no word with this one", weak=True)


def same_subject(
    claim: Mention, about: Bearing, source: Mention, there: Bearing, setting: Setting, other_language: bool
) -> Judgement:
    """Whether both numbers are about the same: subject, place, time and direction; of `other_language` words say nothing."""
    said = [
        _same_move(claim, about, source, there),
        _same_relation(about, there, claim),
        _rivals(about, there),
        _same_place(about, there),
        _same_time(about, there, setting),
    ]
    if refused := next((j for j in said if j.ok is False), None):
        return refused
    if other_language:
        said.append(_only_one(claim, about, source, there))
    else:
        said += [_shared_words(claim, about, source, there, setting), _same_head(claim, about, source, there, setting)]
        said.append(supported(claim, about, source, there, setting))
    doubts = [j for j in said if j.ok is None]
    return min(doubts, key=lambda j: j.weak, default=YES)


def _same_move(claim: Mention, about: Bearing, source: Mention, there: Bearing) -> Judgement:
    mine, theirs = _moved(claim, about), _moved(source, there)
    if mine is None or mine is theirs:
        return YES
    if theirs is None and about.tone().turns & there.shared:
        return YES  # "one earns 13.50 euros in Orens and 12.80 in Lagrave"
    if theirs is None:
        return Judgement(None, f"the article does not plainly say that this went {mine}", weak=True)
    return Judgement(False, f"there it went {theirs}, not {mine}")


def _moved(mention: Mention, bearing: Bearing) -> Move | None:
    if bearing.move is None and mention.unit in CHANGES and mention.value is not None and mention.value < 0:
        return Move.DOWN
    return bearing.move


def _same_relation(about: Bearing, there: Bearing, claim: Mention) -> Judgement:
    if about.relation is None and there.relation is Relation.START and not about.dates and claim.sort is not Sort.DATE:
        return Judgement(None, "there it is what something began at", weak=True)
    if (
        about.relation is None
        and about.move is None
        and there.relation is Relation.CHANGE
        and claim.unit not in CHANGES
    ):
        return Judgement(None, "there it is by how much something changed", weak=True)
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
    whole = there.core and there.core <= mine and about.head == there.head
    if whole and not any(r.names & mine or (r.later and r.keys <= mine) for r in there.rivals):
        return YES  # what both say besides is said once: "a ticket costs 40, for students 15"
    # The claim has words of another one, and neither subject nor name of this; or its subject is another one's.
    other = there.head not in mine and (headed or not own_names & mine)
    other = other or (about.head != there.head and any(r.later and r.head == about.head for r in there.rivals))
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


def _same_time(about: Bearing, there: Bearing, setting: Setting) -> Judgement:
    if about.seasons - there.seasons - setting.context:
        return Judgement(False, _TIME) if there.seasons else _NO_TIME
    passed = [d.span and setting.year and d.span.last.year < setting.year for d in there.dates]
    if about.present and passed and all(passed) and not there.present:
        return Judgement(False, _TIME)
    mine = [d for d in about.dates if d.span or d.month]
    theirs = [d for d in there.dates if d.span or d.month]
    if not mine:
        return YES
    if not theirs:
        return _NO_TIME
    if any(_overlap(a, b) for a in mine for b in theirs):
        return YES
    return Judgement(False, _TIME)


def _overlap(a: DateMention, b: DateMention) -> bool:
    if a.span and b.span:
        return a.span.first <= b.span.last and b.span.first <= a.span.last
    return a.month is not None and a.month == b.month


def _only_one(claim: Mention, about: Bearing, source: Mention, there: Bearing) -> Judgement:
    """Where words cannot be compared it is enough that the sentence has no other number that could be meant."""
    shared = (about.all | claim.nouns) & (there.around | source.nouns)
    alone = bool(source.unit) and not there.rivals
    return YES if alone or shared or claim.sort is Sort.DATE else _NO_WORD


def _shared_words(claim: Mention, about: Bearing, source: Mention, there: Bearing, setting: Setting) -> Judgement:
    mine, theirs = about.all | claim.nouns, there.around | source.nouns
    _, context, before, behind, *_ = setting
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


def _same_head(claim: Mention, about: Bearing, source: Mention, there: Bearing, setting: Setting) -> Judgement:
    """In doubt where the first word of each, which is mostly its subject, is none of the other's.

    What the article has nowhere is no other subject, but another word for it.
    """
    if claim.sort is Sort.DATE or not about.first or not there.first:
        return YES
    near = there.around | source.nouns | (setting.before if there.looks_back else frozenset())
    strange = about.first not in near and about.first in setting.article
    if strange and there.first not in about.all | claim.nouns:
        return Judgement(None, "the article says it of something else", weak=True)
    return YES
