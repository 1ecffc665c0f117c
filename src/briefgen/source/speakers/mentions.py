"""Noun phrases that may name a speaker: a name, a pronoun, a role, a document, an institution."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefgen.source.speakers.line import is_abbreviated
from briefgen.source.speakers.names import Names
from briefgen.source.tokens import Kind

_LONGEST_PHRASE = 9
_FARTHEST_NAME = 16


class Naming(StrEnum):
    """By what a speaker is named."""

    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"
    DOCUMENT = "document"
    INSTITUTION = "institution"
    UNKNOWN = "unknown"


class Mention(NamedTuple):
    """A noun phrase from item `first` up to `end`. `head` is the name, the pronoun or the noun, which begins at item `at`;
    `owner` whose document it is, as a possessive ("his") or a name; `gender` what a title or a role tells."""

    naming: Naming
    head: str
    first: int
    end: int
    at: int
    gender: str = ""
    owner: str = ""
    role: str = ""


class Phrases(Names):
    """Reads the noun phrases of one line."""

    def ending(self, at: int) -> Mention | None:
        """The noun phrase whose last item stands right before item `at`."""
        last = at - 1
        if last < 0 or (self.line[last].text == "'s"):
            return None
        item = self.line[last]
        if item.low in self.grammar.pronouns and item.is_word:
            return Mention(Naming.PRONOUN, item.low, last, at, last)
        if item.text == ",":
            return self._with_apposition(last)
        if item.span is not None:
            return None
        first = self.name_start(last)
        if first is None and (above := self._name_above(last)) is not None:
            return self._name_phrase(*above)
        return self._name_phrase(first, at) if first is not None else self._noun_phrase(at)

    def _name_above(self, last: int) -> tuple[int, int] | None:
        """The name in "Ivo Stamm of the farmers' union", where the phrase behind it ends with an item."""
        for at in range(last - 1, max(last - _LONGEST_PHRASE, 0), -1):
            item = self.line[at]
            if not item.is_word and item.text != "'s" and not (item.kind is Kind.DASH and item.glued):
                return None
            if item.low in self.grammar.says or item.low in self.grammar.that:
                return None
            if item.low in self.grammar.prepositions and (first := self.name_start(at - 1)) is not None:
                return first, at
        return None

    def _name_phrase(self, first: int, end: int) -> Mention | None:
        begin, gender, role = self.before_name(first)
        before = self.low(begin - 1)
        grammar = self.grammar
        name = self.name(first, end)
        lead = self._genitives(begin)
        lead -= self.low(lead - 1) in grammar.determiners - grammar.prepositions
        if self.low(lead - 1) in grammar.prepositions and self.low(lead - 1) not in grammar.clause:
            if (over := self.name_start(lead - 2)) is not None:
                return self._name_phrase(over, lead - 1)
            above = self._noun_phrase(lead - 1, owner=name)
            return above or Mention(Naming.UNKNOWN, name, begin, end, first)
        if self._is_institution(name) or (before in grammar.determiners and not role and not gender):
            begin -= before in grammar.determiners
            return Mention(Naming.INSTITUTION, name, begin, end, first)
        if self.low(begin - 1) in grammar.joining and self.name_start(begin - 2) is not None:
            return Mention(Naming.UNKNOWN, name, begin, end, first)
        return Mention(Naming.NAME, name, begin, end, first, gender, role=role)

    def _genitives(self, at: int) -> int:
        """The beginning of "the Farmers' Union" where its last name begins at an item."""
        while at > 1 and self.line[at - 1].text == "'s" and self.line[at - 2].is_word:
            first = self.name_start(at - 2)
            at = first if first is not None else at - 2
        return at

    def _is_institution(self, name: str) -> bool:
        return any(word.lower() in self.grammar.institutions for word in name.replace("-", " ").split())

    def _noun_phrase(self, end: int, owner: str = "") -> Mention | None:
        """A role, a document, an institution that ends before an item, with the phrases that belong to it."""
        grammar = self.grammar
        at = end - 1
        first: int | None = None
        while at >= 0 and end - at <= _LONGEST_PHRASE + 1:
            item = self.line[at]
            if not item.is_word and not (item.kind is Kind.DASH and item.glued) and item.text != "'s":
                break
            if item.low in grammar.determiners and item.low not in grammar.prepositions:
                first = at
                if self.low(at - 1) not in grammar.prepositions:
                    break
                at -= 1
            elif item.low in grammar.says or item.low in grammar.joining or item.low in grammar.that:
                break
            at -= 1
        begin = first if first is not None else max(at + 1, 0)
        return self._headed(begin, end, owner)

    def _headed(self, begin: int, end: int, owner: str) -> Mention | None:
        grammar = self.grammar
        stop = next((n for n in range(begin + 1, end) if self.low(n) in grammar.prepositions), end)
        for at in range(stop - 1, begin - 1, -1):
            low = self.low(at)
            if not self.line[at].is_word:
                continue
            if low in grammar.documents:
                possessive = self.low(begin) if self.low(begin) in grammar.possessives else ""
                possessive = possessive or self._genitive(begin, at)
                lead = begin + (self.low(begin) in grammar.determiners)
                return Mention(Naming.DOCUMENT, self.name(lead, at + 1), begin, end, begin, owner=owner or possessive)
            if low in grammar.roles:
                return Mention(Naming.ROLE, low, begin, end, begin, self.gender_of(low), owner, low)
            if low in grammar.institutions:
                name = (
                    self.name(begin, stop) if self.low(begin) not in grammar.determiners else self.name(begin + 1, stop)
                )
                return Mention(Naming.INSTITUTION, name, begin, end, begin)
        return Mention(Naming.UNKNOWN, self.name(begin, end), begin, end, begin) if begin < end else None

    def _genitive(self, begin: int, at: int) -> str:
        """The name in "Akromov's article"."""
        if at >= 2 and self.line[at - 1].text == "'s":
            first = self.name_start(at - 2)
            return self.name(first, at - 1) if first is not None else ""
        return ""

    def _with_apposition(self, comma: int) -> Mention | None:
        """The phrase before "X, a reader at Y," or "the harbour master, X,"; `comma` is the last one."""
        opening = next(
            (n for n in range(comma - 1, max(comma - _FARTHEST_NAME - 4, -1), -1) if self.line[n].text == ","), None
        )
        if opening is None or any(self.line[n].text in ".;:" for n in range(opening, comma)):
            return None
        inner = self.ending(comma)
        if inner and inner.naming is Naming.NAME and inner.first == opening + 1:
            outer = self.ending(opening)
            role = outer.role if outer and outer.naming is Naming.ROLE else inner.role
            return inner._replace(role=role, gender=inner.gender or (outer.gender if outer else ""))
        outer = self.ending(opening)
        return outer if outer and outer.naming in (Naming.NAME, Naming.ROLE, Naming.PRONOUN) else None

    def beginning(self, at: int, stop: int) -> Mention | None:
        """The noun phrase that begins at an item, up to `stop`: a pronoun, a name, or a role with the name behind it."""
        grammar = self.grammar
        while at < stop and (self.line[at].kind is Kind.DASH and self.line[at].glued):
            at += 1
        if at >= stop:
            return None
        if self.low(at) in grammar.pronouns:
            return Mention(Naming.PRONOUN, self.low(at), at, at + 1, at)
        return self._name_within(at, stop) or self._noun_within(at, stop)

    def _name_within(self, at: int, stop: int) -> Mention | None:
        """The first name that is no part of a phrase with a preposition."""
        grammar = self.grammar
        number, role, gender, oblique = at, "", "", False
        while number < min(stop, at + _FARTHEST_NAME):
            item = self.line[number]
            if item.text == ",":
                if number == at or not self._names_next(number + 1):
                    return None
                oblique = False
            elif self._is_border(number):
                return None
            elif item.low in grammar.prepositions:
                oblique = True
            elif item.low in grammar.roles or item.low in grammar.titles:
                role = role or (item.low if item.low in grammar.roles else "")
                gender = gender or self.gender_of(item.low)
            elif item.low in grammar.determiners:
                oblique = oblique and self.low(number - 1) in grammar.prepositions
            elif (end := min(self.name_end(number), stop)) > number:
                if not oblique and self._is_name(number, end, at):
                    return self._first_name(at, number, end, role, gender)
                number = end
                continue
            number += 1
        return None

    def _names_next(self, at: int) -> bool:
        return self.name_end(at) > at or self.low(at) in self.grammar.titles or self.low(at) in self.grammar.roles

    def _is_border(self, at: int) -> bool:
        item, grammar = self.line[at], self.grammar
        if item.text == "." and is_abbreviated(self.line, at, grammar):
            return False
        return (
            item.span is not None
            or item.text in tuple(".;:!?…")
            or (item.kind is Kind.DASH and not item.glued)
            or item.low in grammar.clause - grammar.determiners
            or item.low in grammar.joining
        )

    def _is_name(self, first: int, end: int, at: int) -> bool:
        """Where all nouns are capital, a single one is a name only right behind the verb, a role or a title."""
        if not self.grammar.nouns_are_capital or end - first > 1 or first == at:
            return True
        before = self.low(first - 1)
        return before in self.grammar.roles or before in self.grammar.titles or before == ","

    def _first_name(self, at: int, first: int, end: int, role: str, gender: str) -> Mention:
        name = self.name(first, end)
        if self.low(end) in self.grammar.joining and self.name_end(end + 1) > end + 1:
            return Mention(Naming.UNKNOWN, name, at, end, first)
        before = self.low(first - 1)
        if self._is_institution(name) or (before in self.grammar.determiners and not role and first > at):
            return Mention(Naming.INSTITUTION, name, at, end, first)
        return Mention(Naming.NAME, name, at, end, first, gender, role=role)

    def _noun_within(self, at: int, stop: int) -> Mention | None:
        end = at
        while (
            end < stop and (self.line[end].is_word or self.line[end].kind is Kind.DASH) and end - at < _LONGEST_PHRASE
        ):
            if end > at and (self.low(end) in self.grammar.clause or self.low(end) in self.grammar.joining):
                break
            end += 1
        return self._headed(at, end, "") if end > at else None
