"""A DOCX read back from its zip: its parts, its charts with their workbooks, its words in the order of the main part."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from briefgen.document import Kind, document_words, without
from briefgen.findings import Finding
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.verify.wording import compare, words_of

_MAIN = "word/document.xml"
_EXPECTED = ("[Content_Types].xml", "_rels/.rels", _MAIN, "word/styles.xml", "docProps/core.xml")
_MOST_MEMBERS, _MOST_BYTES = 1_000, 100_000_000  # of an output of ours; more is no brief
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WORKBOOK = "/package"  # how the relationship of a chart to its workbook ends
_HINT = "this is a fault of briefgen, not of the brief: please report it"


def read_parts(data: bytes) -> dict[str, bytes]:
    """The members of a package by name. Raises ValueError for what is no zip, damaged or beyond any brief's size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_BYTES:
                raise ValueError("the package is larger than any brief")
            return {member.filename: archive.read(member) for member in members}
    except zipfile.BadZipFile as error:
        raise ValueError(f"the package is no zip file: {error}") from error


def docx_words(main: bytes) -> tuple[str, ...]:
    """The words of a main part, paragraph by paragraph; headers, footers and charts are other parts."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    paragraphs = etree.fromstring(main, parser).iter(f"{_W}p")
    return tuple(word for paragraph in paragraphs for word in words_of("".join(_text(paragraph))))


def check(data: bytes, manuscript: Manuscript, fitted: Fitted) -> tuple[Finding, ...]:
    """Errors where the DOCX lacks a part, a chart or a workbook, or says other words than the brief."""
    try:
        parts = read_parts(data)
    except ValueError as error:
        return (_fault("broken-package", str(error)),)
    if missing := [name for name in _EXPECTED if name not in parts]:
        return (_fault("broken-package", f"the DOCX lacks {', '.join(missing)}"),)
    document = without(manuscript.document, frozenset(fitted.dropped))
    wanted = sum(block.kind is Kind.CHART for block in document.walk())
    found = []
    if (held := _charts_with_workbooks(parts)) != wanted:
        found.append(_fault("chart-missing", f"the DOCX holds {held} charts with their workbooks, not {wanted}"))
    return (*found, *compare(docx_words(parts[_MAIN]), document_words(document), "DOCX"))


def _text(paragraph: etree._Element) -> Iterator[str]:
    """The text of a paragraph, without that of paragraphs inside it (text boxes), which follow on their own."""
    for child in paragraph:
        if child.tag in (f"{_W}p", _FALLBACK):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}br"):
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "\u2011"
        else:
            yield from _text(child)


def _charts_with_workbooks(parts: dict[str, bytes]) -> int:
    return sum(
        name.startswith("word/charts/chart") and name.endswith(".xml") and _has_workbook(name, parts) for name in parts
    )


def _has_workbook(chart: str, parts: dict[str, bytes]) -> bool:
    folder, file = posixpath.split(chart)
    relations = parts.get(f"{folder}/_rels/{file}.rels")
    if relations is None:
        return False
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    targets = (
        posixpath.normpath(posixpath.join(folder, relation.get("Target", ""))).removeprefix("/")
        for relation in etree.fromstring(relations, parser)
        if relation.get("Type", "").endswith(_WORKBOOK)
    )
    return any(target in parts for target in targets)


def _fault(code: str, message: str) -> Finding:
    return Finding(code, message, hints=(_HINT,))
