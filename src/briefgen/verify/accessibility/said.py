"""How a check says what it found, with the place of it."""

from __future__ import annotations

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding, warning

_SHOWN = 60
Place = tuple[str, tuple[str, ...]]  # where it stands, for people, and its first words


def wrong(code: str, message: str, place: Place, hint: str) -> Finding:
    """What keeps somebody from reading the file."""
    return Finding(code, message, address=place[0], details=place[1], hints=(hint,))


def poor(code: str, message: str, place: Place, hint: str) -> Finding:
    """What makes it harder to read, or what a person must judge."""
    return warning(code, message, address=place[0], details=place[1], hints=(hint,))


def shown(text: str) -> tuple[str, ...]:
    """The first words of a text, none where it has none."""
    line = " ".join(text[: _SHOWN * 10].split())
    return (line[:_SHOWN] + "…" * (len(line) > _SHOWN),) if line else ()


def too_large(file: str, most: str) -> BriefInvalid:
    """The refusal of a file that has more than so much of something."""
    message = f"it has more than {most}, and no file with as many is checked"
    return BriefInvalid(Finding("docx-too-large", message, file=file, hints=("check it chapter by chapter",)))
