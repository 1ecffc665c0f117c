"""The file: fonts, pictures, metadata, outline, and the same bytes for the same input."""

from __future__ import annotations

import ctypes
import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from briefgen import charts
from briefgen.document import Run
from briefgen.layout.pages import TextLine
from briefgen.render.pdf import render
from briefgen.typeset import MissingGlyph, face
from tests.sample_documents import field, sample_document, sample_manuscript, with_blocks
from tests.tools import require_tool
from tests.unit.render_pdf.samples import K, drawn, drawn_document, fitted, heading, paragraph

SAME = (
    "import hashlib; from tests.sample_documents import sample_document;"
    "from tests.unit.render_pdf.samples import drawn_document;"
    "print(hashlib.sha256(drawn_document(sample_document())).hexdigest())"
)


@pytest.fixture(scope="module")
def data() -> bytes:
    """The PDF of the sample."""
    return drawn_document(sample_document())


@pytest.fixture(scope="module")
def pdf(data: bytes) -> pikepdf.Pdf:
    """The PDF of the sample, opened."""
    return pikepdf.open(io.BytesIO(data))


def test_another_process_time_zone_hash_seed_and_locale_write_the_same_bytes(data: bytes) -> None:
    """Neither clock nor machine are in the file."""
    strange = os.environ | {"TZ": "Asia/Almaty", "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONPATH": os.curdir}

    said = subprocess.run([sys.executable, "-c", SAME], env=strange, capture_output=True, text=True, check=True)

    assert said.stdout.strip() == hashlib.sha256(data).hexdigest()


def test_drawing_twice_in_one_process_writes_the_same_bytes(data: bytes) -> None:
    """What is remembered from one drawing does not colour the next, another brief in between either."""
    drawn([field(K.TITLE, "title", "Другой заголовок")])

    assert drawn_document(sample_document()) == data


def test_every_font_is_an_embedded_subset_with_a_character_map(pdf: pikepdf.Pdf) -> None:
    """Helvetica creeps in nowhere; each name carries the tag of a subset; no subset holds a whole face."""
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]

    for font in fonts:
        tag, _, name = str(font.BaseFont)[1:].partition("+")
        assert tag.isalpha()
        assert tag.isupper()
        assert name.startswith(("SourceSerif4", "SourceSans3"))
        assert len(font.FontDescriptor.FontFile2.read_bytes()) < 40_000
        assert "/ToUnicode" in font


def test_charts_are_vectors(data: bytes, pdf: pikepdf.Pdf) -> None:
    """No image, no form; the bars and lines of both plates are paths of the pages."""
    assert not any("/XObject" in page.Resources for page in pdf.pages)
    document = pypdfium2.PdfDocument(data)
    objects = [item for page in document for item in page.get_objects()]
    paths = sum(item.type == pdfium.FPDF_PAGEOBJ_PATH for item in objects)
    document.close()

    manuscript = sample_manuscript()
    areas = [i for page in fitted(manuscript).pages.pages for i in page if hasattr(i, "chart")]
    shapes = sum(
        len(charts.plate(manuscript.charts[a.chart], a.width, a.height, manuscript.theme.chart).shapes) for a in areas
    )
    assert len(areas) == 2
    assert paths > shapes


def test_lines_end_where_they_were_measured(data: bytes) -> None:
    """What was measured is what is drawn: the last character of every line stands within a tenth of a point of its place."""
    pages = fitted(sample_manuscript()).pages.pages
    document = pypdfium2.PdfDocument(data)
    for page, items in zip(document, pages, strict=True):
        drawn_at = _origins(page)
        for item in (item for item in items if isinstance(item, TextLine)):
            last = next(piece for piece in reversed(item.line.pieces) if piece.text != " ")
            size, char = item.size * last.style.scale, last.text[-1]
            x = item.x + (item.line.width * item.size - face(last.style.face).advance(char) * size) / 1000
            y = page.get_height() - item.y + last.style.rise * item.size
            assert any(abs(x - at) < 0.1 and abs(y - on) < 0.1 for at, on in drawn_at), item.line.text
    document.close()


