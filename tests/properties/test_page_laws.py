"""Laws of pages and of fitting over random briefs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import DoesNotFit
from briefgen.fit.fit import solve
from briefgen.fit.trial import Trial
from briefgen.layout import Plan, layout
from tests.page_laws import problems
from tests.random_documents import random_manuscript

PAPERS = ("A4", "Letter")


def holds(seed: int, paper: str) -> bool:
    """Whether a brief fits; asserts the laws where it does, and that it cannot fit where it does not."""
    manuscript = random_manuscript(seed, paper)
    trial = Trial(manuscript)
    if not trial.both_fit(len(trial.order)) and not any(map(trial.both_fit, range(len(trial.order)))):
        with pytest.raises(DoesNotFit, match="does-not-fit"):
            solve(trial, word=False)
        return False
    fitted = solve(trial, word=False)
    pages = fitted.pages
    assert problems(manuscript, pages) == []
    assert len(pages.pages) == 2
    assert pages.over == 0
    assert trial.sizes[0] <= fitted.plan.size <= trial.sizes[-1]
    assert fitted.plan.dropped == frozenset(fitted.dropped)
    assert fitted.dropped == trial.order[: len(fitted.dropped)]
    assert any(f.code == "columns-uneven" for f in fitted.findings) == (pages.level > 2.01)
    return True


@settings(deadline=None, derandomize=True, max_examples=20)
@given(seed=st.integers(0, 10**6), paper=st.sampled_from(PAPERS))
def test_a_random_brief_has_two_pages_or_does_not_fit(seed: int, paper: str) -> None:
    """Two pages that keep all laws, never under the floor; or it does not fit at the floor with all items left out."""
    holds(seed, paper)


@settings(deadline=None, derandomize=True, max_examples=15)
@given(
    seed=st.integers(0, 10**6),
    size=st.sampled_from([10.0, 10.75, 11.5]),
    spacing=st.sampled_from([0.6, 1.0, 1.35]),
)
def test_no_word_is_lost_at_any_size(seed: int, size: float, spacing: float) -> None:
    """Whether or not it fits, all text is set once and in order."""
    manuscript = random_manuscript(seed)

    found = problems(manuscript, layout(manuscript, Plan(size, 1.35, spacing)))

    assert [p for p in found if p[0] in ("text differs", "order differs", "outside its column")] == []


@pytest.mark.soak
def test_three_hundred_random_briefs() -> None:
    """Seeds that are never the same as those of normal runs; at least half of the briefs fit."""
    fits = [holds(seed, PAPERS[seed % 2]) for seed in range(2_000_000, 2_000_300)]

    assert sum(fits) >= len(fits) / 2
