"""Addresses: there and back, and what is said where they lead nowhere."""

from __future__ import annotations

import pytest

from briefgen.address import Path, address, item, nearest, path

DATA = {
    "title": "T",
    "thesis": {"text": "a", "excerpt": "b"},
    "evidence": [{"id": "one", "claim": "c"}, {"id": "one"}, {"id": "Not An Id"}, "bare"],
    "acronyms": {"R&D": "research", 'a"b\\c': "x", "EEU": "y"},
}


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ((), ""),
        (("title",), "title"),
        (("thesis", "text"), "thesis.text"),
        (("evidence", 0, "claim"), "evidence[one].claim"),
        (("evidence", 1, "id"), "evidence[1].id"),
        (("evidence", 2), "evidence[2]"),
        (("evidence", 3), "evidence[3]"),
        (("acronyms", "R&D"), 'acronyms["R&D"]'),
        (("acronyms", 'a"b\\c'), 'acronyms["a\\"b\\\\c"]'),
        (("acronyms", "EEU"), "acronyms.EEU"),
    ],
)
def test_there_and_back(where: Path, name: str) -> None:
    """An item is named by its id where that is one and the first of its list, else by its number."""
    assert address(DATA, where) == name
    assert path(DATA, name) == where


@pytest.mark.parametrize(
    ("name", "part", "near"),
    [
        ("nothing", "nothing", ()),
        ("thesis.excerpt.text", ".text", ("thesis", "excerpt")),
        ("evidence[two].claim", "[two]", ("evidence",)),
        ("evidence[9]", "[9]", ("evidence",)),
        ("evidence[one].detail", ".detail", ("evidence", 0)),
        ("title[0]", "[0]", ("title",)),
        ("title..x", "..x", ("title",)),
    ],
)
def test_an_address_that_leads_nowhere(name: str, part: str, near: Path) -> None:
    """The part is named, and as much as leads somewhere is found."""
    with pytest.raises(KeyError) as error:
        path(DATA, name)

    assert error.value.args == (part,)
    assert nearest(DATA, name) == near


def test_the_item_of_an_address() -> None:
    """The list item that holds a value, else the first name."""
    assert item("evidence[one].claim") == "evidence[one]"
    assert item("thesis.text") == "thesis"
    assert item("title") == "title"
