"""Laws of quotations in articles with marks, brackets and re-opened paragraphs, and of the speakers found in any text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen.source import QuotationKind, find_quotations, verify_quotation
from briefgen.source.stretches import Stretch, read_source
from briefgen.source.tokens import Kind, Token, tokenise

_LAW = settings(deadline=None, derandomize=True, max_examples=150)
_WORDS = st.sampled_from(
    ["the", "port", "ferry", "paid", "dues", "boat", "sea", "crew", "Hale", "café", "12", "[the town]"]
)
_PAUSES = st.sampled_from(["", "", "", ",", ";", " –"])
_LEAST = 5


@st.composite
def _sentence(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.tuples(_WORDS, _PAUSES), min_size=4, max_size=12))
    return " ".join(word + pause for word, pause in words).rstrip(",;– ") + "."


@st.composite
def _articles(draw: st.DrawFn) -> str:
    """Paragraphs of narration, of speech, and speech that is re-opened in the next paragraph."""
    out = []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["told", "said", "re-opened"]))
        first, second = draw(_sentence()), draw(_sentence())
        if kind == "told":
            out.append(f"{first} {second}")
        elif kind == "said":
            out.append(f"“{first}” said Anna Hale. {second}")
        else:
            out += [f"Anna Hale said: “{first}", f"“{second}”"]
    return "\n\n".join(out)


@st.composite
def _cut(draw: st.DrawFn) -> tuple[str, str]:
    """An article and what stands in it from a word to a word, brackets whole, within a paragraph or a re-opened quotation."""
    article = draw(_articles())
    stretch = draw(st.sampled_from(read_source(article).stretches))
    words = [n for n, token in enumerate(stretch.tokens) if token.kind is Kind.WORD]
    starts = [n for n in words if stretch.is_cut_legal(n)]
    first = draw(st.sampled_from(starts))
    ends = [n for n in words if first <= n <= first + 14 and stretch.is_cut_legal(n + 1)]
    assume(ends)
    last = draw(st.sampled_from(ends))
    text = article[stretch.tokens[first].start : stretch.tokens[last].end]
    assume(sum(map(str.isalnum, text)) > 1)
    return article, text


def _key(token: Token) -> str:
    return token.kind if token.kind in (Kind.MARK, Kind.DASH) else token.text


def _forms(text: str) -> Iterator[list[str]]:
    """A quotation's tokens as they are, and without a closing full stop or comma."""
    keys = [_key(token) for token in tokenise(text)]
    yield keys
    if keys[-1] in (".", ","):
        yield keys[:-1]


def _stands(article: str, text: str) -> bool:
    """Whether a text stands in an article, by trying every place of every stretch."""
    forms = list(_forms(text))
    return any(
        _is_at(stretch, tokens, at, form)
        for stretch in read_source(article).stretches
        for tokens in _readings(stretch)
        for form in forms
        for at in range(len(tokens) - len(form) + 1)
    )


def _readings(stretch: Stretch) -> Iterator[list[tuple[int, str]]]:
    """The tokens with and without the marks that are opened again at a paragraph break."""
    yield [(n, _key(token)) for n, token in enumerate(stretch.tokens)]
    yield [(n, _key(token)) for n, token in enumerate(stretch.tokens) if not token.reopens]


def _is_at(stretch: Stretch, tokens: Sequence[tuple[int, str]], at: int, form: Sequence[str]) -> bool:
    own = [key for _, key in tokens[at : at + len(form)]]
    same = own[1:] == form[1:] and own[0][1:] == form[0][1:] and own[0][0].lower() == form[0][0].lower()
    return same and stretch.is_cut_legal(tokens[at][0]) and stretch.is_cut_legal(tokens[at + len(form) - 1][0] + 1)


@_LAW
@given(_cut(), st.data())
def test_a_run_within_marks_or_over_their_re_opening_is_found_under_every_typography(
    cut: tuple[str, str], data: st.DataObject
) -> None:
    """Other marks around and inside, other spaces and dashes, a first letter in brackets, re-opened marks left out."""
    article, text = cut
    typed = data.draw(
        st.sampled_from(
            [
                text,
                f'"{text}"',
                f"«\u00a0{text}\u00a0»",
                text.replace("“", '"').replace("”", '"'),
                text.replace("\n\n“", " "),
                text.replace("\n\n", " "),
                text.replace(" ", "\u2009"),
                text.replace(" – ", " — "),
                f"[{text[0].swapcase()}]{text[1:]}" if text[0].isalpha() and text[:1] != "[" else text,
                f"…{text}…",
                f"{text},",
            ]
        )
    )

    said = verify_quotation(article, typed)

    assert said.found
    assert said.start is not None
    assert said.end is not None
    words = re.findall(r"\w+", article[said.start : said.end])
    assert [w.lower() for w in words] == [
        w.lower() for w in re.findall(r"\w+", typed.replace("[", "").replace("]", ""))
    ]


@_LAW
@given(_cut(), st.data())
def test_a_mutant_is_found_exactly_where_a_naive_search_finds_it(cut: tuple[str, str], data: st.DataObject) -> None:
    """An inner token changed, dropped, added or swapped; punctuation and marks are tokens like words."""
    article, text = cut
    pieces = [text[token.start : token.end] for token in tokenise(text)]
    assume(len(pieces) >= _LEAST and not {"[", "]"} & set(pieces))
    at = data.draw(st.integers(1, len(pieces) - 2))
    other = data.draw(st.sampled_from(["the", "port", "never", "12", ",", ";", "–", "“"]))
    change = data.draw(st.sampled_from(["change", "drop", "add", "swap"]))
    mutant = list(pieces)
    if change == "change":
        mutant[at] = other
    elif change == "drop":
        del mutant[at]
    elif change == "add":
        mutant.insert(at, other)
    else:
        mutant[at - 1], mutant[at] = mutant[at], mutant[at - 1]
    altered = re.sub(r" ([,;.])", r"\1", " ".join(mutant))
    assume([_key(t) for t in tokenise(altered)] != [_key(t) for t in tokenise(text)])
    # A mark at an end would be taken for one of an outer pair.
    assume(tokenise(altered)[0].kind is Kind.WORD and tokenise(altered)[-1].kind is Kind.WORD)

    assert verify_quotation(article, altered).found is _stands(article, altered)


_PIECES = (
    """“ ” « » ‘ ’ " ' „ — - : , . ? … [ ] said he dit-il a sagte сказал Он говорит The minister Q: l' d' told asked"""
)
_TEXTS = st.text(max_size=80) | st.lists(
    st.sampled_from([*_PIECES.split(), "\n\n", "Anna Hale", "according to", "Anna", "Karl Weber,"]), max_size=30
).map(" ".join)


@_LAW
@given(_TEXTS, st.sampled_from(["en", "de", "fr", "ru", "xx", ""]))
def test_no_text_raises_and_offsets_point_at_the_words(text: str, language: str) -> None:
    """Whatever the text; items come in order, and a speaker's words lie in the text."""
    found = find_quotations(text, language)

    assert [q.start for q in found] == sorted(q.start for q in found)
    for quotation in found:
        assert quotation.text == text[quotation.start : quotation.end] != ""
        assert quotation.speaker_start is None or 0 <= quotation.speaker_start < len(text)
        assert quotation.speaker is None or quotation.kind is QuotationKind.SPEECH
    verify_quotation(text, text[:20], "Anna Hale", language)
    verify_quotation(text, text, text, language)
