"""How a field of the model is named in a Word file: tag, bookmark and number of its content control, and a label for people."""

from __future__ import annotations

import hashlib
import re
import zlib

TAG_PREFIX, BOOKMARK_PREFIX = "bg:", "bg_"
LOCKED_TAG = "bg-locked"  # of what an edit could not bring home: the template's words, a field printed again
_DIGITS = 16
_LABEL_LENGTH = 64  # Word cuts w:tag and w:alias there


def control_tag(address: str) -> str:
    """The tag of a content control: `bg:` and 16 hex digits of the address, which may be longer than Word allows."""
    return TAG_PREFIX + _digest(address)


def bookmark_name(address: str) -> str:
    """The name of the bookmark inside the control, which survives LibreOffice where the tag does not."""
    return BOOKMARK_PREFIX + _digest(address)


def reference_key(address: str, number: int) -> str:
    """What stands for an address where a field prints a statistic: the field and the number of the reference in it, from 0."""
    return f"{address}[[{number}]]"


def note_bookmark(note: str) -> str:
    """The name of the bookmark around a whole note, for its mark to refer to; hidden, as Word's own for cross-references."""
    return f"_Ref{_digest(note)}"


def control_id(address: str) -> int:
    """The number of a content control, from 1 to 2**31 - 1."""
    return zlib.crc32(address.encode()) & 0x7FFFFFFF or 1


def control_label(address: str) -> str:
    """What Word shows on the control: `evidence[labour-migration].claim` gives `Evidence · labour-migration · claim`."""
    parts = [part.replace("_", " ") for part in re.split(r"[.\[\]]+", address) if part]
    label = " · ".join(parts)
    return (label[:1].upper() + label[1:])[:_LABEL_LENGTH]


def _digest(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()[:_DIGITS]
