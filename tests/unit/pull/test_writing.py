"""Changes written into YAML: the style stays, everything else stays byte for byte, and the file says what is wanted."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import yaml_reader
from briefgen.model.yaml_reader import Reading
from briefgen.pull.bytes_of import as_before
from briefgen.pull.writing.items import inserted, moved, removed, without_key
from briefgen.pull.writing.proof import CannotWrite, value_at
from briefgen.pull.writing.text import number_replaced, replaced


def read(text: str) -> Reading:
    """A file as it is read."""
    reading = yaml_reader.read(text.encode())
    assert not reading.problems
    return reading


TEXTS = """\
# head
plain: an old text   # said of it
single: 'an old text'
double: "an old text"
fold: >-
  an old text that goes on
  over a second line and
  a third
literal: |
  an old text
long: an old text that
  goes on
number: 007
after: end # tail
"""


@pytest.mark.parametrize(
    ("key", "new", "written"),
    [
        ("plain", "a new text", "plain: a new text   # said of it"),
        ("plain", "yes: no", 'plain: "yes: no"   # said of it'),
        ("plain", "null", 'plain: "null"   # said of it'),
        ("plain", "# mark", 'plain: "# mark"   # said of it'),
        ("single", "it's new", "single: 'it''s new'"),
        ("double", 'a "new" \\ text', 'double: "a \\"new\\" \\\\ text"'),
        ("fold", "an old text that goes on over a new line", "fold: >-\n  an old text that goes on\n  over a new line"),
        ("literal", "a new text", "literal: |\n  a new text"),
        ("long", "an old text that went on", "long: an old text that\n  went on"),
        ("number", "008", "number: 008"),
    ],
)
def test_text_keeps_its_style(key: str, new: str, written: str) -> None:
    """Plain stays plain where it can, quotes stay quotes, a folded text keeps its lines up to the first other word."""
    after = replaced(read(TEXTS), (key,), new)

    assert written in after.text
    assert after.text.startswith("# head\n")
    assert after.text.endswith("after: end # tail\n")


@given(
    st.sampled_from(["plain", "single", "double", "fold", "literal", "long"]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), min_size=1)
    .map(str.strip)
    .filter(bool),
)
def test_any_text_can_be_written(key: str, new: str) -> None:
    """Whatever it holds, the file reads as wanted, and no other value changes."""
    before = read(TEXTS)
    try:
        after = replaced(before, (key,), new)
    except CannotWrite:
        assert any(ord(c) in (0xFFFE, 0xFFFF, 0x85) or ord(c) > 0x10FFFF for c in new)
        return

    assert str(after.data[key]).strip() == new or getattr(after.data[key], "source", "") == new
    assert {k: v for k, v in after.data.items() if k != key} == {k: v for k, v in before.data.items() if k != key}


LISTS = """\
first:   # a list
  - id: a
    text: one
  # about b
  - id: b
    text: >-
      two
      lines
  - {id: c, text: three}   # braces

flow: [x, y, z]
rows:
  - [a, 1]
  - [b, 2]
tail: end
"""


@pytest.mark.parametrize("number", [0, 1, 2])
def test_item_is_cut_out_with_its_lines(number: int) -> None:
    """Its lines go, and no other."""
    after = removed(read(LISTS), ("first", number))

    gone = [line for line in LISTS.splitlines() if line not in after.text.splitlines()]
    assert [x["id"] for x in after.data["first"]] == [x for n, x in enumerate("abc") if n != number]
    assert (
        gone
        == [
            ["  - id: a", "    text: one"],
            ["  - id: b", "    text: >-", "      two", "      lines"],
            ["  - {id: c, text: three}   # braces"],
        ][number]
    )


def test_last_item_leaves_an_empty_list() -> None:
    """A key without a value would be null, which is no list."""
    assert removed(read("list:\n  - id: a\nafter: 1\n"), ("list", 0)).text == "list: []\nafter: 1\n"


@pytest.mark.parametrize(("number", "left"), [(0, "[y, z]"), (1, "[x, z]"), (2, "[x, y]")])
def test_item_in_brackets_is_cut_out(number: int, left: str) -> None:
    """With the comma that parted it."""
    assert f"flow: {left}\n" in removed(read(LISTS), ("flow", number)).text


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_item_is_put_in(number: int) -> None:
    """Like the item beside it; nothing else changes."""
    before = read(LISTS)
    after = inserted(before, ("first",), number, {"id": "new", "text": 'a "new": text'})

    assert [x["id"] for x in after.data["first"]] == [*"abc"[:number], "new", *"abc"[number:]]
    assert [line for line in LISTS.splitlines() if line not in after.text.splitlines()] == []


@pytest.mark.parametrize("number", [0, 1, 3])
def test_item_is_put_into_brackets(number: int) -> None:
    """At the begin, between two, at the end."""
    assert inserted(read(LISTS), ("flow",), number, "new").data["flow"] == [*"xyz"[:number], "new", *"xyz"[number:]]


def test_row_is_put_in() -> None:
    """A list in a list is written in brackets; numbers stay numbers."""
    after = inserted(read(LISTS), ("rows",), 1, ["c", Decimal("1.5"), None])

    assert "  - [a, 1]\n  - [c, 1.5, null]\n  - [b, 2]\n" in after.text


@pytest.mark.parametrize(("number", "to"), [(0, 2), (2, 0), (1, 0), (0, 1)])
def test_item_moves_as_it_was_written(number: int, to: int) -> None:
    """Its lines are the same, elsewhere."""
    after = moved(read(LISTS), ("first",), number, to)

    order = [x for n, x in enumerate("abc") if n != number]
    order.insert(to, "abc"[number])
    assert [x["id"] for x in after.data["first"]] == order
    assert sorted(after.text.splitlines()) == sorted(LISTS.splitlines())


def test_file_without_an_end_of_line_keeps_it_so() -> None:
    """What is put behind its last line does not end either."""
    text = "list:\n  - id: a\n  - id: b"

    assert inserted(read(text), ("list",), 2, {"id": "c"}).text == f"{text}\n  - id: c"


def test_key_goes_with_its_lines() -> None:
    """Of a folded text all of them."""
    after = without_key(read(LISTS), ("first", 1, "text"))

    assert "  - id: b\n  - {id: c" in after.text


def test_number_keeps_what_stands_around_it() -> None:
    """Its comment stays."""
    assert number_replaced(read("a: 1 # one\n"), ("a",), "2.5").text == "a: 2.5 # one\n"


@pytest.mark.parametrize("path", [("a",), ("b", "text")])
def test_what_an_alias_stands_for_is_not_changed(path: tuple[str, ...]) -> None:
    """Another place would change with it."""
    before = read("a: &x {text: one}\nb: *x\n")
    with pytest.raises(CannotWrite):
        replaced(before, path if path[0] == "b" else ("a", "text"), "two")


def test_lines_keep_their_own_ends() -> None:
    """A file with both kinds of line ends keeps each; new lines have the usual one."""
    raw = b"a: 1\r\nb: 2\nc: 3\r\n"

    assert as_before("a: 1\nnew: x\nb: 2\nc: 4\n", raw) == b"a: 1\r\nnew: x\r\nb: 2\nc: 4\r\n"


def test_value_at_a_path() -> None:
    """A path leads through lists and keys."""
    assert value_at(read(LISTS).data, ("first", 1, "id")) == "b"
