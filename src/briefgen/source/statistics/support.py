"""Whether everything that a claim says beside its number is said in the article: True needs evidence for each word."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.source.statistics.bearing import Bearing, Keys, Setting, Tone
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.values import YES, Judgement

_AGAINST = "against"
_COMMON = 4  # letters that two forms of a word share: "trust", "truste"


def supported(claim: Mention, about: Bearing, source: Mention, there: Bearing, setting: Setting) -> Judgement:
    """In doubt where a word of the claim stands nowhere near the number, where one denies or both are not as certain.

    A word is near in the number's part of the sentence, and, where that points back or leaves out what it counts, in its
    context. What the sentence says of another number is not near.
    """
    mine, theirs = about.tone(), there.tone()
    said = _said(about, mine) | claim.nouns
    if doubt := _otherwise_meant(claim, about, there):
        return doubt
    if theirs.lead not in {"", *said} and about.first in theirs.tail - theirs.light and claim.sort is not Sort.DATE:
        return Judgement(None, "there somebody or something else leads to this number", weak=True)
    if theirs.of_them and not source.unit and not source.of & (about.around | claim.nouns):
        return Judgement(None, "the article does not say of whom this is a part")
    if theirs.chunk and claim.sort is not Sort.DATE and not about.looks_back and not _share(said, theirs.chunk):
        return Judgement(None, "the article says other words beside this number", weak=True)
    near = _near(claim, said, source, there, setting)
    turned = about.move or about.relation or mine.sides <= theirs.sides
    silent = mine.light | (mine.turns if turned else frozenset())
    left = sorted(key for key in said - near - silent if not _has_form(key, near))
    if not left:
        return YES
    return Judgement(None, f'the article does not say "{left[0]}…" with this number', weak=True)


def _otherwise_meant(claim: Mention, about: Bearing, there: Bearing) -> Judgement | None:
    """The doubt whether both say what is, was, may be or is not; None without one."""
    mine, theirs = about.tone(), there.tone()
    if (mine.denied and not theirs.denying) or (theirs.denied and not mine.denying):
        return Judgement(None, "one denies what the other says")
    if theirs.open and not mine.open and (claim.sort is not Sort.DATE or mine.past):
        return Judgement(None, "the article says that this may be, or will or shall be, not that it is", weak=True)
    if mine.spells and theirs.spells and mine.spells != theirs.spells:
        return Judgement(None, "one says more than a time, and the other less")
    if _differ(mine.stances, theirs.stances, dated=claim.sort is Sort.DATE):
        return Judgement(None, "one is for, against, before or after something, and the other not")
    if about.present and not there.present and (theirs.past or theirs.presently):
        return Judgement(None, "the article does not say it of now")
    if claim.sort is not Sort.DATE and there.present and theirs.presently and mine.past and not about.present:
        return Judgement(None, "the article says it of now", weak=True)
    return None


def _differ(mine: Keys, theirs: Keys, *, dated: bool) -> bool:
    """Whether one is against something, or the claim before or after something, and the other not."""
    return bool(mine - theirs - {_AGAINST}) or (not dated and (_AGAINST in mine) is not (_AGAINST in theirs))


def _said(about: Bearing, tone: Tone) -> Keys:
    """The words that a claim says of its number; those of another number of it are judged with that one."""
    if not tone.clause:
        return about.around
    others = frozenset().union(*(r.keys for r in about.rivals)) - about.all
    return tone.clause - others


def _near(claim: Mention, said: Keys, source: Mention, there: Bearing, setting: Setting) -> Keys:
    """The words of the article that may say what a number is about."""
    near = there.around | source.nouns
    if claim.sort is Sort.DATE:
        others = frozenset() if _is_gapped(said, there) else frozenset().union(*(r.keys for r in there.rivals))
        return (near - others) | there.all | setting.before
    points_back = (not source.nouns or there.looks_back) and not there.tone().spoken
    if points_back:
        near |= setting.context if there.tone().chunk else setting.before | setting.title
    if there.tone().spoken or claim.whole or _is_gapped(said, there):
        return near
    return near - (frozenset().union(*(r.keys for r in there.rivals)) - there.all - source.nouns)


def _is_gapped(said: Keys, there: Bearing) -> bool:
    """Whether what stands beside the number is all said, so that what it lacks is that of another number: "Brisk 2.1"."""
    tone = there.tone()
    return all(key in said or _has_form(key, said) for key in tone.chunk - tone.turns)


def _share(some: Keys, others: Keys) -> bool:
    """Whether two have a word in common, in whatever form."""
    return bool(some & others) or any(_has_form(key, others) for key in some)


def _has_form(key: str, words: Keys | Iterable[str]) -> bool:
    """Whether another form of a word is among words: one begins with the other."""
    if len(key) < _COMMON:
        return False
    return any(len(word) >= _COMMON and (word.startswith(key) or key.startswith(word)) for word in words)
