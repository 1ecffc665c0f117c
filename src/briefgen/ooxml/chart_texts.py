"""The words in a native chart: names of rows and series, and labels (ECMA-376 part 1, 21.2.2)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lxml import etree

from briefgen.ooxml.namespaces import A, C

_C, _A = f"{{{C}}}", f"{{{A}}}"


def chart_texts(root: etree._Element) -> tuple[str, ...]:
    """Every different text of a chart part, sorted, white space in it as single spaces."""
    return tuple(sorted({*_names(root), *_labels(root)} - {""}))


def new_texts(root: etree._Element, written: Collection[str]) -> list[str]:
    """What stands in a chart part and was not written into it: names that are others, labels with words that are.

    LibreOffice puts labels together and takes them apart, so their words count.
    """
    words = {word for text in written for word in text.split()}
    found = {name for name in _names(root) if name not in written}
    return sorted((found | {label for label in _labels(root) if not words.issuperset(label.split())}) - {""})


def _names(root: etree._Element) -> Iterator[str]:
    return (_spaced(v.text or "") for cache in root.iter(f"{_C}strCache") for v in cache.iter(f"{_C}v"))


def _labels(root: etree._Element) -> Iterator[str]:
    # Labels out of cells of the sheet are an extension of Word 2013 ([MS-ODRAWXML] 2.24.3).
    for cache in root.iter("{*}dlblRangeCache"):
        yield from (_spaced(v.text or "") for v in cache.iter(f"{_C}v"))
    for paragraph in root.iter(f"{_A}p"):
        yield _spaced("".join(t.text or "" for t in paragraph.iter(f"{_A}t")))


def _spaced(text: str) -> str:
    return " ".join(text.split())
