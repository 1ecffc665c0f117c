"""Associated files: what goes with the document inside it, each with its relationship (ISO 19005-3, 6.8 and annex E)."""

from __future__ import annotations

import datetime as dt
import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from briefgen.render.base import Attachment
from briefgen.render.pdf.syntax import Verbatim, number, string


def register_attachments(document: Any, attachments: Sequence[Attachment], date: dt.datetime) -> dict[str, str]:
    """Registers each file, dated as the document is; what its specification is registered under, by the name of the file."""
    return {attachment.name: _register(document, attachment, date) for attachment in attachments}


def name_tree(files: Mapping[str, str], document: Any) -> bytes:
    """The name tree by which viewers list the files (ISO 32000-1, 7.11.4)."""
    pairs = b" ".join(string(name) + number(document, files[name]) for name in sorted(files))
    return b"<</EmbeddedFiles<</Names[%s]>>>>" % pairs


def associated(names: Iterable[str], document: Any) -> bytes:
    """The value of an entry AF."""
    return b"[%s]" % b" ".join(number(document, name) for name in names)


def _register(document: Any, attachment: Attachment, date: dt.datetime) -> str:
    inner, outer = f"EmbeddedFile {attachment.name}", f"Filespec {attachment.name}"
    content = _embedded(attachment, date)
    document.Reference(Verbatim(lambda _: content), inner)
    document.Reference(Verbatim(partial(_specification, attachment, inner)), outer)
    return outer


def _embedded(attachment: Attachment, date: dt.datetime) -> bytes:
    """The embedded file stream (ISO 32000-1, 7.11.4); its check sum is the MD5 that the standard asks for."""
    data = attachment.data
    packed = zlib.compress(data, 9)
    mark = hashlib.md5(data, usedforsecurity=False).hexdigest()
    stamp = string(f"D:{date:%Y%m%d%H%M%S}+00'00'")
    return (
        b"<</Type/EmbeddedFile/Subtype/%s/Params<</Size %d/ModDate%s/CheckSum<%s>>>/Filter/FlateDecode/Length %d>>\n"
        b"stream\n%sendstream\n"
        % (attachment.media_type.replace("/", "#2F").encode(), len(data), stamp, mark.encode(), len(packed), packed)
    )


def _specification(attachment: Attachment, inner: str, document: Any) -> bytes:
    """The file specification (ISO 32000-1, 7.11.3)."""
    name, content = string(attachment.name), number(document, inner)
    return b"<</Type/Filespec/F%s/UF%s/AFRelationship/%s/Desc%s/EF<</F %s/UF %s>>>>" % (
        name,
        name,
        attachment.relationship.encode(),
        string(attachment.description),
        content,
        content,
    )
