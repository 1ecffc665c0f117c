"""Characters that no face has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.charts.spec import Note, Series
from briefgen.document import Kind
from briefgen.layout import Manuscript, missing_glyph_findings
from tests.sample_documents import field, sample_charts, sample_document, sample_manuscript, with_blocks


def test_the_sample_has_all_its_glyphs() -> None:
    """Kazakh, Uzbek, Tajik and Russian letters are there."""
    document = with_blocks(sample_document(), [field(Kind.PARAGRAPH, "a", "Қазақ Oʻzbek Тоҷикӣ Россия — “ok” …")])

    assert missing_glyph_findings(sample_manuscript(document)) == ()


def test_a_missing_glyph_is_named_with_its_address() -> None:
    """Code point, name and field; one finding for a field, however often the character stands there."""
    blocks = [field(Kind.PARAGRAPH, "context[a].text", "Snow ☃ and ☃"), field(Kind.ITEM, "evidence[b].claim", "☃")]
    found = missing_glyph_findings(sample_manuscript(with_blocks(sample_document(), blocks)))

    assert [(f.code, f.address) for f in found] == [
        ("missing-glyph", "context[a].text"),
        ("missing-glyph", "evidence[b].claim"),
    ]
    assert "U+2603 (snowman)" in found[0].message


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "ბათუმი",
            "U+10D1 (georgian letter ban), U+10D0 (georgian letter an), U+10D7 (georgian letter tan) and 3 more",
        ),
        ("ไทย", "U+0E44 (thai character sara ai maimalai), U+0E17 (thai character tho thahan)"),
        ("दिल्ली", "U+0926 (devanagari letter da)"),
    ],
)
def test_letters_that_faces_lack_are_one_finding_for_a_field(words: str, named: str) -> None:
    """The first of them by name; a hundred findings for one sentence would help nobody."""
    document = with_blocks(sample_document(), [field(Kind.PARAGRAPH, "title", f"In {words} today")])

    (found,) = missing_glyph_findings(sample_manuscript(document))

    assert (found.code, found.address) == ("missing-glyph", "title")
    assert named in found.message


@pytest.mark.parametrize(
    ("words", "why", "named"),
    [
        ("محمد قلی", "it is written from right to left", "U+0645 (arabic letter meem)"),
        ("שלום", "it is written from right to left", "U+05E9 (hebrew letter shin)"),
        ("塔什干", "its characters need faces and line breaks of their own", "U+5854 (cjk unified ideograph-5854)"),
        ("トーキョー", "its characters need faces and line breaks of their own", "U+30C8 (katakana letter to)"),
        ("서울", "its characters need faces and line breaks of their own", "U+C11C (hangul syllable seo)"),
    ],
)
def test_letters_that_cannot_be_set_are_told_apart_from_missing_ones(words: str, why: str, named: str) -> None:
    """One finding with the words, the reason and the first characters: another font would not help."""
    document = with_blocks(sample_document(), [field(Kind.PARAGRAPH, "people[a].name", f"He is {words} (sic)")])

    (found,) = missing_glyph_findings(sample_manuscript(document))

    assert (found.code, found.address) == ("script-not-supported", "people[a].name")
    assert found.message == f"briefgen cannot set '{words}' yet: {why}"
    assert named in found.details[0]


def test_texts_of_charts_are_looked_at_too() -> None:
    """A category is printed as well, and so is a note."""
    charts = sample_charts()
    gap = replace(charts["gap"], categories=("☃",), series=(Series("s", (1.0,)),), note=Note("☃", "米"))
    made = sample_manuscript()

    found = missing_glyph_findings(Manuscript(made.document, made.theme, made.page, {"gap": gap}))

    assert [(f.code, f.address) for f in found] == [
        ("script-not-supported", "charts[gap]"),
        ("missing-glyph", "charts[gap]"),
    ]
