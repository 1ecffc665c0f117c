"""Laws of fitting over random briefs, for budgets of one, two and four pages and for larger type."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fit_laws import holds
from tests.random_documents import random_manuscript

PAPERS = ("A4", "Letter")
# Budget, profile, and the part of the usual text with which most random briefs fit.
_EXAMPLES = {1: 24, 2: 16, 4: 8}
CASES = [
    (1, "", 0.25),
    (1, "accessible", 0.15),
    (2, "", 0.8),
    (2, "accessible", 0.6),
    (4, "", 0.9),
    (4, "accessible", 0.7),
]


@pytest.mark.parametrize(("pages", "profile", "part"), CASES)
def test_a_random_brief_has_its_pages_or_cannot_have_them(pages: int, profile: str, part: float) -> None:
    """At least half of them have."""
    fits: list[bool] = []

    @settings(deadline=None, derandomize=True, max_examples=_EXAMPLES[pages])
    @given(seed=st.integers(0, 10**6), paper=st.sampled_from(PAPERS))
    def law(seed: int, paper: str) -> None:
        fits.append(holds(random_manuscript(seed, paper, pages=pages, profile=profile, part=part)))

    law()
    assert sum(fits) >= len(fits) / 2


@pytest.mark.soak
@pytest.mark.parametrize(("pages", "profile", "part"), CASES)
def test_many_random_briefs(pages: int, profile: str, part: float) -> None:
    """Seeds that are never those of normal runs."""
    fits = [
        holds(random_manuscript(seed, PAPERS[seed % 2], pages=pages, profile=profile, part=part))
        for seed in range(3_000_000, 3_000_200)
    ]

    assert sum(fits) >= len(fits) / 2
