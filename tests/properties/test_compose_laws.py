"""Laws of composing: an author's text is inert in a template, whatever it is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import inline
from briefgen.document import Kind
from tests.unit.compose.template_text import ADDRESS, made, runs

TYPED = st.text(
    st.sampled_from(list("<>&{}%#\"'*[]()\\/ abpn;=!-"))
    | st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"),
    min_size=1,
    max_size=30,
)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(TYPED)
def test_a_text_of_the_author_stays_one_paragraph_of_its_words(typed: str) -> None:
    """It makes no element and no attribute, loses no word but doubled spaces, and keeps its address."""
    tree = made("<p>{{ f }}</p>", typed)

    words = "".join(run.text for run in inline.parse(typed))
    assert "".join(run.text for run in runs(tree)) == " ".join(filter(None, words.split(" ")))
    assert [block.kind for block in tree] == [Kind.PARAGRAPH] * bool(words.strip(" "))
    assert {run.address for run in runs(tree)} <= {ADDRESS}
