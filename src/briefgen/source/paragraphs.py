"""Where paragraphs of an article begin and end."""

from __future__ import annotations

import re
from itertools import pairwise

from briefgen.source.folding import fold_characters

_WIDEST_WRAPPED = 120
_FEWEST_WRAPPED = 4
_CLOSED = re.compile(r"[.!?…:;\"')\]]\Z")

Span = tuple[int, int]


def paragraphs(text: str) -> tuple[Span, ...]:
    """Start and end of each paragraph, blank ones left out.

    A blank line ends a paragraph. A single line end does too, unless the text is wrapped by hand (each line as full as its
    width allows) or the line plainly goes on: it does not end a sentence, and the next one begins with a small letter.
    """
    folded = fold_characters(text)
    lines = [m.span() for m in re.finditer(r"[^\s](?:[^\n]*[^\s])?", folded)]
    wrapped = _is_wrapped(folded, lines)
    out: list[Span] = []
    for line in lines:
        if out and _adjoin(folded, out[-1], line) and (wrapped or _goes_on(folded, out[-1], line)):
            out[-1] = (out[-1][0], line[1])
        else:
            out.append(line)
    return tuple(out)


def _adjoin(text: str, before: Span, line: Span) -> bool:
    return text.count("\n", before[1], line[0]) == 1


def _goes_on(text: str, before: Span, line: Span) -> bool:
    return not _CLOSED.search(text[before[1] - 1 : before[1]]) and text[line[0]].islower()


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether no line that is followed by another one could have taken its first word too."""
    width = max((end - start for start, end in lines), default=0)
    ends = [(a, b) for a, b in pairwise(lines) if _adjoin(text, a, b)]
    return (
        width <= _WIDEST_WRAPPED
        and len(ends) >= _FEWEST_WRAPPED
        and all(a[1] - a[0] + 1 + len(text[b[0] : b[1]].split(maxsplit=1)[0]) > width for a, b in ends)
    )
