"""Quotations against whole articles: an invented one everywhere, the development article where it is at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from briefgen.source import verify_quotation

_HERE = Path(__file__).parents[2] / "cases" / "quotations"
_ELSEWHERE = os.environ.get("BRIEFGEN_ARTICLE_DIR", "")
_ARTICLE = (_HERE / "article.txt").read_text(encoding="utf-8")


def _invented() -> list[dict[str, Any]]:
    return list(json.loads((_HERE / "cases.json").read_text(encoding="utf-8"))["cases"])


def _given() -> list[tuple[str, bool]]:
    """Quotation and whether it may pass; where a wrong speaker is the only fault, the case is another issue's."""
    if not _ELSEWHERE:
        return []
    data = json.loads((Path(_ELSEWHERE) / "grounding-cases.json").read_text(encoding="utf-8"))
    cases = [(c["quotation"], c["in_article"]) for c in data["cases"] if c["speaker_right"] is not False]
    gold = [(q["text"], True) for q in data["gold_quotations"]]
    return cases + gold + [(text, True) for text in data["quoted_but_not_speech"]]


@pytest.mark.parametrize("case", _invented(), ids=lambda c: f"{c['why']}: {c['quotation'][:30]}")
def test_quotations_of_the_invented_article(case: dict[str, Any]) -> None:
    """Each is found or refused, at its tier and with its warning, for the reason that the case gives."""
    said = verify_quotation(_ARTICLE, case["quotation"])

    assert said.found is case["found"]
    assert "tier" not in case or said.tier == case["tier"]
    assert "warning" not in case or any(f'"{case["warning"]}"' in w.message for w in said.warnings)
    assert {w.code for w in said.warnings} <= {"cut-at-negation"}


@pytest.mark.skipif(not _ELSEWHERE, reason="BRIEFGEN_ARTICLE_DIR names no folder with the development article")
@pytest.mark.parametrize(("quotation", "in_article"), _given() or [("", False)], ids=lambda v: str(v)[:40])
def test_quotations_of_the_development_article(quotation: str, in_article: bool) -> None:
    """Found exactly where the quotation may pass without an attestation."""
    article = (Path(_ELSEWHERE) / "article.txt").read_text(encoding="utf-8")

    assert verify_quotation(article, quotation).found is in_article


def test_offsets_point_at_the_passage_and_paragraphs_count_from_one() -> None:
    """Start and end are offsets into the text that was handed in, whatever it was folded to."""
    article = "\ufeffFirst line.\r\n\r\nThe co\u00adopera\u00adtive ﬁrm’s 1\u202f000 boats — all ﬂat — sank.\r\n"

    said = verify_quotation(article, "The cooperative firm's 1 000 boats – all flat – sank")

    assert said.found
    assert article[said.start : said.end] == "The co\u00adopera\u00adtive ﬁrm’s 1\u202f000 boats — all ﬂat — sank"
    assert said.paragraph == 2


def test_an_elision_spans_from_its_first_word_to_its_last() -> None:
    """The place of an elided quotation is the whole passage, gap included."""
    said = verify_quotation(_ARTICLE, "Kestria supports open tariffs … and the safety of crews")

    assert said.start is not None
    assert _ARTICLE[said.start : said.end] == (
        "Kestria supports open tariffs, respect for timetables, and the safety of crews"
    )


def test_a_refused_quotation_shows_the_nearest_passage_as_a_word_difference() -> None:
    """What was typed and what the article has, with the paragraph; no similarity makes it found."""
    said = verify_quotation(_ARTICLE, "We have never paid the dues of our nearest neighbour")

    assert not said.found
    assert said.nearest is not None
    assert said.nearest.difference == "We have [-never-]{+always+} paid the dues of our nearest neighbour"
    assert [(c.typed, c.article) for c in said.nearest.changes] == [("never", "always")]
    assert _ARTICLE[said.nearest.start : said.nearest.end] == said.nearest.text
    assert str(said.nearest) == said.nearest.difference


def test_nothing_alike_has_no_nearest_passage() -> None:
    """A text of other letters altogether shows no passage."""
    assert verify_quotation(_ARTICLE, "ЖЖЖЖ ЩЩЩЩ ЫЫЫЫ").nearest is None


def test_speakers_are_not_judged_yet() -> None:
    """A speaker may be named; nothing is claimed about them."""
    assert verify_quotation(_ARTICLE, "We want fairness, too.", speaker="Tomas Reik").speaker_ok is None


def test_the_reason_of_a_refused_elision_names_the_hidden_word() -> None:
    """An author learns which word stands in the way."""
    said = verify_quotation("He came, he did not stay, and he left.", "He came … and he left.")

    assert said.reason == 'the gap hides "not" (negation)'
