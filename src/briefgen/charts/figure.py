"""A Figure that an author drew with matplotlib becomes a plate of ours: the same recorder, with text as labels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D, Bbox

from briefgen import typeset
from briefgen.charts.artists import house_rules, path_data
from briefgen.charts.drawings import scaled
from briefgen.charts.plate import Label, Plate, Shape
from briefgen.errors import UsageWrong
from briefgen.findings import Finding
from briefgen.theme import ChartLook

_POINTS = 72.0  # an inch: with it a pixel of matplotlib is a point
_SEMIBOLD = 600
_SHAPES_MOST = 50_000  # a scatter of a million points would make a page that no reader opens


def record_figure(figure: object, widths: Iterable[float], look: ChartLook, alt: str, place: str) -> tuple[Plate, ...]:
    """The figure laid out anew for each width in points, in its own proportions, with our sans face; unchanged afterwards.

    Text that lies level becomes labels; turned text, mathematics and characters that the face lacks become outlines. Raises
    UsageWrong, with `place` as its address, for what is no Figure, for pictures in one, which a plate cannot hold, and for too
    many shapes.
    """
    if not isinstance(figure, Figure):
        hints = ("hand in the Figure: figure, axes = plt.subplots()",)
        message = f"a {type(figure).__name__} is not a matplotlib Figure"
        raise UsageWrong(Finding("figure", message, address=place, hints=hints))
    (wide, high), dpi, ground = figure.get_size_inches(), figure.dpi, figure.patch.get_visible()
    try:
        figure.patch.set_visible(False)  # the page is the ground
        with house_rules():
            return tuple(_recorded(figure, width, width * high / wide, look, alt, place) for width in widths)
    finally:
        figure.patch.set_visible(ground)
        figure.set_dpi(dpi)
        figure.set_size_inches(wide, high)


def _recorded(figure: Figure, width: float, height: float, look: ChartLook, alt: str, place: str) -> Plate:
    figure.set_dpi(_POINTS)
    figure.set_size_inches(width / _POINTS, height / _POINTS, forward=False)
    recorder = FigureRecorder(width, height, look, place)
    # What hangs over the edge of the figure would print on the text: the plate is cut around all that is drawn.
    box = figure.get_tightbbox(recorder)
    recorder.left, recorder.top = box.x0 * _POINTS, height - box.y1 * _POINTS
    figure.draw(recorder)
    size = box.width * _POINTS, box.height * _POINTS
    return scaled(Plate(*size, alt, tuple(recorder.shapes), tuple(recorder.labels)), width / size[0])


class FigureRecorder(RendererBase):
    """A renderer that keeps shapes and labels in points, y downwards from `top`, x from `left`."""

    def __init__(self, width: float, height: float, look: ChartLook, place: str) -> None:
        super().__init__()
        self.width, self.height, self.look, self.place = width, height, look, place
        self.shapes: list[Shape] = []
        self.labels: list[Label] = []
        self.left = self.top = 0.0

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self.width, self.height

    def points_to_pixels(self, points: Any) -> Any:
        return points

    def draw_path(self, gc: GraphicsContextBase, path: Any, transform: Any, rgbFace: Any = None) -> None:  # noqa: N803
        if len(self.shapes) >= _SHAPES_MOST:
            raise self._wrong("the figure has too many shapes for a page", "draw fewer points, or sum them up")
        fill = _on_paper(rgbFace, gc.get_alpha() if gc.get_forced_alpha() else None, self.look)
        width = float(gc.get_linewidth())
        stroke = _on_paper(gc.get_rgb(), None, self.look) if width else None
        shown = path.cleaned(transform, clip=self._clip(gc, fill), curves=True)
        if fill and (box := gc.get_clip_rectangle()) is not None:
            shown = path.transformed(transform).clip_to_bbox(Bbox(box.get_points()))
        if d := path_data(shown, Affine2D().scale(1, -1).translate(-self.left, self.height - self.top)):
            dashes: Any = gc.get_dashes()[1]
            dash = () if dashes is None else tuple(round(float(part), 2) for part in dashes)
            line = (round(width, 2), dash) if stroke else (0.0, ())
            self.shapes.append(Shape(d, fill, stroke, *line, gc.get_capstyle() == "round"))

    def draw_image(self, *image: Any, **more: Any) -> None:
        raise self._wrong("a picture inside a figure cannot be printed", "draw it with lines and areas")

    def draw_text(
        self, gc: Any, x: float, y: float, s: str, prop: Any, angle: float, ismath: Any = False, mtext: Any = None
    ) -> None:
        face = self._face(prop)
        if angle or not self._plain(s, face, ismath):
            self._outlines(gc, x, y, s, prop, angle, ismath)
            return
        size, colour = prop.get_size_in_points(), _on_paper(gc.get_rgb(), None, self.look) or self.look.ink
        width = round(typeset.width(s, face, size), 3)
        self.labels.append(
            Label(round(float(x) - self.left, 2), round(float(y) - self.top, 2), s, face, size, colour, 0.0, width)
        )

    def get_text_width_height_descent(self, s: str, prop: Any, ismath: Any) -> tuple[float, float, float]:
        width, height, descent = super().get_text_width_height_descent(s, prop, ismath)
        face = self._face(prop)
        if self._plain(s, face, ismath):
            width = typeset.width(s, face, prop.get_size_in_points())
        return float(width), float(height), float(descent)

    def _outlines(self, gc: Any, x: float, y: float, text: str, prop: Any, angle: float, ismath: Any) -> None:
        vertices, codes = text_to_path.get_text_path(prop, text, ismath=ismath)
        colour = _on_paper(gc.get_rgb(), None, self.look)
        size = prop.get_size_in_points() / text_to_path.FONT_SCALE
        turned = Affine2D().scale(size, -size).rotate_deg(-angle).translate(x - self.left, y - self.top)
        if d := path_data(Path(vertices, codes), turned):
            self.shapes.append(Shape(d, colour))

    def _face(self, prop: Any) -> str:
        weight = prop.get_weight()
        strong = weight >= _SEMIBOLD if isinstance(weight, int) else "bold" in weight
        return self.look.strong if strong else self.look.family

    def _plain(self, text: str, face: str, ismath: Any) -> bool:
        return not ismath and bool(text.strip()) and not typeset.missing_glyphs(text, (face,))

    def _clip(self, gc: GraphicsContextBase, fill: str | None) -> Any:
        """The frame that lines end at; a filled path is cut as a polygon instead, so that its edge stays closed."""
        box = gc.get_clip_rectangle()
        return None if box is None or fill else tuple(box.extents)

    def _wrong(self, message: str, hint: str) -> UsageWrong:
        return UsageWrong(Finding("figure", message, address=self.place, hints=(hint,)))


def _on_paper(rgba: Any, alpha: float | None, look: ChartLook) -> str | None:
    """The opaque colour that a see-through one has on paper; None where nothing is to be seen."""
    if rgba is None:
        return None
    part = alpha if alpha is not None else float(rgba[3]) if len(rgba) > 3 else 1.0
    if not part:
        return None
    paper = [int(look.paper[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(255 * c * part + p * (1 - part)):02x}" for c, p in zip(rgba[:3], paper, strict=True))
