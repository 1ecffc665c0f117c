"""Quotations against whole articles: an invented one everywhere, the development article where it is at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from briefgen.source import QuotationKind, find_quotations, verify_quotation

_HERE = Path(__file__).parents[2] / "cases" / "quotations"
_ELSEWHERE = os.environ.get("BRIEFGEN_ARTICLE_DIR", "")
_ARTICLE = (_HERE / "article.txt").read_text(encoding="utf-8")


def _invented() -> list[dict[str, Any]]:
    return list(json.loads((_HERE / "cases.json").read_text(encoding="utf-8"))["cases"])


def _given() -> list[tuple[str, str | None, bool, bool | None]]:
    """Quotation, speaker, whether it may pass, and whether the speaker is right (None: not asked)."""
    if not _ELSEWHERE:
        return []
    data = json.loads((Path(_ELSEWHERE) / "grounding-cases.json").read_text(encoding="utf-8"))
    cases = [(c["quotation"], c["speaker"], c["in_article"], c["speaker_right"]) for c in data["cases"]]
    gold = [(q["text"], q["speaker"], True, True) for q in data["gold_quotations"]]
    return cases + gold + [(text, None, True, None) for text in data["quoted_but_not_speech"]]


@pytest.mark.parametrize("case", _invented(), ids=lambda c: f"{c['why']}: {c['quotation'][:30]}")
def test_quotations_of_the_invented_article(case: dict[str, Any]) -> None:
    """Each is found or refused, at its tier and with its warning, for the reason that the case gives."""
    said = verify_quotation(_ARTICLE, case["quotation"])

    assert said.found is case["found"]
    assert "tier" not in case or said.tier == case["tier"]
    assert "warning" not in case or any(f'"{case["warning"]}"' in w.message for w in said.warnings)
    assert {w.code for w in said.warnings} <= {"cut-at-negation"}


@pytest.mark.skipif(not _ELSEWHERE, reason="BRIEFGEN_ARTICLE_DIR names no folder with the development article")
@pytest.mark.parametrize(
    ("quotation", "speaker", "in_article", "right"), _given() or [("", None, False, None)], ids=lambda v: str(v)[:40]
)
def test_quotations_of_the_development_article(
    quotation: str, speaker: str | None, in_article: bool, right: bool | None
) -> None:
    """Found exactly where the quotation may pass without an attestation, and said by whom the case says."""
    article = (Path(_ELSEWHERE) / "article.txt").read_text(encoding="utf-8")

    said = verify_quotation(article, quotation, speaker)

    assert said.found is in_article
    assert right is None or said.speaker_ok is right


@pytest.mark.skipif(not _ELSEWHERE, reason="BRIEFGEN_ARTICLE_DIR names no folder with the development article")
def test_speakers_of_the_development_article() -> None:
    """The gold quotations are speech of their speakers, the quoted terms are no speech."""
    article = (Path(_ELSEWHERE) / "article.txt").read_text(encoding="utf-8")
    data = json.loads((Path(_ELSEWHERE) / "grounding-cases.json").read_text(encoding="utf-8"))
    found = find_quotations(article)
    said = {q.text: (q.speaker, q.kind) for q in found}

    assert {q["text"]: said.get(q["text"]) for q in data["gold_quotations"]} == {
        q["text"]: (q["speaker"], QuotationKind.SPEECH) for q in data["gold_quotations"]
    }
    assert not {q.text for q in found if q.kind is QuotationKind.SPEECH} & set(data["quoted_but_not_speech"])


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


def test_without_a_speaker_none_is_judged() -> None:
    """Only whether and where it stands is said."""
    said = verify_quotation(_ARTICLE, "We want fairness, too.")

    assert (said.found, said.speaker_ok, said.speaker, said.speaker_reason) == (True, None, None, "")


def test_the_reason_of_a_refused_elision_names_the_hidden_word() -> None:
    """An author learns which word stands in the way."""
    said = verify_quotation("He came, he did not stay, and he left.", "He came … and he left.")

    assert said.reason == 'the gap hides "not" (negation)'
