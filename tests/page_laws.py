"""What must hold of pages, found out from the values alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from briefgen.document import Block, Kind, without
from briefgen.layout.build import build
from briefgen.layout.manuscript import Manuscript
from briefgen.layout.pages import STAMP, Box, ChartArea, Item, Pages, Rule, TextLine

Problem = tuple[str, str]
_FURNITURE = ("running-head", "footer")
_TEXT = (Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING)


class Area(NamedTuple):
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        return (
            self.left < other.right - 0.1
            and other.left < self.right - 0.1
            and self.top < other.bottom - 0.1
            and other.top < self.bottom - 0.1
        )


def area(item: Item) -> Area:
    """What an item covers; of a line of text the height from small letters to their foot."""
    if isinstance(item, TextLine):
        width = item.line.width * item.size / 1000
        return Area(item.x, item.y - 0.5 * item.size, item.x + width, item.y)
    if isinstance(item, Rule):
        return Area(item.x, item.y - item.thickness / 2, item.x + item.width, item.y + item.thickness / 2)
    return Area(item.x, item.y, item.x + item.width, item.y + item.height)


def problems(manuscript: Manuscript, pages: Pages) -> list[Problem]:
    """All that is wrong, as (what, block)."""
    document = without(manuscript.document, pages.plan.dropped)
    body = [block for block in document.blocks if block.role not in _FURNITURE]
    return [
        *_outside(manuscript, pages, body),
        *_overlaps(pages, body),
        *_lost(pages, body),
        *_alone(manuscript, pages, body),
    ]


def _outside(manuscript: Manuscript, pages: Pages, body: Sequence[Block]) -> Iterator[Problem]:
    page, columned = manuscript.page, _columned(manuscript, pages)
    masthead = {leaf.id for block in body if block.role == "masthead" for leaf in block.walk()}
    whole = {leaf.id: root for root in columned for leaf in _below(body, root)}
    for number, items in enumerate(pages.pages):
        for item in items:
            covered = area(item)
            if not (covered.left >= -0.1 and covered.top >= -0.1 and covered.right <= page.width + 0.1):
                yield "beyond the page", item.block
            if item.block in ("", STAMP) or item.block in masthead:
                continue
            foot = page.height - page.bottom + 1
            if covered.top < page.top[min(number, 1)] - 1 or (covered.bottom > foot and pages.over == 0):
                yield "beyond the room", item.block
            if covered.left < page.margin - 0.1 or covered.right > page.width - page.margin + 0.1:
                yield "outside the measure", item.block
            if item.block in whole:
                edge = page.margin + page.column
                if covered.left < edge < covered.right - 0.1:
                    yield "outside its column", item.block


def _columned(manuscript: Manuscript, pages: Pages) -> set[str]:
    """Blocks that stand in one of two columns."""
    bands, _ = build(manuscript, pages.plan)
    return {atom.block for band in bands if band.columns == 2 for atom in band.atoms}


def _below(body: Sequence[Block], root: str) -> Iterator[Block]:
    for top in body:
        for block in top.walk():
            if block.id == root:
                yield from block.walk()


def _overlaps(pages: Pages, body: Sequence[Block]) -> Iterator[Problem]:
    inside = {leaf.id: set() for top in body for leaf in top.walk()}
    for top in body:
        for block in top.walk():
            for leaf in block.walk():
                inside[leaf.id].add(block.id)
    for items in pages.pages:
        words = [(item.block, area(item)) for item in items if isinstance(item, TextLine | ChartArea)]
        for (_, one), (block, two) in combinations(words, 2):
            if one.meets(two):
                yield "overlap", block
        for box in items:
            if isinstance(box, Box) and box.block and box.width > 20:
                ground = area(box)
                for block, covered in words:
                    if block and covered.meets(ground) and box.block not in inside[block]:
                        yield "on a foreign ground", block


def _lost(pages: Pages, body: Sequence[Block]) -> Iterator[Problem]:
    found: dict[str, list[str]] = defaultdict(list)
    for items in pages.pages:
        for item in items:
            if isinstance(item, TextLine) and item.block not in ("", STAMP) and not item.label:
                found[item.block].append(item.line.text)
            elif isinstance(item, ChartArea):
                found[item.block].append("")
    wanted = [leaf for block in body for leaf in block.walk() if leaf.runs or leaf.chart]
    for leaf in wanted:
        text = "".join(found.get(leaf.id, ["missing"])).replace("\u00ad", "")
        if " ".join(text.split()) != " ".join(leaf.text.split()):
            yield "text differs", leaf.id
    if list(found) != [leaf.id for leaf in wanted]:
        yield "order differs", next((a for a, b in zip(found, (x.id for x in wanted), strict=False) if a != b), "")


def _alone(manuscript: Manuscript, pages: Pages, body: Sequence[Block]) -> Iterator[Problem]:
    """Orphans, widows, headings without two lines, marks of a basis without theirs."""
    columned = _columned(manuscript, pages)
    edge = manuscript.page.margin + manuscript.page.column
    where: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, items in enumerate(pages.pages):
        for item in items:
            if isinstance(item, TextLine) and not item.label:
                where[item.block].append((number, int(item.x > edge)))
    leaves = [leaf for block in body for leaf in block.walk() if leaf.runs]
    for leaf, following in pairwise(leaves):
        if leaf.id not in columned:
            continue
        own = where[leaf.id]
        if leaf.kind in _TEXT and len(set(own)) > 1 and min(own.count(place) for place in set(own)) < 2:
            yield "orphan or widow", leaf.id
        is_head = leaf.kind is Kind.HEADING or leaf.role == "basis"
        if is_head and following.id in columned and following.kind in (Kind.PARAGRAPH, Kind.ITEM):
            with_it = where[following.id].count(own[-1])
            if with_it < min(2, len(where[following.id])):
                yield "heading alone", leaf.id
