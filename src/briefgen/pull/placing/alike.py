"""How much alike two texts are, for finding what belongs together; nothing is ever accepted into a brief for being alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

_TOKEN = re.compile(r"\w+|[ \t]+|[^\w \t]")
_LONG = 200  # tokens from which popular ones are left out of the search
Step = tuple[str, int, int, int, int]


def ratio(a: str, b: str) -> float:
    """From 0 to 1."""
    from rapidfuzz import fuzz

    return float(fuzz.ratio(a, b)) / 100


def tokens(text: str) -> list[str]:
    """Words, spaces and single marks, in order; joined they are the text."""
    return _TOKEN.findall(text)


def steps(a: Sequence[str], b: Sequence[str]) -> list[Step]:
    """The steps from one list of tokens to another; all white space is one."""
    left, right = ([" " if not token.strip(" \t") else token for token in each] for each in (a, b))
    return list(SequenceMatcher(None, left, right, autojunk=len(left) + len(right) > _LONG).get_opcodes())


def same_stretches(a: str, b: str) -> Iterator[tuple[int, int, int]]:
    """Stretches of whole tokens that two texts share, in order: begin in each, and length, in characters."""
    left, right = tokens(a), tokens(b)
    starts_a, starts_b = ([0, *accumulate(map(len, each))] for each in (left, right))
    for kind, i, j, k, m in steps(left, right):
        if kind == "equal" and left[i:j] == right[k:m]:  # of white space in other amounts the rest is lost
            yield starts_a[i], starts_b[k], starts_a[j] - starts_a[i]
