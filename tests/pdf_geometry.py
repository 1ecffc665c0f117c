"""A finished PDF as what lies on its pages: lines of text and painted shapes with their places, read from the file alone."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

# The elements that hold lines; what is inline (Link, Span, Reference) belongs to the nearest of them.
BLOCKS = frozenset({"P", "H1", "H2", "LBody", "Lbl", "TD", "TH", "Figure", "Note"})
_PAINT = frozenset({"f", "f*", "S", "B", "B*", "b", "s"})
_SAME_LINE, _KERNED = 0.02, 1.0  # points


class Extent(NamedTuple):
    """A rectangle in points; y upwards, as in the file."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Extent) -> bool:
        """Whether both cover a place of more than a tenth of a point."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.1
            and min(self.top, other.top) - max(self.bottom, other.bottom) > 0.1
        )


@dataclass(frozen=True)
class Element:
    """A block of the structure tree: its number in reading order and its types from the root down."""

    number: int
    path: tuple[str, ...]

    @property
    def type(self) -> str:
        return self.path[-1]


@dataclass
class Line:
    """Text on one baseline. `sizes` are those of its parts that stand on it, `raised` those of superscripts; `element` is None
    for an artifact."""

    page: int
    element: Element | None
    left: float
    right: float
    y: float
    text: str
    sizes: list[float] = field(default_factory=list)
    raised: list[float] = field(default_factory=list)

    @property
    def size(self) -> float:
        """The type size."""
        return max(self.sizes or self.raised)

    @property
    def extent(self) -> Extent:
        """From the baseline to the height of small letters."""
        return Extent(self.left, self.y, self.right, self.y + 0.45 * self.size)


class Shape(NamedTuple):
    """A painted path, and the block that it belongs to."""

    page: int
    element: Element | None
    extent: Extent


class DrawnPdf:
    """Everything that is drawn: `lines` from top to bottom of each element, `shapes`, and the pages' sizes."""

    def __init__(self, data: bytes) -> None:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            numbers = {page.objgen: n for n, page in enumerate(pdf.pages)}
            owners = dict(_owners(pdf.Root.StructTreeRoot.K[0], numbers))
            self.sizes = [tuple(float(v) for v in page.MediaBox[2:]) for page in pdf.pages]
            pieces: list[Line] = []
            self.shapes: list[Shape] = []
            for n, page in enumerate(pdf.pages):
                reader = _PageReader(n, page, owners)
                pieces += reader.pieces
                self.shapes += reader.shapes
        self.lines = _merged(pieces)


def _owners(root: Any, pages: dict[tuple[int, int], int]) -> Iterator[tuple[tuple[int, int], Element]]:
    """The block that holds each marked content, by page and MCID."""
    number = 0

    def walk(element: Any, path: tuple[str, ...], block: Element | None) -> Iterator[tuple[tuple[int, int], Element]]:
        nonlocal number
        name = str(element.S)[1:]
        path = (*path, name)
        if name in BLOCKS or block is None:
            number += 1
            block = Element(number, path)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield (pages[element.Pg.objgen], kid), block
            elif "/MCID" in kid:
                yield (pages[kid.get("/Pg", element.get("/Pg")).objgen], int(kid.MCID)), block
            elif "/S" in kid:
                yield from walk(kid, path, block if name in BLOCKS else None)

    yield from walk(root, (), None)


def _merged(pieces: list[Line]) -> list[Line]:
    """Pieces of one block on one baseline are one line; labels of a figure and artifacts stay apart."""
    out: list[Line] = []
    for piece in pieces:
        last = out[-1] if out else None
        if (
            last
            and piece.element
            and piece.element.type != "Figure"
            and last.element == piece.element
            and last.page == piece.page
            and abs(last.y - piece.y) < _SAME_LINE
            and piece.left > last.right - _KERNED
        ):
            last.left, last.right = min(last.left, piece.left), max(last.right, piece.right)
            last.text += piece.text
            last.sizes += piece.sizes
            last.raised += piece.raised
        else:
            out.append(piece)
    return out


