"""An HTML page read back."""

from __future__ import annotations

import pytest

from briefgen.verify import verify
from briefgen.verify.html import html_words
from tests.sample_documents import sample_manuscript
from tests.unit.render_pdf.samples import fitted


def test_a_right_page_passes_and_a_changed_one_does_not() -> None:
    """One word changed is an error that shows both texts."""
    from briefgen.render.html import render

    manuscript = sample_manuscript()
    pages = fitted(manuscript)
    data = render(manuscript, pages).data

    assert verify("html", data, manuscript, pages) == ()
    (finding,) = verify("html", data.replace(b"shrinking", b"growing"), manuscript, pages)
    assert finding.code == "words-differ"
    assert "same shrinking lake" in finding.details[0]
    assert "same growing lake" in finding.details[1]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>one <strong>t</strong>wo<p>three", "one two three"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("<p>a&amp;b &lt;b&gt; 60&nbsp;%", "a&b <b> 60 %"),
        ("<p>one</p><svg><title>x</title><text>y</text><path d='M0'/></svg><p>two</p>", "one two"),
        ("<p>one</p><details><summary>x</summary><table><tr><td>1</td></tr></table></details><p>two</p>", "one two"),
        ("<head><title>x</title><meta charset='utf-8'><style>p{}</style></head><p>one", "one"),
        ("<p class='stamp'>Draft</p><p>one", "one"),
        ("<p>one<br>two", "one two"),
        ("<p>a soft\u00adhyphen", "a softhyphen"),
    ],
)
def test_words_are_those_of_the_text(page: str, words: str) -> None:
    """Inline elements join, blocks part; charts, their tables, the head and the stamp do not count."""
    assert " ".join(html_words(page.encode())) == words
