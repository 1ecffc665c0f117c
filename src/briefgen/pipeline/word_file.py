"""Any Word file, made here or brought in, checked for accessibility; nothing is written."""

from __future__ import annotations

from pathlib import Path

from briefgen.findings import Finding
from briefgen.world import World


def check_docx(path: Path, world: World) -> tuple[Finding, ...]:
    """What is wrong with a Word file. Raises BriefInvalid for a file that is none or hostile, EnvironmentFailed."""
    from briefgen.ooxml.reading import FILE_MOST
    from briefgen.verify.accessibility import check_word_file

    return check_word_file(world.read_bytes(path, FILE_MOST), str(path))
