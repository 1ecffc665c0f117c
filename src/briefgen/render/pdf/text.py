"""The pen of one page: operators for text, boxes, rules and pictures, written only where the state changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from briefgen.render.pdf.fonts import font
from briefgen.typeset import Fragment


@lru_cache(64)
def rgb(colour: str) -> str:
    """The operands of a colour `#rrggbb`."""
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


class Pen:
    """Writes operators in the coordinates of `layout`: points, y downwards from the page's top."""

    def __init__(self, out: Callable[[str], None], document: Any, height: float) -> None:
        self.out, self.height = out, height
        self._document = document  # ReportLab's, which knows the codes and names of the fonts
        self._fill = ""
        self._font = ""

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle; y is its upper edge."""
        self._ink(colour)
        self.out(f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def picture(self, x: float, y: float, width: float, height: float, name: str) -> None:
        """An image object of the page; y is its upper edge."""
        self.out(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {self.height - y - height:.2f} cm /{name} Do Q")

    def text(self, x: float, y: float, size: float, fragments: Sequence[Fragment], colour: str) -> None:
        """Fragments of one colour on a baseline; x is the left edge of the line that they belong to."""
        self._ink(colour)
        ops = [f"BT 1 0 0 1 {x + fragments[0].x * size / 1000:.2f} {self.height - y:.2f} Tm"]
        self.show(ops, size, fragments)
        self.out(" ".join(ops))

    def show(self, ops: list[str], size: float, fragments: Sequence[Fragment]) -> None:
        """Appends fragments to an open text object and ends it."""
        rise = 0.0
        for fragment in fragments:
            style = fragment.style
            if style.rise != rise:
                rise = style.rise
                ops.append(f"{rise * size:.2f} Ts")
            self._string(ops, style.face, size * style.scale, fragment)
        ops.append("0 Ts ET" if rise else "ET")

    def forget(self) -> None:
        """Says that the graphics state is no longer known, as after `q` and `Q`."""
        self._fill = self._font = ""

    def _ink(self, colour: str) -> None:
        if colour != self._fill:
            self.out(f"{rgb(colour)} rg")
            self._fill = colour

    def _string(self, ops: list[str], face: str, size: float, fragment: Fragment) -> None:
        used, kerns, at = font(face), dict(fragment.kerns), 0
        for subset, codes in used.splitString(fragment.text, self._document):
            name = f"{used.getSubsetInternalName(subset, self._document)} {size:.5g} Tf"
            if name != self._font:
                ops.append(name)
                self._font = name
            ops.append(_kerned(codes, kerns, at) if kerns else f"<{codes.hex()}> Tj")
            at += len(codes)


def _kerned(codes: bytes, kerns: dict[int, int], at: int) -> str:
    """One TJ of codes that begin at a place of the fragment: an adjustment is subtracted (ISO 32000-1, 9.4.3)."""
    parts, done = [], 0
    for i, kern in kerns.items():
        if done <= (end := i - at + 1) <= len(codes):
            parts.append(f"<{codes[done:end].hex()}>{-kern}")
            done = end
    return f"[{''.join(parts)}<{codes[done:].hex()}>] TJ"
