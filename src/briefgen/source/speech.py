"""Who-speaks structure of a paragraph without names: which quotation marks open, which close, what lies inside what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.source.tokens import Kind, Token, glued

_OPENING = "“„«‘‚‹`"
# What closes a mark of each shape; German prints guillemets either way round. Others close by their family alone.
_CLOSING = {"«": "»", "»": "«", "‹": "›", "›": "‹", "„": "“”", "“": "”", "‚": "‘’"}
_POINTED = "«»‹›”"  # they open or close by their shape, whatever spaces French sets inside them
_FAR = 400  # tokens in which the end of a pair inside a pair is looked for
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
    shapes = [text[token.start] if token.kind is Kind.MARK else "" for token in tokens]
    open_marks: list[int] = []
    inside: list[tuple[int, ...]] = []
    apostrophes: set[int] = set()
    for number, token in enumerate(tokens):
        if token.kind is not Kind.MARK:
            inside.append(tuple(open_marks))
        elif shapes[number] in _LETTERS and number and glued(tokens[number - 1], token):
            inside.append(tuple(open_marks))
            apostrophes.add(number)
        elif _opens(tokens, number, shapes, open_marks):
            _leave(open_marks, number, shapes)
            open_marks.append(number)
            inside.append(tuple(open_marks))
        else:
            inside.append(tuple(open_marks))
            if not _close(open_marks, tokens, number, shapes) and token.text == "'":
                apostrophes.add(number)
    doubles = [number for number in open_marks if tokens[number].text == '"']
    return Speech(tuple(inside), next(iter(doubles or open_marks), None), frozenset(apostrophes))


def _opens(tokens: Sequence[Token], number: int, shapes: Sequence[str], open_marks: Sequence[int]) -> bool:
    """By its shape where that says it, else by the white space around a mark."""
    token, shape = tokens[number], shapes[number]
    closes = any(shape in _CLOSING.get(shapes[mark], "") for mark in open_marks)
    if shape in _POINTED and (closes or shape in "«‹"):
        return not closes
    after_open = number > 0 and glued(tokens[number - 1], token) and _is_opening(tokens[number - 1], shapes[number - 1])
    before, after = token.lead or after_open, not token.trail
    if before != (not after):
        return before and after and shape not in _APOSTROPHES
    return shape in _OPENING and not closes


def _is_opening(token: Token, shape: str) -> bool:
    return token.kind is Kind.DASH or token.text in "([{" or (bool(shape) and shape in _OPENING)


def _leave(open_marks: list[int], number: int, shapes: Sequence[str]) -> None:
    """Give up a mark of the same shape that was never closed; a pair inside a pair stays, if both are closed later."""
    shape = shapes[number]
    depth = next((d for d, mark in enumerate(open_marks) if shapes[mark] == shape), None)
    if depth is None:
        return
    if shape in "«‹„":
        later = shapes[number + 1 : number + _FAR]
        closing = sum(each != "" and each in _CLOSING[shape] for each in later)
        if closing > later.count(shape) + len(open_marks) - 1 - depth:
            return
    del open_marks[depth:]


def _close(open_marks: list[int], tokens: Sequence[Token], number: int, shapes: Sequence[str]) -> bool:
    """Close the innermost mark that this one fits by shape, else by family, with what is open inside it; whether one did."""
    fits = [d for d, mark in enumerate(open_marks) if shapes[number] in _CLOSING.get(shapes[mark], "")]
    alike = [d for d, mark in enumerate(open_marks) if tokens[mark].text == tokens[number].text]
    if not (found := fits or alike):
        return False
    del open_marks[found[-1] :]
    return True
