"""A finding as lines for people: code and message, place, source line with a caret, details, hints."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from briefgen.findings import Finding

# A line is made of (style, text); the style names a colour of the screen, "" is none.
Line = tuple[tuple[str, str], ...]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def lines(finding: Finding, base: Path | str = "", width: int = 120) -> Iterator[Line]:
    """The lines of a finding; its file is shown relative to where the person stands, so that a terminal can open it."""
    yield (
        (finding.severity.value, f"{finding.severity.value}[{finding.code}]"),
        ("mark", f": {_clean(finding.message)}"),
    )
    if place := _place(finding, base):
        yield ("quiet", "  --> "), ("", place)
    if finding.excerpt:
        shown, caret = _window(finding.excerpt, finding.column or 1, width - 6)
        yield ("quiet", "   |  "), ("", shown)
        if finding.column:
            yield ("quiet", "   |  "), (finding.severity.value, " " * caret + "^")
    for detail in finding.details:
        yield ("quiet", "   |  "), ("", _clean(detail))
    for hint in finding.hints:
        yield ("quiet", "  hint: "), ("", _clean(hint))


def side_by_side(name: str, text: str) -> Iterator[Line]:
    """A text behind its name, one line for each of its own."""
    for line in text.splitlines():
        yield ("quiet", f"  {name:>5}  "), ("", _clean(line))


def shown_path(path: Path | str) -> str:
    """A path relative to where the person stands where that is shorter, else as it is."""
    relative = os.path.relpath(path)
    return min(relative, str(path), key=len)


def _place(finding: Finding, base: Path | str) -> str:
    file = shown_path(Path(base) / finding.file) if finding.file else ""
    where = f"{file}:{finding.line}" if file and finding.line else file
    return _clean("  ".join(part for part in (where, finding.address) if part))


def _window(text: str, column: int, width: int) -> tuple[str, int]:
    """The stretch of a long source line around a column, and the caret's place in it."""
    text = text.replace("\t", " ").rstrip("\r\n")
    at = min(max(column - 1, 0), len(text))
    start = 0 if len(text) <= width else max(0, min(at - width // 3, len(text) - width))
    shown = text[start : start + width]
    if start:
        shown = "…" + shown[1:]
    if start + width < len(text):
        shown = shown[:-1] + "…"
    return _clean(shown), at - start


def _clean(text: str) -> str:
    """Text with control characters shown, so that a brief cannot write to the terminal; one character for one."""
    return _CONTROL.sub("\ufffd", text.replace("\n", " "))
