"""The fonts of a house theme: read from the files that it names, and refused where they cannot be printed or handed on."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.theme.families import Family, house_family
from briefgen.theme.files import Files
from briefgen.theme.reading import Reading
from briefgen.theme.truetype import Unsound, facts

_LARGEST = 5_000_000  # bytes of a file
_CUTS = {"regular": "", "italic": "i", "bold": "b", "bold-italic": "bi", "semibold": "s"}
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_OTHERS = {
    b"OTTO": "it has PostScript outlines, and only TrueType outlines can be embedded here",
    b"ttcf": "it is a collection of fonts",
    b"wOFF": "it is a font for the web",
    b"wOF2": "it is a font for the web",
}
# What every brief prints: letters, the bullet of Word's lists, and the space that does not break.
_NEEDED = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0\u2022"
_FAMILY, _POSTSCRIPT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._&+-]{0,59}"), re.compile(r"[A-Za-z0-9._+-]{1,63}")
_RESTRICTED, _EDITABLE, _USAGE, _NO_SUBSET, _BITMAP_ONLY = 0x2, 0x8, 0xE, 0x100, 0x200  # of fsType (OpenType, OS/2)
_TAKE = "take the .ttf file that its maker offers"


def read_fonts(reading: Reading, files: Files, value: object) -> dict[str, Family]:
    """The families of the table `fonts` by slot; what is wrong is told, and then the slot has none.

    A cut that is not given falls back to the nearest one of its family.
    """
    rows = reading.table(value, "fonts", (), ("serif", "sans"))
    found = {slot: _family(reading, files, slot, row) for slot, row in rows.items()}
    return {slot: family for slot, family in found.items() if family}


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
        except Unfit as unfit:
            reading.wrong("font-invalid", at, f"{name}: {unfit}", unfit.hint)
    return house_family(slot, names[0], cuts) if "regular" in row and len(cuts) == len(row) else None


class Unfit(ValueError):
    """What is wrong with a font, and what to do."""

    def __init__(self, message: str, hint: str = _TAKE) -> None:
        super().__init__(message)
        self.hint = hint


@lru_cache(32)
def checked(data: bytes) -> str:
    """The family name of a font that can be measured, embedded and edited with. Raises Unfit."""
    if data[:4] not in _TRUETYPE:
        raise Unfit(_OTHERS.get(data[:4], "this is no TrueType font"))
    try:
        found = facts(data, _NEEDED)
    except Unsound as unsound:
        raise Unfit(str(unsound)) from unsound
    if found.varies:
        raise Unfit("it is a variable font", "take the files with one weight each, often in a folder named static")
    if not _FAMILY.fullmatch(found.family) or not _POSTSCRIPT.fullmatch(found.postscript):
        raise Unfit("the font is broken: its names are no names of a font")
    if forbidden := _forbidden(found.rights):
        hint = "ask its maker for a licence to embed it, or take another font"
        raise Unfit(f"its rights (fsType {found.rights}) forbid to embed it {forbidden}", hint)
    if found.lacks:
        shown = " ".join(f"U+{ord(char):04X}" for char in found.lacks[:5]) + " and more" * (len(found.lacks) > 5)
        raise Unfit(f"the font has no glyph for {shown}", "take a font for text, with Latin letters, digits and marks")
    return found.family


def _forbidden(rights: int) -> str:
    """What the embedding rights do not allow that a brief needs, "" for nothing. Of several rights the widest counts."""
    if rights & _USAGE and not rights & _EDITABLE:
        return "at all" if rights & _USAGE == _RESTRICTED else "in a file that can be edited"
    if rights & _NO_SUBSET:
        return "in parts"
    return "with its outlines" if rights & _BITMAP_ONLY else ""
