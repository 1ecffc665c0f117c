"""What is asked of a run, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.findings import Finding, errors


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: formats by their names in the registry, and what overrides brief and project (None: it does not).

    `out` is the folder that gets a folder per brief; `date` is the date of a slot. `force` overwrites outputs that were
    edited; `allow_unverified` renders what the lock refuses, marked as such on every page. `figures` are matplotlib Figures
    by the id of the chart whose drawing they stand for. `attach` is what a PDF carries of its brief: "public", "full" or
    "none". `reference_doc` is a Word file whose look the DOCX takes ("": none); `embed_fonts` puts our faces into it,
    `verify_word` has LibreOffice count its pages.
    """

    formats: tuple[str, ...] = ("pdf",)
    out: Path | None = None
    template: str | None = None
    theme: str | None = None
    page_size: str | None = None
    date: dt.date | None = None
    force: bool = False
    allow_unverified: bool = False
    figures: Mapping[str, Any] = field(default_factory=dict)
    profile: str | None = None
    attach: str | None = None
    reference_doc: str | None = None
    embed_fonts: bool = True
    verify_word: bool = False


@dataclass(frozen=True, slots=True)
class Output:
    """One output: its format, its file, and its bytes. `path` is None where the format is printed, not written."""

    format: str
    path: Path | None
    data: bytes = field(repr=False)
    digest: str


@dataclass(frozen=True, slots=True)
class RenderResult:
    """What came of one brief. `outputs` is empty where an error stood in the way; then no file was touched.

    `base` is the project's folder, which the files of findings are relative to. `plan` is the plan of fitting in one line,
    `edition` the digest of what the brief says, "" where it did not get that far.
    """

    brief: Path
    base: Path
    findings: tuple[Finding, ...] = ()
    outputs: tuple[Output, ...] = ()
    exit_code: int = 0
    edition: str = ""
    plan: str = ""

    @property
    def ok(self) -> bool:
        """Whether everything that was asked for was made."""
        return self.exit_code == 0

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stopped the run."""
        return errors(self.findings)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for `--json`, beside which the findings stand."""
        return {
            "brief": str(self.brief),
            "exit_code": self.exit_code,
            "edition": self.edition,
            "plan": self.plan,
            "outputs": [
                {"format": o.format, "file": str(o.path) if o.path else None, "digest": o.digest} for o in self.outputs
            ],
        }
