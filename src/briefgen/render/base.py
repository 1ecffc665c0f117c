"""The seam of output formats: what a renderer is given and what it gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from briefgen.findings import Finding
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Rendering:
    """The bytes of one output, with what the renderer has to say (a block it could not express, for one)."""

    data: bytes
    findings: tuple[Finding, ...] = ()


class Relationship(StrEnum):
    """What an associated file is to the document that carries it (ISO 19005-3, annex E)."""

    SOURCE = "Source"
    DATA = "Data"
    SUPPLEMENT = "Supplement"


class Attachment(NamedTuple):
    """A file that goes with the brief, inside the formats that carry files: name, media type, what it is and what it says.

    `chart` is the id of the chart whose data it holds, "" where it belongs to the whole.
    """

    name: str
    media_type: str
    relationship: Relationship
    description: str
    data: bytes
    chart: str = ""


class Renderer(Protocol):
    """A function that writes a fitted manuscript in one format. Same input, same bytes; no clock, no files, no network.

    A format that cannot carry files leaves the attachments aside.
    """

    def __call__(self, manuscript: Manuscript, fitted: Fitted, attachments: Sequence[Attachment] = ()) -> Rendering: ...
