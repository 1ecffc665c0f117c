"""How full the pages of a plan are, for the PDF and for Word, in points and in lines of a column."""

from __future__ import annotations

import math
from typing import NamedTuple

from briefgen.fit.trial import Trial
from briefgen.layout import Plan
from briefgen.layout.word.setting import FIRST, LAST

_TWIPS = 20  # in a point
_ROUNDED = 0.01  # of a line


class Room(NamedTuple):
    """Points used on a page, points that it holds, and the height of a line of body text."""

    used: float
    holds: float
    line: float

    @property
    def lines(self) -> int:
        """Lines of a column over (positive) or free (negative); two columns make two lines of one height."""
        return math.ceil(2 * (self.used - self.holds) / self.line - _ROUNDED)


def pdf_pages(trial: Trial, plan: Plan) -> tuple[Room, ...]:
    """The pages of the PDF; what does not fit stands on the last."""
    return tuple(Room(used, holds, plan.size * plan.leading) for used, holds in trial.measured(plan).fill)


def word_pages(trial: Trial, plan: Plan) -> tuple[Room, ...]:
    """The pages that Word will make of it, and what they may hold by its limits; further pages count to the last."""
    setting, budget = trial.word(plan), trial.manuscript.document.pages
    holds = setting.arrangement.paper.room / _TWIPS
    line = setting.arrangement.styles["body"].line / _TWIPS
    used = [part / 100 * holds for part in setting.fill]
    used += [0.0] * (budget - len(used))
    first = FIRST if budget == 2 else 1.0  # only two pages are divided by a break that we set
    pages = [Room(points, holds * first, line) for points in used[: budget - 1]]
    return (*pages, Room(sum(used[budget - 1 :]), holds * LAST, line))
