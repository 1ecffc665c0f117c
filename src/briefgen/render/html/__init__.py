"""HTML: one self-contained page that reads well on a screen, through a screen reader and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import without
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.render.base import Attachment, Rendering
from briefgen.render.html.page import page


def render(manuscript: Manuscript, fitted: Fitted, attachments: Sequence[Attachment] = ()) -> Rendering:
    """The page of a document, without the blocks that fitting left out; nothing in it is loaded from elsewhere."""
    return Rendering(page(manuscript, without(manuscript.document, fitted.plan.dropped)).encode())
