"""What the schema checker has against a Word file, and on which reference documents it is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from openxml_audit import OpenXmlValidator

from tests import reference_files

# None is a file of our own; each gives the bytes of a reference document, made in a folder.
REFERENCES: dict[str, Callable[[Path], bytes] | None] = {
    "ours": None,
    "lean": lambda folder: reference_files.lean(),
    "default": lambda folder: reference_files.default(),
    "libreoffice": lambda folder: reference_files.from_libreoffice(folder / "office"),
}


def objections(data: bytes, folder: Path) -> Counter[str]:
    """Errors and warnings of openxml-audit by their words, with how often each is said."""
    file = folder / "validated.docx"
    file.write_bytes(data)
    return Counter(error.description for error in OpenXmlValidator().validate(file).errors)
