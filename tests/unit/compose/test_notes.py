"""Notes in templates: printed beside their words, listed apart."""

from __future__ import annotations

import pytest

from briefgen import resources
from briefgen.compose import compose, load_template
from briefgen.document import Block, Kind, Run
from briefgen.errors import BriefInvalid
from tests.unit.compose.ferry import ferry
from tests.unit.compose.template_text import ADDRESS, made, runs

HOME = "<notes><h2>Notes</h2></notes>"


def section(tree: tuple[Block, ...]) -> Block:
    """The section of notes."""
    return next(block for block in tree if block.role == "notes")


def test_a_note_leaves_its_number_and_stands_where_the_notes_are_listed() -> None:
    """It is plain among bold words, keeps its address, and has the id that its mark names."""
    tree = made(f"<p><strong>Words.<note>{{{{ f }}}}</note></strong> More.</p>{HOME}")
    text, notes = tree
    assert [run.text for run in text.runs] == ["Words.", "1", " More."]
    assert text.runs[1] == Run("1", sup=True, note=ADDRESS)
    heading, items = notes.children
    assert (heading.text, items.kind, [item.id for item in items.children]) == ("Notes", Kind.NUMBERS, [ADDRESS])
    looks = [(run.text, run.bold, run.italic) for run in items.children[0].runs]
    assert looks[:2] == [("a ", False, False), ("b", False, True)]
    assert {run.address for run in items.children[0].runs} == {ADDRESS}
    assert not items.children[0].runs[0].locked


def test_numbers_follow_the_order_of_print() -> None:
    """Whatever the place of the list."""
    tree = made(f"{HOME}{{% for i in items %}}<p>x<note>{{{{ i.f }}}}</note></p>{{% endfor %}}")
    assert [run.text for run in runs(tree) if run.note] == ["1", "2"]
    assert [item.id for item in section(tree).children[1].children] == [ADDRESS, "list[other].text"]


@pytest.mark.parametrize(
    "template", [HOME, f"<p>x<note>{{# nothing #}}</note></p>{HOME}", f"<section>{HOME}</section>"]
)
def test_without_notes_nothing_is_listed(template: str) -> None:
    """Neither heading nor number; a note that says nothing is none."""
    assert [run.text for run in runs(made(template))] in ([], ["x"])


def test_a_block_that_begins_with_a_notes_field_does_not_take_its_id() -> None:
    """The mark leads to the note."""
    tree = made(f"<p>{{{{ f }}}}</p><p>x<note>{{{{ f }}}}</note></p>{HOME}")
    assert [block.id for top in tree for block in top.walk() if block.kind in (Kind.PARAGRAPH, Kind.ITEM)] == [
        f"{ADDRESS}#2",
        "p",
        ADDRESS,
    ]


@pytest.mark.parametrize(
    ("template", "code"),
    [
        ("<p>x<note>{{ f }}</note></p>", "misplaced"),
        (f"<p>x<note>{{{{ f }}}}<note>y</note></note></p>{HOME}", "misplaced"),
        (f"<p>x<note>{{{{ f }}}}</note><note>{{{{ f }}}}</note></p>{HOME}", "misplaced"),
        (f"<p>x<note>y</note></p>{HOME}{HOME}", "misplaced"),
        (f"<section><note>x</note></section>{HOME}", "misplaced"),
        ("<notes><p>x</p></notes>", "misplaced"),
        (f'<p>x<note data-role="a">y</note></p>{HOME}', "unknown-attribute"),
    ],
)
def test_a_misplaced_note_is_told_with_its_template(template: str, code: str) -> None:
    """Nowhere listed, inside another, printed twice, listed twice."""
    with pytest.raises(BriefInvalid) as raised:
        made(template)
    assert raised.value.findings[0].code == code
    assert raised.value.findings[0].file == "t.html.j2"


def test_every_item_with_a_note_prints_it() -> None:
    """In the shipped template."""
    note = {"note": "A note."}
    brief = ferry()
    lists = ("context", "evidence", "experts", "counterpoints", "implications", "watch")
    dumped = brief.model_dump(by_alias=True, exclude_none=True)
    changed = {name: [item | note for item in dumped[name]] for name in lists}
    tree = compose(ferry(**changed), load_template("policy-brief", [resources.templates()])).blocks
    printed = [item.id for item in section(tree).children[1].children]
    assert sorted(printed) == sorted(f"{name}[{item['id']}].note" for name in lists for item in dumped[name])
    assert [run.note for run in runs(tree) if run.note] == printed
