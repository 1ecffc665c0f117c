"""Whether a passage of an article is said by whom it is attributed to."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from briefgen.source.speakers.find import Voices, grammar_of, voices
from briefgen.source.speakers.people import parts_of, stands_for
from briefgen.source.speakers.quotation import Quotation, QuotationKind

# Two spellings of one name are at least so alike: it only keeps a verdict open, and accepts nothing.
_ALIKE = 70.0


class Named(Protocol):
    """A person of a brief: the name, other spellings, the role."""

    @property
    def name(self) -> str:
        """The full name."""

    @property
    def also(self) -> Sequence[str]:
        """Other forms of it."""

    @property
    def role(self) -> str | None:
        """What the person is."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Whom a quotation is attributed to: all forms of the name, the role, and the roles of the others in the brief."""

    forms: tuple[str, ...]
    role: str = ""
    other_roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """`ok` None: the article does not say clearly enough who speaks, and `why`. `speaker`: whom it has say it."""

    ok: bool | None
    why: str
    speaker: str | None = None
    nested: bool = False


def claimed(speaker: str, people: Iterable[Named]) -> Claimed:
    """The speaker with what the brief's people know of them."""
    known = list(people)
    same = next((p for p in known if speaker.casefold() in {form.casefold() for form in (p.name, *p.also)}), None)
    if same is None:
        return Claimed((speaker,))
    others = tuple(p.role or "" for p in known if p is not same)
    return Claimed((same.name, *same.also), same.role or "", others)


