"""How many words a brief lacks that does not fill its pages."""

from __future__ import annotations

from dataclasses import replace

from briefgen.findings import Finding, warning
from briefgen.fit.running_text import lengthened
from briefgen.fit.trial import Trial
from briefgen.layout import Plan, measure

_UNDERFULL, _FULL = 0.8, 0.9  # of the room of all pages
_LONGER, _ENOUGH = 0.25, 300  # of every paragraph, and words in all, to find out how many points a word takes
_ROUND = 10  # words


def underfull(trial: Trial, plan: Plan) -> Finding | None:
    """The warning for pages that are not filled, with the words that would fill them to nine tenths; None where they are."""
    used, room = _used(trial, plan)
    if used >= _UNDERFULL * room:
        return None
    pages = trial.manuscript.document.pages
    message = f"the text fills {used / room:.0%} of {pages} page{'s' * (pages > 1)} at {plan.size:g} pt"
    if words := _missing(trial, plan, _FULL * room - used):
        message += f"; about {words} words more would fill {_FULL:.0%}"
    return warning("underfull", message, hints=("add evidence, a chart or an expert's view",))


def _used(trial: Trial, plan: Plan) -> tuple[float, float]:
    """Points used and points that there are, on all pages."""
    used, room = (sum(part) for part in zip(*trial.measured(plan).fill, strict=True))
    return used, room


def _missing(trial: Trial, plan: Plan, points: float) -> int | None:
    """Words of text in columns that take so many points, by what longer paragraphs take; None without such text."""
    longer, words = lengthened(trial.manuscript.document, _LONGER, _ENOUGH)
    more = measure(replace(trial.manuscript, document=longer), plan).fill
    taken = sum(used for used, _ in more) - _used(trial, plan)[0]
    return max(_ROUND, round(points * words / taken / _ROUND) * _ROUND) if words and taken > 0 else None
