"""The table of checks by format, each imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias, cast

from briefgen.findings import Finding

if TYPE_CHECKING:  # a check of a Word file alone needs no layout
    from briefgen.fit.fitted import Fitted
    from briefgen.layout.manuscript import Manuscript

Check: TypeAlias = "Callable[[bytes, Manuscript, Fitted], tuple[Finding, ...]]"

CHECKS = {
    "pdf": "briefgen.verify.pdf",
    "docx": "briefgen.verify.docx",
    "html": "briefgen.verify.html",
}


def verify(name: str, data: bytes, manuscript: Manuscript, fitted: Fitted) -> tuple[Finding, ...]:
    """What is wrong with an output of a format; nothing for a format that has no check."""
    if name not in CHECKS:
        return ()
    return cast("Check", import_module(CHECKS[name]).check)(data, manuscript, fitted)
