"""A paragraph as the grammar reads it: words and signs in a row, each quotation as one item, cut into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.source.speakers.grammar import Grammar
from briefgen.source.stretches import ABBREVIATIONS, Stretch
from briefgen.source.tokens import Kind, Token

_ENDS = frozenset(".!?…")


class Span(NamedTuple):
    """One run between marks in a paragraph: its tokens `first` up to `end`, without the marks at `opening` and `after` - 1.

    `parent` is the opening mark of the run around it, None for an outer one; `closed` whether a mark closes it.
    """

    opening: int
    first: int
    end: int
    after: int
    parent: int | None
    closed: bool


class Item(NamedTuple):
    """A word, a sign, or a whole quotation; offsets are those of the article."""

    text: str
    low: str
    start: int
    end: int
    kind: Kind
    glued: bool
    span: Span | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is a word."""
        return self.kind is Kind.WORD and self.span is None

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital."""
        return self.is_word and self.text[0].isupper()


Line = Sequence[Item]


def spans(stretch: Stretch) -> tuple[Span, ...]:
    """The runs between marks of a paragraph, in order; a single mark that nothing closes is an apostrophe."""
    last: dict[int, int] = {}
    for number, path in enumerate(stretch.inside):
        for mark in path:
            last[mark] = number
    outermost: dict[int, int] = {}
    for mark in sorted(last):
        outermost.setdefault(last[mark], mark)
    out: list[Span] = []
    known: set[int] = set()
    for mark in sorted(last):
        end = last[mark]
        closing = stretch.tokens[end]
        closed = outermost[end] == mark and end != mark and closing.kind is Kind.MARK and end not in last
        if not closed and stretch.tokens[mark].text == "'":
            continue
        parent = next((m for m in reversed(stretch.inside[mark][:-1]) if m in known), None)
        inner_end = end if closed or _is_outer_close(stretch, end, last) else end + 1
        if inner_end > mark + 1:
            known.add(mark)
            out.append(Span(mark, mark + 1, inner_end, end + 1 if closed else inner_end, parent, closed))
    return tuple(out)


def _is_outer_close(stretch: Stretch, end: int, last: dict[int, int]) -> bool:
    return stretch.tokens[end].kind is Kind.MARK and end not in last and len(stretch.inside[end]) > 1


def line(stretch: Stretch, first: int, end: int, runs: Sequence[Span], grammar: Grammar) -> tuple[Item, ...]:
    """The items of tokens `first` up to `end`; `runs` are the quotations that stand there as one item each."""
    return tuple(_items(stretch.tokens, first, end, {run.opening: run for run in runs}, grammar))


def _items(tokens: Sequence[Token], first: int, end: int, runs: dict[int, Span], grammar: Grammar) -> Iterator[Item]:
    at = first
    while at < end:
        run = runs.get(at)
        if run is not None:
            start, stop = tokens[run.first].start, tokens[run.end - 1].end
            yield Item("", "", start, stop, Kind.MARK, False, run)
            at = max(run.after, at + 1)
            continue
        token = tokens[at]
        if token.text == "'" and not token.lead and at > first and tokens[at - 1].kind is Kind.WORD:
            yield Item("'s", "'s", token.start, token.end, Kind.SIGN, True)
        else:
            yield from _split(token, grammar)
        at += 1


def _split(token: Token, grammar: Grammar) -> Iterator[Item]:
    """A token as it is, or "l'économiste" and "Hale's" as two items."""
    text, start = token.text, token.start
    glued = not token.lead
    low = text.lower().replace("ё", "е")
    if token.kind is Kind.WORD and "'" in text and len(text) == token.end - start:
        head, _, tail = text.partition("'")
        if tail and head.lower() in grammar.elisions:
            yield Item(head, head.lower(), start, start + len(head), token.kind, glued)
            at = start + len(head) + 1
            yield Item(tail, tail.lower(), at, token.end, token.kind, True)
            return
        if text.endswith("'s") and grammar.language == "en":
            yield Item(text[:-2], low[:-2], start, token.end - 2, token.kind, glued)
            yield Item("'s", "'s", token.end - 2, token.end, Kind.SIGN, True)
            return
    yield Item(text, low, start, token.end, token.kind, glued)


def sentences(items: Line, last_characters: Sequence[str], grammar: Grammar) -> tuple[tuple[int, int], ...]:
    """Where sentences begin and end, as numbers of items; `last_characters` has the last sign of each quotation, else ""."""
    out: list[tuple[int, int]] = []
    begin = 0
    for number in range(len(items)):
        if _ends(items, number, last_characters, grammar):
            out.append((begin, number + 1))
            begin = number + 1
    if begin < len(items):
        out.append((begin, len(items)))
    return tuple(out)


def _ends(items: Line, number: int, last_characters: Sequence[str], grammar: Grammar) -> bool:
    item = items[number]
    after = items[number + 1] if number + 1 < len(items) else None
    if item.span is not None:
        ended = last_characters[number] in _ENDS and last_characters[number] != ""
        return bool(ended and after and (after.span is not None or after.is_capital))
    if item.text not in _ENDS:
        return False
    if after is not None and not (
        after.span is not None or after.is_capital or after.kind in (Kind.DASH, Kind.BRACKET)
    ):
        return after.is_word and after.text[0].isdigit()
    return item.text != "." or not is_abbreviated(items, number, grammar)


def is_abbreviated(items: Line, number: int, grammar: Grammar) -> bool:
    """Whether the full stop at `number` belongs to the word before it."""
    if not number or not items[number - 1].is_word:
        return False
    low = items[number - 1].low
    one = len(low) == 1 and low.isalpha()
    return one or "." in low or (low in grammar.titles and len(low) < 5) or low in ABBREVIATIONS
