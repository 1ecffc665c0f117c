"""Core properties: what the file says of itself, dated by the brief and never by the clock."""

from __future__ import annotations

from html import escape

from briefgen.document import Metadata
from briefgen.language import culture
from briefgen.ooxml.namespaces import DECLARATION

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core_xml(metadata: Metadata) -> bytes:
    """The part of core properties."""
    author = "; ".join(metadata.authors) or metadata.publisher
    date = f"{metadata.date:%Y-%m-%dT%H:%M:%SZ}"
    values = {
        "dc:title": metadata.title,
        "dc:creator": author,
        "dc:description": metadata.summary,
        "dc:identifier": metadata.edition,
        "dc:language": culture(metadata.language),
        "cp:keywords": ", ".join(metadata.keywords),
        "cp:lastModifiedBy": author,
        "cp:contentStatus": metadata.stamp,
        "cp:revision": "1",
    }
    rows = "".join(f"<{tag}>{escape(text, quote=False)}</{tag}>" for tag, text in values.items() if text)
    dates = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{date}</dcterms:{tag}>' for tag in ("created", "modified")
    )
    return f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>{rows}{dates}</cp:coreProperties>".encode()
