"""Language tags (BCP 47): how they are spelled, and which less special ones stand for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
_SCRIPT, _REGION = 4, 2  # letters


def canonical(tag: str) -> str:
    """The usual spelling, which BCP 47 recommends and programs expect: `UZ-cyrl-uz` is `uz-Cyrl-UZ`."""
    language, *rest = tag.replace("_", "-").split("-")
    return "-".join((language.lower(), *map(_subtag, rest)))


@lru_cache(maxsize=256)
def fallbacks(tag: str) -> tuple[str, ...]:
    """The tag and what it falls back to, the nearest first: `uz-Cyrl-UZ`, `uz-Cyrl`, `uz` (RFC 4647, 3.4)."""
    parts = canonical(tag).split("-")
    ends = [end for end in range(len(parts), 0, -1) if end == 1 or len(parts[end - 1]) > 1]
    return tuple("-".join(parts[:end]) for end in ends)


def lookup(table: Mapping[str, T], tag: str) -> T | None:
    """What a table has for a tag, or for the nearest that it falls back to."""
    return next((table[each] for each in fallbacks(tag) if each in table), None)


def primary(tag: str) -> str:
    """The language without script and region: `ru` of `ru-RU`."""
    return fallbacks(tag)[-1]


def _subtag(part: str) -> str:
    if not part.isalpha():
        return part.lower()
    return part.title() if len(part) == _SCRIPT else part.upper() if len(part) == _REGION else part.lower()
