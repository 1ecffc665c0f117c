"""Outlines as operators of PDF, and as the picture that PDFium makes of these."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.theme.tokens import Outline
from briefgen.units import Colour

if TYPE_CHECKING:
    from PIL.Image import Image

_STEP = re.compile(r"([MLC])([^MLCZ]*)|Z")
_OPERATORS = {"M": "m", "L": "l", "C": "c"}


def operators(outlines: Iterable[Outline], height: float) -> bytes:
    """Paths that are painted (ISO 32000-1, 8.5) in coordinates that go upwards from the foot of a picture so high."""
    return "\n".join(("q", f"1 0 0 -1 0 {height:.3f} cm", *map(_painted, outlines), "Q\n")).encode("ascii")


def drawn(outlines: Iterable[Outline], size: tuple[int, int], paper: Colour) -> Image:
    """The picture of outlines on paper, in RGB; a unit is a pixel."""
    import pypdfium2

    wide, high = size
    ground = f"{_operands(paper)} rg 0 0 {wide} {high} re f\n".encode("ascii")
    with pypdfium2.PdfDocument(_page(size, ground + operators(outlines, high))) as document:
        picture: Image = document[0].render(scale=1).to_pil().convert("RGB")
    return picture


def _painted(outline: Outline) -> str:
    path = _STEP.sub(lambda step: f"{step[2]} {_OPERATORS[step[1]]} " if step[1] else "h ", outline.d)
    ops = [f"{_operands(outline.fill)} rg"] if outline.fill else []
    if outline.stroke:
        ops.append(f"{_operands(outline.stroke)} RG {outline.width:.3f} w")
        ops.append(f"{outline.cap} J {outline.join} j {outline.miter:g} M")
    paint = "B" if outline.fill and outline.stroke else "f" if outline.fill else "S"
    even_odd = "*" if outline.fill and outline.even_odd else ""
    return f"{' '.join(ops)} {path}{paint}{even_odd}"


def _operands(colour: Colour) -> str:
    return " ".join(f"{channel:.4g}" for channel in colour.rgb)


def _page(size: tuple[int, int], content: bytes) -> bytes:
    """A PDF of one page."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<<>>/Contents 4 0 R>>" % size,
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
    )
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\n" % (count, rows, count)
    return out + table + b"startxref\n%d\n%%%%EOF\n" % len(out)
