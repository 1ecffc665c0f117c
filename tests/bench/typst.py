"""The peer in Typst: `brief.typ` with the same words, numbers and events; PDF/UA-1 and PDF/A-3a. It does not fit pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import typst

from briefgen import resources

_SOURCE = Path(__file__).with_name("brief.typ")


def write(folder: Path) -> Path:
    """The file that is compiled, beside the `words.json` that it reads; made once, not timed."""
    return Path(shutil.copy(_SOURCE, folder))


def render(file: Path) -> bytes:
    """The PDF."""
    made = typst.compile(
        file,
        font_paths=[resources.assets() / "fonts"],
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-3a"],
    )
    assert isinstance(made, bytes)
    return made
