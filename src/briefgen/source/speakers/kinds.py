"""What a pair of marks stands for: speech, a term, a title."""

from __future__ import annotations

from briefgen.source.speakers.attribute import Attribution
from briefgen.source.speakers.line import Span
from briefgen.source.speakers.quotation import QuotationKind
from briefgen.source.speakers.reading import Passage
from briefgen.source.tokens import Kind

_SHORT = 4  # words; a speech has as many, or a cue right beside it
_LONG = 6
_NAME = 6


def kind(at: int, passage: Passage, said: Attribution | None) -> QuotationKind:
    """The kind of the quotation at an item of a line, with what was found of its speaker."""
    run = passage.line[at].span
    assert run is not None, "only quotations have a kind"
    tokens = passage.stretch.tokens[run.first : run.end]
    words = sum(token.kind is Kind.WORD for token in tokens)
    if _is_title(at, passage, said):
        return QuotationKind.TITLE
    if said is not None and (words >= _SHORT or (said.direct and _stands_alone(at, passage))):
        return QuotationKind.SPEECH
    if said is not None and _ends_phrase(at, passage):
        return QuotationKind.SPEECH
    if passage.last_character(run) in ("!", "?") and words > 1 and _stands_alone(at, passage):
        return QuotationKind.SPEECH
    spoken = any(token.kind is Kind.POINT and token.text in ".!?" for token in tokens)
    if words >= _SHORT and (spoken or words >= _LONG) and not _is_named(at, passage):
        return QuotationKind.SPEECH
    return QuotationKind.TERM


def _is_named(at: int, passage: Passage) -> bool:
    low = passage.phrases.low
    return low(at - 1) in passage.grammar.naming or low(at - 1) in passage.grammar.named


def _stands_alone(at: int, passage: Passage) -> bool:
    """Whether no noun goes on behind the marks: “independent” breakaway states."""
    line = passage.line
    after = line[at + 1] if at + 1 < len(line) else None
    before = line[at - 1] if at else None
    if before is not None and before.low in passage.grammar.determiners:
        return False
    if after is None or not after.is_word:
        return True
    return before is None or before.text in (":", ",") or passage.last_character(line[at].span) != ""


def _ends_phrase(at: int, passage: Passage) -> bool:
    """Whether a short quotation is a whole complement: said the plan was “totally unacceptable”."""
    line = passage.line
    before, after = line[at - 1] if at else None, line[at + 1] if at + 1 < len(line) else None
    free = after is None or not after.is_word or after.low in passage.grammar.joining
    grammar = passage.grammar
    return bool(
        free
        and before is not None
        and before.is_word
        and before.low not in grammar.determiners
        and before.low not in grammar.prepositions
        and not _is_named(at, passage)
    )


def _is_title(at: int, passage: Passage, said: Attribution | None) -> bool:
    run = passage.line[at].span
    assert run is not None, "only quotations have a kind"
    if at and passage.line[at - 1].text == ":":
        return False
    low, grammar = passage.phrases.low, passage.grammar
    if low(at - 1) in grammar.named or (low(at - 1) == "," and low(at - 2) in grammar.named):
        return _looks_like_title(run, passage, 2 * _NAME)
    if grammar.nouns_are_capital or (said is not None and said.direct):
        return False
    return at > 0 and passage.last_character(run) == "" and _looks_like_title(run, passage)


def _looks_like_title(run: Span, passage: Passage, most: int = _NAME) -> bool:
    """Whether a run looks like a name: capital words, not too many; in French and Russian few words, the first capital."""
    tokens = passage.stretch.tokens[run.first : run.end]
    words = [token.text for token in tokens if token.kind is Kind.WORD]
    grammar = passage.grammar
    if not words or not words[0][0].isupper() or len(words) > most:
        return False
    if most > _NAME:
        return True
    if any(token.kind is Kind.POINT for token in tokens) or words[0].lower() in grammar.function_words:
        return False
    if grammar.breaks_marks:
        return len(words) < _SHORT
    capital = sum(word[0].isupper() for word in words)
    return capital > 2 and all(word[0].isupper() or word.lower() in grammar.function_words for word in words)
