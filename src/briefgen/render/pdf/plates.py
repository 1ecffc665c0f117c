"""A chart on a page: its plate replayed as paths and as text in the page's own fonts, never as a picture."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.charts.plate import Label, Plate, Shape
from briefgen.document import Run
from briefgen.render.pdf.text import Pen, rgb
from briefgen.typeset import Fragment, text

_STEP = re.compile(r"([MLC])([^MLCZ]*)|Z")
_OPERATOR = {"M": "m", "L": "l", "C": "c"}


def replay(plate: Plate, pen: Pen, x: float, y: float) -> None:
    """Draws a plate with its upper left corner at (x, y), in a turned coordinate system that keeps the plate's numbers."""
    pen.out(f"q 1 0 0 -1 {x:.2f} {pen.height - y:.2f} cm")
    pen.forget()
    state: tuple[str, ...] = ()
    for shape in plate.shapes:
        state = _shape(shape, state, pen)
    for label in plate.labels:
        _label(label, pen)
    pen.out("Q")
    pen.forget()


def _shape(shape: Shape, state: tuple[str, ...], pen: Pen) -> tuple[str, ...]:
    """Writes one path with the changes of state that it needs; the state after it."""
    fill = f"{rgb(shape.fill)} rg" if shape.fill else ""
    stroke = f"{rgb(shape.stroke)} RG" if shape.stroke else ""
    dash = " ".join(f"{length:g}" for length in shape.dash)
    line = f"{shape.width:g} w {int(shape.round)} J {int(shape.round)} j [{dash}] 0 d" if shape.stroke else ""
    wanted, old = (fill, stroke, line), state or ("", "", "")
    pen.out(" ".join(new for new, was in zip(wanted, old, strict=True) if new and new != was))
    pen.out(_path(shape.d) + ("B" if fill and stroke else "f" if fill else "S" if stroke else "n"))
    return tuple(new or was for new, was in zip(wanted, old, strict=True))


def _label(label: Label, pen: Pen) -> None:
    ops = [f"{rgb(label.colour)} rg BT 1 0 0 -1 {label.left:.2f} {label.y:.2f} Tm"]
    pen.show(ops, label.size, _fragments(label.text, label.face))
    pen.out(" ".join(ops))


@lru_cache(4_000)
def _fragments(words: str, face: str) -> tuple[Fragment, ...]:
    return text((Run(words),), face).lines(10**8, hyphenate=False)[0].fragments


@lru_cache(4_000)
def _path(d: str) -> str:
    return _STEP.sub(lambda step: f"{step[2]} {_OPERATOR[step[1]]} " if step[1] else "h ", d)
