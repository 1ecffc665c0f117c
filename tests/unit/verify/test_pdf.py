"""A PDF read back: right ones pass, broken ones are found."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from briefgen.document import Run, document_words
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.render.pdf import render
from briefgen.verify import verify
from briefgen.verify.pdf import inspect_pdf
from briefgen.verify.wording import bare
from tests.sample_documents import sample_document, sample_manuscript, with_blocks
from tests.unit.render_pdf.samples import K, fitted, leaf, paragraph


@pytest.fixture(scope="module")
def manuscript() -> Manuscript:
    """The sample."""
    return sample_manuscript()


@pytest.fixture(scope="module")
def pages(manuscript: Manuscript) -> Fitted:
    """Its pages."""
    return fitted(manuscript)


@pytest.fixture(scope="module")
def data(manuscript: Manuscript, pages: Fitted) -> bytes:
    """Its PDF."""
    return render(manuscript, pages).data


def codes(data: bytes, manuscript: Manuscript, pages: Fitted) -> list[str]:
    """The codes of what is found."""
    return [finding.code for finding in verify("pdf", data, manuscript, pages)]


def edited(data: bytes, before: bytes, after: bytes) -> bytes:
    """The PDF with one operator of its first page changed."""
    pdf = pikepdf.open(io.BytesIO(data))
    stream = pdf.pages[0].Contents.read_bytes()
    assert before in stream
    pdf.pages[0].Contents.write(stream.replace(before, after, 1))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_a_right_pdf_passes(data: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """Two pages, all fonts embedded, no images, all words in order."""
    facts = inspect_pdf(data)

    assert (facts.pages, facts.loose_fonts, facts.images) == (2, (), 0)
    assert bare("".join(facts.text)) == bare("".join(document_words(manuscript.document)))
    assert codes(data, manuscript, pages) == []


def test_a_wrong_number_of_pages_is_an_error(data: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """The template's budget is exact."""
    document = replace(manuscript.document, pages=3)

    assert codes(data, replace(manuscript, document=document), pages) == ["wrong-page-count"]


def test_a_missing_word_is_shown_with_its_neighbours(manuscript: Manuscript, pages: Fitted, data: bytes) -> None:
    """One block more in the document than in the file."""
    document = with_blocks(manuscript.document, [*manuscript.document.blocks, paragraph("unheard words")])

    (finding,) = verify("pdf", data, replace(manuscript, document=document), pages)

    assert finding.code == "words-differ"
    assert finding.details[0].endswith("sourcesareinvented.unheardwords …")
    assert finding.details[1].endswith("sourcesareinvented. …")


def test_words_in_another_order_are_found(manuscript: Manuscript, pages: Fitted, data: bytes) -> None:
    """The same words in another order are not the same text."""
    first, second, *rest = manuscript.document.blocks
    document = with_blocks(manuscript.document, [second, first, *rest])

    assert codes(data, replace(manuscript, document=document), pages) == ["words-differ"]


def test_a_word_that_is_painted_but_not_tagged_is_found(data: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """What a screen reader would not say is missing, whatever a page looks like."""
    assert codes(edited(data, b"/H1 <</MCID", b"/H1 <</Nonsense"), manuscript, pages) == ["words-differ"]


def test_a_font_that_is_not_embedded_is_named(data: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """Every viewer would show another face."""
    pdf = pikepdf.open(io.BytesIO(data))
    for font in pdf.pages[0].Resources.Font.values():
        if "Bold" in str(font.BaseFont):
            del font.FontDescriptor["/FontFile2"]
    out = io.BytesIO()
    pdf.save(out)

    found = verify("pdf", out.getvalue(), manuscript, pages)

    assert "font-not-embedded" in [finding.code for finding in found]
    assert "Bold" in found[0].message


def test_a_raster_image_is_found(data: bytes, manuscript: Manuscript, pages: Fitted) -> None:
    """A chart is never a picture."""
    image = b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q\n/Artifact"

    assert codes(edited(data, b"/Artifact", image), manuscript, pages) == ["raster-image"]


def test_what_is_no_pdf_is_an_error_not_a_traceback(manuscript: Manuscript, pages: Fitted) -> None:
    """A file cut off cannot be read back."""
    assert codes(b"%PDF-1.7", manuscript, pages) == ["broken-pdf"]


def test_hyphens_at_line_ends_are_no_difference() -> None:
    """PDFium gives no hyphen back where a line ends; words divided by layout or author pass all the same."""
    words = "water-management responsibility well\u2011known notwithstanding extraordinarily " * 20
    document = with_blocks(sample_document(), [leaf(K.TITLE, "t", "A title"), paragraph(Run(words))])
    manuscript = sample_manuscript(replace(document, pages=2))
    pages = fitted(manuscript)

    assert codes(render(manuscript, pages).data, manuscript, pages) == []


def test_a_format_without_a_check_passes(manuscript: Manuscript, pages: Fitted) -> None:
    """A new format needs no check to be written."""
    assert verify("plain", b"anything", manuscript, pages) == ()
