"""How much processor time the lock takes: speakers of an article of 1,000 words, one quotation, an article of 1 MB."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from briefgen.source import find_quotations, verify_quotation
from briefgen.source.speakers.find import voices
from briefgen.source.speakers.judge import judge
from briefgen.source.stretches import read_source
from tests.bench.timing import median_processor_time, processor_time

_CASES = Path(__file__).parents[1] / "cases" / "adversarial"
_WORDS = 1_000
_LARGE = 1_000_000


def show() -> None:
    """Print medians; the texts are those of the adversarial set, repeated up to the length."""
    article = (_CASES / "en.txt").read_text(encoding="utf-8")
    cases = yaml.safe_load((_CASES / "en.yaml").read_text(encoding="utf-8"))
    text = _repeated(article, _WORDS / len(article.split()))
    large = _repeated(article, _LARGE / len(article))
    print(f"find_quotations, {_WORDS:,} words{median_processor_time(lambda: _fresh(text)):8.1f} ms")
    print(f"verify_quotation, each         {_each(text, cases):8.2f} ms")
    print(f"find_quotations, 1 MB     {processor_time(lambda: _fresh(large)):13.0f} ms")


def _repeated(text: str, times: float) -> str:
    return ("\n\n".join([text] * (int(times) + 1)))[: int(len(text) * times)]


def _fresh(text: str) -> None:
    """All quotations of an article that nobody has read before."""
    for cached in (voices, judge, read_source):
        cached.cache_clear()
    find_quotations(text)


def _each(text: str, cases: Mapping[str, list[dict[str, str]]]) -> float:
    """The mean time of a quotation, true or altered, with its speaker, in an article that has been read."""
    every = [case for group in cases.values() for case in group]

    def all_of_them() -> None:
        for case in every:
            verify_quotation(text, case["quotation"], case.get("by"))

    all_of_them()
    return median_processor_time(all_of_them) / len(every)
