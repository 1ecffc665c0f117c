"""Why a brief does not fit, and what would help: found by trimming and laying out, not by arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import NamedTuple

from briefgen import address
from briefgen.document import Block, Document, without
from briefgen.errors import DoesNotFit
from briefgen.findings import Finding
from briefgen.fit.room import Room, pdf_pages, word_pages
from briefgen.fit.running_text import count, cuts, most_to_cut, running_text, shortened
from briefgen.fit.search import first_true
from briefgen.fit.trial import Trial

_LONGEST = 3  # passages told
_BEGINNING = 6  # words of a passage by which it is named
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
    longest = sorted(advice.blocks, key=lambda block: -count(block))[:_LONGEST]
    return DoesNotFit(
        Finding(
            "does-not-fit",
            f"the brief is {_too_long(trial)}",
            details=tuple(f"{_place(block)}: {_counted(count(block), 'word')}" for block in longest),
            hints=tuple(_hints(advice, longest)),
        )
    )


def _too_long(trial: Trial) -> str:
    """By how much at the floor: in the format that has more of it, which is named where it is Word alone."""
    items = len(trial.order)
    plan, word_plan = (trial.plan(items, sizes[0], trial.tightest) for sizes in (trial.sizes, trial.word_sizes))
    pdf, word = _lines_over(pdf_pages(trial, plan)), _lines_over(word_pages(trial, word_plan))
    pages = _counted(trial.manuscript.document.pages, "page")
    left_out = f" with {items} left out" if items else ""
    if trial.pdf_fits(plan):
        over = _counted(max(1, word), "line")
        return f"{over} longer than {pages} at {word_plan.size:g} pt{left_out}, in Word alone"
    return f"{_counted(max(1, pdf, word), 'line')} longer than {pages} at {plan.size:g} pt{left_out}"


def _lines_over(pages: Sequence[Room]) -> int:
    return sum(max(0, page.lines) for page in pages)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _advice(trial: Trial, document: Document) -> _Advice:
    """What costs fewer words: a cut from the whole text, or only from what stands on the last page."""
    everywhere = tuple(running_text(document.blocks))
    first = _Advice(everywhere, _words_to_cut(trial, document, everywhere))
    starts = trial.pages(trial.plan(len(trial.order), trial.sizes[0], trial.tightest)).starts
    begins = starts[-1] if starts else ""
    after = tuple(dropwhile(lambda block: block.id != begins, document.walk()))
    ids = {block.id for block in after}
    second = tuple(block for block in everywhere if block.id in ids)
    words = _words_to_cut(trial, document, second) if begins and len(second) < len(everywhere) else None
    if words is None or (first.words is not None and first.words <= words):
        return first
    return _Advice(second, words, _beginning(next((block.text for block in after if block.runs), begins)))


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:_BEGINNING]) + " …" * (len(words) > _BEGINNING)


def _hints(advice: _Advice, longest: Sequence[Block]) -> Iterator[str]:
    places = [_place(block) for block in longest]
    if advice.words is None:
        yield "there are too many parts, however short: leave some out"
    else:
        where = f' from "{advice.begins}" on' if advice.begins else ""
        yield f"cut about {_counted(advice.words, 'word')}{where}, best from the longest passages: {', '.join(places)}"
    items = [address.item(place) for place in places]
    droppable = [place for place in items if place.startswith(_DROPPABLE_LISTS)]
    if droppable:
        yield f"or give {droppable[0]} a priority of 1, 2 or 3, so that it may be left out"


def _place(block: Block) -> str:
    return next((run.address for run in block.runs if run.address), None) or block.id


def _words_to_cut(trial: Trial, document: Document, blocks: Sequence[Block]) -> int | None:
    """The least number of words found whose loss, from the longest of these, makes the brief fit; None where none does."""

    def fits(words: int) -> bool:
        shorter = shortened(document, cuts(blocks, words))
        return Trial(replace(trial.manuscript, document=shorter), trial.set_word).both_fit(0)

    most = most_to_cut(blocks)
    return first_true(1, most, fits) if most else None
