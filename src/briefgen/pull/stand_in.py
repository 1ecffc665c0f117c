"""What stands in for a manifest that is gone: today's brief composed, so that controls and bookmarks still lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from briefgen import compose
from briefgen.document import FURNITURE, Block, Document, Run
from briefgen.inline import Run as Inline
from briefgen.model.schema import Brief
from briefgen.ooxml.manifest import Field, Manifest, Paragraph, Piece
from briefgen.pipeline.locate import Located
from briefgen.pipeline.looks import read_looks
from briefgen.pipeline.request import Request
from briefgen.world import World


def stand_in(located: Located, brief: Brief, world: World) -> Manifest:
    """A manifest of what today's brief would print. Raises BriefInvalid where it cannot be composed."""
    template = read_looks(world, located, Request(), {}).template
    attested = frozenset(each.address for each in brief.attested)
    document = compose.compose(brief, template, None, attested)
    paragraphs = tuple(_paragraphs(document))
    addresses = dict.fromkeys(piece.address for p in paragraphs for piece in p.pieces if piece.address)
    fields = tuple(Field(a, document.typed[a].text, document.typed[a].markdown) for a in addresses)
    return Manifest("", brief.title, brief.language, fields=fields, paragraphs=paragraphs)


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for block in (each for top in document.blocks if top.role not in FURNITURE for each in top.walk()):
        if block.runs:
            yield Paragraph("document", tuple(_pieces(block)))


def _pieces(block: Block) -> Iterator[Piece]:
    for address, runs in groupby(block.runs, _editable):
        yield Piece(
            address, tuple(Inline("" if r.note else r.text, r.bold, r.italic, r.href, r.statistic) for r in runs)
        )


def _editable(run: Run) -> str:
    return "" if run.locked or not run.address else run.address
