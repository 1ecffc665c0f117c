"""DOCX files of sample documents, and their parts as XML."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Any

from lxml import etree

from briefgen.document import Document
from briefgen.layout.plan import Plan
from briefgen.layout.word import set_for_word
from briefgen.ooxml.namespaces import WP, A, C, R, W
from briefgen.render.docx.package import assemble
from tests.sample_documents import (
    pull_quotation,
    sample_blocks,
    sample_document,
    sample_manuscript,
    sample_table,
    with_blocks,
)

NAMESPACES = {
    "w": W,
    "r": R,
    "wp": WP,
    "a": A,
    "c": C,
    "m": "urn:briefgen:manifest:1",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
TIGHT = Plan(10.0, 1.3, 0.6, 1.0)


def full_document() -> Document:
    """The sample with a pull quotation and a table as well."""
    blocks = sample_blocks()
    return with_blocks(sample_document(), (*blocks[:6], pull_quotation(), sample_table(), *blocks[6:]))


def written(document: Document | None = None, plan: Plan = TIGHT, page: str = "A4") -> bytes:
    """A document as DOCX."""
    manuscript = sample_manuscript(document or sample_document(), page=page)
    return assemble(manuscript, set_for_word(manuscript, plan).arrangement)


@cache
def full() -> bytes:
    """The DOCX of the full document."""
    return written(full_document())


def part(data: bytes, name: str) -> Any:
    """A part as an XML tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data: bytes) -> list[str]:
    """Names of all members, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def find(data: bytes, path: str, name: str = "word/document.xml") -> Any:
    """What an XPath finds in a part."""
    return part(data, name).xpath(path, namespaces=NAMESPACES)
