"""The warning `cut-at-negation`: a quotation begins or ends right beside a word that turns or weakens its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from briefgen.findings import Finding, warning
from briefgen.source.guard_lists import Guard
from briefgen.source.guard_words import GuardWord
from briefgen.source.match import Run
from briefgen.source.stretches import Stretch
from briefgen.source.tokens import Kind

# "has *not* yet begun", cut at "begun": words this near to the cut count.
_NEAR = 3
_WINDOW = 24  # tokens beside a cut that can hold such a word: few words, their punctuation, a phrase
_SILENT = frozenset({Guard.CONTRAST, Guard.ATTRIBUTION})


def cut_warnings(stretch: Stretch, run: Run, language: str) -> tuple[Finding, ...]:
    """A warning for each end of a run that cuts off such a word of the run's own sentence."""
    ahead, behind = max(0, run.first - _WINDOW), run.end + _WINDOW
    earlier = _guards(stretch, ahead, run.first, language)
    later = _guards(stretch, run.end, behind, language)
    before = _last(g for g in earlier if _reaches(stretch, g.end, run.first, run.first))
    after = next((g for g in later if _reaches(stretch, run.end, g.first, run.end - 1)), None)
    out = []
    if before:
        out.append(_warning("begins just after", before))
    if after:
        out.append(_warning("ends just before", after))
    return tuple(out)


def _guards(stretch: Stretch, first: int, end: int, language: str) -> Iterator[GuardWord]:
    """Guard words that speak, among the tokens from `first` up to `end`."""
    guards = stretch.guards(language)
    for guard in guards[bisect_left(guards, first, key=lambda g: g.first) :]:
        if guard.first >= end:
            return
        if guard.end <= end and guard.guard not in _SILENT:
            yield guard


def _reaches(stretch: Stretch, first: int, end: int, inner: int) -> bool:
    """Whether few words, no quotation mark and no sentence end stand between a guard word and the cut."""
    between = stretch.tokens[first:end]
    words = sum(token.kind is Kind.WORD for token in between)
    guard = first - 1 if inner == end else end
    return (
        words < _NEAR
        and not any(token.kind is Kind.MARK and token.text == '"' for token in between)
        and not (words and any(token.kind in (Kind.POINT, Kind.DASH) for token in between))
        and stretch.sentence(guard) == stretch.sentence(inner)
    )


def _last(guards: Iterable[GuardWord]) -> GuardWord | None:
    found = list(guards)
    return found[-1] if found else None


def _warning(where: str, guard: GuardWord) -> Finding:
    return warning(
        "cut-at-negation",
        f'the quotation {where} "{guard.text}" ({guard.guard}) of its own sentence',
        hints=("quote the word too, or make sure that the sense is kept without it",),
    )
