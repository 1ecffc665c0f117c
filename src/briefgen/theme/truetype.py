"""A TrueType file that anybody may have made: whether every reader will take it, and what it says of itself.

Whoever measures, embeds and shows a font reads it with another program, each stricter or laxer than the next, so only what
the format allows (OpenType 1.9) is taken.
"""

from __future__ import annotations

import logging
import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

TABLES = ("head", "hhea", "maxp", "OS/2", "name", "post", "cmap", "hmtx", "loca", "glyf")
_EM = range(16, 16385)  # units
_VERSION, _MAGIC = 0x00010000, 0x5F0F3CF5
_CHARACTERS = 0x110000
_LISTS_OF_GROUPS = (8, 12, 13)  # formats of a character map that may name any number of characters in a few bytes
_GROUPS_AT = {8: 8204, 12: 12, 13: 12}
logging.getLogger("fontTools").addHandler(logging.NullHandler())  # else its warnings would be printed


class Unsound(ValueError):
    """A file that no program should be given, with the reason."""


class Facts(NamedTuple):
    """What a font says of itself: its family, its name in a PDF, its embedding rights (fsType), what it can draw of the text
    that was asked for, and whether it is variable."""

    family: str
    postscript: str
    rights: int
    lacks: str
    varies: bool


def facts(data: bytes, needed: str) -> Facts:
    """The facts of a font whose glyphs for a text can be read. Raises Unsound."""
    from fontTools.ttLib import TTFont

    try:
        font = TTFont(BytesIO(data), lazy=True, recalcBBoxes=False)
        missing = [tag for tag in TABLES if tag not in font]
        sound = not missing and _is_sound(font.reader)
        if sound:
            return _read({tag: font[tag] for tag in TABLES}, font.getBestCmap() or {}, needed, "fvar" in font)
    except Exception as error:  # the reader raises whatever a broken file makes it
        raise Unsound("the font is broken") from error
    raise Unsound(f"the font lacks its table {missing[0]}" if missing else "the font is broken")


def _is_sound(tables: Any) -> bool:
    """Whether check sums, versions, names and character maps hold, read without trusting any of them."""
    from fontTools.ttLib.sfnt import calcChecksum

    # The sum of `head` is wrong in fonts that are otherwise well made.
    sums = all(calcChecksum(tables[tag]) == entry.checkSum for tag, entry in tables.tables.items() if tag != "head")
    head, hhea, maxp = (tables[tag] for tag in ("head", "hhea", "maxp"))
    version, magic, em = *struct.unpack(">I8xI", head[:16]), *struct.unpack(">H", head[18:20])
    places, glyphs = struct.unpack(">HH", head[50:54])
    shape = version == _VERSION and magic == _MAGIC and em in _EM and places in (0, 1) and not glyphs
    lines = struct.unpack(">I", hhea[:4])[0] == _VERSION and not struct.unpack(">H", hhea[32:34])[0]
    counts = struct.unpack(">I", maxp[:4])[0] == _VERSION
    return sums and shape and lines and counts and _names_hold(tables["name"]) and all(_sizes(tables["cmap"]))


def _names_hold(name: bytes) -> bool:
    """Whether all names lie inside of their table."""
    form, count, start = struct.unpack(">HHH", name[:6])
    rows = (struct.unpack_from(">HH", name, 6 + 12 * n + 8) for n in range(count))
    return form == 0 and all(start + at + length <= len(name) for length, at in rows)


def _sizes(cmap: bytes) -> Iterator[bool]:
    """Whether each map names no more characters than there are."""
    for n in range(struct.unpack(">H", cmap[2:4])[0]):
        [at] = struct.unpack_from(">I", cmap, 4 + 8 * n + 4)
        [form] = struct.unpack_from(">H", cmap, at)
        if form in _LISTS_OF_GROUPS:
            start = at + _GROUPS_AT[form]
            [groups] = struct.unpack_from(">I", cmap, start)
            rows = (struct.unpack_from(">II", cmap, start + 4 + 12 * m) for m in range(groups))
            yield sum(max(0, last - first + 1) for first, last in rows) <= _CHARACTERS


def _read(tables: dict[str, Any], characters: dict[int, str], needed: str, varies: bool) -> Facts:
    glyphs, names = tables["glyf"], tables["name"]
    for char in needed:
        if glyph := characters.get(ord(char)):
            glyphs[glyph].expand(glyphs)
            _ = tables["hmtx"][glyph]
    lacks = "".join(char for char in needed if ord(char) not in characters)
    family, postscript = (names.getDebugName(number) or "" for number in (1, 6))
    return Facts(family, postscript, tables["OS/2"].fsType, lacks, varies)
