"""A package written the same way everywhere: parts in a fixed order, with fixed dates and attributes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

_DATE = (1980, 1, 1, 0, 0, 0)
_MAIN = "/word/document.xml"


def write_package(package: OpcPackage) -> bytes:
    """The bytes of a package. All members are deflated: of a file cut off, a stored workbook would open in its place."""
    from docx.opc.pkgwriter import _ContentTypesItem

    parts: list[Any] = sorted(package.iter_parts(), key=lambda part: (str(part.partname) != _MAIN, str(part.partname)))
    types: Any = _ContentTypesItem.from_parts(parts)  # type: ignore[no-untyped-call]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _add(archive, "[Content_Types].xml", types.blob)
        _add(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _add(archive, part.partname.membername, part.blob)
            if len(part.rels):
                _add(archive, part.partname.rels_uri.membername, part.rels.xml)
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _DATE)
    info.create_system, info.external_attr = 0, 0o600 << 16
    archive.writestr(info, data, zipfile.ZIP_DEFLATED, 6)
