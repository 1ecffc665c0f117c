"""The largest type with which a brief has its pages, or what to cut."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding, warning
from briefgen.fit.divided import divided
from briefgen.fit.explain import does_not_fit
from briefgen.fit.fitted import Fitted
from briefgen.fit.search import fewest_left_out, filled, level, richest
from briefgen.fit.trial import Trial
from briefgen.fit.underfull import underfull
from briefgen.layout import Manuscript, Plan, missing_glyph_findings
from briefgen.layout.bands import LEVEL
from briefgen.layout.pages import Pages
from briefgen.layout.word import WordSetting


def fit(manuscript: Manuscript, word: bool) -> Fitted:
    """The manuscript on its pages; with `word` also Word's arrangement, in a size of its own.

    What is left out is decided for both formats at once, at the floor, where type then stays. Raises DoesNotFit, and
    BriefInvalid for characters that no face can draw.
    """
    if findings := missing_glyph_findings(manuscript):
        raise BriefInvalid(findings)
    return solve(Trial(manuscript), word)


def solve(trial: Trial, word: bool) -> Fitted:
    """The fitted document of a trial. Raises DoesNotFit."""
    left_out = fewest_left_out(trial)
    if left_out is None:
        raise does_not_fit(trial)
    size, rung = richest(trial, trial.reads_well, left_out, trial.sizes[:1] if left_out else trial.sizes)
    plan = filled(trial, level(trial, left_out, size, rung))
    pages = trial.pages(plan)
    dropped = trial.order[:left_out]
    findings = tuple(_findings(trial, pages))
    if not word:
        return Fitted(plan, pages, dropped, _told(pages, dropped), findings)
    word_plan = plan
    if not trial.manuscript.word.reference:  # its styles have sizes of their own
        word_sizes = trial.word_sizes_beside(plan.size)
        word_size, word_rung = richest(trial, trial.word_fits, left_out, word_sizes[:1] if left_out else word_sizes)
        word_plan = trial.plan(left_out, word_sizes[word_size], word_rung)
    setting = trial.word(word_plan)
    told = _told(pages, dropped, word_plan, setting)
    return Fitted(plan, pages, dropped, told, findings, word_plan, setting.arrangement, setting.fill)


def _findings(trial: Trial, pages: Pages) -> Iterator[Finding]:
    if too_short := underfull(trial, pages.plan):
        yield too_short
    if pages.level > LEVEL:
        message = f"two columns end {pages.level:.1f} lines apart"
        yield warning("columns-uneven", message, hints=("a word more or less in the text may level them",))
    yield from divided(pages)


def _told(
    pages: Pages, dropped: tuple[str, ...], word_plan: Plan | None = None, word: WordSetting | None = None
) -> str:
    """The plan in one line."""
    plan, count = pages.plan, len(pages.pages)
    fills = ", ".join(f"{used / room:.0%}" for used, room in pages.fill)
    told = (
        f"{count} page{'s' * (count > 1)} ({fills}) at {plan.size:g} pt, leading {plan.size * plan.leading:.1f} pt, "
        f"spacing {plan.spacing:.0%}, charts {plan.chart:.0%}"
    )
    if word_plan and word:
        filled = f" at {word_plan.size:g} pt ({', '.join(f'{part:.0f}%' for part in word.fill)})" if word.fill else ""
        told += f"; Word{filled or ' in the styles of its reference document'}"
    return told + (f"; left out: {', '.join(dropped)}" if dropped else "")
