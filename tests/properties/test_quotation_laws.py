"""Laws of quotations: what is cut from an article is found, what is altered is not, whatever the article."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen.source import verify_quotation

_LAW = settings(deadline=None, derandomize=True, max_examples=100)
# Few and short words, so that an altered text often nearly stands somewhere else. No guard words, numbers in digits.
_WORDS = st.sampled_from(
    ["the", "port", "ferry", "paid", "dues", "boat", "sea", "crew", "12", "3.5", "1,200", "Hale", "café", "it's"]
)
_PAUSES = st.sampled_from(["", "", "", "", ",", ";", ":"])


@st.composite
def _sentences(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.tuples(_WORDS, _PAUSES), min_size=3, max_size=12))
    return " ".join(word + pause for word, pause in words).rstrip(",;:") + "."


_ARTICLES = st.lists(st.lists(_sentences(), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4).map(
    "\n\n".join
)


def _pieces(text: str) -> list[str]:
    return re.findall(r"[\w'][\w'.,]*[\w']|\w|[^\w\s]", text)


def _stands(article: str, text: str) -> bool:
    """Whether a text stands in an article, by another way: pieces in a row, first letter and last stop aside."""
    wanted = _pieces(text)
    if wanted[-1] in ".,":
        del wanted[-1]
    for paragraph in article.split("\n\n"):
        own = _pieces(paragraph)
        for at in range(len(own) - len(wanted) + 1):
            part = own[at : at + len(wanted)]
            if part[1:] == wanted[1:] and part[0][1:] == wanted[0][1:] and part[0][0].lower() == wanted[0][0].lower():
                return True
    return False


@st.composite
def _cut(draw: st.DrawFn) -> tuple[str, int, int]:
    """An article and a fragment of it from a word to a word."""
    article = draw(_ARTICLES)
    paragraph = draw(st.sampled_from(list(re.finditer(r"[^\n]+", article))))
    words = list(re.finditer(r"[\w'][\w'.,]*[\w']|\w", paragraph[0]))
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(first + 15, len(words) - 1)))
    start, end = paragraph.start() + words[first].start(), paragraph.start() + words[last].end()
    assume(end - start > 1)
    return article, start, end


@_LAW
@given(_cut())
def test_what_is_cut_from_an_article_is_found(cut: tuple[str, int, int]) -> None:
    """At its place or an earlier one with the same words."""
    article, start, end = cut

    said = verify_quotation(article, article[start:end])

    assert said.found
    assert said.start is not None
    assert said.start <= start
    assert article[said.start : said.end].lower() == article[start:end].lower()


@_LAW
@given(_cut(), st.data())
def test_typography_alone_changes_nothing(cut: tuple[str, int, int], data: st.DataObject) -> None:
    """Marks around it, other spaces and apostrophes, soft hyphens, widths, decomposed letters, first letter, closing stop."""
    article, start, end = cut
    text = article[start:end]
    typed = data.draw(
        st.sampled_from(
            [
                f"“{text}”",
                f"«\u00a0{text}\u00a0»",
                text.replace(" ", "\u00a0"),
                text.replace(" ", " \n "),
                text.replace("'", "’"),
                re.sub(r"([a-z])([a-z])", "\\1\u00ad\\2", text),
                "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text),
                unicodedata.normalize("NFD", text),
                text[0].swapcase() + text[1:],
                f"[{text[0].swapcase()}]{text[1:]}" if text[0].isalpha() else text,
                f"{text}.",
                f"“{text},”",
                f"…{text}…",
            ]
        )
    )

    assert verify_quotation(article, typed).found


@_LAW
@given(_cut(), st.data())
def test_what_is_altered_is_not_found(cut: tuple[str, int, int], data: st.DataObject) -> None:
    """A letter, a digit, a word changed, dropped, doubled or swapped, a pause put in: unless that stands there as well."""
    article, start, end = cut
    words = article[start:end].split(" ")
    at = data.draw(st.integers(0, len(words) - 1))
    change = data.draw(st.sampled_from(["letter", "word", "drop", "double", "swap", "pause", "case"]))
    if change == "letter":
        place = data.draw(st.integers(0, len(words[at]) - 1))
        words[at] = words[at][:place] + data.draw(st.sampled_from("xq79")) + words[at][place + 1 :]
    elif change == "word":
        words[at] = data.draw(_WORDS)
    elif change == "drop":
        del words[at]
    elif change == "double":
        words.insert(at, words[at])
    elif change == "swap" and at:
        words[at - 1], words[at] = words[at], words[at - 1]
    elif change == "pause":
        words[at] += data.draw(st.sampled_from([",", ";", "!", "?", " –"]))
    elif change == "case":
        words[at] = words[at].upper()
    altered = " ".join(words)
    assume(re.search(r"\w.*\w", altered))

    assert verify_quotation(article, altered).found is _stands(article, altered)


@_LAW
@given(st.lists(_WORDS, min_size=5, max_size=14, unique=True), st.data())
def test_a_gap_with_an_edge_inside_a_clause_is_refused(words: list[str], data: st.DataObject) -> None:
    """However long the gap, one comma at one edge is not enough."""
    first = data.draw(st.integers(1, len(words) - 3))
    last = data.draw(st.integers(first + 1, len(words) - 1))
    comma = data.draw(st.sampled_from(["nowhere", "left", "right"]))
    own = list(words)
    if comma != "nowhere":
        own[first - 1 if comma == "left" else last - 1] += ","

    elided = " ".join(words[:first]) + " … " + " ".join(words[last:])

    assert not verify_quotation(" ".join(own) + ".", elided).found


@_LAW
@given(_ARTICLES, st.text(max_size=60), st.sampled_from(["en", "ru", "de", ""]))
def test_no_text_raises(article: str, text: str, language: str) -> None:
    """Neither as a quotation nor as an article; what is found has a place in the article."""
    for source, quotation in ((article, text), (text, article), (text, text)):
        said = verify_quotation(source, quotation, language=language)
        assert said.found is False or (said.start is not None and said.end is not None and said.end <= len(source))
