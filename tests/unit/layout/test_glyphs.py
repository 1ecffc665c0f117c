"""Characters that no face has."""

from __future__ import annotations

from dataclasses import replace

from briefgen.charts.spec import Series
from briefgen.document import Kind
from briefgen.layout import Manuscript, missing_glyph_findings
from tests.sample_documents import field, sample_charts, sample_document, sample_manuscript, with_blocks


def test_the_sample_has_all_its_glyphs() -> None:
    """Kazakh, Uzbek, Tajik and Russian letters are there."""
    document = with_blocks(sample_document(), [field(Kind.PARAGRAPH, "a", "Қазақ Oʻzbek Тоҷикӣ Россия — “ok” …")])

    assert missing_glyph_findings(sample_manuscript(document)) == ()


def test_a_missing_glyph_is_named_with_its_address() -> None:
    """Code point, name and field; the same character is told once for a field."""
    blocks = [field(Kind.PARAGRAPH, "context[a].text", "Rice 米 and 米"), field(Kind.ITEM, "evidence[b].claim", "米")]
    found = missing_glyph_findings(sample_manuscript(with_blocks(sample_document(), blocks)))

    assert [(f.code, f.address) for f in found] == [
        ("missing-glyph", "context[a].text"),
        ("missing-glyph", "evidence[b].claim"),
    ]
    assert "U+7C73 (cjk unified ideograph-7c73)" in found[0].message


def test_texts_of_charts_are_looked_at_too() -> None:
    """A category is printed as well."""
    charts = sample_charts()
    gap = replace(charts["gap"], categories=("米",), series=(Series("s", (1.0,)),))
    made = sample_manuscript()

    found = missing_glyph_findings(Manuscript(made.document, made.theme, made.page, {"gap": gap}))

    assert [f.address for f in found] == ["charts[gap]"]
