"""Trials: layouts of one manuscript, each made once, by how many items are left out, the type size and the rung."""

from __future__ import annotations

import math
from collections.abc import Callable

from briefgen.fit.line_length import is_readable
from briefgen.layout import Manuscript, Plan, layout, measure
from briefgen.layout.breaks import Break
from briefgen.layout.pages import Pages
from briefgen.layout.word import WordSetting, set_for_word

SetWord = Callable[[Manuscript, Plan], WordSetting]


class Trial:
    """What a manuscript makes of plans. The memo belongs to one run of fitting, so it does not grow with many briefs."""

    def __init__(self, manuscript: Manuscript, set_word: SetWord = set_for_word) -> None:
        self.manuscript, self.set_word = manuscript, set_word
        fitting = manuscript.theme.fitting
        self.rungs = fitting.rungs
        self.order = manuscript.document.droppable()
        steps = math.floor((fitting.ceiling - fitting.floor) / fitting.step + 1e-9)
        self.sizes = tuple(fitting.floor + fitting.step * n for n in range(steps + 1))
        # Word knows half points only; where none lies between floor and ceiling, the next above: the floor is a promise.
        lowest = math.ceil(fitting.floor * 2)
        highest = max(lowest, math.floor(fitting.ceiling * 2))
        self.word_sizes = tuple(n / 2 for n in range(lowest, highest + 1))
        self._measured: dict[Plan, Break] = {}
        self._settings: dict[Plan, WordSetting] = {}
        self._readable: dict[tuple[float, frozenset[str]], bool] = {}

    @property
    def tightest(self) -> int:
        """The number of the last rung."""
        return len(self.rungs) - 1

    def plan(self, left_out: int, size: float, rung: int) -> Plan:
        """The plan of a size and a rung without the first so many items that give way."""
        return Plan(size, *self.rungs[rung], frozenset(self.order[:left_out]))

    def word_sizes_beside(self, size: float) -> tuple[float, ...]:
        """Word's sizes beside a PDF in this size: up to the next half point, so that both look and read alike."""
        return tuple(each for each in self.word_sizes if each <= math.ceil(size * 2) / 2)

    def measured(self, plan: Plan) -> Break:
        """How full the PDF's pages are."""
        if plan not in self._measured:
            self._measured[plan] = measure(self.manuscript, plan)
        return self._measured[plan]

    def pages(self, plan: Plan) -> Pages:
        """The PDF's pages."""
        return layout(self.manuscript, plan, self.measured(plan))

    def word(self, plan: Plan) -> WordSetting:
        """What Word makes of it."""
        if plan not in self._settings:
            self._settings[plan] = self.set_word(self.manuscript, plan)
        return self._settings[plan]

    def pdf_fits(self, plan: Plan) -> bool:
        """Whether the PDF has its pages."""
        return self.measured(plan).over <= 0

    def reads_well(self, plan: Plan) -> bool:
        """Whether the PDF has its pages in type that its columns are wide enough for; the smallest always is."""
        key = plan.size, plan.dropped
        if self.pdf_fits(plan) and key not in self._readable:
            self._readable[key] = plan.size == self.sizes[0] or is_readable(self.measured(plan), plan.size)
        return self.pdf_fits(plan) and self._readable[key]

    def word_fits(self, plan: Plan) -> bool:
        """Whether Word has its pages."""
        return self.word(plan).fits

    def both_fit(self, left_out: int) -> bool:
        """Whether both formats have their pages at the floor and the tightest rung."""
        return self.pdf_fits(self.plan(left_out, self.sizes[0], self.tightest)) and self.word_fits(
            self.plan(left_out, self.word_sizes[0], self.tightest)
        )
