"""The Word file: the arrangement that was estimated, written as it stands, with native charts and a control for each field."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.render.base import Attachment, Rendering
from briefgen.render.docx.package import assemble


def render(manuscript: Manuscript, fitted: Fitted, attachments: Sequence[Attachment] = ()) -> Rendering:
    """The fitted document as DOCX; fitting must have made Word's arrangement."""
    assert fitted.arrangement is not None, "a DOCX is written from Word's arrangement"
    return Rendering(assemble(manuscript, fitted.arrangement))
