"""The peer for Word: the same words and pictures put into a template with docxtpl, as its manual does it. It stays as it is."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docxtpl import DocxTemplate, InlineImage

_STYLES = {"h1": "Title", "h2": "Heading 2", "figcaption": "Caption"}


def template(paragraphs: Sequence[tuple[str, str]]) -> bytes:
    """A template with a field in the style of each paragraph and a loop over the pictures; made once, not timed."""
    made = Document()
    for at, (style, _) in enumerate(paragraphs):
        made.add_paragraph(f"{{{{ texts[{at}] }}}}", style=_STYLES.get(style, "Normal"))
    for field in ("{%p for picture in pictures %}", "{{ picture }}", "{%p endfor %}"):
        made.add_paragraph(field)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def render(empty: bytes, paragraphs: Sequence[tuple[str, str]], pictures: Sequence[io.BytesIO], width: int) -> bytes:
    """The DOCX; `width` of the pictures is in points."""
    document = DocxTemplate(io.BytesIO(empty))
    inline = [InlineImage(document, picture, width=width * 12700) for picture in pictures]
    document.render({"texts": [text for _, text in paragraphs], "pictures": inline}, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
