"""Numbers read back as languages write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language import format_number
from briefgen.language.read_number import read_number


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("14,208", "en", "14208"),
        ("2.5", "en", "2.5"),
        ("−0.4", "en", "-0.4"),
        ("14 208,5", "ru", "14208.5"),
        ("14\u00a0208", "ru", "14208"),
        ("2.5", "ru", "2.5"),
        ("14.208,5", "de", "14208.5"),
        ("14.208", "de", "14208"),
        ("007", "en", "7"),
    ],
)
def test_number_is_read_as_the_language_has_it(text: str, language: str, value: str) -> None:
    """With its groups and its decimal mark; a point is one wherever it parts no groups."""
    assert read_number(text, language) == Decimal(value)


@pytest.mark.parametrize("text", ["", "one", "1,2,3", "1.1 to 3.3", "12%", "1e9", "٣", "9" * 60])
def test_anything_else_is_none(text: str) -> None:
    """A span, a percentage and a word are texts."""
    assert read_number(text, "en") is None


@given(
    st.decimals(-(10**12), 10**12, places=3, allow_nan=False),
    st.sampled_from(["en", "de", "ru", "kk", "tg", "fr", "tr"]),
)
def test_what_is_printed_is_read(value: Decimal, language: str) -> None:
    """The number that a cell prints is the number that comes home."""
    assert read_number(format_number(value, "", language), language) == value
