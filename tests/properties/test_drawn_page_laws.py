"""Laws of pages read from the finished PDF, over random briefs, and that each of them can be broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefgen.document import Kind
from briefgen.errors import DoesNotFit
from briefgen.fit.fit import solve
from briefgen.fit.trial import Trial
from briefgen.layout.pages import Item, TextLine
from briefgen.render.pdf import render
from tests.pdf_laws import Broken, broken_laws
from tests.random_documents import random_manuscript
from tests.sample_documents import sample_manuscript

PAPERS = ("A4", "Letter")
SAMPLE = sample_manuscript()
FITTED = solve(Trial(SAMPLE), word=False)
COLUMN = SAMPLE.page.column + SAMPLE.page.gutter
RIGHT = SAMPLE.page.margin + COLUMN
Page = list[Item]


def broken(seed: int, paper: str) -> list[Broken] | None:
    """The laws that a random brief breaks without saying so; None for one that does not fit.

    Its columns may differ where a finding says so, and in the smallest type its words may be too long for forty characters.
    """
    manuscript = random_manuscript(seed, paper)
    trial = Trial(manuscript)
    try:
        fitted = solve(trial, word=False)
    except DoesNotFit:
        return None
    allowed = {"columns uneven"} if any(f.code == "columns-uneven" for f in fitted.findings) else set()
    allowed |= {"measure"} if fitted.plan.size == trial.sizes[0] else set()
    laws = broken_laws(render(manuscript, fitted).data, fitted.plan.size)
    return [law for law in laws if law[0] not in allowed]


@pytest.mark.parametrize("seed", range(20))
def test_pages_of_a_random_brief_keep_the_laws(seed: int) -> None:
    """Columns, grid, measure, sizes and lonely lines, or it does not fit."""
    assert broken(seed, PAPERS[seed % 2]) in ([], None)


@pytest.mark.soak
def test_pages_of_two_hundred_random_briefs_keep_the_laws() -> None:
    """Seeds that ordinary runs do not have; at least half of the briefs fit."""
    found = {seed: broken(seed, PAPERS[seed % 2]) for seed in range(3_000_000, 3_000_200)}

    assert {seed: laws for seed, laws in found.items() if laws} == {}
    assert sum(laws is not None for laws in found.values()) >= len(found) / 2


def lines(page: Page, *, right: bool) -> list[TextLine]:
    """The lines of body text in a column, from top to bottom."""
    found = [i for i in page if isinstance(i, TextLine) and i.size == FITTED.plan.size and not i.label]
    return sorted((i for i in found if (i.x >= RIGHT) == right), key=lambda i: i.y)


def changed(page: Page, old: Item, new: Item | None) -> Page:
    """A page with another item, or none, for one of its items."""
    return [item if item is not old else new for item in page if item is not old or new]


def off_the_grid(page: Page) -> Page:
    line = lines(page, right=False)[3]
    return changed(page, line, line.moved(0, 2))


def outside_its_column(page: Page) -> Page:
    line = max(lines(page, right=False), key=lambda i: i.line.width)
    return changed(page, line, line.moved(15, 0))


def outside_the_measure(page: Page) -> Page:
    line = max(lines(page, right=True), key=lambda i: i.line.width)
    return changed(page, line, line.moved(40, 0))


def overlap(page: Page) -> Page:
    first, second, *_ = lines(page, right=False)
    return changed(page, second, second.moved(0, first.y - second.y))


def under_8_pt(page: Page) -> Page:
    line = next(i for i in page if isinstance(i, TextLine) and i.size == 8)
    return changed(page, line, line._replace(size=7.9))


def columns_uneven(page: Page) -> Page:
    for line in lines(page, right=True)[-4:]:
        page = changed(page, line, None)
    return page


def heading_in_the_last_two_lines(page: Page) -> Page:
    headings = {block.id for block in SAMPLE.document.walk() if block.kind is Kind.HEADING}
    heading = next(i for i in page if isinstance(i, TextLine) and i.block in headings and "panel" not in i.block)
    return changed(page, heading, heading.moved(0, 400))


def orphan_or_widow(page: Page) -> Page:
    last, elsewhere = lines(page, right=False)[-1], {line.block for line in lines(page, right=False)}
    first = next(line for line in lines(page, right=True) if line.block not in elsewhere)
    return changed(page, first, first.moved(-COLUMN, last.y - first.y + FITTED.plan.size * 1.35))


SPOILERS: tuple[Callable[[Page], Page], ...] = (
    off_the_grid,
    outside_its_column,
    outside_the_measure,
    overlap,
    under_8_pt,
    columns_uneven,
    heading_in_the_last_two_lines,
    orphan_or_widow,
)


def test_the_sample_breaks_none() -> None:
    """What the spoilt pages below began as."""
    assert broken_laws(render(SAMPLE, FITTED).data) == []


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__)
def test_each_law_can_be_broken(spoil: Callable[[Page], Page]) -> None:
    """One thing on page one is put wrong, and the file says which."""
    first, *others = FITTED.pages.pages
    spoilt = replace(FITTED, pages=replace(FITTED.pages, pages=(tuple(spoil(list(first))), *others)))

    laws = {law.replace(" ", "_") for law, _ in broken_laws(render(SAMPLE, spoilt).data)}

    assert spoil.__name__ in laws


def test_type_that_is_too_large_for_its_column_breaks_the_measure() -> None:
    """Full lines of 14 points have far less than forty characters."""
    trial = Trial(SAMPLE)
    plan = FITTED.plan._replace(size=14.0)
    laws = broken_laws(render(SAMPLE, replace(FITTED, plan=plan, pages=trial.pages(plan))).data, 14.0)

    assert "measure" in {law for law, _ in laws}
