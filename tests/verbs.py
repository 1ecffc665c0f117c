"""What tests expect of outputs, in one place: words, pages, order, fonts, parts of the Word file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from html.parser import HTMLParser

import pypdfium2
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = {
    "w": W,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_SAME = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u00ad": "", "\ufffe": "", "\x02": ""}
)


def plain(text: str) -> str:
    """Text with every kind of white space as one space, and the layout's hyphens gone."""
    return " ".join(re.sub("[\u00ad\ufffe\x02]\\s*", "", text).translate(_SAME).split())


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page, in the order in which it is drawn."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def pdf_sizes(data: bytes) -> set[tuple[float, float]]:
    """The sizes of its pages in points."""
    document = pypdfium2.PdfDocument(data)
    try:
        return {document[number].get_size() for number in range(len(document))}
    finally:
        document.close()


def pdf_text(data: bytes) -> str:
    """All text of a PDF, as `plain`."""
    return plain(" ".join(pdf_pages(data)))


def docx_part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """A part of a Word file as XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def docx_xpath(data: bytes, path: str, name: str = "word/document.xml") -> list[etree._Element]:
    """What a path finds in a part of a Word file."""
    found = docx_part(data, name).xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return found


def docx_text(data: bytes) -> str:
    """The text of the body of a Word file, in reading order, as `plain`."""
    paragraphs = docx_xpath(data, "//w:body//w:p")
    return plain(" ".join("".join(p.xpath(".//w:t/text()", namespaces=NAMES)) for p in paragraphs))


def html_text(data: bytes) -> str:
    """The text of an HTML page's body, as `plain`."""
    reader = _Words()
    reader.feed(data.decode())
    return plain("".join(reader.words))


def pages_are(data: bytes, number: int) -> None:
    """A PDF has that many pages."""
    assert len(pdf_pages(data)) == number


def text_above(data: bytes, upper: str, lower: str) -> None:
    """Both texts stand in a PDF, one before the other."""
    text = pdf_text(data)
    assert plain(upper) in text, upper
    assert plain(lower) in text, lower
    assert text.index(plain(upper)) < text.index(plain(lower))


def says(format_: str, data: bytes, texts: Iterable[str]) -> None:
    """An output holds each text word for word."""
    said = {"pdf": pdf_text, "docx": docx_text, "html": html_text}[format_](data)
    assert [text for text in texts if plain(text) not in said] == []


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text)


class _Words(HTMLParser):
    """Text of the body, with a space where an element that is not inline ends; charts and furniture left out."""

    _INLINE = frozenset({"a", "b", "em", "i", "span", "strong", "sup"})
    _SILENT = frozenset({"head", "script", "style", "svg", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in self._SILENT
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self._SILENT
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)

    def _space(self, tag: str) -> None:
        if tag not in self._INLINE:
            self.words.append(" ")
