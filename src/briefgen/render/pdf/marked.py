"""Marked content: whatever is painted belongs to an element of the structure tree or is an artifact."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from briefgen.render.pdf.structure import Element, Marked


class Artifact(StrEnum):
    """What is no part of the words: boxes and rules; running heads, feet and repeated stamps (ISO 32000-1, 14.8.2.2)."""

    LAYOUT = "Layout"
    PAGINATION = "Pagination"


class MarkedPage:
    """The marked content of one page: opens and closes only where the owner changes. `elements` is in order of MCIDs."""

    def __init__(self, page: int, out: Callable[[str], None]) -> None:
        self.elements: list[Element] = []
        self._page, self._out = page, out
        self._owner: Element | Artifact | None = None

    def claim(self, owner: Element | Artifact) -> None:
        """What is painted from now on belongs to this owner."""
        if owner is self._owner:
            return
        self.close()
        self._owner = owner
        if isinstance(owner, Artifact):
            self._out(f"/Artifact <</Type/{owner}>> BDC")
        else:
            self._out(f"/{owner.tag} <</MCID {len(self.elements)}>> BDC")
            owner.kids.append(Marked(self._page, len(self.elements)))
            self.elements.append(owner)

    def close(self) -> None:
        """Ends the last marked content."""
        if self._owner is not None:
            self._out("EMC")
        self._owner = None
