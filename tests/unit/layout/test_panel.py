"""The panel of key messages: its heading has room for its longest word."""

from __future__ import annotations

import pytest

from briefgen.document import Kind
from briefgen.layout import Plan, layout
from briefgen.layout.pages import TextLine
from tests.page_laws import problems
from tests.sample_documents import leaf, node, sample_document, sample_manuscript, with_blocks


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Key messages", ["Key messages"]),
        ("Хулосаҳои асосӣ", ["Хулосаҳои ", "асосӣ"]),
        ("Негізгі тұжырымдар", ["Негізгі ", "тұжырымдар"]),
        ("Kernaussagen", ["Kernaussagen"]),
    ],
)
def test_no_word_of_its_heading_is_broken(heading: str, lines: list[str]) -> None:
    """What is wider than the room at its left gets more of it."""
    items = node(Kind.BULLETS, "list", [leaf(Kind.ITEM, "item", "Crews are short, and hulls would not help.")])
    panel = node(Kind.PANEL, "panel", [leaf(Kind.HEADING, "head", heading), items], role="key-messages")
    made = sample_manuscript(with_blocks(sample_document(), [panel]))

    pages = layout(made, Plan(11.5, 1.4, 1.0))

    set_ = [i.line.text for page in pages.pages for i in page if isinstance(i, TextLine) and i.block == "head"]
    assert set_ == lines
    assert problems(made, pages) == []
