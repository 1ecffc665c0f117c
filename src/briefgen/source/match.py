"""Where a run of tokens stands in a stretch, token by token; nothing is accepted for being similar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from briefgen.source.stretches import Stretch, compound, filed_under
from briefgen.source.tokens import Kind, Token, same, same_but_for_first_letter


class FirstLetter(Enum):
    """What may differ in the first word of a run: nothing but its case, bare or bracketed; or only if bracketed."""

    ANY_CASE = "any case"
    BRACKETED = "bracketed"


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `first` up to, but without `end` of a stretch; `recased`: the first letter's case or bracket differs."""

    first: int
    end: int
    recased: bool = False


def whole_runs(stretch: Stretch, wanted: Sequence[Token], first_letter_rule: FirstLetter) -> Iterator[Run]:
    """Every place where the wanted tokens stand in a row and both ends may be cut, in order."""
    for run in runs(stretch, wanted, first_letter_rule):
        if stretch.is_cut_legal(run.first) and stretch.is_cut_legal(run.end):
            yield run


def runs(stretch: Stretch, wanted: Sequence[Token], first_letter_rule: FirstLetter) -> Iterator[Run]:
    """Every place where the wanted tokens stand in a row, in order."""
    opening = next((n for n, token in enumerate(wanted) if token.kind is Kind.WORD), 0)
    places = {first for name in filed_under(wanted, 0) for first in stretch.places.get(name, ())}
    for first in sorted(places):
        if (run := _run(stretch.tokens, first, wanted, opening, first_letter_rule)) is not None:
            yield run


def _run(tokens: Sequence[Token], first: int, wanted: Sequence[Token], opening: int, rule: FirstLetter) -> Run | None:
    at, number, recased = first, 0, False
    while number < len(wanted):
        if at == len(tokens):
            return None
        if same(tokens[at], wanted[number]):
            at, number = at + 1, number + 1
        elif number == opening and same_but_for_first_letter(tokens[at], wanted[number], rule is FirstLetter.ANY_CASE):
            at, number, recased = at + 1, number + 1, True
        elif tokens[at].reopens and at > first:
            at += 1
        elif (ends := _over_line_ends(tokens, at, wanted, number)) is not None:
            at, number = ends
        else:
            return None
    return Run(first, at, recased)


def _over_line_ends(tokens: Sequence[Token], at: int, wanted: Sequence[Token], number: int) -> tuple[int, int] | None:
    """Both sides past a word that is hyphenated at a line end on one of them, if it is the same word; else None."""
    own, own_end = compound(tokens, at)
    other, other_end = compound(wanted, number)
    return (own_end, other_end) if own_end - at != other_end - number and own == other else None
