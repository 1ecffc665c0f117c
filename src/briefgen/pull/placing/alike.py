"""How much alike two texts are, for finding what belongs together; nothing is ever accepted into a brief for being alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

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
