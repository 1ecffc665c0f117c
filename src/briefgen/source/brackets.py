"""Bracketed substitutions: words in square brackets that stand for the source's own, or beside them."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.source.match import FirstLetter, Run, runs
from briefgen.source.stretches import Stretch
from briefgen.source.tokens import Kind, Token

_LONGEST_REPLACED = 12


def substituted(stretch: Stretch, wanted: Sequence[Token]) -> Run | None:
    """Where a quotation stands if each of its bracketed insertions may replace up to twelve tokens, or none; else None."""
    parts = _outside_brackets(wanted)
    if len(parts) < 2 or not any(parts):
        return None
    found = [list(runs(stretch, part, FirstLetter.BRACKETED)) if part else None for part in parts]
    chains: list[Run] | None = None
    for part in found:
        if part is None:
            continue
        chains = part if chains is None else _continued(chains, part)
    return next(iter(chains or ()), None)


def _continued(chains: Sequence[Run], part: Sequence[Run]) -> list[Run]:
    return [Run(a.first, b.end) for a in chains for b in part if 0 <= b.first - a.end <= _LONGEST_REPLACED]


def _outside_brackets(wanted: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in wanted:
        if token.kind is Kind.BRACKET and token.text == "[":
            depth += 1
            if depth == 1:
                parts.append([])
        elif token.kind is Kind.BRACKET and token.text == "]":
            depth -= 1
        elif depth == 0:
            parts[-1].append(token)
    return parts if depth == 0 else []
