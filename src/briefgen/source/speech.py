"""Who-speaks structure of a paragraph without names: which quotation marks open, which close, what lies inside what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.source.tokens import Kind, Token, glued

_OPENING = "“„«‘‚‹`"
_APOSTROPHES = "’ʼ"  # at the beginning of a word no quotation opens with them
_LETTERS = "ʻʼ"  # letters by Unicode, such as the end of Uzbek togʻ: neither opens nor closes anything


@dataclass(frozen=True, slots=True)
class Speech:
    """For each token the marks open around it (their token numbers, outermost first); an opening mark is inside itself.

    `unclosed` is the number of the outermost mark still open at the end, else None. `apostrophes` are single marks that
    are part of the word before them, as in "the states' interests".
    """

    inside: tuple[tuple[int, ...], ...]
    unclosed: int | None
    apostrophes: frozenset[int]


def speech(tokens: Sequence[Token], text: str) -> Speech:
    """The quotation marks of one paragraph, paired. `text` is what the tokens were cut from."""
    open_marks: list[int] = []
    inside: list[tuple[int, ...]] = []
    apostrophes: set[int] = set()
    for number, token in enumerate(tokens):
        if token.kind is not Kind.MARK:
            inside.append(tuple(open_marks))
        elif text[token.start] in _LETTERS and number and glued(tokens[number - 1], token):
            inside.append(tuple(open_marks))
            apostrophes.add(number)
        elif _opens(tokens, number, text):
            _close(open_marks, tokens, token.text)
            open_marks.append(number)
            inside.append(tuple(open_marks))
        else:
            inside.append(tuple(open_marks))
            if not _close(open_marks, tokens, token.text) and token.text == "'":
                apostrophes.add(number)
    doubles = [number for number in open_marks if tokens[number].text == '"']
    return Speech(tuple(inside), next(iter(doubles or open_marks), None), frozenset(apostrophes))


def _opens(tokens: Sequence[Token], number: int, text: str) -> bool:
    """By the white space around a mark, and by its shape where there is none on either side or on both."""
    token = tokens[number]
    after_open = number > 0 and glued(tokens[number - 1], token) and _is_opening(tokens[number - 1], text)
    before, after = token.lead or after_open, not token.trail
    if before != (not after):
        return before and after and text[token.start] not in _APOSTROPHES
    return text[token.start] in _OPENING


def _is_opening(token: Token, text: str) -> bool:
    return token.kind is Kind.DASH or token.text in "([{" or (token.kind is Kind.MARK and text[token.start] in _OPENING)


def _close(open_marks: list[int], tokens: Sequence[Token], family: str) -> bool:
    """Close the innermost mark of the family and what is open inside it; whether there was one."""
    for depth in range(len(open_marks) - 1, -1, -1):
        if tokens[open_marks[depth]].text == family:
            del open_marks[depth:]
            return True
    return False
