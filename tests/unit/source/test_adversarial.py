"""True and altered quotations, right and wrong speakers, over four articles that we wrote: a regression test, not a measure."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.source import verify_quotation

_HERE = Path(__file__).parents[2] / "cases" / "adversarial"
_LANGUAGES = ("de", "en", "fr", "ru")
_ARTICLES = {language: (_HERE / f"{language}.txt").read_text(encoding="utf-8") for language in _LANGUAGES}


def _cases() -> list[tuple[str, str, dict[str, Any]]]:
    """Language, class and case."""
    return [
        (language, name, case)
        for language in _LANGUAGES
        for name, cases in yaml.safe_load((_HERE / f"{language}.yaml").read_text(encoding="utf-8")).items()
        for case in cases
    ]


def _accepted(language: str, case: dict[str, Any]) -> bool:
    """Whether neither an error nor a warning about the speaker is said."""
    said = verify_quotation(_ARTICLES[language], case["quotation"], case.get("by"), language)
    return said.found and (said.speaker_ok is True or "by" not in case)


@pytest.mark.parametrize(
    ("language", "kind", "case"), _cases(), ids=lambda v: str(v["quotation"])[:40] if isinstance(v, dict) else v
)
def test_what_is_not_true_is_not_accepted_and_what_is_true_is(language: str, kind: str, case: dict[str, Any]) -> None:
    """But for those true ones whose case names the policy that refuses them."""
    assert _accepted(language, case) is (case["right"] and "refused" not in case)


@pytest.mark.parametrize("case", [c for c in _cases() if c[2].get("wrong")], ids=lambda c: str(c[2]["quotation"])[:40])
def test_a_wrong_speaker_of_true_words_is_an_error(case: tuple[str, str, dict[str, Any]]) -> None:
    """The words stand there, and the article says whose they are."""
    language, _, said = case
    verification = verify_quotation(_ARTICLES[language], said["quotation"], said["by"], language)

    assert verification.found
    assert verification.speaker_ok is False


def test_the_set_is_as_large_and_as_varied_as_it_should_be() -> None:
    """160 cases, 30 a language, 5 a class; of the true ones at most three in a hundred are refused."""
    cases = _cases()
    true = [case for _, _, case in cases if case["right"]]

    assert len(cases) >= 160
    assert min(Counter(language for language, _, _ in cases).values()) >= 30
    assert min(Counter(kind for _, kind, _ in cases).values()) >= 5
    assert sum("refused" in case for case in true) <= 0.03 * len(true)
