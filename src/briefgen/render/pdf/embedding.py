"""Subsets of a face as PDF objects, cut by HarfBuzz without hinting, deflated once and remembered by content."""

from __future__ import annotations

import hashlib
import struct
from functools import lru_cache
from typing import Any, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, TTFontFace, TTFontMaker

from briefgen import typeset
from briefgen.render.pdf.syntax import number, stream

# Characters drawn with another's glyph; the no-break space is a space that the breaker leaves alone.
ALIAS = {ord(char): ord(like) for char, like in typeset.ALIAS.items()} | {0xA0: 0x20}
_SUBSETS_KEPT = 256
_MOST_IN_BLOCK = 100  # entries of one bfchar block (Adobe technical note 5014)
# Tables that a viewer does not read from an embedded TrueType font (ISO 32000-1, 9.9).
_DROPPED = [
    "GSUB",
    "GPOS",
    "GDEF",
    "STAT",
    "BASE",
    "kern",
    "name",
    "DSIG",
    "gasp",
    "OS/2",
    "post",
    "hdmx",
    "VDMX",
    "LTSH",
]


class Embedded(NamedTuple):
    """The objects of one subset; the dictionaries lack what refers to another object."""

    file: bytes
    unicode: bytes
    descriptor: bytes
    font: bytes

    def written(self, part: str, name: str, document: Any) -> bytes:
        """One of the objects with its references, for a font registered under a name."""
        if part == "descriptor":
            return b"%s/FontFile2 %s>>" % (self.descriptor, number(document, f"file:{name}"))
        if part == "font":
            others = number(document, f"descriptor:{name}"), number(document, f"unicode:{name}")
            return b"%s/Name/%s/FontDescriptor %s/ToUnicode %s>>" % (self.font, name.encode(), *others)
        return self.file if part == "file" else self.unicode


@lru_cache(_SUBSETS_KEPT)
def embed(face: TTFontFace, codes: tuple[int, ...]) -> Embedded:
    """The subset of a face for a list of code points, one for each code; several may share one glyph."""
    data = _cut(face, codes)
    tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(data).digest()[:6])  # ISO 32000-1, 9.6.4
    name = f"/{tag}+{face.name.decode()}"
    widths = " ".join(f"{face.charWidths.get(code, face.defaultWidth):g}" for code in codes)
    box = " ".join(f"{value:g}" for value in face.bbox)
    descriptor = (
        f"<</Type/FontDescriptor/FontName{name}/Flags {face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC}/FontBBox[{box}]"
        f"/ItalicAngle {face.italicAngle:g}/Ascent {face.ascent:g}/Descent {face.descent:g}/CapHeight {face.capHeight:g}"
        f"/StemV {face.stemV:g}/MissingWidth {face.defaultWidth:g}"
    )
    font = f"<</Type/Font/Subtype/TrueType/BaseFont{name}/FirstChar 0/LastChar {len(codes) - 1}/Widths[{widths}]"
    file = stream(data, b"/Length1 %d" % len(data))
    return Embedded(file, stream(_to_unicode(codes)), descriptor.encode(), font.encode())


def _cut(face: TTFontFace, codes: tuple[int, ...]) -> bytes:
    """The font file: HarfBuzz's subset, with a character map from codes in place of its own."""
    drawn = [ALIAS.get(code, code) for code in codes]
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.UNICODE).update(code for code in drawn if code in face.charToGlyph)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    for tag in _DROPPED:
        wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).add(struct.unpack(">I", tag.encode().ljust(4))[0])
    subset = hb.subset(hb.Face(hb.Blob(face._ttf_data)), wish)  # type: ignore[attr-defined]
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


def _to_unicode(codes: tuple[int, ...]) -> bytes:
    """The CMap that says which character a code stands for (ISO 32000-1, 9.10.3)."""
    rows = [f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>" for code, char in enumerate(codes) if char]
    blocks = [rows[n : n + _MOST_IN_BLOCK] for n in range(0, len(rows), _MOST_IN_BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()
