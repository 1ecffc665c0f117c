"""Characters that no face of the theme can draw, found before anything is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefgen.document import Block, Run
from briefgen.findings import Finding
from briefgen.layout.manuscript import Manuscript
from briefgen.typeset import missing_glyphs

_CUTS = ("", "-i", "-b", "-bi", "-s")


def missing_glyph_findings(manuscript: Manuscript) -> tuple[Finding, ...]:
    """A finding `missing-glyph` for each character of each field, in reading order; chart texts come last."""
    found: dict[tuple[str, str], Finding] = {}
    faces = tuple(f"{family}{cut}" for family in manuscript.theme.families.values() for cut in _CUTS)
    for place, words in (*_document_texts(manuscript), *_chart_texts(manuscript)):
        for char in missing_glyphs(words, faces):
            found.setdefault((place, char), _finding(char, place))
    return tuple(found.values())


def _document_texts(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    for block in manuscript.document.walk():
        for run in block.runs:
            yield _place(block, run), run.text
    yield "", manuscript.document.metadata.stamp + "".join(manuscript.document.labels.values())


def _place(block: Block, run: Run) -> str:
    return run.address or str(block.origin) or block.id


def _chart_texts(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    for name, spec in sorted(manuscript.charts.items()):
        words = (*spec.categories, *(series.name for series in spec.series), *(event.label for event in spec.events))
        yield f"charts[{name}]", " ".join((*words, spec.unit))


def _finding(char: str, place: str) -> Finding:
    name = unicodedata.name(char, "unnamed character").lower()
    return Finding(
        "missing-glyph",
        f"no face of the theme can draw U+{ord(char):04X} ({name})",
        address=place,
        hints=("write it in another way",),
    )