class _PageReader:
    """Runs the operators that our files use; any other that moves or shows text is an error."""

    def __init__(self, number: int, page: Any, owners: dict[tuple[int, int], Element]) -> None:
        self.number, self.owners = number, owners
        self.pieces: list[Line] = []
        self.shapes: list[Shape] = []
        self._fonts = {name: _Font(font) for name, font in page.Resources.Font.items()}
        self._marks: list[Element | None] = []
        self._matrix = pikepdf.Matrix()
        self._stack: list[Any] = []
        self._text = pikepdf.Matrix()
        self._font, self._size, self._rise, self._scale = "", 0.0, 0.0, 1.0
        self._points: list[tuple[float, float]] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            self._run(str(operator), operands)

    @property
    def _owner(self) -> Element | None:
        return self._marks[-1] if self._marks else None

    def _run(self, operator: str, operands: Any) -> None:
        match operator:
            case "BDC" | "BMC":
                mcid = operands[1].get("/MCID") if len(operands) > 1 else None
                self._marks.append(None if mcid is None else self.owners.get((self.number, int(mcid))))
            case "EMC":
                self._marks.pop()
            case "q":
                self._stack.append(self._matrix)
            case "Q":
                self._matrix = self._stack.pop()
            case "cm":
                self._matrix = pikepdf.Matrix(*map(float, operands)) @ self._matrix
            case "Tm":
                self._text = pikepdf.Matrix(*map(float, operands))
            case "Tf":
                self._font, self._size = str(operands[0]), float(operands[1])
            case "Ts":
                self._rise = float(operands[0])
            case "Tj" | "TJ":
                self._show(operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]])
            case "Td" | "TD" | "T*" | "Tc" | "Tw" | "TL" | "Tz" | "'" | '"':
                raise AssertionError(f"the reader does not know {operator}")
            case "re":
                x, y, width, height = map(float, operands)
                self._points += [self._at(x, y), self._at(x + width, y + height)]
            case "m" | "l":
                self._points.append(self._at(*map(float, operands)))
            case "c":
                self._points += [self._at(float(operands[n]), float(operands[n + 1])) for n in (0, 2, 4)]
            case _ if operator in _PAINT:
                xs, ys = zip(*self._points, strict=True)
                self.shapes.append(Shape(self.number, self._owner, Extent(min(xs), min(ys), max(xs), max(ys))))
                self._points = []
            case "n":
                self._points = []

    def _at(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self._matrix.shorthand
        return a * x + c * y + e, b * x + d * y + f

    def _show(self, parts: Any) -> None:
        font = self._fonts[self._font]
        moved, said, ink = 0.0, "", 0.0
        for part in parts:
            if isinstance(part, pikepdf.String):
                for code in bytes(part):
                    moved += font.widths[code] * self._size / 1000
                    said += font.chars[code]
                    ink = ink if font.chars[code].isspace() else moved
            else:
                moved -= float(part) * self._size / 1000
        matrix = self._text @ self._matrix
        scale = matrix.shorthand[3]
        x, y = matrix.shorthand[4:]
        if said.strip():
            sizes = [self._size * scale]
            self.pieces.append(
                Line(
                    self.number,
                    self._owner,
                    x,
                    x + ink * scale,
                    y,
                    said,
                    [] if self._rise else sizes,
                    sizes if self._rise else [],
                )
            )
        elif self.pieces:
            self.pieces[-1].text += said
        self._text = pikepdf.Matrix(1, 0, 0, 1, moved, 0) @ self._text


class _Font:
    """Widths and characters of the codes of a simple font."""

    def __init__(self, font: Any) -> None:
        first = int(font.FirstChar)
        self.widths = {first + n: float(width) for n, width in enumerate(font.Widths)}
        pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>\n", font.ToUnicode.read_bytes().decode())
        self.chars = {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in pairs}
