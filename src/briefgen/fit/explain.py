"""Why a brief does not fit, and what would help: found by trimming and laying out, not by arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import dropwhile
from typing import NamedTuple

from briefgen import address
from briefgen.document import Block, Document, Kind, Run, without
from briefgen.errors import DoesNotFit
from briefgen.findings import Finding
from briefgen.fit.search import first_true
from briefgen.fit.trial import Trial
from briefgen.layout import layout

_PARTS = 32  # trimming goes by so many parts of every paragraph
_MOST_TRIMMED = 28
_LEAST_WORDS = 4
_LONGEST = 3
_FIXED = frozenset({"masthead", "notes", "sources", "imprint", "running-head", "footer", "chart", "table"})
_DROPPABLE_LISTS = ("evidence[",)  # the model's lists whose items have a priority


class _Advice(NamedTuple):
    """Words to cut from some blocks of running text, None where no cut would do; where they begin, "" for the whole text."""

    blocks: tuple[Block, ...]
    words: int | None
    begins: str = ""


def does_not_fit(trial: Trial) -> DoesNotFit:
    """The exception for a manuscript that has too much at the floor with every droppable item left out."""
    document = without(trial.manuscript.document, frozenset(trial.order))
    advice = _advice(trial, document)
    longest = sorted(advice.blocks, key=lambda block: -_count(block))[:_LONGEST]
    left_out = f" with {len(trial.order)} left out" if trial.order else ""
    size = trial.sizes[0]
    return DoesNotFit(
        Finding(
            "does-not-fit",
            f"the brief is {_counted(_lines_over(trial))} longer than {document.pages} pages at {size:g} pt{left_out}",
            details=tuple(f"{_place(block)}: {_count(block)} words" for block in longest),
            hints=tuple(_hints(advice, longest)),
        )
    )


def _counted(lines: int) -> str:
    return "1 line" if lines == 1 else f"{lines} lines"


def _advice(trial: Trial, document: Document) -> _Advice:
    """What costs fewer words: a cut from the whole text, or only from what stands on the last page."""
    everywhere = tuple(_trimmable(document.blocks))
    first = _Advice(everywhere, _words_to_cut(trial, document, everywhere))
    begin = layout(trial.manuscript, trial.plan(len(trial.order), trial.sizes[0], trial.tightest)).starts
    begins = begin[-1] if begin else ""
    after = tuple(dropwhile(lambda block: block.id != begins, document.walk()))
    ids = {block.id for block in after}
    second = tuple(block for block in everywhere if block.id in ids)
    words = _words_to_cut(trial, document, second) if begins and len(second) < len(everywhere) else None
    if words is None or (first.words is not None and first.words <= words):
        return first
    return _Advice(second, words, " ".join(next((block.text for block in after if block.runs), begins).split()))


def _hints(advice: _Advice, longest: list[Block]) -> Iterator[str]:
    if advice.words is None:
        yield "there are too many parts, however short: leave some out"
    elif advice.begins:
        yield f'cut about {advice.words} words from "{advice.begins}" on, best from the longest passages'
    else:
        yield f"cut about {advice.words} words, best from the longest passages"
    places = [address.item(_place(block)) for block in longest]
    droppable = [place for place in dict.fromkeys(places) if place.startswith(_DROPPABLE_LISTS)]
    if droppable:
        yield f"or give {droppable[0]} a priority of 1, 2 or 3, so that it may be left out"


def _place(block: Block) -> str:
    return next((run.address for run in block.runs if run.address), None) or block.id


def _lines_over(trial: Trial) -> int:
    """Lines too many at the floor, by the format that has more of them; two columns make two lines of one height."""
    plan = trial.plan(len(trial.order), trial.sizes[0], trial.tightest)
    word_plan = trial.plan(len(trial.order), trial.word_sizes[0], trial.tightest)
    over = 2 * trial.measured(plan).over / (plan.size * plan.leading)
    return max(1, math.ceil(over), math.ceil(trial.word(word_plan).over))


def _words_to_cut(trial: Trial, document: Document, blocks: tuple[Block, ...]) -> int | None:
    """Words whose loss, spread over these paragraphs, makes the brief fit; None where none does."""
    ids = frozenset(block.id for block in blocks)

    def fits(part: int) -> bool:
        shorter = replace(document, blocks=tuple(_trimmed(block, ids, part / _PARTS) for block in document.blocks))
        return Trial(replace(trial.manuscript, document=shorter), trial.set_word).both_fit(0)

    part = first_true(1, _MOST_TRIMMED, fits)
    if part is None:
        return None
    return sum(_count(block) - _left(_count(block), part / _PARTS) for block in blocks)


def _trimmable(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks of running text."""
    for block in blocks:
        if block.role in _FIXED:
            continue
        if block.runs and block.kind in (Kind.PARAGRAPH, Kind.ITEM):
            yield block
        yield from _trimmable(block.children)


def _count(block: Block) -> int:
    return len(block.text.split())


def _left(count: int, part: float) -> int:
    return count if count <= _LEAST_WORDS else max(_LEAST_WORDS, count - int(count * part))


def _trimmed(block: Block, ids: Set[str], part: float) -> Block:
    """The block with a part of the words of its running text cut off, where it is one of these."""
    if block.children:
        return replace(block, children=tuple(_trimmed(child, ids, part) for child in block.children))
    if block.id not in ids:
        return block
    return replace(block, runs=_shortened(block.runs, _left(_count(block), part)))


def _shortened(runs: tuple[Run, ...], words: int) -> tuple[Run, ...]:
    out = []
    for run in runs:
        if words <= 0:
            break
        out.append(run._replace(text=" ".join(run.text.split(" ")[:words])))
        words -= len(run.text.split())
    return tuple(out)
