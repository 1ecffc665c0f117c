"""How much processor time numbers take: those of an article of 1,000 words, one claim, texts up to 1 MB."""

from __future__ import annotations

import json
from pathlib import Path

from briefgen.source import find_statistics, verify_statistic
from briefgen.source.statistics.article import claimed, numbered
from briefgen.source.stretches import read_source
from tests.bench.timing import median_processor_time, processor_time

_ARTICLE = Path(__file__).parents[2] / "briefs" / "sample-research-paper" / "article.txt"
_CASES = Path(__file__).parents[1] / "cases" / "numbers"
_PUBLISHED = "2031-05-14"
_WORDS = 1_000
_SIZES = (10_000, 100_000, 1_000_000)


def show() -> None:
    """Print medians; longer texts are the article repeated up to the length."""
    text = _ARTICLE.read_text(encoding="utf-8")
    words = " ".join(text.split(" ")[:_WORDS])
    print(f"find_statistics, {_WORDS:,} words {median_processor_time(lambda: _fresh(words)):8.1f} ms")
    print(f"verify_statistic, each          {_each():8.2f} ms")
    for size in _SIZES:
        print(f"find_statistics, {size:>9,} characters{_long(text, size):8.0f} ms")


def _long(text: str, size: int) -> float:
    repeated = (text * (1 + size // len(text)))[:size]
    return processor_time(lambda: _fresh(repeated))


def _fresh(text: str) -> None:
    """All numbers of an article that nobody has read before."""
    for cached in (read_source, numbered):
        cached.cache_clear()
    find_statistics(text, "en", _PUBLISHED)


def _each() -> float:
    """The mean time of a claim, true or false, that nobody has read before, in an article that has been read."""
    article = (_CASES / "en.txt").read_text(encoding="utf-8")
    claims = [case["claim"] for case in json.loads((_CASES / "cases.json").read_text(encoding="utf-8"))["en"]]

    def all_of_them() -> None:
        claimed.cache_clear()
        for claim in claims:
            verify_statistic(article, claim, "en", _PUBLISHED)

    all_of_them()
    return median_processor_time(all_of_them) / len(claims)
