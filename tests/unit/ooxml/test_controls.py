"""Names of fields in a Word file."""

from __future__ import annotations

from briefgen.ooxml.controls import bookmark_name, control_id, control_label, control_tag

LONG = "implications[a-very-long-identifier-that-nobody-would-type-but-somebody-will].response_excerpt"


def test_tag_is_short_whatever_the_address() -> None:
    """Word cuts tags at 64 characters and bookmarks at 40."""
    assert control_tag(LONG).startswith("bg:")
    assert len(control_tag(LONG)) == 19
    assert len(bookmark_name(LONG)) == 19


def test_names_tell_addresses_apart() -> None:
    """Two fields never share a tag, a bookmark or a number."""
    addresses = [f"evidence[e-{n}].{part}" for n in range(500) for part in ("claim", "detail")]

    for name in (control_tag, bookmark_name, control_id):
        assert len({name(address) for address in addresses}) == len(addresses)


def test_label_is_for_people() -> None:
    """The label names list, item and part, and is cut where Word would cut it."""
    assert control_label("evidence[labour-migration].claim") == "Evidence · labour-migration · claim"
    assert control_label("key_messages[one].text") == "Key messages · one · text"
    assert len(control_label(LONG)) == 64
