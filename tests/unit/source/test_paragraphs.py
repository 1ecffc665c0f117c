"""Where paragraphs end, and words that run over a line's end."""

from __future__ import annotations

import pytest

from briefgen.source import verify_quotation
from briefgen.source.paragraphs import paragraphs

_WRAPPED = """\
The ferry of the two ports left the quay before the non-
ferry boats did, and the harbour master wrote to the co-
uncil of the island that the pilots had been late again,
as they had been in each of the years before. It was the
last crossing of the season, she said, and a cold one.

The next one will be in spring.
"""


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_blank_lines_and_single_line_ends_divide() -> None:
    """Captions and credits are paragraphs; blank ones are none."""
    assert _cut("A title\nA caption. / Credit\n\n  \nBy Nora\r\nText.\r\n\r\nDismiss") == [
        "A title",
        "A caption. / Credit",
        "By Nora",
        "Text.",
        "Dismiss",
    ]


def test_a_line_that_plainly_goes_on_is_no_paragraph() -> None:
    """It ends no sentence and the next begins with a small letter."""
    assert _cut("The ferry\nleft late.\nThe crew stayed") == ["The ferry\nleft late.", "The crew stayed"]


def test_a_text_wrapped_by_hand_is_divided_at_blank_lines_only() -> None:
    """Even where a line happens to end a sentence."""
    assert len(_cut(_WRAPPED)) == 2


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("wrote to the council of the island", True),
        ("wrote to the co-uncil of the island", True),
        ("before the non-ferry boats did", True),
        ("before the nonferry boats did", True),
        ("ferry boats did", False),
        ("wrote to the co", False),
        ("uncil of the island", False),
        ("in each of the years before. It was the last crossing", True),
        ("and a cold one. The next one", False),
    ],
)
def test_hyphens_at_line_ends_are_the_printers_or_the_words(quotation: str, found: bool) -> None:
    """Both readings are the article's, but neither half is a word of it."""
    assert verify_quotation(_WRAPPED, quotation).found is found


def test_no_paragraphs_in_nothing() -> None:
    """An empty article finds nothing."""
    assert paragraphs(" \n\n ") == ()
    assert not verify_quotation("", "anything at all").found
