"""Small documents with every kind of block, laid out and drawn, for tests of the PDF."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.document import Block, Document, Kind, Run
from briefgen.fit.fitted import Fitted
from briefgen.layout import layout
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.plan import Plan
from briefgen.render.pdf import render
from tests.pdf_tags import TaggedPdf
from tests.sample_documents import field, heading, leaf, node, sample_document, sample_manuscript, with_blocks

K = Kind


def fitted(manuscript: Manuscript, plan: Plan = Plan()) -> Fitted:  # noqa: B008 (a plan is a value)
    """The pages of a plan, whether they fit or not."""
    return Fitted(plan, layout(manuscript, plan), tuple(sorted(plan.dropped)), "")


def manuscript(blocks: Iterable[Block]) -> Manuscript:
    """The sample's theme, charts and metadata around other blocks."""
    return sample_manuscript(with_blocks(sample_document(), blocks))


def drawn(blocks: Iterable[Block]) -> bytes:
    """The PDF of some blocks."""
    made = manuscript(blocks)
    return render(made, fitted(made)).data


def drawn_document(document: Document, plan: Plan = Plan()) -> bytes:  # noqa: B008
    """The PDF of a document."""
    made = sample_manuscript(document)
    return render(made, fitted(made, plan)).data


def tags(*blocks: Block) -> TaggedPdf:
    """The tags of a title and these blocks in one column."""
    return TaggedPdf(drawn((field(K.TITLE, "title", "A title"), node(K.SECTION, "text", blocks, role="text"))))


def paragraph(*runs: Run | str, id_: str = "p") -> Block:
    """A paragraph of runs."""
    return Block(K.PARAGRAPH, id_, runs=tuple(Run(run) if isinstance(run, str) else run for run in runs))


def plain(block: Block) -> str:
    """The words of a block as a line of text has them: single spaces, no space at the ends."""
    return " ".join(word for word in block.text.replace("\n", " ").split(" ") if word)


def texts(read: TaggedPdf) -> list[str]:
    """Texts of all leaves in reading order, labels of charts and numbers of lists aside; a leaf is read with its links."""
    inner = {"Link", "Span", "Reference"}
    return [
        tag.text
        for tag in read.root.walk()
        if tag.type not in {"Figure", "Lbl", *inner}
        and any(isinstance(kid, str) or kid.type in inner for kid in tag.kids)
    ]


__all__ = [
    "K",
    "drawn",
    "drawn_document",
    "fitted",
    "heading",
    "leaf",
    "manuscript",
    "paragraph",
    "plain",
    "tags",
    "texts",
]
