"""The gallery as a document of sections, and that document as PDF, DOCX and HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.document import Kind
from briefgen.fit.fitted import Fitted
from briefgen.layout import layout
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.pages import ChartArea
from briefgen.layout.plan import Plan
from briefgen.layout.word import set_for_word
from briefgen.render.docx.package import assemble
from briefgen.render.html import render as render_html
from briefgen.render.pdf import render as render_pdf
from tests.gallery.exhibit import Exhibit
from tests.sample_documents import chart, field, node, sample_document, sample_manuscript, with_blocks

_PLAN = Plan(10.0, 1.3, 0.6, 1.0)


def sheets(exhibits: Sequence[Exhibit]) -> Iterator[Manuscript]:
    """Documents of a few charts each: four in two columns, or two across the page."""
    for wide, most in ((False, 4), (True, 2)):
        chosen = [one for one in exhibits if one.wide == wide]
        for at in range(0, len(chosen), most):
            yield _manuscript(chosen[at : at + most], 1 if wide else 2)


def pdf(made: Manuscript) -> bytes:
    """On as many pages as it takes."""
    return render_pdf(made, Fitted(_PLAN, layout(made, _PLAN), (), "")).data


def areas(made: Manuscript) -> list[ChartArea]:
    """Where the PDF has its charts."""
    return [item for page in layout(made, _PLAN).pages for item in page if isinstance(item, ChartArea)]


def docx(made: Manuscript) -> bytes:
    """With native charts."""
    return assemble(made, set_for_word(made, _PLAN).arrangement)


def html(made: Manuscript) -> str:
    """With inline SVG and tables of data."""
    return render_html(made, Fitted(_PLAN, layout(made, _PLAN), (), "")).data.decode()


def _manuscript(exhibits: Sequence[Exhibit], columns: int) -> Manuscript:
    parts = [
        chart(one.spec.id, one.title, one.subtitle, f"Sample data, {one.spec.id}.", columns=columns) for one in exhibits
    ]
    title = field(Kind.TITLE, "title", f"Gallery: {exhibits[0].spec.kind}")
    section = node(Kind.SECTION, "charts", parts, role="text", columns=columns)
    made = sample_manuscript(with_blocks(sample_document(), [title, section]))
    return replace(made, charts={one.spec.id: one.spec for one in exhibits})
