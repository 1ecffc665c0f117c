"""A brief set for Word's two pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.layout.plan import Plan
from briefgen.layout.word import RULE_SETS, estimate, set_for_word
from briefgen.layout.word.arrangement import Para
from briefgen.layout.word.columns import shape
from briefgen.layout.word.rules import PLAIN
from briefgen.layout.word.setting import FIRST, LAST
from briefgen.render.docx.package import assemble
from tests.random_documents import random_manuscript
from tests.sample_documents import sample_document, sample_manuscript
from tests.unit.render_docx.samples import find

TIGHT = Plan(10.0, 1.3, 0.6, 0.7)


@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_sample_has_two_pages_within_the_limits(page: str) -> None:
    """Page one at most 97 % full, page two 94 %, and two pages by every set of rules."""
    setting = set_for_word(sample_manuscript(page=page), TIGHT)

    assert setting.fits
    assert setting.over == 0
    assert setting.fill[0] <= 100 * FIRST
    assert setting.fill[1] <= 100 * LAST
    assert all(estimate(setting.arrangement, rules).pages == 2 for rules in RULE_SETS)


def test_too_much_text_says_how_many_lines() -> None:
    """A plan that does not fit tells by how much, and more for larger type."""
    settings = [set_for_word(sample_manuscript(), Plan(size, 1.42, 1.35, 1.0)) for size in (11.0, 11.5)]

    assert not any(setting.fits for setting in settings)
    assert 0 < settings[0].over < settings[1].over


def test_dropped_blocks_are_absent() -> None:
    """What fitting left out is not arranged."""
    dropped = frozenset({"watch[engineers].text"})
    made = set_for_word(sample_manuscript(), TIGHT._replace(dropped=dropped)).arrangement

    blocks = {para.block for para in made.paragraphs()}
    assert "watch[dates].text" in blocks
    assert not dropped & blocks


def test_one_page_is_held_to_one_page() -> None:
    """Another budget than two pages flows freely."""
    document = replace(sample_document(), pages=3)

    assert set_for_word(sample_manuscript(document), TIGHT).fits
    assert not set_for_word(sample_manuscript(replace(document, pages=1)), TIGHT).fits


@pytest.mark.parametrize("seed", range(30))
def test_what_fits_fits_by_every_rule(seed: int) -> None:
    """Over random briefs a setting that fits keeps the limits, and one that does not says so."""
    setting = set_for_word(random_manuscript(seed), TIGHT)

    assert setting.fits == (setting.over == 0)
    if setting.fits:
        assert len(setting.fill) == 2
        assert setting.fill[0] <= 100 * FIRST + 0.1
        assert setting.fill[1] <= 100 * LAST + 0.1
        assert max(estimate(setting.arrangement, rules).pages for rules in RULE_SETS) == 2


def test_last_paragraph_of_a_part_is_whole_where_it_has_five_lines() -> None:
    """LibreOffice does not find the height of columns that end in one which it may divide; others stay divisible."""
    whole, divisible = 0, 0
    for seed in range(40):
        manuscript = random_manuscript(seed)
        arrangement = set_for_word(manuscript, TIGHT).arrangement
        undivided = sum(getattr(block, "undivided", False) for part in arrangement.sections for block in part.blocks)
        assert len(find(assemble(manuscript, arrangement), "//w:p/w:pPr/w:keepLines")) == undivided
        for section in arrangement.sections:
            last = section.blocks[-1]
            if section.columns == 2 and isinstance(last, Para) and last.style.key == "body":
                lines = len(shape(last, arrangement.paper.column, PLAIN).heights)
                assert last.keeps_lines == (lines == 5)
                whole, divisible = whole + last.keeps_lines, divisible + (not last.keeps_lines)

    assert whole > 2
    assert divisible > 3
