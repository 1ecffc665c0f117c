"""What the file says of itself: title and language."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings import Finding
from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package
from briefgen.verify.accessibility.styles import Styles

_W = f"{{{W}}}"
_NONE = ("", "x-none", "zxx")  # no language, as Word and BCP 47 say it
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def check(package: Package, styles: Styles) -> Iterator[Finding]:
    """A title in the properties (WCAG 2.2: 2.4.2), a language in the styles (3.1.1)."""
    core = package.related("", "core-properties")
    title = package.xml(core).findtext(_TITLE) if core else ""
    if not (title or "").strip():
        hints = ("in Word: File, Info, Title",)
        yield Finding("docx-no-title", "the file has no title in its properties", hints=hints)
    places = (f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang", f"{_W}style[@{_W}default='1']/{_W}rPr/{_W}lang")
    said = (tag.get(f"{_W}val", "").lower() for path in places for tag in styles.root.iterfind(path))
    if all(value in _NONE for value in said):
        hints = ("in Word: Review, Language, Set Proofing Language, Set As Default",)
        yield Finding("docx-no-language", "the file does not say its language", hints=hints)
