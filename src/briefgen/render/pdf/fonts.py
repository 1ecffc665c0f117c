"""The page's fonts: TrueType faces of `typeset`, embedded as subsets that HarfBuzz cuts.

ReportLab's own subsets keep hinting and lose characters that share a glyph with another (U+00AD, U+2011, U+00A0), so that
copied text would not be the text of the brief.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace, TTFontMaker

from briefgen import typeset

_ALIAS = {ord(char): ord(like) for char, like in typeset.ALIAS.items()} | {0xA0: 0x20}
_SUBSETS_KEPT = 256
_NOTDEF, _SPACE = 0, 32
# Tables that a viewer does not read from an embedded TrueType font (ISO 32000-1, 9.9).
_DROPPED = (
    *("GSUB", "GPOS", "GDEF", "STAT", "BASE", "kern", "name", "DSIG", "gasp", "OS/2", "post", "hdmx", "VDMX", "LTSH"),
)


class SubsetFace(TTFontFace):
    """A face whose subsets are made by HarfBuzz and remembered by content."""

    def makeSubset(self, subset: Any) -> bytes:  # noqa: N802 (ReportLab's name)
        """The font file of a list of code points, one for each code; several may share one glyph."""
        key = str(self.filename), tuple(subset)
        if (known := _subsets.get(key)) is None:
            if len(_subsets) > _SUBSETS_KEPT:
                _subsets.clear()
            known = _subsets[key] = _cut(self._ttf_data, key[1], self.charToGlyph)  # type: ignore[attr-defined]
        return known


_subsets: dict[tuple[str, tuple[int, ...]], bytes] = {}


class PageFont(TTFont):
    """A font that gives every character a code of its own, the no-break space too."""

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Stretches of one subset each, as (number of the subset, codes). Raises MissingGlyph."""
        state: Any = self._assignState(doc)  # type: ignore[attr-defined]
        known: dict[int, int] = state.assignments
        out: list[tuple[int, bytearray]] = []
        for char in text:
            code = known.get(ord(char))
            if code is None:
                code = self._allot(state, char)
            if not out or out[-1][0] != code >> 8:
                out.append((code >> 8, bytearray()))
            out[-1][1].append(code & 0xFF)
        return [(number, bytes(codes)) for number, codes in out]

    def _allot(self, state: Any, char: str) -> int:
        """The next free code. The first two places that ReportLab fills in every subset stay: .notdef, and the space."""
        if ord(char) not in self.face.charToGlyph:
            raise typeset.MissingGlyph(char, self.fontName)
        if state.nextCode & 0xFF == _SPACE:
            if state.nextCode != _SPACE:
                state.subsets[-1].append(_SPACE)
            state.nextCode += 1
        if not state.nextCode & 0xFF:
            state.subsets.append([_NOTDEF])
            state.nextCode += 1
        code: int = state.nextCode
        if code < _SPACE:
            state.subsets[0][code] = ord(char)
        else:
            state.subsets[code >> 8].append(ord(char))
        state.assignments[ord(char)] = code
        state.nextCode += 1
        return code


@cache
def font(name: str) -> PageFont:
    """The font of a face such as "serif-bi", read once in a process."""
    made = PageFont(f"briefgen-{name}", str(typeset.face(name).path), asciiReadable=False, shapable=False)
    made.face.__class__ = SubsetFace
    for code, like in _ALIAS.items():
        if like in made.face.charToGlyph:
            made.face.charToGlyph[code] = made.face.charToGlyph[like]
            made.face.charWidths[code] = made.face.charWidths[like]
    pdfmetrics.registerFont(made)
    return made


def _cut(data: bytes, codes: tuple[int, ...], glyphs: dict[int, int]) -> bytes:
    drawn = [_ALIAS.get(code, code) for code in codes]
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.UNICODE).update(code for code in drawn if code in glyphs)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    for tag in _DROPPED:
        wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).add(struct.unpack(">I", tag.encode().ljust(4))[0])
    subset = hb.subset(hb.Face(hb.Blob(data)), wish)
    found = hb.Font(subset)
    file, made = subset.blob.data, TTFontMaker()
    for n in range(struct.unpack(">H", file[4:6])[0]):
        tag, _, offset, length = struct.unpack(">4sIII", file[12 + 16 * n : 28 + 16 * n])
        if tag != b"cmap":
            made.add(tag.decode(), file[offset : offset + length])
    made.add("cmap", _character_map([found.get_nominal_glyph(code) or 0 if code else 0 for code in drawn]))
    return made.makeStream()


def _character_map(glyphs: list[int]) -> bytes:
    """A cmap of one table, format 6 (trimmed), from codes to glyphs, as a symbolic font has it (ISO 32000-1, 9.6.6.4)."""
    n = len(glyphs)
    return struct.pack(f">{11 + n}H", 0, 1, 1, 0, 0, 12, 6, 10 + 2 * n, 0, 0, n, *glyphs)
