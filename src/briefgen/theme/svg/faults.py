"""What is wrong with an SVG, each with its line and what to do; and what is told of an element that is not read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

AS_PNG = "export the logo as PNG, 200 pixels high or more"
PLAIN = "export it anew as plain SVG, or as PNG, 200 pixels high or more"
_TO_PATHS = "convert text to paths before the export (Object to Path, Create Outlines)"
_STYLES = "export it with presentation attributes instead of a style sheet (Inkscape: plain SVG)"
_COLOURS = "give it plain colours, or export the logo as PNG, 200 pixels high or more"

# Elements that change the picture in a way that is not read, by what they are called here; the rest is told by its name.
UNREAD = {
    "script": ("it has a script", PLAIN),
    "foreignObject": ("it holds a piece of another format", PLAIN),
    "style": ("it has a style sheet, which is not read", _STYLES),
    "image": ("it holds a picture, which is not read", AS_PNG),
    "text": ("it has text, which is not read", _TO_PATHS),
    "use": ("it repeats a part (use), which is not read", "expand symbols and unlink clones before the export"),
    "animate": ("it is animated", PLAIN),
    "animateMotion": ("it is animated", PLAIN),
    "animateTransform": ("it is animated", PLAIN),
    "set": ("it is animated", PLAIN),
}
REFERS = "it refers to something outside of the file", PLAIN
HANDLER = "it has a script in its attribute {}", PLAIN
SERVED = "its {} is a gradient, a pattern or the like, which is not read", _COLOURS
CUT = "its {} is not read", "flatten the logo to plain shapes, or " + AS_PNG
SEE_THROUGH = "its {} is not read", "mix its colours with that of the paper instead, or " + AS_PNG


class Fault(NamedTuple):
    """One thing that is wrong, in a line of the file (0: the whole file), and what to do."""

    line: int
    message: str
    hint: str = AS_PNG

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else self.message


class Unreadable(ValueError):
    """All that was found wrong with a picture, at least one."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(map(str, self.faults)))
