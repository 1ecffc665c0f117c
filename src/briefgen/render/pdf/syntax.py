"""PDF syntax as bytes: strings, addresses, and objects that are written as they are."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFObject

_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r", "\n": "\\n"})


class Verbatim(PDFObject):
    """An indirect object whose bytes are made when the file is written, when all objects have their numbers."""

    __RefOnly__ = 1

    def __init__(self, make: Callable[[Any], bytes]) -> None:
        self._make = make

    def format(self, document: Any) -> bytes:
        """The bytes of the object."""
        return self._make(document)


def string(text: str) -> bytes:
    """A text string: literal where it is ASCII, else UTF-16BE with its mark (ISO 32000-1, 7.9.2.2)."""
    if text.isascii():
        return b"(" + text.translate(_ESCAPES).encode() + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def uri(address: str) -> bytes:
    """The operand of a URI action, which is 7-bit ASCII (ISO 32000-1, 12.6.4.7)."""
    return string(quote(address, safe="%/:?#[]@!$&'()*+,;=~-._"))


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A deflated stream with further entries of its dictionary; as ReportLab's, without a line end before `endstream`."""
    packed = zlib.compress(content, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%sendstream\n" % (entries, len(packed), packed)


def number(document: Any, name: str) -> bytes:
    """The reference to an object that was registered under a name."""
    return b"%d %d R" % document.idToObjectNumberAndVersion[name]
