"""The ladder of a brief: every size and rung that is near the chosen one, with what it makes of the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.document import Document, document_words
from briefgen.errors import DoesNotFit
from briefgen.fit.fit import solve
from briefgen.fit.fitted import Fitted
from briefgen.fit.line_length import is_readable
from briefgen.fit.room import Room, pdf_pages, word_pages
from briefgen.fit.search import loosest
from briefgen.fit.trial import Trial
from briefgen.layout import Manuscript, Plan
from briefgen.layout.bands import LEVEL


class Step(NamedTuple):
    """One plan: the words it prints, its pages, whether it fits, and whether its columns end level (Word's are its own)."""

    plan: Plan
    words: int
    pages: tuple[Room, ...]
    fits: bool
    level: bool
    chosen: bool


class LeftOut(NamedTuple):
    """What gave way: the id of its block, its priority, and the words that the brief lost with it."""

    id: str
    priority: int
    words: int


@dataclass(frozen=True, eq=False, slots=True)
class Ladder:
    """The steps for the PDF and for Word: largest type first, of one size the loosest first, and last those with less left out.

    `left_out` is what the chosen steps do without; where nothing fits, all that could be left out, and `refused` says why.
    `words` are those of the whole document, `fitted` what was chosen.
    """

    words: int
    pdf: tuple[Step, ...]
    word: tuple[Step, ...]
    left_out: tuple[LeftOut, ...]
    fitted: Fitted | None
    refused: DoesNotFit | None

    def chosen(self) -> Fitted | None:
        """What was chosen. Raises what says that nothing fits."""
        if self.refused:
            raise self.refused
        return self.fitted


def ladder(manuscript: Manuscript) -> Ladder:
    """The ladder of a manuscript, whose letters all faces have. Does not raise DoesNotFit."""
    trial = Trial(manuscript)
    fitted, refused = None, None
    try:
        fitted = solve(trial, word=True)
    except DoesNotFit as error:
        refused = error
    count = len(fitted.dropped if fitted else trial.order)
    plan, word_plan = (fitted.plan, fitted.word_plan) if fitted else (None, None)
    pdf = _Climb(trial, _readable(trial), trial.pdf_fits, pdf_pages, lambda p: trial.measured(p).level <= LEVEL)
    word_sizes = trial.word_sizes_beside(plan.size) if plan else trial.word_sizes
    word = _Climb(trial, word_sizes, trial.word_fits, word_pages, lambda _: True)
    document = manuscript.document
    gone = tuple(_left_out(document, trial.order[:count]))
    return Ladder(_words(document, ()), pdf.steps(count, plan), word.steps(count, word_plan), gone, fitted, refused)


def _readable(trial: Trial) -> tuple[float, ...]:
    """The sizes that the PDF's columns are wide enough for, and the smallest."""
    plans = [trial.plan(0, size, trial.tightest) for size in trial.sizes[1:]]
    return (trial.sizes[0], *(plan.size for plan in plans if is_readable(trial.measured(plan), plan.size)))


class _Climb(NamedTuple):
    """What one format makes of plans."""

    trial: Trial
    sizes: Sequence[float]
    fits: Callable[[Plan], bool]
    pages: Callable[[Trial, Plan], tuple[Room, ...]]
    level: Callable[[Plan], bool]

    def steps(self, left_out: int, chosen: Plan | None) -> tuple[Step, ...]:
        """The steps around the chosen plan, around the floor where there is none."""
        return tuple(self._step(plan, plan == chosen) for plan in self._plans(left_out, chosen))

    def _plans(self, left_out: int, chosen: Plan | None) -> Iterator[Plan]:
        """Every rung of the chosen size; of other sizes the loosest that fits, else the tightest.

        Where something is left out all is at the floor: there also the tightest rung with less left out.
        """
        trial, tightest = self.trial, self.trial.tightest
        sizes = self.sizes if chosen and not left_out else self.sizes[:1]
        for size in reversed(sizes):
            if size == (chosen or sizes)[0]:
                yield from _with(chosen, [trial.plan(left_out, size, rung) for rung in range(tightest + 1)])
            else:
                found = loosest(trial, self.fits, left_out, size)
                yield trial.plan(left_out, size, tightest if found is None else found)
        yield from (trial.plan(count, self.sizes[0], tightest) for count in range(left_out - 1, -1, -1))

    def _step(self, plan: Plan, chosen: bool) -> Step:
        words = _words(self.trial.manuscript.document, plan.dropped)
        fits = self.fits(plan)
        return Step(plan, words, self.pages(self.trial, plan), fits, not fits or self.level(plan), chosen)


def _with(chosen: Plan | None, plans: list[Plan]) -> list[Plan]:
    """The plans with the chosen one: its charts may be higher than those of any rung."""
    if chosen is None or chosen in plans:
        return plans
    at = next((n for n, plan in enumerate(plans) if plan[1:3] == chosen[1:3]), len(plans))
    return [*plans[:at], chosen, *plans[at:]]


def _left_out(document: Document, ids: Sequence[str]) -> Iterator[LeftOut]:
    priorities = {block.id: block.priority for block in document.walk()}
    for n, id_ in enumerate(ids):
        yield LeftOut(id_, priorities[id_], _words(document, ids[:n]) - _words(document, ids[: n + 1]))


def _words(document: Document, dropped: Sequence[str] | frozenset[str]) -> int:
    return len(document_words(document, frozenset(dropped)))
