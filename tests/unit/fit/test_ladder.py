"""The ladder: what is shown around the chosen plan, and around the floor where nothing fits."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefgen.document import document_words
from briefgen.errors import DoesNotFit
from briefgen.fit import fit
from briefgen.fit.ladder import Ladder, ladder
from briefgen.fit.room import Room
from tests.sample_documents import sample_manuscript
from tests.unit.fit.test_fit import stretched


def marked(steps: Ladder) -> list[int]:
    """How many steps of each format are the chosen one."""
    return [sum(step.chosen for step in each) for each in (steps.pdf, steps.word)]


def test_the_chosen_steps_are_those_of_fitting() -> None:
    """One in each format, with the same plan and the same fill."""
    manuscript = sample_manuscript()
    fitted, found = fit(manuscript, word=True), ladder(manuscript)

    assert marked(found) == [1, 1]
    (step,) = (step for step in found.pdf if step.chosen)
    (word,) = (step for step in found.word if step.chosen)
    assert step.plan == fitted.plan
    assert [(page.used, page.holds) for page in step.pages] == list(fitted.pages.fill)
    assert step.fits
    assert word.plan == fitted.word_plan
    assert found.chosen().told == fitted.told
    assert found.left_out == ()


def test_the_rungs_of_the_chosen_size_are_all_there_and_every_other_size_once() -> None:
    """Largest type first; of one size the loosest first."""
    manuscript = sample_manuscript()
    found, rungs = ladder(manuscript), manuscript.theme.fitting.rungs
    size = found.chosen().plan.size
    sizes = [step.plan.size for step in found.pdf]

    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) == {10.0, 10.25, 10.5, 10.75, 11.0}  # larger ones have lines of fewer than forty characters
    assert sizes.count(size) in (len(rungs), len(rungs) + 1)  # the chosen one may have higher charts than any rung
    assert all(sizes.count(other) == 1 for other in set(sizes) - {size})
    assert all(a.plan.spacing >= b.plan.spacing for a, b in pairwise(s for s in found.pdf if s.plan.size == size))


def test_the_step_above_the_chosen_size_does_not_fit() -> None:
    """Its tightest rung is shown, and it is over on some page."""
    found = ladder(sample_manuscript())
    (above,) = (s for s in found.pdf if s.plan.size == found.chosen().plan.size + 0.25)

    assert not above.fits
    assert above.plan.spacing == 0.6
    assert max(page.lines for page in above.pages) > 0


def test_what_is_left_out_is_told_with_its_words() -> None:
    """They add up to what the chosen steps do not print, and each step with less left out is over in one of the formats."""
    manuscript = stretched(5, priority=1)
    found = ladder(manuscript)
    dropped = found.chosen().dropped
    (step,) = (step for step in found.pdf if step.chosen)

    assert tuple(item.id for item in found.left_out) == dropped
    assert [item.priority for item in found.left_out[:3]] == [3, 2, 1]
    assert step.words == len(document_words(manuscript.document, frozenset(dropped)))
    assert found.words - sum(item.words for item in found.left_out) == step.words
    fewer = [(a, b) for a, b in zip(found.pdf[-len(dropped) :], found.word[-len(dropped) :], strict=True)]
    assert [len(a.plan.dropped) for a, _ in fewer] == list(range(len(dropped) - 1, -1, -1))
    assert all(not (a.fits and b.fits) for a, b in fewer)


def test_a_brief_that_does_not_fit_has_a_ladder_at_the_floor() -> None:
    """Nothing is chosen, nothing fits, and the reason is raised by whoever asks for the choice."""
    found = ladder(stretched(6))

    assert marked(found) == [0, 0]
    assert not any(step.fits for step in (*found.pdf, *found.word))
    assert {step.plan.size for step in (*found.pdf, *found.word)} == {10.0}
    assert len(found.left_out) == 4
    with pytest.raises(DoesNotFit, match="does-not-fit"):
        found.chosen()


@pytest.mark.parametrize(("used", "lines"), [(100, 0), (99, 0), (93, -1), (86, -2), (101, 1), (107, 1), (108, 2)])
def test_lines_are_those_of_a_column(used: float, lines: int) -> None:
    """What is over is rounded up, what is free is rounded down; two of them make the height of one."""
    assert Room(used, 100, 14).lines == lines
