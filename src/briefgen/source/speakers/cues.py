"""Cues: the words by which a line says that somebody speaks, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from briefgen.source.speakers.grammar import Grammar
from briefgen.source.speakers.line import Line
from briefgen.source.speakers.mentions import Mention, Naming, Phrases
from briefgen.source.tokens import Kind

_FARTHEST_ADVERB = 4
_OBLIQUE = ("у", "ю", "е", "ы", "ой", "ей", "ого", "ому", "ым", "ом", "ем")


class CueKind(StrEnum):
    """How a cue goes with its speaker; the values are the names of the grammar's tables."""

    SAYS = "says"
    PASSES_ON = "passes_on"
    SAYING = "saying"
    ACCORDING = "according"
    REACTS = "reacts"


class Cue(NamedTuple):
    """Items `first` up to `end` of a line."""

    kind: CueKind
    first: int
    end: int


class Cues:
    """Finds the cues of one line and their speakers."""

    def __init__(self, line: Line, phrases: Phrases, grammar: Grammar) -> None:
        self._line = line
        self._phrases = phrases
        self._grammar = grammar

    def text(self, cue: Cue, source: str) -> str:
        """The words of a cue."""
        return source[self._line[cue.first].start : self._line[cue.end - 1].end]

    def between(self, first: int, end: int) -> Iterator[Cue]:
        """The cues that stand in a range, in order; one that is negated says nothing."""
        return (cue for cue in self._all if first <= cue.first and cue.end <= end)

    @cached_property
    def _all(self) -> tuple[Cue, ...]:
        out, at = [], 0
        while at < len(self._line):
            cue = self._at(at)
            if cue is not None and not self._is_negated(cue):
                out.append(cue)
            at = cue.end if cue is not None else at + 1
        return tuple(out)

    def _at(self, at: int) -> Cue | None:
        item, grammar = self._line[at], self._grammar
        if not item.is_word:
            return None
        for words, table in grammar.phrase_words.get(item.low, ()):
            if tuple(each.low for each in self._line[at : at + len(words)]) == words:
                return Cue(CueKind(table), at, at + len(words))
        table = grammar.cue_words.get(item.low, "")
        is_cue = table and (table == CueKind.SAYING or self._is_verb(at))
        return Cue(CueKind(table), at, at + 1) if is_cue else None

    def _is_verb(self, at: int) -> bool:
        """Not a noun that looks like one ("a claim", "reports of"), nor part of a name."""
        item = self._line[at]
        before = self._line[at - 1] if at else None
        if self._grammar.nouns_are_capital and item.is_capital and item.low not in self._grammar.according:
            return False
        if before is None or not before.is_word:
            return not item.glued or before is None or before.kind is not Kind.DASH or self._grammar.language == "fr"
        return before.low not in self._grammar.determiners and before.low not in self._grammar.prepositions

    def _is_negated(self, cue: Cue) -> bool:
        for at in range(cue.first - 1, max(cue.first - 1 - _FARTHEST_ADVERB, -1), -1):
            low = self._line[at].low
            if low in self._grammar.negations or low.endswith("n't"):
                return True
            if low not in self._grammar.between:
                return False
        return False

    def verb_begin(self, cue: Cue) -> int:
        """Where the verb of a cue begins, with its auxiliaries and adverbs."""
        at = cue.first
        while at and (self._line[at - 1].low in self._grammar.between and self._line[at - 1].is_word):
            at -= 1
        return at

    def subject_before(self, cue: Cue, begin: int) -> Mention | None:
        """Who speaks, where it stands before the verb."""
        at = self.verb_begin(cue)
        mention = self._phrases.ending(at) if at > begin else None
        return mention if mention and mention.first >= begin and self._is_nominative(mention) else None

    def subject_behind(self, cue: Cue, stop: int) -> Mention | None:
        """Who speaks, where it stands behind the verb or the words "according to"."""
        at = cue.end
        while at < stop and self._line[at].is_word and self._line[at].low in self._grammar.between:
            at += 1
        mention = self._phrases.beginning(at, stop)
        if mention is None or cue.kind is CueKind.ACCORDING or not self._grammar.inflected:
            return mention
        while mention is not None and not self._is_nominative(mention):
            mention = self._phrases.beginning(mention.end, stop)
        return mention

    def _is_nominative(self, mention: Mention) -> bool:
        """Whether a Russian name may be a subject: "ответил Анне" is an answer to her."""
        if not self._grammar.inflected or mention.naming is not Naming.NAME:
            return True
        return not any(word.endswith(_OBLIQUE) for word in mention.head.lower().split())

    def subjects(self, begin: int, end: int) -> list[Mention]:
        """Names and pronouns that look like subjects: at a beginning of a clause, behind a role or a genitive."""
        out: list[Mention] = []
        at = begin
        while at < end:
            mention = self._subject_at(at, begin)
            if mention is None:
                at += 1
                continue
            out.append(mention)
            at = mention.end
        return out

    def _subject_at(self, at: int, begin: int) -> Mention | None:
        grammar, phrases = self._grammar, self._phrases
        if phrases.low(at) in grammar.pronouns and self._line[at].is_word:
            return Mention(Naming.PRONOUN, phrases.low(at), at, at + 1, at)
        end = phrases.name_end(at)
        if end == at or (end < len(self._line) and self._line[end].text == "'s"):
            return None
        first, gender, role = phrases.before_name(at)
        before = self._line[first - 1] if first > begin else None
        opens = before is None or not before.is_word or before.low in grammar.clause or before.low in grammar.joining
        opens = opens or (bool(role) and before is not None and before.low in grammar.determiners)
        return Mention(Naming.NAME, phrases.name(at, end), first, end, at, gender, role=role) if opens else None
