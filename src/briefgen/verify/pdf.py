"""A PDF read back with PDFium: its pages, its words in the order of the tags, its fonts and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.document import document_words
from briefgen.findings import Finding
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.pages import Picture
from briefgen.verify.wording import compare_letters

_BUFFER = 8192  # bytes; longer than any line
_NOT_WORDS = {"Figure", "Lbl"}  # labels of charts, numbers of lists
_ARTIFACT = -1


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What a PDF holds: the number of pages, the text of each in the order of the structure tree (PDFium drops some spaces
    and hyphens at line ends), names of fonts that are not embedded, and the number of raster images."""

    pages: int
    text: tuple[str, ...]
    loose_fonts: tuple[str, ...]
    images: int


def inspect_pdf(data: bytes) -> PdfFacts:
    """The facts of a PDF. Raises pypdfium2.PdfiumError for what is none."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [_Page(document[n]) for n in range(len(document))]
        loose = sorted({name for page in pages for name in page.loose_fonts})
        return PdfFacts(len(pages), tuple(page.text for page in pages), tuple(loose), sum(p.images for p in pages))
    finally:
        document.close()


def check(data: bytes, manuscript: Manuscript, fitted: Fitted) -> tuple[Finding, ...]:
    """Errors where the PDF has not its number of pages, a loose font, a picture beside the logo, or other words."""
    document = manuscript.document
    try:
        facts = inspect_pdf(data)
    except pypdfium2.PdfiumError as error:
        return (_fault("broken-pdf", f"the PDF cannot be read back: {error}"),)
    found = []
    if facts.pages != document.pages:
        found.append(_fault("wrong-page-count", f"the PDF has {facts.pages} pages, not {document.pages}"))
    if facts.loose_fonts:
        found.append(_fault("font-not-embedded", f"fonts are not embedded: {', '.join(facts.loose_fonts)}"))
    pictures = (item for page in fitted.pages.pages for item in page if isinstance(item, Picture))
    logos = sum(not picture.logo.outlines for picture in pictures)
    if facts.images != logos:
        found.append(_fault("raster-image", f"the PDF holds {facts.images} raster images beside {logos} logos"))
    expected = (document.metadata.stamp, *document_words(document, frozenset(fitted.dropped)))
    return (*found, *compare_letters("".join(facts.text), expected, "PDF"))


class _Page:
    """What one page holds, read at once; the page is closed with its document."""

    def __init__(self, page: Any) -> None:
        self._buffer = ctypes.create_string_buffer(_BUFFER)
        self.loose_fonts: set[str] = set()
        self.images = 0
        self._fonts_seen: set[int] = set()
        self._content: dict[int, list[str]] = {}
        self._text_page = page.get_textpage()
        self._read(pdfium.FPDFPage_GetObject(page.raw, n) for n in range(pdfium.FPDFPage_CountObjects(page.raw)))
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        self.text = "".join(
            part for n in range(count) for part in self._walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, n))
        )
        pdfium.FPDF_StructTree_Close(tree)
        self._text_page.close()

    def _read(self, objects: Iterator[Any]) -> None:
        for item in objects:
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self.images += 1
            elif kind == pdfium.FPDF_PAGEOBJ_FORM:
                self._read(pdfium.FPDFFormObj_GetObject(item, n) for n in range(pdfium.FPDFFormObj_CountObjects(item)))
            elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._read_font(pdfium.FPDFTextObj_GetFont(item))
                mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
                if mark != _ARTIFACT:
                    self._content.setdefault(mark, []).append(self._text_of(item))

    def _read_font(self, font: Any) -> None:
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address in self._fonts_seen:
            return
        self._fonts_seen.add(address)
        if not pdfium.FPDFFont_GetIsEmbedded(font):
            size = pdfium.FPDFFont_GetBaseFontName(font, self._buffer, _BUFFER)
            self.loose_fonts.add(self._buffer.raw[: max(0, size - 1)].decode(errors="replace"))

    def _text_of(self, item: Any) -> str:
        units = ctypes.cast(self._buffer, ctypes.POINTER(ctypes.c_ushort))
        size = pdfium.FPDFTextObj_GetText(item, self._text_page.raw, units, _BUFFER // 2)
        return self._buffer.raw[: max(0, size - 2)].decode("utf-16-le", errors="replace")

    def _walk(self, element: Any) -> Iterator[str]:
        """The text of an element and of all below it."""
        size = pdfium.FPDF_StructElement_GetType(element, self._buffer, _BUFFER)
        if self._buffer.raw[: max(0, size - 2)].decode("utf-16-le") in _NOT_WORDS:
            return
        for n in range(pdfium.FPDF_StructElement_CountChildren(element)):
            if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, n):
                yield from self._walk(child)
            else:
                yield from self._content.get(pdfium.FPDF_StructElement_GetChildMarkedContentID(element, n), ())


def _fault(code: str, message: str) -> Finding:
    return Finding(code, message, hints=("this is a fault of briefgen, not of the brief: please report it",))
