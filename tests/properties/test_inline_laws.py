"""Laws of inline text: what is written comes back, and what is escaped is plain."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import inline
from briefgen.inline import Run

TEXTS = st.text(
    st.sampled_from("ab *_[]()\\!<&{}\n\t.:\u00a0é𝒳\u0000\r") | st.characters(exclude_categories=["Cs"]), max_size=12
)
HREFS = st.sampled_from([None, None, "https://x.example/a_(b)", "mailto:a@b.c", "https://x.example/a b*c]"])
RUNS = st.lists(
    st.builds(Run, TEXTS, st.booleans(), st.booleans(), HREFS, st.none())
    | st.builds(Run, st.just(""), st.booleans(), st.booleans(), HREFS, st.sampled_from(["a", "b-2"])),
    max_size=6,
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(RUNS)
def test_canonical_runs_come_back(runs: list[Run]) -> None:
    """`parse(write(runs)) == runs`: an edit made in Word can be written into the brief."""
    canonical = inline.canonical(runs)

    assert inline.parse(inline.write(canonical)) == canonical == inline.canonical(canonical)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS)
def test_escaped_text_is_plain(text: str) -> None:
    """`plain(parse(escape(s))) == s`, without a mark."""
    runs = inline.parse(inline.escape(text))

    assert inline.plain(runs) == text
    assert all(run == Run(run.text) for run in runs)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS)
def test_reading_is_stable(text: str) -> None:
    """A text read, written and read again gives the same runs."""
    once = inline.parse(text)

    assert inline.parse(inline.write(once)) == once == inline.canonical(once)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS)
def test_words_are_kept(text: str) -> None:
    """Reading takes marks away and nothing else: the words left are a subsequence of what was typed."""
    rest = iter(text)

    assert all(character in rest for character in inline.plain(inline.parse(text)))
