"""Fitting: two pages, or what to cut."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.document import Block, Kind, without
from briefgen.errors import BriefInvalid, DoesNotFit
from briefgen.fit import Fitted, fit
from briefgen.fit.fit import solve
from briefgen.fit.trial import Trial
from briefgen.layout import Manuscript, Plan, layout
from briefgen.layout.word import WordSetting, set_for_word
from tests.sample_documents import field, sample_document, sample_manuscript, with_blocks

SENTENCE = "The commission met in April and again in May, and parted without a number that both sides could sign. "


def stretched(times: int, *, priority: int = 0) -> Manuscript:
    """The sample with further paragraphs in its second text."""
    document = sample_document()
    more = [field(Kind.PARAGRAPH, f"evidence[more-{n}].detail", SENTENCE * 4, priority=priority) for n in range(times)]

    def longer(block: Block) -> Block:
        return replace(block, children=(*block.children, *more)) if block.id == "counterpoints-section" else block

    return sample_manuscript(with_blocks(document, map(longer, document.blocks)))


def refused(manuscript: Manuscript) -> DoesNotFit:
    """The exception of a manuscript that is too long."""
    with pytest.raises(DoesNotFit) as caught:
        fit(manuscript, word=False)
    return caught.value


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sample_fits_with_nothing_left_out(paper: str) -> None:
    """Two full pages, within floor and ceiling, columns level."""
    fitted = fit(sample_manuscript(page=paper), word=True)

    assert fitted.pages.fits
    assert len(fitted.pages.pages) == 2
    assert 10.0 <= fitted.plan.size <= 11.5
    assert fitted.dropped == ()
    assert fitted.findings == ()
    assert fitted.pages.level <= 2.01
    assert min(used / room for used, room in fitted.pages.fill) > 0.9


def test_what_was_measured_is_what_is_laid_out() -> None:
    """The pages are those of the plan."""
    manuscript = sample_manuscript()
    fitted = fit(manuscript, word=False)

    assert layout(manuscript, fitted.plan).fill == fitted.pages.fill == Trial(manuscript).measured(fitted.plan).fill


def test_word_has_a_size_of_its_own_in_half_points() -> None:
    """Its arrangement is there only when it is asked for."""
    with_word, alone = fit(sample_manuscript(), word=True), fit(sample_manuscript(), word=False)

    assert alone.word_plan is None
    assert alone.arrangement is None
    assert with_word.plan == alone.plan
    assert with_word.word_plan is not None
    assert (with_word.word_plan.size * 2).is_integer()
    assert with_word.arrangement is not None
    assert len(with_word.word_fill) == 2


def test_the_plan_is_told_in_one_line() -> None:
    """Pages, size, spacing, Word, what is left out."""
    fitted = fit(stretched(5, priority=1), word=True)

    assert fitted.told.startswith("2 pages (")
    assert f" at {fitted.plan.size:g} pt, leading " in fitted.told
    assert "; Word at " in fitted.told
    assert fitted.told.endswith(f"; left out: {', '.join(fitted.dropped)}")
    assert "\n" not in fitted.told


def test_items_give_way_by_priority_and_from_the_end() -> None:
    """The third priority first; type is at the floor or above only as far as that leaves room."""
    fitted = fit(stretched(5, priority=1), word=False)

    assert fitted.dropped[:2] == ("watch[engineers].text", "key_messages[donors].text")
    assert "evidence[more-4].detail" in fitted.dropped
    assert "evidence[more-0].detail" not in fitted.dropped


def test_as_few_items_as_possible_are_left_out() -> None:
    """With one item less left out, one of the formats does not fit."""
    manuscript = stretched(5, priority=1)
    fitted = fit(manuscript, word=False)

    assert not Trial(manuscript).both_fit(len(fitted.dropped) - 1)


def test_what_is_left_out_is_the_same_with_and_without_word() -> None:
    """Both formats say the same, whichever is written."""
    manuscript = stretched(5, priority=1)

    assert fit(manuscript, word=True).dropped == fit(manuscript, word=False).dropped


def test_a_brief_that_only_word_cannot_hold_does_not_fit() -> None:
    """The PDF alone does not decide."""
    manuscript = sample_manuscript()
    arrangement = set_for_word(manuscript, Plan()).arrangement

    with pytest.raises(DoesNotFit):
        solve(Trial(manuscript, lambda *_: WordSetting(False, (99.0, 99.0), 3.0, arrangement)), word=False)


def test_too_long_a_brief_is_told_what_to_cut() -> None:
    """Overflow in lines, the longest passages by address, words to cut, what could get a priority; exit 3."""
    error = refused(stretched(6))
    (finding,) = error.findings

    assert error.exit_code == 3
    assert finding.code == "does-not-fit"
    assert finding.message.startswith("the brief is ")
    assert " lines longer than 2 pages at 10 pt with 4 left out" in finding.message
    assert finding.details[0] == "evidence[more-0].detail: 76 words"
    assert finding.hints[0].startswith("cut about ")
    assert finding.hints[1] == "or give evidence[more-0] a priority of 1, 2 or 3, so that it may be left out"


def test_cutting_as_many_words_as_told_makes_it_fit() -> None:
    """The number was found by laying out with cuts spread evenly; whole paragraphs, and one more, do as well."""
    words = int(refused(stretched(6)).findings[0].hints[0].split()[2])
    paragraphs = -(-words // 76) + 1

    assert isinstance(fit(stretched(6 - paragraphs), word=False), Fitted)


def test_a_brief_of_too_many_parts_says_so() -> None:
    """However short they are made, they stay too many."""
    document = sample_document()
    cards = next(block for block in document.blocks if block.id == "experts")
    rows = [replace(cards, id=f"experts-{n}") for n in range(12)]

    error = refused(sample_manuscript(with_blocks(document, [*document.blocks[:5], *rows, *document.blocks[-4:]])))

    assert error.findings[0].hints == ("there are too many parts, however short: leave some out",)


def test_a_short_brief_grows_to_the_ceiling_and_is_called_underfull() -> None:
    """Two pages all the same."""
    document = sample_document()
    blocks = [block for block in document.blocks if block.id not in ("counterpoints-section", "experts")]
    fitted = fit(sample_manuscript(with_blocks(document, blocks)), word=False)

    assert len(fitted.pages.pages) == 2
    assert fitted.plan.size == 11.25
    assert [f.code for f in fitted.findings] == ["underfull"]


def test_charts_grow_where_page_one_would_end_in_white() -> None:
    """Only as far as everything still fits."""
    manuscript = sample_manuscript(without(sample_document(), {"evidence[rest].detail", "evidence[withdrawals].claim"}))
    fitted = fit(manuscript, word=False)
    plain = fitted.plan._replace(chart=max(rung.chart for rung in manuscript.theme.fitting.rungs))

    assert fitted.pages.fits
    assert fitted.plan.chart > plain.chart
    assert fitted.pages.fill[0][0] > layout(manuscript, plain).fill[0][0]


def test_a_missing_glyph_is_told_before_anything_is_set() -> None:
    """Not as an exception out of the depth of typesetting."""
    document = with_blocks(sample_document(), [field(Kind.PARAGRAPH, "context[a].text", "☃")])

    with pytest.raises(BriefInvalid, match="missing-glyph"):
        fit(sample_manuscript(document), word=False)


def test_where_only_page_two_is_too_long_the_cut_is_asked_of_it() -> None:
    """Shorter text on page one would only leave white there."""
    short = without(stretched(6).document, {"evidence[rest].detail", "context[treaty].text"})

    (finding,) = refused(sample_manuscript(short)).findings

    assert ' words from "Counterpoints" on' in finding.hints[0]
    assert not any(line.startswith("context") for line in finding.details)
