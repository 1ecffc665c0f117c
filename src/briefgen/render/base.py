"""The seam of output formats: what a renderer is given and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from briefgen.findings import Finding
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Rendering:
    """The bytes of one output, with what the renderer has to say (a block it could not express, for one)."""

    data: bytes
    findings: tuple[Finding, ...] = ()


class Renderer(Protocol):
    """A function that writes a fitted manuscript in one format. Same input, same bytes; no clock, no files, no network."""

    def __call__(self, manuscript: Manuscript, fitted: Fitted) -> Rendering: ...
