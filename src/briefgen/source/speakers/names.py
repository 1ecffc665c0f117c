"""Names in a line: which words belong to one, where it begins and ends, which titles and roles stand before it."""

from __future__ import annotations

from briefgen.source.speakers.grammar import Grammar
from briefgen.source.speakers.line import Line, is_abbreviated
from briefgen.source.tokens import Kind


class Names:
    """Reads the names of one line; `starts` are the items at which a sentence begins."""

    def __init__(self, line: Line, starts: frozenset[int], grammar: Grammar) -> None:
        self.line = line
        self.grammar = grammar
        self._starts = starts
        self._ends: dict[int, int] = {}

    def low(self, at: int) -> str:
        """The small letters of an item, "" outside the line."""
        return self.line[at].low if 0 <= at < len(self.line) else ""

    def is_name_word(self, at: int, inside: bool = False) -> bool:
        """Whether an item may be part of a name; `inside`: it follows a word of the name."""
        if not 0 <= at < len(self.line) or not self.line[at].is_capital:
            return False
        low, grammar = self.line[at].low, self.grammar
        if low in grammar.titles or (grammar.nouns_are_capital and self._is_noun(low)):
            return False
        if grammar.nouns_are_capital and not inside and low in grammar.named:
            return False
        if at in self._starts and (low in grammar.roles or low in grammar.says or self._says_at(at)):
            return False
        return inside or low not in grammar.function_words

    def _says_at(self, at: int) -> bool:
        return self.line[at].low in self.grammar.passes_on

    def _is_noun(self, low: str) -> bool:
        return low in self.grammar.roles or low in self.grammar.documents or low in self.grammar.institutions

    def name_end(self, at: int) -> int:
        """The end of the name that begins at an item; the item itself where none does."""
        if not 0 <= at < len(self.line) or not self.line[at].is_capital:
            return at
        if at not in self._ends:
            self._ends[at] = self._name_end(at)
        return self._ends[at]

    def _name_end(self, at: int) -> int:
        if not self.is_name_word(at):
            return at
        words, end = 1, at + 1
        while True:
            step = self._next_name_word(end, words)
            if step is None:
                return end
            end, words = step + 1, words + 1

    def _next_name_word(self, end: int, words: int) -> int | None:
        line = self.line
        if end >= len(line):
            return None
        if line[end].kind is Kind.DASH and line[end].glued and end + 1 < len(line) and line[end + 1].glued:
            return end + 1 if line[end + 1].is_capital else None
        if line[end].text == "/" and line[end].glued and self.is_name_word(end + 1, inside=True):
            return end + 1
        if line[end].text == "." and len(line[end - 1].text) == 1 and self.is_name_word(end + 1, inside=True):
            return end + 1
        if self.is_name_word(end, inside=True):
            return end
        at = end
        while self.low(at) in self.grammar.particles and at - end < 2 and words == 1:
            at += 1
        return at if at > end and self.is_name_word(at, inside=True) else None

    def name_start(self, last: int) -> int | None:
        """The beginning of the name whose last word is an item; None where it is no name."""
        for first in range(max(0, last - 6), last + 1):
            if self.is_name_word(first) and not self._continues(first) and self.name_end(first) == last + 1:
                return first
        return None

    def _continues(self, first: int) -> bool:
        """Whether a name begins before an item and goes on over it."""
        return any(self.is_name_word(at) and self.name_end(at) > first for at in range(max(0, first - 5), first))

    def name(self, first: int, end: int) -> str:
        """The words of a name."""
        out = ""
        for item in self.line[first:end]:
            out += item.text if not out or item.glued or out[-1] in "-/" else f" {item.text}"
        return out

    def before_name(self, first: int) -> tuple[int, str, str]:
        """Where titles and role words before a name begin, the gender they tell, and the role."""
        at, gender, role = first, "", ""
        grammar = self.grammar
        while at > 0:
            low = self.low(at - 1)
            if self.line[at - 1].text == "." and is_abbreviated(self.line, at - 1, grammar):
                at -= 1
                continue
            if not (low in grammar.titles or low in grammar.roles) or not self.line[at - 1].is_word:
                if at < first and self.is_name_word(at - 1) and not grammar.nouns_are_capital and first - at < 3:
                    at -= 1
                    continue
                break
            gender = gender or self.gender_of(low)
            role = role or (low if low in grammar.roles else "")
            at -= 1
        return at, gender, role

    def gender_of(self, low: str) -> str:
        """What a title or a role tells of the gender."""
        grammar = self.grammar
        if low in grammar.gendered:
            return grammar.gendered[low]
        if grammar.language == "de" and low in grammar.roles:
            return "f" if low.endswith("in") else "m"
        return ""
