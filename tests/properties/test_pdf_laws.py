"""Laws of the PDF: whatever is laid out is drawn, tagged in order, and read back letter by letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.document import Block, Document
from briefgen.document.words import FURNITURE
from briefgen.layout.manuscript import Manuscript
from briefgen.render.pdf import render
from briefgen.verify import verify
from tests.pdf_tags import TaggedPdf
from tests.random_documents import random_manuscript
from tests.unit.render_pdf.samples import fitted, plain, texts

# Letters of Turkish, and letters with combining marks, in the place of plain ones.
_TURKISH = str.maketrans({"i": "ı", "s": "ş", "g": "ğ", "o": "ö", "I": "İ"})
_COMBINING = str.maketrans({"e": "e\u0301", "a": "a\u0308", "n": "n\u0303", "и": "и\u0306", "е": "е\u0308"})
_SPELLINGS = (None, _TURKISH, _COMBINING)


@pytest.mark.parametrize("seed", range(100))
def test_random_briefs_read_back_as_they_were_written(seed: int) -> None:
    """Fitting or not, in five languages, with words that are hard to set: tags, words and parent tree are right."""
    reads_back(seed)


@pytest.mark.soak
@pytest.mark.parametrize("start", range(100, 1000, 100))
def test_many_random_briefs_read_back(start: int) -> None:
    """A hundred at a time."""
    for seed in range(start, start + 100):
        reads_back(seed)


def reads_back(seed: int) -> None:
    """Every block of the document is read through the tags, in its order, as it is written."""
    manuscript = _spelt(random_manuscript(seed), seed)
    pages = fitted(manuscript)

    data = render(manuscript, pages).data

    read = TaggedPdf(data)
    assert [text.replace("\u00ad", "") for text in texts(read)] == list(_blocks(manuscript.document))
    assert read.unmarked == 0
    assert read.parents_agree()
    assert verify("pdf", data, manuscript, pages) == ()


def _blocks(document: Document) -> list[str]:
    """The text of each block that has one."""
    body = (top for top in document.blocks if top.role not in FURNITURE)
    return [said for top in body for block in top.walk() if (said := plain(block))]


def _spelt(manuscript: Manuscript, seed: int) -> Manuscript:
    """The brief in another spelling, by its seed."""
    letters = _SPELLINGS[seed % len(_SPELLINGS)]
    if letters is None:
        return manuscript
    document = manuscript.document
    blocks = tuple(_in_letters(block, letters) for block in document.blocks)
    return replace(manuscript, document=replace(document, blocks=blocks))


def _in_letters(block: Block, letters: dict[int, str]) -> Block:
    runs = tuple(run._replace(text=run.text.translate(letters)) for run in block.runs)
    return replace(block, runs=runs, children=tuple(_in_letters(child, letters) for child in block.children))
