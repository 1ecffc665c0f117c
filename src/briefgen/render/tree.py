"""The composed tree as text: what every format says, with the address of each run."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import dump
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.render.base import Attachment, Rendering


def render(manuscript: Manuscript, fitted: Fitted, attachments: Sequence[Attachment] = ()) -> Rendering:
    """The tree as it was composed, before anything was left out by fitting."""
    return Rendering(dump(manuscript.document).encode())
