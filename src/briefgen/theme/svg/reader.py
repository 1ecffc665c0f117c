"""Reads an SVG from the events of expat: nothing is fetched, no entity is declared, and it ends at its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from xml.parsers import expat

from fontTools.misc.transform import Identity, Transform

from briefgen.theme.svg import faults
from briefgen.theme.svg.faults import Fault, Unreadable
from briefgen.theme.svg.geometry import BASIC, Measures, length, numbers, transform
from briefgen.theme.svg.paint import Paint
from briefgen.theme.svg.shape import Shape, Window, segments

_LARGEST = 500_000  # bytes
_DEEPEST, _ELEMENTS, _SEGMENTS = 64, 5_000, 10_000
_FAULTS = 6  # that are told at once
_SIDES = (0.01, 1_000_000.0)  # of a picture, in user units
_NAMESPACE, _SEPARATOR = "http://www.w3.org/2000/svg", "\n"
_STANDARD = "http://www.w3.org/"  # where the document type lies that exporters name, and nobody reads
_ROOT = 2  # levels that are open inside of the root: the plane's, and its own
# Their children are drawn only where something refers to them, which is told there; or they are words about the picture.
_APART = {"defs", "symbol", "clipPath", "mask", "marker", "pattern", "filter", "linearGradient", "radialGradient"}
_FELT = {"style", "image", "foreignObject"}  # also there
_WORDS = {"title", "desc", "metadata"}
_NOT_SVG = "this is no SVG that can be read"


class Drawing(NamedTuple):
    """Shapes from the lowest to the highest, and the part of the plane that is the picture."""

    window: Window
    shapes: tuple[Shape, ...]


def read_svg(data: bytes) -> Drawing:
    """The drawing of an SVG. Raises Unreadable with all that was found wrong, each with its line."""
    if data.startswith(b"\x1f\x8b"):
        raise Unreadable([Fault(0, "this is a compressed SVG", "save it as plain SVG, not compressed")])
    if len(data) > _LARGEST:
        raise Unreadable([Fault(0, f"an SVG may have {_LARGEST:,} bytes", faults.AS_PNG)])
    reader = _Reader()
    reader.read(data)
    if reader.faults:
        raise Unreadable(reader.faults)
    if reader.window is None:
        raise Unreadable([Fault(0, _NOT_SVG, faults.PLAIN)])
    return Drawing(reader.window, tuple(reader.shapes))


class _Level(NamedTuple):
    """What holds inside of an element; not `drawn`: nothing in it is part of the picture."""

    matrix: Transform
    paint: Paint
    drawn: bool


class _Stop(Exception):
    """Nothing more needs to be read."""


class _Reader:
    """Takes expat's events."""

    def __init__(self) -> None:
        self.window: Window | None = None
        self.shapes: list[Shape] = []
        self.faults: list[Fault] = []
        self._levels = [_Level(Identity, Paint(), drawn=True)]
        self._elements = self._segments = 0
        self._expat = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.EntityDeclHandler = self._entity
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.ProcessingInstructionHandler = self._instruction

    def read(self, data: bytes) -> None:
        """Reads until the end, or until enough is wrong."""
        try:
            self._expat.Parse(data, True)
        except _Stop:
            pass
        except (expat.ExpatError, ValueError, LookupError) as error:  # the last two for an unknown encoding
            if not self.faults:
                self.faults.append(Fault(getattr(error, "lineno", 0), _NOT_SVG, faults.PLAIN))

    def _wrong(self, message: str, hint: str = faults.AS_PNG, *, last: bool = False) -> None:
        fault = Fault(self._expat.CurrentLineNumber, message, hint)
        if message not in [known.message for known in self.faults]:
            self.faults.append(fault)
        if last or len(self.faults) >= _FAULTS:
            raise _Stop

    def _entity(self, *_: Any) -> None:
        self._wrong("it declares entities, which are not read", faults.PLAIN, last=True)

    def _doctype(self, _name: str, system: str | None, _public: str | None, _inside: int) -> None:
        if system and not system.startswith(_STANDARD):
            self._wrong(*faults.REFERS)

    def _instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            self._wrong(*faults.UNREAD["style"])

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        namespace, _, name = qualified.rpartition(_SEPARATOR)
        self._bounded()
        above = self._levels[-1]
        if self.window is None:
            self._root(namespace, name, attributes)
        self._forbidden(name, attributes)
        if namespace != _NAMESPACE or name in _WORDS or not above.drawn:
            self._levels.append(above._replace(drawn=False))
            if namespace == _NAMESPACE and name in _FELT:
                self._wrong(*faults.UNREAD[name])
            return
        self._levels.append(self._inside(name, attributes, above))
        is_root = len(self._levels) == _ROOT
        if self._levels[-1].drawn and name != "g" and not is_root:
            self._shape(name, attributes)

    def _end(self, _qualified: str) -> None:
        self._levels.pop()

    def _bounded(self) -> None:
        self._elements += 1
        if len(self._levels) > _DEEPEST:
            self._wrong(f"its elements are nested deeper than {_DEEPEST}", faults.PLAIN, last=True)
        if self._elements > _ELEMENTS:
            self._wrong(f"it has more than {_ELEMENTS:,} elements", last=True)

    def _root(self, namespace: str, name: str, attributes: Mapping[str, str]) -> None:
        if (namespace, name) != (_NAMESPACE, "svg"):
            self._wrong(_NOT_SVG, faults.PLAIN, last=True)
        try:
            self.window = _window(attributes)
        except ValueError as error:
            self._wrong(str(error), last=True)

    def _forbidden(self, name: str, attributes: Mapping[str, str]) -> None:
        """Tells what runs or fetches, wherever it stands."""
        if name.lower() == "script":
            self._wrong(*faults.UNREAD["script"])
        for qualified, value in attributes.items():
            local = qualified.rpartition(_SEPARATOR)[2]
            if qualified.lower().startswith("on"):
                self._wrong(faults.HANDLER[0].format(local[:30]), faults.HANDLER[1])
            if local == "href" and not value.strip().startswith("#"):
                self._wrong(*faults.REFERS)

    def _inside(self, name: str, attributes: Mapping[str, str], above: _Level) -> _Level:
        paint, unread = above.paint.below(attributes)
        drawn = paint.shown and name not in _APART
        for message, hint in unread if drawn else ():
            self._wrong(message, hint)
        matrix = above.matrix
        try:
            matrix = matrix.transform(transform(attributes.get("transform", "")))
        except ValueError as error:
            self._wrong(str(error))
        return _Level(matrix, paint, drawn)

    def _shape(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "path" and name not in BASIC:
            self._wrong(*faults.UNREAD.get(name, (f'its element "{name[:30]}" is not read', faults.PLAIN)))
            return
        assert self.window is not None, "the root is read first"
        level, measures = self._levels[-1], Measures(attributes, self.window.width, self.window.height)
        try:
            data = attributes.get("d", "") if name == "path" else BASIC[name](measures)
            look = level.paint.look(level.matrix, measures.diagonal)
            drawn = segments(data, level.matrix, self.window, _SEGMENTS - self._segments)
        except ValueError as error:
            self._wrong(str(error))
            return
        self._segments += len(drawn)
        if drawn and (look.fill or look.stroke):
            self.shapes.append(Shape(drawn, look))


def _window(attributes: Mapping[str, str]) -> Window:
    """The picture's part of the plane. Raises ValueError."""
    if box := attributes.get("viewBox", "").strip():
        sides = numbers(box)
    else:
        sides = [0.0, 0.0, *(length(attributes.get(side, "100%"), 0.0) for side in ("width", "height"))]
    least, most = _SIDES
    if len(sides) != 4 or not all(least <= side <= most for side in sides[2:]) or max(map(abs, sides[:2])) > most:
        raise ValueError("its size (viewBox, or width and height) is not one of a picture")
    return Window(*sides)
