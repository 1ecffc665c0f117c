"""Searches in one dimension."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.fit.line_length import median_characters
from briefgen.fit.search import fewest_left_out, first_true, level, richest
from briefgen.fit.trial import Trial
from briefgen.layout import Plan
from briefgen.layout.word import WordSetting, set_for_word
from tests.sample_documents import sample_document, sample_manuscript, with_blocks


def pick(trial: Trial, plan: Plan) -> tuple[float, int]:
    """Size and rung of a plan."""
    return plan.size, next(n for n, rung in enumerate(trial.rungs) if rung == (plan.leading, plan.spacing, plan.chart))


@pytest.mark.parametrize("border", range(9))
def test_the_border_is_found(border: int) -> None:
    """False comes before true, true from the border on."""
    assert first_true(0, 8, lambda n: n >= border) == border


def test_no_border_is_none() -> None:
    """Nothing fits."""
    assert first_true(0, 8, lambda n: False) is None


def test_sizes_are_steps_from_floor_to_ceiling() -> None:
    """Word's are the half points among them."""
    trial = Trial(sample_manuscript())

    assert trial.sizes == (10.0, 10.25, 10.5, 10.75, 11.0, 11.25, 11.5)
    assert trial.word_sizes == (10.0, 10.5, 11.0, 11.5)


def test_a_theme_without_a_half_point_has_words_next_one() -> None:
    """Never under the floor."""
    made = sample_manuscript()
    tight = replace(made.theme.fitting, floor=9.75, ceiling=9.75)

    assert Trial(replace(made, theme=replace(made.theme, fitting=tight))).word_sizes == (10.0,)


@pytest.mark.parametrize(("paper", "most"), [("A4", 10.75), ("Letter", 11.25)])
def test_type_is_never_so_large_that_full_lines_have_less_than_forty_characters(paper: str, most: float) -> None:
    """A short brief could have the largest type: the columns of A4 are too narrow for it, the smallest type is always taken."""
    document = sample_document()
    short = with_blocks(
        document, [block for block in document.blocks if block.id not in ("experts", "evidence-section")]
    )
    trial = Trial(sample_manuscript(short, page=paper))
    plans = [trial.plan(0, size, 0) for size in trial.sizes]

    assert all(map(trial.pdf_fits, plans))
    assert [plan.size for plan in plans if trial.reads_well(plan)][-1] == most
    for plan in plans[1:]:
        characters = median_characters(trial.measured(plan), plan.size)
        assert characters is not None
        assert (characters >= 40) == trial.reads_well(plan)


def test_a_layout_is_made_once() -> None:
    """The same plan is not measured again."""
    trial = Trial(sample_manuscript())
    plan = trial.plan(0, 10.0, 3)

    assert trial.measured(plan) is trial.measured(plan)


def test_the_largest_size_comes_before_the_loosest_rung() -> None:
    """Size at the tightest rung, then the rung at that size."""
    trial = Trial(sample_manuscript())

    def fits(plan: Plan) -> bool:
        size, rung = pick(trial, plan)
        return size * 10 + (9 - rung) <= 111

    assert richest(trial, fits, 0, trial.sizes) == (4, 8)


def test_an_island_beyond_the_border_is_tried() -> None:
    """What bisection did not look at may still fit."""
    trial = Trial(sample_manuscript())

    def fits(plan: Plan) -> bool:
        size, rung = pick(trial, plan)
        return size <= 10.5 and (rung >= 6 or rung == 4)

    size, rung = richest(trial, fits, 0, trial.sizes)

    assert (trial.sizes[size], rung) == (10.5, 4)


def test_items_are_left_out_until_both_formats_fit() -> None:
    """Word decides as well as the PDF."""

    def narrow_word(manuscript: object, plan: Plan) -> WordSetting:
        arrangement = set_for_word(sample_manuscript(), plan).arrangement
        return WordSetting(len(plan.dropped) >= 2, (90.0, 90.0), 1.0, arrangement)

    assert fewest_left_out(Trial(sample_manuscript())) == 0
    assert fewest_left_out(Trial(sample_manuscript(), narrow_word)) == 2


def test_level_columns_are_wished_for_not_bought() -> None:
    """A plan whose columns are level already is kept."""
    trial = Trial(sample_manuscript())
    size, rung = richest(trial, trial.pdf_fits, 0, trial.sizes)

    assert level(trial, 0, size, rung) == trial.plan(0, trial.sizes[size], rung)
