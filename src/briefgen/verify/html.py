"""An HTML page read back: its words in the order of the file."""

from __future__ import annotations

from html.parser import HTMLParser

from briefgen.document import document_words
from briefgen.findings import Finding
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.verify.wording import compare, words_of

_INLINE = {"a", "strong", "em", "sup", "span"}
_VOID = {"meta", "link", "hr", "img"}
_NOT_WORDS = {"head", "style", "script", "svg", "details"}  # a chart's labels and the table of its data


def html_words(data: bytes) -> tuple[str, ...]:
    """The words of the body, without charts, their tables and the stamp of a draft."""
    reader = _Reader()
    reader.feed(data.decode())
    reader.close()
    return words_of("".join(reader.text))


def check(data: bytes, manuscript: Manuscript, fitted: Fitted) -> tuple[Finding, ...]:
    """An error where the page does not say the words of the brief in their order."""
    return compare(html_words(data), document_words(manuscript.document, frozenset(fitted.dropped)), "HTML page")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._skipped = 0  # how deep inside an element whose words do not count

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        if tag == "br":
            self.handle_data(" ")
        elif self._skipped or tag in _NOT_WORDS or "stamp" in (dict(attrs).get("class") or "").split():
            self._skipped += 1
        elif tag not in _INLINE:
            self.text.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass  # an empty element of an SVG has no words

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif tag not in _INLINE:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.text.append(data)
