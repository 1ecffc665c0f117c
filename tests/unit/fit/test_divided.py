"""Words that are divided where no hyphen may stand."""

from __future__ import annotations

import pytest

from briefgen.document import Kind
from briefgen.fit.divided import divided
from briefgen.layout import Plan, layout
from tests.sample_documents import field, leaf, node, sample_document, sample_manuscript, with_blocks

PLAN = Plan()


def said(*words: str) -> list[tuple[str, str]]:
    """Address and message for each finding in columned paragraphs."""
    blocks = [field(Kind.PARAGRAPH, f"context[p{n}].text", f"The word is {w} here.") for n, w in enumerate(words)]
    text = node(Kind.SECTION, "text", [*blocks, leaf(Kind.PARAGRAPH, "end", "The end.")], role="text", columns=2)
    made = sample_manuscript(with_blocks(sample_document(), [text]))
    return [(finding.address, finding.message) for finding in divided(layout(made, PLAN))]


def test_the_sample_has_none() -> None:
    """Hyphens of the layout, of words and of compounds are where lines may end."""
    assert divided(layout(sample_manuscript(), PLAN)) == ()


@pytest.mark.parametrize("length", [70, 300])
def test_a_word_that_no_line_holds_is_told_at_its_address(length: int) -> None:
    """With its first letters and its length, over as many lines as it has."""
    ((address, message),) = said("short", "x" * length)

    assert address == "context[p1].text"
    assert message == f"'{'x' * 29}…' has {length} characters, more than a line holds: it is divided anywhere"


def test_addresses_are_divided_silently() -> None:
    """Nobody can write the address of a page in a shorter way."""
    assert said("https://example.org/" + "x" * 80, "somebody@" + "x" * 80) == []
