"""Pages of an arrangement estimated without a word processor."""

from __future__ import annotations

from collections import Counter

from briefgen.document import Block, Kind, Run
from briefgen.layout.plan import Plan
from briefgen.layout.word import PLAIN, RULE_SETS, Estimate, arrange, estimate, lay_out
from briefgen.layout.word.arrangement import Para
from briefgen.layout.word.measure import line_count
from briefgen.layout.word.styles import paper, styles
from tests.sample_documents import node, sample_document, sample_manuscript, with_blocks

THEME_STYLES = styles(sample_manuscript().theme, Plan(), paper(sample_manuscript().page))


def lines(text: str, width: int, *, bold: bool = False) -> int:
    """Lines of a body paragraph."""
    return line_count(Para(THEME_STYLES["body"], (Run(text, bold=bold),), "p"), width, PLAIN)


def flowing(*texts: str, columns: int = 2) -> Estimate:
    """A document of paragraphs in columns."""
    paragraphs = [Block(Kind.PARAGRAPH, f"p-{n}", runs=(Run(text),)) for n, text in enumerate(texts)]
    text = node(Kind.SECTION, "text", paragraphs, columns=columns)
    manuscript = sample_manuscript(with_blocks(sample_document(), [text]))
    return estimate(arrange(lay_out(manuscript, Plan())))


def test_lines_grow_as_the_measure_shrinks() -> None:
    """A paragraph of 60 words has more lines in a narrower column."""
    text = "water of the lake is measured " * 10

    counts = [lines(text, width) for width in (9000, 6000, 4500, 3000)]

    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_bold_words_are_wider() -> None:
    """The face of a run is measured, not only that of its style."""
    text = "measurement of the hydrological network " * 6

    widths = range(2500, 6000, 100)
    assert sum(lines(text, width, bold=True) for width in widths) > sum(lines(text, width) for width in widths)


def test_word_longer_than_a_line_is_cut() -> None:
    """A URL or a monster word takes as many lines as it needs."""
    assert lines("X" * 200, 3000) > 3
    assert lines("short " + "X" * 200, 3000) == lines("X" * 200, 3000) + 1


def test_line_may_end_after_a_hyphen_but_not_after_a_slash() -> None:
    """As LibreOffice breaks, and Word."""
    width = 1600

    assert lines("measurement-measurement", width) == 2
    assert lines("well/known/lake/gauge", 2400) == 1


def test_columns_are_balanced() -> None:
    """Two equal paragraphs stand side by side."""
    text = "water of the lake is measured " * 8

    found = flowing(text, text)

    left, right = found.stretches[0]
    assert [(part.column, set(part.blocks())) for part in (left, right)] == [(0, {0}), (1, {1})]
    assert left.y == right.y


def test_no_widow_and_no_orphan() -> None:
    """No column or page takes a single line of a paragraph of four and more."""
    found = flowing(*["water of the lake is measured " * 9] * 25)

    parts = [Counter(part.blocks()) for part in found.stretches[0]]
    whole = sum(parts, Counter())
    assert len(parts) > 2
    assert all(lines >= 2 for part in parts for block, lines in part.items() if whole[block] >= 4)


def test_more_text_is_more_pages() -> None:
    """A long text flows on; every page but the last is used."""
    found = flowing(*["water of the lake is measured " * 12] * 60)

    assert found.pages > 2
    assert all(used <= found.room for used in found.fill)
    assert min(found.percent[:-1]) > 85


def test_rule_sets_ask_for_no_less_room() -> None:
    """For the sample, every set of rules fills the pages at least as much as the plain one."""
    made = arrange(lay_out(sample_manuscript(), Plan(10.5, 1.31, 0.75, 1.0)), "experts-heading")
    plain = estimate(made)

    for rules in RULE_SETS:
        assert sum(estimate(made, rules).fill) >= sum(plain.fill)
