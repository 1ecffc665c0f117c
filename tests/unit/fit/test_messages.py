"""What fitting says: how many words to cut or to add, and where."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefgen.document import Block, Kind, Run, document_words, without
from briefgen.errors import DoesNotFit
from briefgen.findings import Finding
from briefgen.fit import fit
from briefgen.fit.fit import solve
from briefgen.fit.fitted import Fitted
from briefgen.fit.running_text import LEAST_WORDS, count, cuts, lengthened, most_to_cut, running_text, shortened
from briefgen.fit.trial import Trial
from briefgen.layout import Manuscript, Plan
from briefgen.layout.word import WordSetting, set_for_word
from tests.sample_documents import field, sample_document, sample_manuscript, with_blocks
from tests.unit.fit.test_fit import SENTENCE, stretched


def refused(manuscript: Manuscript) -> Finding:
    """What is said of a manuscript that is too long."""
    with pytest.raises(DoesNotFit) as caught:
        fit(manuscript, word=False)
    (finding,) = caught.value.findings
    return finding


def asked(finding: Finding) -> int:
    """The words that are to be cut."""
    found = re.match(r"cut about (\d+) words?", finding.hints[0])
    assert found
    return int(found[1])


def blocks_of(*words: int) -> list[Block]:
    """Paragraphs of so many words."""
    return [Block(Kind.PARAGRAPH, f"p{n}", runs=(Run("word " * w),)) for n, w in enumerate(words)]


def test_words_are_cut_from_the_longest_passages() -> None:
    """Level from above, exactly as many as asked, never below the least."""
    blocks = blocks_of(10, 30, 20, 5)

    assert cuts(blocks, 1) == {"p1": 29}
    assert cuts(blocks, 12) == {"p1": 19, "p2": 19}
    assert cuts(blocks, 13) in ({"p1": 18, "p2": 19}, {"p1": 19, "p2": 18})
    assert set(cuts(blocks, most_to_cut(blocks)).values()) == {LEAST_WORDS}
    for words in range(1, most_to_cut(blocks) + 1):
        left = cuts(blocks, words)
        assert sum(count(block) - left.get(block.id, count(block)) for block in blocks) == words


def test_text_is_cut_and_lengthened_by_that_many_words() -> None:
    """Nothing else of the document changes."""
    document = sample_document()
    before = len(document_words(document))
    blocks = tuple(running_text(document.blocks))
    longer, more = lengthened(document, 0.25, 0)

    assert len(document_words(shortened(document, cuts(blocks, 100)))) == before - 100
    assert len(document_words(longer)) == before + more
    columned = tuple(block for block in document.blocks if block.columns == 2)
    assert more == sum(round(count(block) * 0.25) for block in running_text(columned))


@pytest.mark.parametrize("extra", [2, 3, 4, 6])
def test_cutting_what_is_told_from_the_longest_passages_makes_it_fit(extra: int) -> None:
    """Never no word at all; the passages are named with their lengths, in details and in the hint."""
    manuscript = stretched(extra)
    finding = refused(manuscript)
    words = asked(finding)
    document = without(manuscript.document, frozenset(manuscript.document.droppable()))
    blocks = list(running_text(document.blocks))
    if begins := re.search(r' from "(.+?)(?: …)?" on', finding.hints[0]):
        first = next(n for n, block in enumerate(document.walk()) if block.text.startswith(begins[1]))
        last_page = {block.id for block in list(document.walk())[first:]}
        blocks = [block for block in blocks if block.id in last_page]

    assert words >= 1
    fit(replace(manuscript, document=shortened(document, cuts(blocks, words))), word=False)
    longest = [line.split(": ")[0] for line in finding.details]
    assert finding.hints[0].endswith(f"best from the longest passages: {', '.join(longest)}")
    assert finding.details[0] == "evidence[more-0].detail: 76 words"


def test_word_is_named_where_the_pdf_has_room() -> None:
    """One line over, for Word alone, still asks for words."""
    manuscript = sample_manuscript()
    arrangement = set_for_word(manuscript, Plan()).arrangement
    whole = len(document_words(without(manuscript.document, frozenset(manuscript.document.droppable()))))

    def narrow(tried: Manuscript, plan: Plan) -> WordSetting:
        fits = len(document_words(tried.document, plan.dropped)) <= whole - 3
        return WordSetting(fits, (90.0, 90.0), 0.0 if fits else 1.0, arrangement)

    with pytest.raises(DoesNotFit) as caught:
        solve(Trial(manuscript, narrow), word=False)

    (finding,) = caught.value.findings
    assert finding.message == "the brief is 1 line longer than 2 pages at 10 pt with 4 left out, in Word alone"
    assert asked(finding) == 3


def test_a_long_beginning_is_not_quoted_whole() -> None:
    """Six words show where the last page begins."""
    blocks = sample_document().blocks
    long = [field(Kind.PARAGRAPH, f"context[long-{n}].text", SENTENCE * 4) for n in range(12)]
    finding = refused(sample_manuscript(with_blocks(sample_document(), [*blocks[:6], *long, *blocks[6:]])))

    assert ' words from "The commission met in April and …" on, best' in finding.hints[0]


@pytest.mark.parametrize(
    "gone", [("experts", "counterpoints-section"), ("experts", "evidence-section", "charts[dates]")]
)
def test_underfull_says_how_many_words_would_fill_the_pages(gone: tuple[str, ...]) -> None:
    """With so many words of running text more, they are filled to nine tenths, or nearly so."""
    document = sample_document()
    manuscript = sample_manuscript(with_blocks(document, [b for b in document.blocks if b.id not in gone]))
    fitted = fit(manuscript, word=False)
    (finding,) = fitted.findings
    found = re.search(r"fills (\d+)% of 2 pages at [0-9.]+ pt; about (\d+) words more would fill 90%", finding.message)
    assert found
    assert finding.code == "underfull"
    assert 0.84 <= filled_with(int(found[2]), manuscript, fitted) <= 0.96


@pytest.mark.parametrize("each", [4, 6, 9])
def test_a_draft_of_few_words_is_told_how_many_it_lacks(each: int) -> None:
    """Its paragraphs are so short that a quarter more of them takes no line more."""
    document = sample_document()
    gone = ("experts", "counterpoints-section", "charts[dates]")
    bare = with_blocks(document, [block for block in document.blocks if block.id not in gone])
    small = shortened(bare, {block.id: each for block in running_text(document.blocks)})
    manuscript = sample_manuscript(without(small, {"gap"}))
    fitted = fit(manuscript, word=False)
    finding = next(f for f in fitted.findings if f.code == "underfull")
    found = re.search(r"about (\d+) words more would fill 90%", finding.message)

    assert found
    assert 0.75 <= filled_with(int(found[1]), manuscript, fitted) <= 1.1


def filled_with(words: int, manuscript: Manuscript, fitted: Fitted) -> float:
    """How full the pages are with so many words of running text more."""
    paragraph = " ".join((SENTENCE * 20).split()[:60])
    more = [field(Kind.PARAGRAPH, f"context[more-{n}].text", paragraph) for n in range(words // 60)]
    first = next(block for block in manuscript.document.blocks if block.role == "text")
    longer = [replace(b, children=(*b.children, *more)) if b is first else b for b in manuscript.document.blocks]
    fill = Trial(sample_manuscript(with_blocks(manuscript.document, longer))).measured(fitted.plan).fill
    return sum(used for used, _ in fill) / sum(room for _, room in fill)
