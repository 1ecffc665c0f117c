"""The fonts of a house theme: TrueType files that anybody may have made, checked before anything is measured with them."""

from __future__ import annotations

import logging
import re
from functools import lru_cache
from io import BytesIO
from typing import Any

from briefgen.theme.families import Family, house_family
from briefgen.theme.files import Files
from briefgen.theme.reading import Reading

_LARGEST = 5_000_000  # bytes of a file
_CUTS = {"regular": "", "italic": "i", "bold": "b", "bold-italic": "bi", "semibold": "s"}
_TABLES = ("head", "hhea", "maxp", "OS/2", "name", "post", "cmap", "hmtx", "loca", "glyf")
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_OTHERS = {
    b"OTTO": "it has PostScript outlines, and only TrueType outlines can be embedded here",
    b"ttcf": "it is a collection of fonts",
    b"wOFF": "it is a font for the web",
    b"wOF2": "it is a font for the web",
}
# What every brief prints: letters, the bullet of Word's lists, and the space that does not break.
_NEEDED = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0\u2022"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._&+-]{0,59}")
_POSTSCRIPT = re.compile(r"[A-Za-z0-9._+-]{1,63}")
_RESTRICTED, _EDITABLE, _USAGE, _NO_SUBSET, _BITMAP_ONLY = 0x2, 0x8, 0xE, 0x100, 0x200  # of fsType (OpenType, OS/2)
_EM = range(16, 16385)  # units of an em (OpenType, head)
logging.getLogger("fontTools").addHandler(logging.NullHandler())  # else its warnings would be printed


class _Unfit(ValueError):
    """What is wrong with a font, and what to do."""

    def __init__(self, message: str, hint: str = "take the .ttf file that its maker offers") -> None:
        super().__init__(message)
        self.hint = hint


def read_fonts(reading: Reading, files: Files, value: object) -> dict[str, Family]:
    """The families of the table `fonts` by slot; what is wrong is told, and then the slot has none.

    A cut that is not given falls back to the nearest one of its family.
    """
    out = {}
    for slot, row in reading.table(value, "fonts", (), ("serif", "sans")).items():
        found = _family(reading, files, slot, row)
        if found:
            out[slot] = found
    return out


def _family(reading: Reading, files: Files, slot: str, value: object) -> Family | None:
    names, cuts = [], {}
    row = reading.table(value, f"fonts.{slot}", ("regular",), tuple(_CUTS)[1:])
    for cut, file in row.items():
        at = f"fonts.{slot}.{cut}"
        name = reading.text(file, at)
        data = files.read(reading, name, at, _LARGEST) if name else None
        if data is None:
            continue
        try:
            names.append(checked(data))
            cuts[_CUTS[cut]] = data
        except _Unfit as unfit:
            reading.wrong("font-invalid", at, f"{name}: {unfit}", unfit.hint)
    return house_family(slot, names[0], cuts) if "regular" in row and len(cuts) == len(row) else None


@lru_cache(32)
def checked(data: bytes) -> str:
    """The family name of a font that can be measured, embedded and edited with. Raises ValueError saying what is wrong."""
    if data[:4] not in _TRUETYPE:
        raise _Unfit(_OTHERS.get(data[:4], "this is no TrueType font"))
    from fontTools.ttLib import TTFont

    try:
        font = TTFont(BytesIO(data), lazy=True, recalcBBoxes=False)
        tables = {tag: font[tag] for tag in _TABLES if tag in font}
        facts = _facts(tables, font.getBestCmap() or {}) if len(tables) == len(_TABLES) else None
        varies = "fvar" in font
    except Exception as error:  # the reader raises whatever a broken file makes it
        raise _Unfit("the font is broken") from error
    if facts is None:
        raise _Unfit(f"the font lacks its table {next(tag for tag in _TABLES if tag not in tables)}")
    if varies:
        raise _Unfit("it is a variable font", "take the files with one weight each, often in a folder named static")
    return _checked(*facts)


def _facts(tables: dict[str, Any], characters: dict[int, str]) -> tuple[str, str, int, int, str]:
    """Names, rights, units of an em, and needed characters that are missing."""
    names, lacks = tables["name"], "".join(char for char in _NEEDED if ord(char) not in characters)
    glyphs = tables["glyf"]
    for name in {characters[ord(char)] for char in _NEEDED if ord(char) in characters}:
        glyphs[name].expand(glyphs)
        tables["hmtx"][name]
    said = (names.getDebugName(1) or "", names.getDebugName(6) or "")
    return *said, tables["OS/2"].fsType, tables["head"].unitsPerEm, lacks


def _checked(family: str, postscript: str, rights: int, em: int, lacks: str) -> str:
    if not _NAME.fullmatch(family) or not _POSTSCRIPT.fullmatch(postscript) or em not in _EM:
        raise _Unfit("the font is broken: its names or its units are no names or units of a font")
    if (rights & _USAGE and not rights & _EDITABLE) or rights & (_NO_SUBSET | _BITMAP_ONLY):
        kind = (
            "at all" if rights & _RESTRICTED else "in parts" if rights & _NO_SUBSET else "in a file that can be edited"
        )
        hint = "ask its maker for a licence to embed it, or take another font"
        raise _Unfit(f"its rights (fsType {rights}) forbid to embed it {kind}", hint)
    if lacks:
        shown = " ".join(f"U+{ord(char):04X}" for char in lacks[:5]) + (" and more" if len(lacks) > 5 else "")
        raise _Unfit(f"the font has no glyph for {shown}", "take a font for text, with Latin letters, digits and marks")
    return family
