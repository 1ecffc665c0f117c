"""A brief written as canonical YAML is the brief that it reads back to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefgen
from briefgen import resources
from briefgen.model import load
from briefgen.model.canonical import canonical_yaml
from briefgen.model.schema import Brief, Message
from briefgen.pipeline.schema import tables

BRIEFS = sorted((resources.data() / "briefs").glob("*/brief*.yaml"))
TEXTS = st.text(
    st.sampled_from("abé𝒳 :#-'\"\\{}[]&*!|>%@`,?01.~\u00a0“„№")
    | st.characters(codec="utf-8", categories=["L", "N", "P", "S"]),
    min_size=1,
    max_size=200,
)


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_brief_reads_back(path: Path) -> None:
    """And is written the same again."""
    brief = briefgen.load_brief(path)

    written = canonical_yaml(brief)

    again = load(written, "", tables())
    assert again.findings == ()
    assert again.brief == brief
    assert canonical_yaml(again.brief) == written


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(TEXTS, max_size=4))
def test_any_text_reads_back(texts: list[str]) -> None:
    """Whatever YAML would take for something else."""
    wanted = [text for text in texts if text.strip(" \t\n")]
    messages = tuple(Message(id=f"m{n}", text=text) for n, text in enumerate(wanted))
    brief = Brief(briefgen=1, language="en", status="draft", title="1.0", key_messages=messages)

    assert load(canonical_yaml(brief), "", tables()).brief == brief


def test_numbers_dates_and_words_of_yaml_stay_what_they_are() -> None:
    """A title that looks like a number, a cell that is one, a date to its precision."""
    tables_ = [{"id": "t", "title": "No", "columns": ["1", "yes"], "rows": [[1, "1"], [2.5, None]], "source": "null"}]
    events = [{"id": "e", "date": "2024-08", "label": "on", "excerpt": "~"}]
    brief = Brief.model_validate(
        {"briefgen": 1, "language": "no", "status": "draft", "title": "2030", "tables": tables_, "events": events}
    )

    assert load(canonical_yaml(brief), "", tables()).brief == brief
