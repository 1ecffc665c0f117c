"""The manifest inside a Word file: which control holds which field, and its text as it was written; an unbound customXml part.

Unbound, since LibreOffice drops the attributes of elements that a control is bound to.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from briefgen.ooxml.controls import bookmark_name, control_tag
from briefgen.ooxml.namespaces import DECLARATION, MANIFEST


class Field(NamedTuple):
    """A field with a content control; `text` is its inline text as it was written."""

    address: str
    text: str


class ChartPart(NamedTuple):
    """A native chart: the id of its spec and the name of its part."""

    chart: str
    part: str


def manifest_xml(edition: str, fields: Sequence[Field], charts: Sequence[ChartPart]) -> bytes:
    """The manifest part."""
    rows = [
        f"<control tag={quoteattr(control_tag(f.address))} bookmark={quoteattr(bookmark_name(f.address))}"
        f' address={quoteattr(f.address)} xml:space="preserve">{escape(f.text)}</control>'
        for f in fields
    ]
    rows += [f"<chart id={quoteattr(c.chart)} part={quoteattr(c.part)}/>" for c in charts]
    root = f'<manifest xmlns="{MANIFEST}" edition={quoteattr(edition)}>{"".join(rows)}</manifest>'
    return (DECLARATION + root).encode()


def properties_xml() -> bytes:
    """The properties part that Word wants beside every customXml part."""
    identity = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, MANIFEST)).upper() + "}"
    return (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{identity}"'
        ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{MANIFEST}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
