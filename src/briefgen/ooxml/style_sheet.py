"""The styles of a Word file that somebody else wrote, of which there are not more than a person could want."""

from __future__ import annotations

from lxml import etree

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package

_MOST = 5_000  # styles; Word itself has some 400, and files that were pasted together for years a few thousand


def style_sheet(package: Package) -> etree._Element | None:
    """The root of the styles; None where the file has none. Raises BriefInvalid: `docx-too-large`, `docx-xml`."""
    name = package.related(package.main, "styles")
    if not name:
        return None
    root = package.xml(name)
    if (count := sum(1 for _ in root.iterchildren(f"{{{W}}}style"))) > _MOST:
        message = f"it has {count:,} styles; at most {_MOST:,} are read"
        hints = ("in Word, copy its text into a new file",)
        raise BriefInvalid(Finding("docx-too-large", message, file=package.file, hints=hints))
    return root
