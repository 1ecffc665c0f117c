"""Whether everything that a claim says beside its number is said in the article: True needs evidence for each word."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.source.statistics.bearing import Bearing, Keys, Setting, Tone
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.values import YES, Judgement

_COMMON = 4  # letters that two forms of a word share: "trust", "truste"


def supported(claim: Mention, about: Bearing, source: Mention, there: Bearing, setting: Setting) -> Judgement:
    """In doubt where a word of the claim stands nowhere near the number, where one denies or both are not as certain.

    A word is near in the number's part of the sentence, and, where that points back or leaves out what it counts, in its
    context. What the sentence says of another number is not near.
    """
    mine, theirs = about.tone(), there.tone()
    if (mine.denied and not theirs.denying) or (theirs.denied and not mine.denying):
        return Judgement(None, "one denies what the other says")
    if theirs.open and not mine.open and (claim.sort is not Sort.DATE or mine.past):
        return Judgement(None, "the article says that this may be, or will or shall be, not that it is", weak=True)
    near = _near(claim, source, there, setting)
    turned = about.move or about.relation or mine.sides <= theirs.sides
    silent = mine.light | (mine.turns if turned else frozenset())
    left = sorted(key for key in (_said(about, mine) | claim.nouns) - near - silent if not _has_form(key, near))
    if not left:
        return YES
    return Judgement(None, f'the article does not say "{left[0]}…" with this number', weak=True)


def _said(about: Bearing, tone: Tone) -> Keys:
    """The words that a claim says of its number; those of another number of it are judged with that one."""
    if not tone.clause:
        return about.around
    others = frozenset().union(*(r.keys for r in about.rivals)) - about.all
    return tone.clause - others


def _near(claim: Mention, source: Mention, there: Bearing, setting: Setting) -> Keys:
    """The words of the article that may say what a number is about."""
    near = there.around | source.nouns
    if claim.sort is Sort.DATE:
        return near | setting.context
    if not there.tone().spoken and not claim.whole:
        near -= frozenset().union(*(r.keys for r in there.rivals)) - there.all - source.nouns
    points_back = not source.nouns or there.looks_back
    return near | setting.context if points_back and not there.tone().spoken else near


def _has_form(key: str, words: Keys | Iterable[str]) -> bool:
    """Whether another form of a word is among words: one begins with the other."""
    if len(key) < _COMMON:
        return False
    return any(len(word) >= _COMMON and (word.startswith(key) or key.startswith(word)) for word in words)
