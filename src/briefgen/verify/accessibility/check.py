"""All checks of a Word file, each a function that gives findings; so many of one kind are told, the others counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.findings import Finding
from briefgen.ooxml.reading import Package, read_word_file
from briefgen.verify.accessibility import contrast, links, objects, tables, text, whole
from briefgen.verify.accessibility.styles import Styles
from briefgen.verify.accessibility.walk import paragraphs

_TOLD = 10  # findings of one code


def check_word_file(data: bytes, file: str) -> tuple[Finding, ...]:
    """What is wrong with a Word file, in the order of its text. Raises BriefInvalid as `read_word_file`."""
    package = read_word_file(data, file)
    return tuple(finding.at(file=file) for finding in _limited(_found(package)))


def _found(package: Package) -> Iterator[Finding]:
    styles = Styles(package)
    found = list(paragraphs(package, styles))
    yield from whole.check(package, styles)
    yield from text.check(found)
    yield from links.check(found)
    yield from contrast.check(found, styles)
    yield from tables.check(package)
    yield from objects.check(found)


def _limited(findings: Iterable[Finding]) -> Iterator[Finding]:
    found = list(findings)
    counts, told = Counter(finding.code for finding in found), Counter[str]()
    for finding in found:
        told[finding.code] += 1
        more = counts[finding.code] - _TOLD
        if told[finding.code] < _TOLD or (told[finding.code] == _TOLD and more <= 0):
            yield finding
        elif told[finding.code] == _TOLD:
            yield replace(finding, details=(*finding.details, f"and {more} more of this kind"))
