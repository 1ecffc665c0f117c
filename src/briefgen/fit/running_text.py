"""The running text of a document, made shorter or longer to find out what words cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import cycle, islice

from briefgen.document import Block, Document, Kind, Run

LEAST_WORDS = 4  # a paragraph is not trimmed further
_FIXED = frozenset({"masthead", "notes", "sources", "imprint", "running-head", "footer", "chart", "table", "basis"})


def running_text(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks of running text, in reading order."""
    for block in blocks:
        if block.role in _FIXED:
            continue
        if block.runs and block.kind in (Kind.PARAGRAPH, Kind.ITEM):
            yield block
        yield from running_text(block.children)


def count(block: Block) -> int:
    """The words of a block's own text."""
    return len(block.text.split())


def most_to_cut(blocks: Sequence[Block]) -> int:
    """The words that could be cut from these blocks."""
    return sum(max(0, count(block) - LEAST_WORDS) for block in blocks)


def cuts(blocks: Sequence[Block], words: int) -> dict[str, int]:
    """How many words of each block are left when so many are cut from the longest ones, by id; others are not there."""
    counts = [count(block) for block in blocks]
    cap = next(
        n
        for n in range(LEAST_WORDS, max(counts, default=0) + LEAST_WORDS)
        if sum(max(0, c - n) for c in counts) <= words
    )
    more = words - sum(max(0, c - cap) for c in counts)
    left = {}
    for block, c in zip(blocks, counts, strict=True):
        extra = int(more > 0 and c >= cap > LEAST_WORDS)
        more -= extra
        if c > cap - extra:
            left[block.id] = cap - extra
    return left


def shortened(document: Document, left: Mapping[str, int]) -> Document:
    """The document with blocks of these ids cut to their first so many words."""
    return replace(document, blocks=tuple(_shorter(block, left) for block in document.blocks))


def lengthened(document: Document, part: float, least: int) -> tuple[Document, int]:
    """The document with paragraphs longer by a part of their words (those in columns, if it has such), and the words added.

    The part is greater where that makes less than the least number of words: a few words more take no line more.
    """
    columned = tuple(block for block in document.walk() if block.columns == 2)
    longer = tuple(running_text(columned)) or tuple(running_text(document.blocks))
    part = max(part, least / max(1, sum(map(count, longer))))
    extra = {block.id: round(count(block) * part) for block in longer}
    blocks = tuple(_longer(block, extra) for block in document.blocks)
    return replace(document, blocks=blocks), sum(extra.values())


def _shorter(block: Block, left: Mapping[str, int]) -> Block:
    if block.children:
        return replace(block, children=tuple(_shorter(child, left) for child in block.children))
    return replace(block, runs=_first_words(block.runs, left[block.id])) if block.id in left else block


def _longer(block: Block, extra: Mapping[str, int]) -> Block:
    if block.children:
        return replace(block, children=tuple(_longer(child, extra) for child in block.children))
    words = list(islice(cycle(block.text.split()), extra.get(block.id, 0)))
    return replace(block, runs=(*block.runs, Run(" " + " ".join(words)))) if words else block


def _first_words(runs: tuple[Run, ...], words: int) -> tuple[Run, ...]:
    out = []
    for run in runs:
        if words <= 0:
            break
        out.append(run._replace(text=" ".join(run.text.split(" ")[:words])))
        words -= len(run.text.split())
    return tuple(out)
