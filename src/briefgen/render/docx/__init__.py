"""The Word file: the arrangement that was estimated, written as it stands, with native charts and a control for each field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.findings import Finding, warning
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.render.base import Attachment, Rendering
from briefgen.render.docx.package import assemble


def render(manuscript: Manuscript, fitted: Fitted, attachments: Sequence[Attachment] = ()) -> Rendering:
    """The fitted document as DOCX; fitting must have made Word's arrangement."""
    assert fitted.arrangement is not None, "a DOCX is written from Word's arrangement"
    return Rendering(assemble(manuscript, fitted.arrangement), tuple(_said(manuscript)))


def _said(manuscript: Manuscript) -> Iterator[Finding]:
    """What is left out of a reference document, and where nobody knows the pages."""
    reference = manuscript.word.reference
    if reference:
        yield from reference.findings
    if manuscript.word.pages_unknown:
        why = "its styles are those of the reference document" if reference else "our fonts are not embedded"
        hints = ("open it in Word and count, or let LibreOffice count: --verify-word",)
        yield warning("word-pages-unknown", f"nobody knows how many pages the Word file will have: {why}", hints=hints)