def test_the_file_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    """Title, author, subject, keywords, language and date of the brief, in Info and in XMP alike."""
    about, xmp = pdf.docinfo, pdf.Root.Metadata.read_bytes().decode()

    assert str(about.Title) == "One lake, two gauges: why Lake Sarven needs a single water account"
    assert str(about.Author) == "Institute for Shared Waters"
    assert str(about.Subject).startswith("Orlany and Vesk measure")
    assert str(about.Keywords) == "water, Lake Sarven"
    assert str(about.CreationDate) == "D:20310312000000+00'00'"
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as packet:
        assert packet["dc:title"] == str(about.Title)
        assert packet["dc:language"] == {"en"}
    assert "2031-03-12T00:00:00+00:00" in xmp


def test_markup_and_control_characters_in_metadata_stay_text() -> None:
    """A title such as "R&D (\\<b>" is no XML and no PDF syntax."""
    title = "R&D (\\<b>) “ü”"
    document = sample_document()
    document = replace(document, metadata=replace(document.metadata, title=title, authors=("A\x0bB", "C & D")))

    read = pikepdf.open(io.BytesIO(drawn_document(document)))

    assert str(read.docinfo.Title) == title
    with read.open_metadata() as packet:
        assert packet["dc:title"] == title
        assert packet["dc:creator"] == ["AB", "C & D"]


def test_a_stamped_brief_says_so_in_its_title() -> None:
    """A viewer's window shows that the brief is not verified."""
    read = pikepdf.open(io.BytesIO(drawn_document(sample_document(stamp="UNVERIFIED DRAFT"))))

    assert str(read.docinfo.Title).startswith("UNVERIFIED DRAFT: One lake")


def test_the_outline_lists_the_title_and_below_it_the_headings(pdf: pikepdf.Pdf) -> None:
    """In the document's order, each leading to its page."""
    with pdf.open_outline() as outline:
        (title,) = outline.root
        headings = [item.title for item in title.children]
        places = [pdf.pages.index(pikepdf.Page(item.destination[0])) for item in title.children]

    assert headings[:2] == ["Key messages", "A lake that is two lakes on paper"]
    assert headings[-1] == "Sources"
    assert places == sorted(places)
    assert set(places) == {0, 1}


def test_a_heading_before_any_title_is_an_entry_of_its_own() -> None:
    """A template without a title has an outline too."""
    read = pikepdf.open(io.BytesIO(drawn([heading("h", "Only a heading"), paragraph("Text.")])))

    with read.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Only a heading"]


def test_a_character_without_a_glyph_is_refused() -> None:
    """Never an empty box: the error names the character."""
    document = sample_document()
    manuscript = sample_manuscript(with_blocks(document, [paragraph("Text.")]))
    pages = fitted(manuscript)
    stolen = pages.pages.pages[0][-1]
    assert isinstance(stolen, TextLine)
    piece = stolen.line.pieces[0]
    broken = type(stolen.line)((piece._replace(text="漢"),), piece.width, False)
    first = (*pages.pages.pages[0][:-1], stolen._replace(line=broken))

    with pytest.raises(MissingGlyph):
        render(manuscript, replace(pages, pages=replace(pages.pages, pages=(first, *pages.pages.pages[1:]))))


def test_syntax_in_text_and_links_is_text() -> None:
    """Parentheses, backslashes, PDF operators and percent signs draw as typed."""
    words = "(\\) Tj ET <</Type>> 100% ]TJ R&D {{ x }} <b>"
    data = drawn([paragraph(words, " ", Run("link", href="https://example.org/(\\)?a=%20b"))])

    read = pikepdf.open(io.BytesIO(data))
    (annotation,) = read.pages[0].Annots
    assert str(annotation.A.URI) == "https://example.org/(%5C)?a=%20b"
    document = pypdfium2.PdfDocument(data)
    assert words in document[0].get_textpage().get_text_range()
    document.close()


def test_qpdf_finds_nothing_wrong(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Cross-reference stream, object streams and lengths are right."""
    path = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    path.write_bytes(data)

    said = subprocess.run([require_tool("qpdf"), "--check", str(path)], capture_output=True, text=True, check=False)

    assert said.returncode == 0, said.stderr


def _origins(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Where the characters of a page stand: x of the left side of each, y of its baseline."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for n in range(text.count_chars()):
        pdfium.FPDFText_GetCharOrigin(text.raw, n, x, y)
        found.append((x.value, y.value))
    return found
