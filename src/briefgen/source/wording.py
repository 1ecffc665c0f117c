"""The forms in which a quotation may be typed: with or without its outer marks, with or without a closing stop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.source.tokens import Kind, Token, tokenise

_MOST_TOKENS = 2_000


@dataclass(frozen=True, slots=True)
class Wording:
    """Tokens to look for; `stop_dropped`: a full stop or comma that closed the quotation is left out of them."""

    tokens: tuple[Token, ...]
    stop_dropped: bool = False


def wordings(quotation: str) -> tuple[Wording, ...]:
    """The forms of a quotation, as typed first; none if it says nothing, or is longer than any quotation."""
    tokens = tokenise(quotation)
    if sum(map(_letters, tokens)) < 2 or len(tokens) > _MOST_TOKENS:
        return ()
    return tuple(dict.fromkeys(_forms(Wording(tokens))))


def _forms(form: Wording) -> Iterator[Wording]:
    tokens = form.tokens
    yield form
    if len(tokens) > 2 and tokens[0].kind is tokens[-1].kind is Kind.MARK and tokens[0].text == tokens[-1].text:
        yield from _forms(Wording(tokens[1:-1], form.stop_dropped))
    if len(tokens) > 1 and tokens[-1].text in (".", ",") and tokens[-2].text not in (".", ","):
        yield from _forms(Wording(tokens[:-1], stop_dropped=True))


def _letters(token: Token) -> int:
    return sum(map(str.isalnum, token.text)) if token.kind is Kind.WORD else 0
