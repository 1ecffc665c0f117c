"""The passage of an article that is nearest to a text, to be shown to people. Nothing is ever accepted for being near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefgen.source.stretches import Source
from briefgen.source.tokens import Kind, Token, tokenise

_LEAST_ALIKE = 50.0
_LONGEST_TEXT = 1_500
# Characters to look at beyond the likeliest passage; the narrowest one with the fewest changes is shown.
_MARGINS = (0, 20, 80)

_Step = tuple[str, int, int, int, int]
_Comparison = tuple[list[_Step], list[Token]]


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the text, as typed, and the words that the article has in their place; either may be empty."""

    typed: str
    article: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of the article and how the text differs from it.

    `start` and `end` are offsets into the article, half-open; `paragraph` counts from 1. `difference` is the text with each
    change as `[-typed-]{+in the article+}`.
    """

    text: str
    start: int
    end: int
    paragraph: int
    changes: tuple[Change, ...]
    difference: str

    def __str__(self) -> str:
        return self.difference


def nearest(source: Source, wanted: str) -> Nearest | None:
    """The passage most like a text, widened to whole words, with the word difference; None if nothing is half alike."""
    from rapidfuzz import fuzz

    wanted = wanted[:_LONGEST_TEXT]
    best, at = _LEAST_ALIKE, None
    for start, end in source.paragraphs:
        alignment = fuzz.partial_ratio_alignment(wanted, source.text[start:end], score_cutoff=best)
        if alignment is not None and alignment.score > best and alignment.dest_end > alignment.dest_start:
            best, at = alignment.score, (start + alignment.dest_start, start + alignment.dest_end)
    return _described(source, wanted, *at) if at else None


def _described(source: Source, wanted: str, start: int, end: int) -> Nearest:
    number = source.paragraph(start)
    typed = tokenise(wanted)
    steps, passage = min(
        (_compared(typed, source.stretches[number - 1].tokens, start - margin, end + margin) for margin in _MARGINS),
        key=_weight,
    )
    changes, difference = [], []
    for kind, i, j, k, m in steps:
        own, other = _words(wanted, typed[i:j]), _words(source.text, passage[k:m])
        if kind == "equal":
            difference.append(own)
            continue
        changes.append(Change(own, other))
        difference.append((f"[-{own}-]" if own else "") + (f"{{+{other}+}}" if other else ""))
    first, last = passage[steps[0][3]], passage[max(steps[-1][4] - 1, steps[0][3])]
    text = source.text[first.start : last.end]
    return Nearest(text, first.start, last.end, number, tuple(changes), " ".join(difference))


def _compared(typed: Sequence[Token], tokens: Sequence[Token], start: int, end: int) -> _Comparison:
    passage = [token for token in tokens if token.end > start and token.start < end]
    steps = SequenceMatcher(None, _keys(typed), _keys(passage), autojunk=False).get_opcodes()
    return _trimmed(list(steps), typed, passage), passage


def _weight(comparison: _Comparison) -> int:
    return sum(3 * (j - i) + m - k for kind, i, j, k, m in comparison[0] if kind != "equal")


def _keys(tokens: Sequence[Token]) -> list[str]:
    return [token.kind if token.kind in (Kind.MARK, Kind.DASH) else token.text for token in tokens]


def _trimmed(steps: list[_Step], typed: Sequence[Token], passage: Sequence[Token]) -> list[_Step]:
    """The steps without what the article has before and after the text, where the text has no counterpart for it."""
    while len(steps) > 1 and steps[0][0] == "insert":
        del steps[0]
    while len(steps) > 1 and steps[-1][0] == "insert":
        del steps[-1]
    kind, i, j, k, m = steps[0]
    if kind == "replace":
        steps[0] = (kind, i, j, m - _as_many(typed[i:j], passage[k:m][::-1]), m)
    kind, i, j, k, m = steps[-1]
    if kind == "replace" and len(steps) > 1:
        steps[-1] = (kind, i, j, k, k + _as_many(typed[i:j], passage[k:m]))
    return steps


def _as_many(typed: Sequence[Token], tokens: Sequence[Token]) -> int:
    """How many of the tokens hold as many words as were typed; one at least."""
    words = sum(token.kind is Kind.WORD for token in typed)
    number = 0
    while number < len(tokens) and (words > 0 or number == 0):
        words -= tokens[number].kind is Kind.WORD
        number += 1
    return number


def _words(text: str, tokens: Sequence[Token]) -> str:
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) if tokens else ""
