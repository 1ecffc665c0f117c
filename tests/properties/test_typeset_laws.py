"""Laws of typesetting: no word is lost or changed, and no line is wider than its column."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Run
from briefgen.typeset import SOFT_HYPHEN, Text

CHARACTERS = "abcdefgh AVTo  \n\t.,;-–—/‑\u00a0“”’0123456789%яжщфқғәіҷӯҳ"
words = st.text(CHARACTERS, max_size=60)
runs = st.lists(
    st.builds(Run, words, st.booleans(), st.booleans(), st.booleans(), st.sampled_from([None, "https://example.org"])),
    max_size=6,
).map(tuple)
families = st.sampled_from(["serif", "serif-i", "sans", "sans-s", "sans-b"])
languages = st.sampled_from(["en", "ru", "de", "tg", "xx"])
widths = st.integers(500, 40_000)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(runs, families, languages, widths, st.booleans())
def test_the_text_of_the_lines_is_the_text(
    runs: tuple[Run, ...], family: str, language: str, width: int, hyphenate: bool
) -> None:
    """Without the layout's hyphens the lines say what the runs say, with single spaces."""
    lines = Text(runs, family, language).lines(width, hyphenate)

    said = "".join(line.text for line in lines).replace(SOFT_HYPHEN, "")
    plain = "".join(run.text for run in runs).replace("\n", " ").replace("\t", " ")
    assert said.split() == plain.split()
    assert "  " not in said


@settings(deadline=None, derandomize=True, max_examples=300)
@given(runs, families, languages, widths, st.booleans())
def test_no_line_is_wider_than_its_column(
    runs: tuple[Run, ...], family: str, language: str, width: int, hyphenate: bool
) -> None:
    """Unless a single character is."""
    for line in Text(runs, family, language).lines(width, hyphenate):
        assert line.width <= width or len(line.text.strip()) == 1


@settings(deadline=None, derandomize=True, max_examples=200)
@given(runs, families, widths)
def test_the_ink_is_as_wide_as_its_fragments(runs: tuple[Run, ...], family: str, width: int) -> None:
    """Width of a line and widths of its fragments agree, but for the space at its end."""
    for line in Text(runs, family, "en").lines(width):
        last = line.fragments[-1]
        trailing = line.pieces[-1].width if line.pieces[-1].text == " " else 0

        assert last.x + last.width - trailing == line.width
