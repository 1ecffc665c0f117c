"""How long the numbers of an article take, and whether that grows with its length alone."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from briefgen.source import find_statistics
from briefgen.source.statistics.article import numbered
from briefgen.source.stretches import read_source

ROUNDS = 7
ARTICLE = Path(__file__).parents[2] / "briefs" / "sample-research-paper" / "article.txt"
SIZES = (1, 10, 100)  # times ten thousand characters


def show() -> None:
    """Print medians in milliseconds: an article of a thousand words, then texts up to a megabyte."""
    text = ARTICLE.read_text(encoding="utf-8")
    words = " ".join(text.split(" ")[:1000])
    print(
        f"find_statistics, {len(words.split()):,} words{median(words):8.1f} ms, its tokens {median(words, False):.1f} ms of it"
    )
    for size in SIZES:
        long = (text * (1 + size * 10_000 // len(text)))[: size * 10_000]
        print(f"find_statistics, {len(long):>9,} characters{median(long, rounds=3):10.1f} ms")


def median(text: str, numbers: bool = True, rounds: int = ROUNDS) -> float:
    """The median of some runs from a cold start, in milliseconds."""
    taken = []
    for _ in range(rounds):
        read_source.cache_clear()
        numbered.cache_clear()
        begin = time.perf_counter()
        if numbers:
            find_statistics(text, "en", "2031-05-14")
        else:
            read_source(text)
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)
