"""Words that no column is wide enough for: they are divided anywhere, which the author should know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefgen.findings import Finding, warning
from briefgen.layout.pages import Pages, TextLine
from briefgen.typeset import Line

_ENDS = " -\u2010\u2013\u2014/"  # what a line may end with that ends where it should
_ADDRESS = frozenset("/@")  # web and mail addresses are divided anywhere, and nobody can help it
_SHOWN = 30  # characters


def divided(pages: Pages) -> tuple[Finding, ...]:
    """A warning for each text with a word that is divided where no hyphen may stand, at the text's address."""
    lines = (
        item for page in pages.pages for item in page if isinstance(item, TextLine) and item.block and not item.label
    )
    found: dict[str, str] = {}
    for block, own in groupby(lines, key=lambda line: line.block):
        for line, word in _cut(tuple(own)):
            if not _ADDRESS & set(word):
                found.setdefault(line.pieces[-1].style.address or block, word)
    hints = ("write a shorter word, or two words",)
    return tuple(warning("word-divided", _said(word), address=at, hints=hints) for at, word in found.items())


def _cut(lines: Sequence[TextLine]) -> Iterator[tuple[Line, str]]:
    """The lines of a block that end in the middle of a word, each with the whole word."""
    for n, line in enumerate(item.line for item in lines[:-1]):
        if not line.soft and line.pieces[-1].text[-1] not in _ENDS:
            before, after = ("".join(item.line.text for item in part) for part in (lines[: n + 1], lines[n + 1 :]))
            yield line, before.rsplit(" ", 1)[-1] + after.split(" ", 1)[0]


def _said(word: str) -> str:
    shown = word if len(word) <= _SHOWN else word[: _SHOWN - 1] + "…"
    return f"'{shown}' has {len(word)} characters, more than a line holds: it is divided anywhere"
