"""Pages drawn: every item of `layout` at its place, its words claimed for its block, the rest an artifact. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from briefgen.charts.plate import Plate
from briefgen.layout.pages import Box, ChartArea, Item, Picture, Rule, TextLine
from briefgen.render.pdf.marked import Artifact, MarkedPage
from briefgen.render.pdf.plates import replay
from briefgen.render.pdf.structure import Annotated, Element, Structure
from briefgen.render.pdf.tagging import LinkArea
from briefgen.render.pdf.text import Pen
from briefgen.theme import Logo
from briefgen.typeset import Fragment, Style

_ASCENT, _DESCENT = 0.75, 0.25  # of the type size: the clickable height of a line


class Drawing:
    """What is drawn page after page, and what the file has to know of it afterwards.

    `elements` holds the elements of each page by MCID, `links` all annotations, `tops` the page and y (from its top) where
    a block's first line stands. `image` gives the name of a logo's image on the page being drawn.
    """

    def __init__(
        self,
        structure: Structure,
        plate: Callable[[ChartArea], Plate],
        image: Callable[[Logo], str],
        link: str,
        reverse: str,
    ) -> None:
        self._structure, self._plate, self._image = structure, plate, image
        self._link, self._reverse = link, reverse
        self._parts: dict[tuple[Element, str, str], Element] = {}
        self._last: tuple[Element, str, str] | None = None
        self.elements: list[list[Element]] = []
        self.links: list[LinkArea] = []
        self.tops: dict[str, tuple[int, float]] = {}

    def page(self, items: Sequence[Item], pen: Pen) -> None:
        """Draws the next page: boxes and rules first, in one artifact below all words, then the rest in its order."""
        number = len(self.elements)
        marks = MarkedPage(number, pen.out)
        for item in items:
            if isinstance(item, Box | Rule):
                marks.claim(Artifact.LAYOUT)
                _fill(item, pen)
        for item in items:
            if isinstance(item, TextLine):
                if item.block:
                    self.tops.setdefault(item.block, (number, item.y - item.size))
                self._line(item, pen, marks)
            elif isinstance(item, ChartArea):
                self._chart(item, pen, marks)
            elif isinstance(item, Picture):
                self._picture(item, pen, marks)
        marks.close()
        self.elements.append(marks.elements)

    def _line(self, line: TextLine, pen: Pen, marks: MarkedPage) -> None:
        if not line.block:
            marks.claim(Artifact.PAGINATION)
            pen.text(line.x, line.y, line.size, line.line.fragments, line.colour)
            return
        place = self._structure.label(line.block) if line.label else self._structure.place(line.block)
        for href, language, fragments in _parts(line.line.fragments):
            owner = self._owner(place, href, language)
            marks.claim(owner)
            colour = self._link if href and line.colour != self._reverse else line.colour
            pen.text(line.x, line.y, line.size, fragments, colour)
            if href:
                self._annotate(line, href, fragments, owner, pen.height)

    def _owner(self, place: Element, href: str, language: str) -> Element:
        """The element itself, or a Link or Span below it, which goes on in the next line where nothing came between."""
        if not href and not language:
            self._last = None
            return place
        key = place, href, language
        if key != self._last:
            parent = place.add("Reference") if href.startswith("#") else place
            self._parts[key] = parent.add("Link" if href else "Span", language=language)
        self._last = key
        return self._parts[key]

    def _annotate(
        self, line: TextLine, href: str, fragments: Sequence[Fragment], owner: Element, height: float
    ) -> None:
        first, last, page = fragments[0], fragments[-1], len(self.elements)
        left, right = (line.x + at * line.size / 1000 for at in (first.x, last.x + last.width))
        y = height - line.y
        rectangle = left, y - line.size * _DESCENT, right, y + line.size * _ASCENT
        owner.kids.append(Annotated(page, len(self.links)))
        words = "".join(fragment.text for fragment in fragments).strip()
        self.links.append(LinkArea(page, rectangle, href, words, owner))

    def _chart(self, area: ChartArea, pen: Pen, marks: MarkedPage) -> None:
        marks.claim(_boxed(self._structure.place(area.block), area, pen))
        replay(self._plate(area), pen, area.x, area.y)

    def _picture(self, picture: Picture, pen: Pen, marks: MarkedPage) -> None:
        figure = self._structure.place(picture.block).add("Figure", alt=picture.logo.alt)
        marks.claim(_boxed(figure, picture, pen))
        pen.picture(picture.x, picture.y, picture.width, picture.height, self._image(picture.logo))


def _boxed(figure: Element, area: ChartArea | Picture, pen: Pen) -> Element:
    """A Figure that says where on the page it stands (ISO 32000-1, 14.8.5.4)."""
    top = pen.height - area.y
    corners = area.x, top - area.height, area.x + area.width, top
    box = f"[{' '.join(f'{value:.2f}' for value in corners)}]"
    figure.attributes = ("O", "/Layout"), ("Placement", "/Block"), ("BBox", box)
    return figure


def _parts(fragments: Sequence[Fragment]) -> Iterator[tuple[str, str, list[Fragment]]]:
    """Stretches of one link and one language: the address or "", the language or "", and the fragments."""
    for (href, language), some in groupby(fragments, lambda f: (_href(f.style), f.style.language or "")):
        yield href, language, list(some)


def _href(style: Style) -> str:
    """The address of a link; # and the id of its block for the number of a note."""
    return f"#{style.note}" if style.note else style.href or ""


def _fill(item: Box | Rule, pen: Pen) -> None:
    if isinstance(item, Box):
        pen.box(item.x, item.y, item.width, item.height, item.fill)
    else:
        pen.box(item.x, item.y - item.thickness / 2, item.width, item.thickness, item.colour)
