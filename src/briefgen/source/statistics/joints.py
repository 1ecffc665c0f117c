"""Where the part of a sentence that goes with each of its numbers begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from briefgen.source.lexicon import Lexicon
from briefgen.source.statistics.bearing import Keys
from briefgen.source.statistics.enumerations import AND
from briefgen.source.statistics.mention import Mention
from briefgen.source.statistics.passage import Passage
from briefgen.source.tokens import Kind

_ENDS = frozenset(",;:.()")
_OR = frozenset({"or", "oder", "ou", "или"})


class Joints:
    """The joints between the numbers `rivals` of a sentence, which are the tokens `bounds` of its passage.

    `cuts` are the tokens where the part of each number ends, None where nothing divides it from the next one.
    """

    def __init__(self, passage: Passage, bounds: tuple[int, int], rivals: Sequence[Mention], words: Lexicon) -> None:
        self.passage, self.bounds, self.rivals, self.words = passage, bounds, rivals, words
        self.cuts = self._cuts()

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The part of the sentence that goes with each number. Where nothing divides two, both have what lies between."""
        out = []
        for n in range(len(self.rivals)):
            low = self.bounds[0] if n == 0 else (self.cuts[n - 1] or self.rivals[n - 1].last)
            high = self.bounds[1] if n == len(self.rivals) - 1 else (self.cuts[n] or self.rivals[n + 1].first)
            out.append((low, high))
        return out

    @cached_property
    def groups(self) -> list[int]:
        """For each number the first one that nothing divides from it: "31 of 120" are of one thing."""
        out = [0]
        for n, cut in enumerate(self.cuts, 1):
            out.append(out[-1] if cut is None else n)
        return out

    def are_one(self, one: int, other: int) -> bool:
        """Whether of two groups the later one stands in a relative clause: it says more of the same, not of another."""
        before, after = sorted((one, other))
        follows = not any(before < group < after for group in self.groups)
        return follows and self.adds(after)

    def adds(self, n: int) -> bool:
        """Whether number `n` stands in a relative clause."""
        cut = self.cuts[n - 1] if n else None
        if cut is None or self.passage.plain[cut] not in self.words.relatives:
            return False
        return self.passage.plain[cut - 1] not in self.words.whole_of  # "of which the state has promised 90 million"

    def antecedent(self, n: int) -> int | None:
        """The token before the relative clause of number `n`: it may say where or of whom the number is."""
        cut = self.cuts[n - 1] if n and self.adds(n) else None
        return None if cut is None else cut - 1 - (self.passage.plain[cut - 1] == ",")

    def _cuts(self) -> list[int | None]:
        """Where the part of each number ends: at the strongest joint before the next one, the last of equals."""
        out: list[int | None] = []
        for before, after in zip(self.rivals, self.rivals[1:], strict=False):
            best, place = 0, None
            if self.passage.plain[after.first - 1] in _OR:
                out.append(None)  # "2,300 homes, or 8 percent": said twice
                continue
            if self.is_set_off(before):
                out.append(None)  # "Raj Patel, 44, expects 7 million": both are of him
                continue
            for n in range(before.last, after.first):
                rank = self._rank(n)
                if rank and rank >= best:
                    best, place = rank, n
            out.append(place)
        return out

    def is_set_off(self, number: Mention) -> bool:
        """Whether a number stands alone between two commas."""
        plain = self.passage.plain
        return number.first > 0 and number.last < len(plain) and plain[number.first - 1] == "," == plain[number.last]

    def holds(self, n: int) -> bool:
        """Whether a bracket opens around a number alone, which is then of what stands before it: "Brede (7)"."""
        ends = [m.last for m in self.rivals if m.first == n + 1]
        return self.passage.plain[n] == "(" and ends != [] and self.passage.plain[ends[0] :][:1] == (")",)

    def leads(self, n: int) -> bool:
        """Whether a dash or colon leads from a word to its number: "the port — only 900,000"."""
        after = next((m.first for m in self.rivals if m.first > n), n)
        silent = self.words.beside_number | self.words.links
        return n > 0 and after > n and all(word in silent for word in self.passage.plain[n + 1 : after])

    def _rank(self, n: int) -> int:
        tokens = self.passage.tokens
        token, word = tokens[n], self.passage.plain[n]
        if token.text == ";":
            return 6
        if token.kind is Kind.BRACKET:
            return 0 if self.holds(n) else 4
        comma = n > 0 and tokens[n - 1].text == ","
        if word in self.words.clauses or (comma and word in self.words.relatives):
            return 5
        if word in AND:
            return 4 if comma or (n + 1 < len(tokens) and tokens[n + 1].text == ",") else 3
        if token.text == ":" or (token.kind is Kind.DASH and token.lead and token.trail):
            return 0 if self.leads(n) else 3
        return 1 if token.text == "," else 0

    @cached_property
    def aside(self) -> frozenset[int]:
        """The tokens that are set aside, as in "unlike Soren, Union raised it", unless they have a number of their own."""
        tokens = self.passage.plain
        out: set[int] = set()
        for n in range(*self.bounds):
            for phrase in _contrasts(self.words.contrasts).get(tokens[n], ()):
                if tokens[n : n + len(phrase)] == phrase:
                    ends = (m for m in range(n + 1, self.bounds[1]) if tokens[m] in _ENDS and not self.holds(m))
                    end = next(ends, self.bounds[1])
                    if not any(n <= m.first < end for m in self.passage.mentions):
                        out.update(range(n, end))
        return frozenset(out)


@cache
def _contrasts(phrases: Keys) -> dict[str, list[tuple[str, ...]]]:
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases):
        parts = tuple(phrase.split())
        out.setdefault(parts[0], []).append(parts)
    return out
