"""Laws of the PDF: whatever is laid out is drawn, tagged in order, and read back."""

from __future__ import annotations

import pytest

from briefgen.document import document_words
from briefgen.render.pdf import render
from briefgen.verify import verify
from tests.pdf_tags import TaggedPdf
from tests.random_documents import random_manuscript
from tests.unit.render_pdf.samples import fitted, texts


@pytest.mark.parametrize("seed", range(24))
def test_random_briefs_read_back_as_they_were_written(seed: int) -> None:
    """Fitting or not, in four languages, with words that are hard to set: tags, words and parent tree are right."""
    manuscript = random_manuscript(seed)
    pages = fitted(manuscript)

    data = render(manuscript, pages).data

    read = TaggedPdf(data)
    said = " ".join(texts(read)).replace("\u00ad", "")
    assert tuple(said.split()) == document_words(manuscript.document)
    assert read.unmarked == 0
    assert read.parents_agree()
    assert verify("pdf", data, manuscript, pages) == ()