class Judge:
    """Judges passages of one article."""

    def __init__(self, voices: Voices, authors: Sequence[str] = ()) -> None:
        self._voices = voices
        self._text = voices.reading.source.text
        self._grammar = voices.reading.grammar
        self._people = voices.reading.people
        self._authors = tuple(authors) or voices.authors
        self._sure = bool(authors) or voices.authors_named
        self._outer: list[Quotation] = []
        self._inner: list[Quotation] = []
        for quotation in voices.quotations:
            inside = bool(self._outer) and quotation.start < self._outer[-1].end
            (self._inner if inside else self._outer).append(quotation)
        self._starts = [q.start for q in self._outer]
        self._inner_starts = [q.start for q in self._inner]

    def verdict(self, start: int, end: int, who: Claimed, elided: bool = False) -> Verdict:
        """Who says the passage from `start` up to `end`, and whether that is who it is attributed to."""
        start, end = self._trimmed(start, end)
        around = self._around(start, end, elided)
        if not around:
            return self._narrated(who)
        inner = self._nested_in(start, end)
        if inner is not None and not self._same_edges(inner, around[0]):
            return self._quoted(inner, around[0], who)
        if any(q.kind in (QuotationKind.TERM, QuotationKind.TITLE) for q in around):
            return Verdict(
                None, "the article has these words in marks as a term or a title, and does not say whose they are"
            )
        names = {q.speaker for q in around}
        if len(names) > 1 or None in names:
            return self._unnamed(around, who)
        return self._compared(around[0].speaker or "", around[0], who)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without marks and signs at both ends."""
        while start < end and not self._text[start].isalnum():
            start += 1
        while end > start and not self._text[end - 1].isalnum():
            end -= 1
        return start, end

    def _around(self, start: int, end: int, elided: bool) -> list[Quotation]:
        """The quotations that make up a passage; empty where words of it stand outside of them."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        found = [q for q in self._outer[first : bisect_left(self._starts, end)] if q.end > start]
        if not found or found[0].start > start or max(q.end for q in found) < end:
            return []
        between = (self._text[a.end : b.start] for a, b in pairwise(found))
        if not elided and any(any(map(str.isalnum, text)) for text in between):
            return []
        return found

    def _nested_in(self, start: int, end: int) -> Quotation | None:
        last = bisect_right(self._inner_starts, start)
        return next(
            (q for q in reversed(self._inner[max(0, last - 8) : last]) if q.start <= start and q.end >= end), None
        )

    def _same_edges(self, inner: Quotation, outer: Quotation) -> bool:
        return self._trimmed(inner.start, inner.end) == self._trimmed(outer.start, outer.end)

    def _narrated(self, who: Claimed) -> Verdict:
        """Words of the article itself belong to its author, reported views too."""
        for author in self._authors:
            if self._is_same(author, who):
                return Verdict(True, f"the article's own words, and it is by {author}", author)
        if self._authors and self._sure:
            by = ", ".join(self._authors)
            return Verdict(False, f"these are the article's own words, by {by}; they do not stand in marks", by)
        if any(self._people.find(form) for form in who.forms):
            return Verdict(False, "these are the article's own words; they do not stand in marks")
        return Verdict(None, "these are the article's own words, and it does not say who wrote it")

    def _quoted(self, inner: Quotation, outer: Quotation, who: Claimed) -> Verdict:
        if outer.speaker is not None and self._is_same(outer.speaker, who):
            why = f"{outer.speaker} quotes these words, or sets them in marks, in their own speech"
            return Verdict(None, why, inner.speaker, nested=True)
        return Verdict(
            None, "these words are quoted within a quotation, and the article does not say whose they are", nested=True
        )

    def _unnamed(self, around: Sequence[Quotation], who: Claimed) -> Verdict:
        named = next((q for q in around if q.speaker_start is not None), None)
        if named is not None and len({q.speaker for q in around}) == 1 and self._is_in_role(named, who):
            return Verdict(True, "the article names the speaker by the role that the brief gives", who.forms[0])
        return Verdict(None, "the article does not say clearly who said this")

    def _is_in_role(self, quotation: Quotation, who: Claimed) -> bool:
        """Whether "the minister" who speaks can only be the one of the brief whose role that is."""
        start = quotation.speaker_start or 0
        words = self._text[start : start + 80].split()
        if not words or words[0].lower() in self._grammar.indefinite:
            return False
        role = next((w for w in (word.lower().strip(".,;:") for word in words[:4]) if w in self._grammar.roles), None)
        if role is None or self._people.is_role_taken(role):
            return False
        parts = parts_of(role, self._grammar)
        held = [set(parts_of(each, self._grammar)) for each in (who.role, *who.other_roles)]
        return set(parts) <= held[0] and not any(set(parts) <= other for other in held[1:])

    def _compared(self, speaker: str, quotation: Quotation, who: Claimed) -> Verdict:
        place = self._voices.reading.source.paragraph(quotation.start)
        if self._is_same(speaker, who):
            return Verdict(True, f"the article has {speaker} say this (paragraph {place})", speaker)
        if self._may_be_same(speaker, who):
            why = (
                f'the article has "{speaker}" say this, which may be another form of the name; if so, add it to `also`'
            )
            return Verdict(None, why, speaker)
        return Verdict(False, f"the article has {speaker} say this (paragraph {place})", speaker)

    def _is_same(self, speaker: str, who: Claimed) -> bool:
        """Whether a form of the name is the article's, or a short form of it that stands for nobody else there."""
        own = parts_of(speaker, self._grammar)
        person = self._people.find(speaker)
        for form in who.forms:
            parts = parts_of(form, self._grammar)
            if parts and parts == own:
                return True
            whole = person is not None and not person.institution and parts and parts[-1] == own[-1]
            if whole and stands_for(parts, own) and self._people.find(form) is person:
                return True
        return False

    def _may_be_same(self, speaker: str, who: Claimed) -> bool:
        """Another spelling, other letters, or only a part of the name."""
        from rapidfuzz import fuzz

        own = parts_of(speaker, self._grammar)
        for form in who.forms:
            parts = parts_of(form, self._grammar)
            if _script(speaker) != _script(form) or stands_for(own, parts) or stands_for(parts, own):
                return True
            if (
                own
                and parts
                and fuzz.ratio(own[-1], parts[-1]) >= _ALIKE
                and (len(own) == 1 or len(parts) == 1 or fuzz.ratio(own[0], parts[0]) >= _ALIKE)
            ):
                return True
        return False


@lru_cache(maxsize=8)
def judge(article_text: str, language: str, authors: tuple[str, ...] = ()) -> Judge:
    """The judge of an article, whose authors may be known otherwise."""
    return Judge(voices(article_text, language), authors)


def has_grammar(language: str) -> bool:
    """Whether speakers can be told in articles of a language."""
    return grammar_of(language) is not None


def _script(name: str) -> str:
    letter = next((c for c in name if c.isalpha()), "")
    return unicodedata.name(letter, "").split()[0] if letter else ""
