"""The page's fonts: the faces of `typeset`, as many codes as a document has characters.

ReportLab maps U+00A0 to a space, and knows U+00AD and U+2011 only where a face has them, so that copied text would not be
the text of the brief; here every character keeps a code of its own, though several may share a glyph.
"""

from __future__ import annotations

from functools import cache, partial
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import BasicFonts, PDFObjectReference
from reportlab.pdfbase.ttfonts import TTFont

from briefgen import typeset
from briefgen.render.pdf.embedding import ALIAS, embed
from briefgen.render.pdf.syntax import Verbatim
from briefgen.theme.families import family

_NOTDEF, _SPACE = 0, 32


class PageFont(TTFont):
    """A font of one face; its state (codes, subsets) is kept by document."""

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Stretches of one subset each, as (number of the subset, codes). Raises MissingGlyph."""
        state: Any = self._assignState(doc)  # type: ignore[attr-defined]
        known: dict[int, int] = state.assignments
        try:
            codes = [known[ord(char)] for char in text]
        except KeyError:
            codes = [known.get(ord(char)) or self._allot(state, char) for char in text]
        try:
            return [(0, bytes(codes))]
        except ValueError:  # beyond the first subset
            subsets = groupby(codes, lambda code: code >> 8)
            return [(number, bytes(code & 0xFF for code in some)) for number, some in subsets]

    def addObjects(self, doc: Any) -> None:  # noqa: N802 (ReportLab's name)
        """Registers for every subset of a document its font, and what that refers to."""
        for number, codes in enumerate(self.state[doc].subsets):
            name = self.getSubsetInternalName(number, doc)[1:]
            made = embed(self.face, tuple(codes))
            for part in made._fields:
                doc.Reference(Verbatim(partial(made.written, part, name)), name if part == "font" else f"{part}:{name}")
            doc.idToObject[BasicFonts].dict[name] = PDFObjectReference(name)
        del self.state[doc]

    def _allot(self, state: Any, char: str) -> int:
        """The next free code. What ReportLab puts into every subset stays: .notdef first, and the space at its own code."""
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
    key, _, cut = name.partition("-")
    made = PageFont(f"briefgen-{name}", BytesIO(family(key).data(cut)), asciiReadable=False, shapable=False)
    for code, like in ALIAS.items():
        if like in made.face.charToGlyph:
            made.face.charToGlyph[code] = made.face.charToGlyph[like]
            made.face.charWidths[code] = made.face.charWidths[like]
    pdfmetrics.registerFont(made)
    return made
