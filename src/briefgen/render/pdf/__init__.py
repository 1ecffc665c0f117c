"""The PDF: pages of `layout` drawn on ReportLab's Canvas, tagged from the start, the same bytes for the same input.

Neither ReportLab's Paragraph nor Platypus nor its markup is used: what `layout` measured is what is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen import charts
from briefgen.charts.plate import Plate
from briefgen.document import Kind, without
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.pages import ChartArea
from briefgen.render.base import Attachment, Rendering
from briefgen.render.pdf.attachments import register_attachments
from briefgen.render.pdf.drawing import Drawing
from briefgen.render.pdf.file import PageCanvas, assemble
from briefgen.render.pdf.structure import Structure
from briefgen.render.pdf.tagging import register_links, register_tree
from briefgen.render.pdf.text import Pen


def render(manuscript: Manuscript, fitted: Fitted, attachments: Sequence[Attachment] = ()) -> Rendering:
    """The fitted pages as a tagged PDF with all fonts embedded, charts as vectors and the attachments as associated files."""
    document, theme, pages = manuscript.document, manuscript.theme, fitted.pages.pages
    alternatives = {name: charts.describe(spec) for name, spec in manuscript.charts.items()}
    structure = Structure(without(document, frozenset(fitted.dropped)), alternatives)

    def plate(area: ChartArea) -> Plate:
        return charts.plate(manuscript.charts[area.chart], area.width, area.height, theme.chart, manuscript.plates)

    canvas = PageCanvas(manuscript.page, document.metadata.language, theme.families["serif"])
    drawing = Drawing(structure, plate, canvas.image, theme.palette["link"], theme.palette["reverse"])
    for items in pages:
        before = len(drawing.links)
        drawing.page(items, Pen(canvas._code.append, canvas._doc, manuscript.page.height))
        canvas.annotations = range(before, len(drawing.links))
        _bookmark(canvas, drawing, manuscript.page.height)
        canvas.showPage()
    _outline(canvas, manuscript, drawing)
    structure.root.prune()
    places = {block: (page, manuscript.page.height - y) for block, (page, y) in drawing.tops.items()}
    register_links(canvas._doc, drawing.links, len(pages), places)
    files = register_attachments(canvas._doc, attachments, document.metadata.date)
    for attachment in attachments:
        if attachment.chart in structure.figures:
            structure.figures[attachment.chart].files.append(files[attachment.name])
    tree = register_tree(canvas._doc, structure.root, drawing.elements, drawing.links)
    return Rendering(assemble(canvas, document.metadata, tree, files))


def _bookmark(canvas: PageCanvas, drawing: Drawing, height: float) -> None:
    """Makes the blocks that begin on the page just drawn places to go to."""
    page = len(drawing.elements) - 1
    for block, (of, y) in drawing.tops.items():
        if of == page:
            canvas.bookmarkPage(block, fit="XYZ", top=height - y)


def _outline(canvas: PageCanvas, manuscript: Manuscript, drawing: Drawing) -> None:
    """The outline: the title, and the headings below it, in the document's order."""
    level = 0
    for block in manuscript.document.walk():
        if block.kind in (Kind.TITLE, Kind.HEADING) and block.id in drawing.tops:
            canvas.addOutlineEntry(block.text, block.id, 0 if block.kind is Kind.TITLE else level)
            level = 1
