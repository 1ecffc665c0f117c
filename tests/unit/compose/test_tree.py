"""From a template's text to blocks: words, looks, locks, ids."""

from __future__ import annotations

from briefgen.document import Kind
from tests.unit.compose.template_text import ADDRESS, made, runs


def test_plain_has_no_address() -> None:
    """A filtered text is the template's own."""
    assert [(run.text, run.address) for run in runs(made("<p>{{ f|plain|upper }}</p>"))] == [("A B & <I>", None)]


def test_a_field_printed_again_is_locked() -> None:
    """It is edited where it stands first."""
    assert [run.locked for run in runs(made("<p>{{ f }}</p><p>{{ f }}</p>", "a"))] == [False, True]


def test_words_of_the_template_are_locked() -> None:
    """Only fields come home."""
    assert [(run.text, run.locked) for run in runs(made("<p>x {{ f }}</p>", "a"))] == [("x ", True), ("a", False)]


def test_one_space_between_words_none_at_the_ends() -> None:
    """Line breaks of a template are spaces; a no-break space is a letter."""
    template = "<p>\n  a&nbsp;&mdash;\n  <em> b </em> {{ f }}  \n</p>"

    assert [run.text for run in runs(made(template, "c"))] == ["a\u00a0— ", "b ", "c"]


def test_looks_of_author_and_template_add_up() -> None:
    """Bold of the template around italic of the author is both."""
    looks = {
        run.text: (run.bold, run.italic, run.sup, run.href)
        for run in runs(made("<p><strong>{{ f }}</strong><sup>1</sup></p>", "a *b* [c](https://c.example)"))
    }

    assert looks == {
        "a ": (True, False, False, None),
        "b": (True, True, False, None),
        " ": (True, False, False, None),
        "c": (True, False, False, "https://c.example"),
        "1": (False, False, True, None),
    }


def test_a_statistic_prints_its_number_and_knows_its_id() -> None:
    """The run is the field's, so that the sentence stays one text."""
    found = list(runs(made("<p>{{ f }}</p>", "fell by **[[statistic:known]]**")))

    assert [(x.text, x.statistic, x.bold, x.address) for x in found] == [
        ("fell by ", None, False, ADDRESS),
        ("60%", "known", True, ADDRESS),
    ]


def test_an_attested_field_is_marked() -> None:
    """The mark is superscript, and no word of the author."""
    found = list(runs(made("<p>{{ f }}</p>", "a", attested=(ADDRESS,))))

    assert [(x.text, x.sup, x.address) for x in found] == [("a", False, ADDRESS), ("†", True, None)]


def test_what_says_nothing_is_left_out() -> None:
    """Neither an empty paragraph nor the section around it; an empty cell stays, since its column does."""
    tree = made("<section><p> </p><ul><li></li></ul></section><table><tr><td>x</td><td></td></tr></table>")

    assert [block.kind for block in tree] == [Kind.TABLE]
    assert len(tree[0].children[0].children) == 2


def test_a_section_of_one_item_bears_its_address() -> None:
    """The innermost one, whatever stands around it."""
    tree = made('<section data-role="text"><section data-priority="2"><p>{{ f }}</p></section></section>')

    (inner,) = tree[0].children
    assert (tree[0].id, inner.id, inner.priority, inner.children[0].id) == ("text", "list[item]", 2, ADDRESS)


def test_ids_are_unique() -> None:
    """The second of a name is numbered."""
    tree = made("<p>{{ f }}</p><p>{{ f }}</p><p>x</p><p>y</p>")

    assert [block.id for block in tree] == [ADDRESS, f"{ADDRESS}#2", "p", "p#2"]


def test_a_block_knows_where_it_stands_in_its_template() -> None:
    """Template and line, also in an included part."""
    tree = made("\n<p>x</p>\n{% include 'inc.html.j2' %}")

    assert [str(block.origin) for block in tree] == ["t.html.j2:2", "inc.html.j2:1"]


def test_labels_choose_the_plural_of_the_language() -> None:
    """Russian has a form for few, which here falls back to the other."""
    text = "<p>{{ label(x=f, n=1) }}; {{ label(x=f, n=2) }}</p>"

    assert "".join(run.text for run in runs(made(text, "a", language="ru"))) == "one a; 2 times a"


def test_filters_print_in_the_language_of_the_run() -> None:
    """A compiled template is kept, the language of its first run is not."""
    template = "<p>{{ 1234.5|number }}</p>"

    texts = ["".join(run.text for run in runs(made(template, language=language))) for language in ("en", "ru")]
    assert texts == ["1,234.5", "1\u00a0234,5"]
