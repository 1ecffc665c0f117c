"""Tokens of a text with their offsets: words, dashes, quotation marks, ellipses, brackets, points, other signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefgen.source.folding import INVISIBLE, combining_marks, fold_characters, fold_word


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    DASH = "dash"
    MARK = "mark"
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    POINT = "point"
    SIGN = "sign"


_KINDS: dict[str, Kind] = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `text` is folded; `start` and `end` are offsets into the text it was cut from.

    `lead` and `trail` say whether white space, or the text's border, stands before and after it. `breaks_line`: a hyphen
    at a line end, which may be the word's own or the printer's. `reopens`: a mark opened again at a paragraph break.
    `after_digit`: a mark that may stand for feet, inches, minutes or seconds.
    """

    kind: Kind
    text: str
    start: int
    end: int
    lead: bool = True
    trail: bool = True
    breaks_line: bool = False
    reopens: bool = False
    after_digit: bool = False


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of text, which must be one paragraph: a line end in it is a blank."""
    end = len(text) if end is None else end
    folded = fold_characters(text[start:end])
    tokens = (_token(folded, match, start) for match in _pattern().finditer(folded))
    return tuple(token for token in tokens if token.text)


def same(a: Token, b: Token) -> bool:
    """Whether two tokens say the same, letter case included."""
    if a.kind is not b.kind:
        return False
    if a.kind is Kind.DASH:
        return _same_dash(a, b)
    if a.kind is Kind.MARK and not (a.after_digit or b.after_digit):
        return True
    return a.text == b.text


def same_but_for_first_letter(a: Token, b: Token, bare: bool) -> bool:
    """Whether a word `b` is the article's word `a` but for a first letter in brackets, of any case.

    With `bare` the case of a first letter without brackets does not count either.
    """
    if a.kind is not Kind.WORD or b.kind is not Kind.WORD or not (bare or b.text[0] == "["):
        return False
    one, other = without_brackets(a.text), without_brackets(b.text)
    return one[1:] == other[1:] and uncased(one[0]) == uncased(other[0])


def uncased(letter: str) -> str:
    """A letter without its case. The two i of Turkish are one, since I is the capital of ı there and of i elsewhere."""
    return letter.lower()[0].replace("ı", "i")


def without_brackets(word: str) -> str:
    """`[t]hey` as `they`."""
    return word[1] + word[3:] if word[0] == "[" else word


def glued(a: Token, b: Token) -> bool:
    """Whether nothing stands between two neighbours."""
    return a.end == b.start


def _same_dash(a: Token, b: Token) -> bool:
    """Dashes fold into one another, but a hyphen inside a word is no dash between words, and a minus is no hyphen."""
    if a.breaks_line or b.breaks_line:
        return not a.lead and not b.lead
    if any(x.text == "-" and x.lead != x.trail for x in (a, b)):
        return (a.lead, a.trail) == (b.lead, b.trail)
    joins = (not a.lead and not a.trail) and (not b.lead and not b.trail)
    breaks = all(x.text == "—" or x.lead for x in (a, b))
    return joins or breaks


def _token(folded: str, match: re.Match[str], start: int) -> Token:
    """The token of a match in a folded stretch that begins at `start` of the text."""
    kind = _KINDS[match.lastgroup or Kind.SIGN]
    at, to = match.span()
    lead = at == 0 or folded[at - 1].isspace()
    trail = to == len(folded) or folded[to].isspace()
    first, end = at + start, to + start
    if kind is Kind.WORD:
        return Token(kind, fold_word(folded[at:to]), first, end, lead, trail)
    if kind is Kind.DASH:
        line_end = match[0] == "-" and not lead and folded[to : to + 1] == "\n"
        return Token(kind, "—" if len(match[0]) > 1 else match[0], first, end, lead, trail, line_end)
    if kind is Kind.ELLIPSIS:
        return Token(kind, "[…]" if match[0][0] in "[(" else "…", first, end, lead, trail)
    after_digit = kind is Kind.MARK and not lead and folded[at - 1].isdigit()
    return Token(kind, match[0], first, end, lead, trail, after_digit=after_digit)


@cache
def _pattern() -> re.Pattern[str]:
    inside = rf"[\w{combining_marks()}{INVISIBLE}]"
    dots = r"(?:…|\.\.\.|\. \. \.)"
    rest = rf"(?:(?:['.]|(?<=\d)[,:/](?=\d)|(?<=\u00ad)\n[ ]*){inside}+)*"
    grouped = r"\d{1,3}(?:[ ]\d{3})+(?![\w])(?:[.,]\d+)?"
    minus = r"(?:(?<![^\s(\[\"'])-(?=\d))?"
    return re.compile(
        rf"(?P<ellipsis>[\[(] ?{dots} ?[\])]|(?!\.{{4}}(?!\.))(?:\.{{3,}}|\. \. \.|…+))"
        rf"|(?P<word>{minus}(?:{grouped}|\[[^\W\d_]\](?:{inside}+{rest})?|{inside}+{rest}))"
        r"|(?P<dash>-{2,3}|[-—])"
        r"|(?P<mark>[\"'])"
        r"|(?P<bracket>[\[\](){}])"
        r"|(?P<point>[.,;:!?¿¡。、؟؛])"
        r"|(?P<sign>\S)"
    )
