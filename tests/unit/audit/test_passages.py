"""An article cut where the brief uses it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.audit.passages import around, paragraphs
from briefgen.audit.values import Paragraph, Place, Role
from briefgen.source import read_source

TEXT = "One went out. Two came back, it seems. Nobody saw three.\n\nA last word. And another."


def _place(words: str, **more: object) -> Place:
    start = TEXT.index(words)
    return Place("a", read_source(TEXT).paragraph(start), start, start + len(words), **more)  # type: ignore[arg-type]


def _used(cut: tuple[Paragraph, ...]) -> list[tuple[str, tuple[int, ...]]]:
    return [(g.text, g.used_by) for p in cut for s in p.sentences for g in s.segments if g.used_by]


def test_passages_that_overlap_share_a_segment() -> None:
    """The shortest passage comes first where several use the same words; each begins and ends once."""
    places = {1: _place("Two came back"), 2: _place("came back, it seems"), 3: _place("back")}

    cut = paragraphs(read_source(TEXT), places)

    assert _used(cut) == [
        ("Two ", (1,)),
        ("came ", (1, 2)),
        ("back", (3, 1, 2)),
        (", it seems", (2,)),
    ]
    segments = [g for p in cut for s in p.sentences for g in s.segments]
    assert [n for g in segments for n in g.begins] == [1, 2, 3]
    assert [(g.text, g.ends) for g in segments if g.ends] == [("back", (1, 3)), (", it seems", (2,))]


def test_a_sentence_is_used_where_a_passage_has_any_of_it() -> None:
    """A passage over two sentences uses both; a paragraph that nothing touches is unused."""
    cut = paragraphs(read_source(TEXT), {1: _place("back, it seems. Nobody")})

    assert [[s.used for s in p.sentences] for p in cut] == [[False, True, True], [False, False]]
    assert [p.used for p in cut] == [True, False]


def test_what_a_quotation_leaves_out_or_only_resembles_is_not_used() -> None:
    """A gap is a gap, unless something else uses it."""
    gap = (TEXT.index("Two"), TEXT.index("Nobody"))
    quoted = _place("One went out. Two came back, it seems. Nobody saw three", gaps=(gap,))
    places = {1: quoted, 2: _place("A last", nearest=True)}

    cut = paragraphs(read_source(TEXT), places)

    assert [[s.used for s in p.sentences] for p in cut] == [[True, False, True], [False, False]]
    assert [g.text for p in cut for s in p.sentences for g in s.segments if g.gap] == ["Two came back, it seems. "]
    assert cut[1].sentences[0].segments[0].near == (2,)


def test_around_a_passage_stand_its_sentences_and_one_on_each_side() -> None:
    """Also across a paragraph, and at the end of the article."""
    source = read_source(TEXT)

    pieces = around(source, _place("saw three"))
    assert [p.role for p in pieces] == [Role.AROUND, Role.HELD, Role.AROUND]
    assert [p.text for p in pieces] == ["Two came back, it seems. Nobody ", "saw three", ".\n\nA last word. "]
    assert "".join(p.text for p in around(source, _place("another"))) == "A last word. And another."
    assert "".join(p.text for p in around(source, _place("One"))) == "One went out. Two came back, it seems. "


_PARTS = ["Ab cd.", "“Ef", "gh!”", "…", "No.", "\n\n", "\n", "[Ij]", "3.5", "—"]
_TEXTS = st.lists(st.sampled_from(_PARTS), max_size=30).map(" ".join)


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 150), st.integers(1, 40)), max_size=6))
def test_nothing_of_an_article_is_lost_or_doubled(text: str, spans: list[tuple[int, int]]) -> None:
    """Whatever the passages are, the segments of a paragraph are its text."""
    source = read_source(text)
    places = {
        n: Place("a", 1, a, min(a + length, len(text))) for n, (a, length) in enumerate(spans, 1) if a < len(text)
    }

    cut = paragraphs(source, places)

    said = ["".join(g.text for s in p.sentences for g in s.segments) for p in cut]
    assert said == [text[a:b] for a, b in source.paragraphs]
    begun = [n for p in cut for s in p.sentences for g in s.segments for n in g.begins]
    assert len(begun) == len(set(begun))
