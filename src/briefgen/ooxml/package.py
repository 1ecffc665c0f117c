"""A package written the same way everywhere: parts in a fixed order, with fixed dates and attributes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefgen.ooxml.namespaces import ContentType
from briefgen.ooxml.zip_file import Packed, packed, packed_once, zip_file

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

_MAIN = "/word/document.xml"


def write_package(package: OpcPackage) -> bytes:
    """The bytes of a package."""
    return zip_file(_entries(package))


def _entries(package: OpcPackage) -> Iterator[tuple[str, Packed]]:
    from docx.opc.pkgwriter import _ContentTypesItem

    parts: list[Any] = sorted(package.iter_parts(), key=lambda part: (str(part.partname) != _MAIN, str(part.partname)))
    types: Any = _ContentTypesItem.from_parts(parts)  # type: ignore[no-untyped-call]
    yield "[Content_Types].xml", packed(types.blob)
    yield "_rels/.rels", packed(package.rels.xml)
    for part in parts:
        once = part.content_type == ContentType.FONT
        yield part.partname.membername, packed_once(part.blob) if once else packed(part.blob)
        if len(part.rels):
            yield part.partname.rels_uri.membername, packed(part.rels.xml)
