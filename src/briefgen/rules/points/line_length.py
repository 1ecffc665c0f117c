"""Point 34: lines that an eye follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import mean

from briefgen.layout.pages import Pages, TextLine
from briefgen.rules.printed import body
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.theme import PageGeometry
from briefgen.typeset import SOFT_HYPHEN

LEAST, MOST = 40, 75  # characters
_ENOUGH = 5  # lines that say something of the others
_ROUNDING = 0.5  # points
_CARDS = frozenset({"experts", "people", "quotes"})


def _check(subject: Subject) -> Iterator[Breach]:
    if subject.pages is None:
        return
    running = {field.block.id for field in body(subject.document) if field.part not in _CARDS}
    lengths = [length for lines in _lines(subject.pages, running) for length in _lengths(lines, subject.paper)]
    if len(lengths) >= _ENOUGH and not LEAST <= (found := round(mean(lengths))) <= MOST:
        message = f"lines of the text hold {found} characters, and {LEAST} to {MOST} are asked for"
        hint = "take smaller type or wider columns" if found < LEAST else "take larger type or narrower columns"
        yield Breach(message, "", hint)


def _lines(pages: Pages, running: set[str]) -> Iterator[list[TextLine]]:
    """The lines of each paragraph."""
    lines: dict[str, list[TextLine]] = defaultdict(list)
    for item in (item for page in pages.pages for item in page):
        if isinstance(item, TextLine) and item.block in running and not item.label:
            lines[item.block].append(item)
    yield from lines.values()


def _lengths(lines: list[TextLine], paper: PageGeometry) -> Iterator[float]:
    """How many characters such as those of each line its column holds: ragged lines are shorter than the column."""
    widths = [item.line.width * item.size / 1000 for item in lines]
    column = paper.column if max(widths) <= paper.column + _ROUNDING else paper.measure
    for item, width in zip(lines, widths, strict=True):
        if width > column / 2:  # the last line of a paragraph may be a word
            yield len(item.line.text.replace(SOFT_HYPHEN, "").strip()) * column / width


RULE = Rule("line-length", "34", f"Lines of the text have {LEAST} to {MOST} characters.", "WCAG 1.4.8, NCCR", _check)
