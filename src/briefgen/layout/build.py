"""A manuscript and a plan as bands: each part goes to the function of its kind and role."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from functools import lru_cache
from itertools import pairwise

from briefgen.document import Block, Document, Kind, without
from briefgen.layout.bands import LEVEL, Band
from briefgen.layout.blocks import cards, counterpoint, ending, front, illustration, panel, table, text
from briefgen.layout.builder import Builder
from briefgen.layout.flow import Part, parts
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.measure import Setter
from briefgen.layout.plan import Plan

Make = Callable[[Builder, Part], None]
# What each kind and role becomes; a role that is not here is plain, a kind that is not here is entered.
TABLE: Mapping[tuple[Kind, str], Make] = {
    (Kind.TITLE, ""): front.title,
    (Kind.PARAGRAPH, "standfirst"): front.standfirst,
    (Kind.PARAGRAPH, "notice"): front.notice,
    (Kind.PARAGRAPH, "correction"): front.notice,
    (Kind.PANEL, ""): panel.panel,
    (Kind.HEADING, ""): text.heading,
    (Kind.PARAGRAPH, ""): text.paragraph,
    (Kind.PARAGRAPH, "basis"): text.basis,
    (Kind.CITATION, ""): text.paragraph,
    (Kind.ITEM, ""): text.item,
    (Kind.QUOTATION, ""): text.quotation,
    (Kind.SECTION, "counterpoint"): counterpoint.counterpoint,
    (Kind.SECTION, "cards"): cards.cards,
    (Kind.SECTION, "chart"): illustration.chart,
    (Kind.CHART, ""): illustration.chart,
    (Kind.CAPTION, ""): illustration.caption,
    (Kind.SECTION, "table"): table.table,
    (Kind.TABLE, ""): table.table,
    (Kind.SECTION, "notes"): ending.sources,
    (Kind.SECTION, "sources"): ending.sources,
    (Kind.SECTION, "imprint"): ending.imprint,
}
_ACROSS = {(Kind.SECTION, "cards"), (Kind.PANEL, "")}
_SMALL = 60  # atoms of a band that may be set across, if it cannot be level in columns


def build(manuscript: Manuscript, plan: Plan) -> tuple[tuple[Band, ...], frozenset[str]]:
    """The bands, and the blocks of columned text that are set across the page: too little between two full-width blocks
    makes no level columns, and a heading goes across with what follows it."""
    flow = _flow(manuscript.document, plan.dropped)
    wide = _headings_across(flow, _tables_across(manuscript, plan, flow))
    while True:
        bands = _bands(manuscript, plan, flow, wide)
        more = _uneven(bands) - wide
        if not more:
            return bands, wide
        wide = _headings_across(flow, wide | more)


@lru_cache(maxsize=4)  # fitting builds one document with many plans
def _flow(document: Document, dropped: frozenset[str]) -> tuple[Part, ...]:
    return tuple(parts(without(document, dropped).blocks, _is_whole))


def _tables_across(manuscript: Manuscript, plan: Plan, flow: tuple[Part, ...]) -> frozenset[str]:
    """Tables among columned text that need the width of the page."""
    tables = [part.block for part in flow if part.columns == 2 and _make(part.block) is table.table]
    setter = Setter(manuscript.theme, manuscript.document.metadata.language, plan)
    return frozenset(block.id for block in tables if table.stands_across(setter, block, manuscript.page.column))


def _bands(manuscript: Manuscript, plan: Plan, flow: tuple[Part, ...], wide: Set[str]) -> tuple[Band, ...]:
    builder = Builder(manuscript, plan, wide)
    for part in flow:
        _make(part.block)(builder, part)
    return tuple(band.close() for band in builder.bands if band.atoms)


def _key(block: Block) -> tuple[Kind, str]:
    return own if (own := (block.kind, block.role)) in TABLE else (block.kind, "")


def _is_whole(block: Block) -> bool:
    return _key(block) in TABLE


def _make(block: Block) -> Make:
    return TABLE.get(_key(block), text.paragraph)


def _headings_across(flow: tuple[Part, ...], wide: frozenset[str]) -> frozenset[str]:
    """The blocks set across, with the headings of full-width blocks."""
    out = set(wide)
    for part, following in reversed(tuple(pairwise(flow))):
        is_across = following.columns == 1 or following.block.id in out or _key(following.block) in _ACROSS
        if part.block.kind is Kind.HEADING and part.columns == 2 and is_across:
            out.add(part.block.id)
    return frozenset(out)


def _uneven(bands: tuple[Band, ...]) -> frozenset[str]:
    """Blocks of small bands whose columns cannot be level."""
    return frozenset(
        atom.block
        for band in bands
        if band.columns == 2 and not band.foot and len(band.atoms) < _SMALL
        if band.split(0, len(band.atoms)).excess > LEVEL
        for atom in band.atoms
    )
