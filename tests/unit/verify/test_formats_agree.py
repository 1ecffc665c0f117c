"""PDF, DOCX and HTML say the same words in the same order."""

from __future__ import annotations

import pytest

from briefgen.document import Document, document_words
from briefgen.fit import fit
from briefgen.render.registry import renderer
from briefgen.verify.docx import docx_words, read_parts
from briefgen.verify.html import html_words
from tests.pdf_tags import TaggedPdf
from tests.random_documents import fitting
from tests.sample_documents import pull_quotation, sample_blocks, sample_document, sample_manuscript, sample_table
from tests.sample_documents import with_blocks as with_
from tests.unit.render_pdf.samples import texts


def documents() -> list[Document]:
    """The sample; with a pull quotation and a table; stamped; without its first text."""
    sample, blocks = sample_document(), sample_blocks()
    return [
        sample,
        with_(sample, (*blocks[:6], pull_quotation(), sample_table(), *blocks[6:])),
        sample_document(stamp="Draft"),
        with_(sample, (*blocks[:5], *blocks[6:])),
    ]


@pytest.mark.parametrize("document", documents(), ids=["sample", "table", "stamped", "short"])
def test_all_formats_say_the_same_words(document: Document) -> None:
    """Running heads, page numbers, list numbers and chart labels aside; a stamp is in the header of the Word file."""
    manuscript = sample_manuscript(document)
    fitted = fit(manuscript, word=True)

    pdf, docx, html = (renderer(name)(manuscript, fitted).data for name in ("pdf", "docx", "html"))

    expected = document_words(document, frozenset(fitted.dropped))
    said = " ".join(texts(TaggedPdf(pdf))).replace("\u00ad", "")
    assert tuple(said.split()) == (*document.metadata.stamp.split(), *expected)
    assert docx_words(read_parts(docx)["word/document.xml"]) == expected
    assert html_words(html) == expected


def test_random_briefs_say_the_same_words() -> None:
    """Those that fit, on both papers, in three languages, some with notes."""
    made = fitting(range(12_000, 12_016))
    assert len(made) > 5
    for manuscript, fitted in made.values():
        expected = document_words(manuscript.document, frozenset(fitted.dropped))
        pdf, docx, html = (renderer(name)(manuscript, fitted).data for name in ("pdf", "docx", "html"))

        assert tuple(" ".join(texts(TaggedPdf(pdf))).replace("\u00ad", "").split()) == expected
        assert docx_words(read_parts(docx)["word/document.xml"]) == expected
        assert html_words(html) == expected
