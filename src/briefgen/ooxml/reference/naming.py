"""Styles of a reference document found by their names, and given the ids by which a brief refers to them."""

from __future__ import annotations

from lxml import etree

from briefgen.ooxml.names import HYPERLINK, STYLES, style_id
from briefgen.ooxml.namespaces import W

_W = f"{{{W}}}"


def new_ids(styles: etree._Element) -> tuple[dict[str, str], frozenset[str]]:
    """The new ids of styles by their old ones, and the names of ours that were found, whatever their case.

    A style of another name that has one of our ids gives it up.
    """
    wanted = {(kind, name.casefold()): name for kind, names in _NAMES.items() for name in names}
    found: dict[str, str] = {}
    others = []
    for style in styles.iterchildren(f"{_W}style"):
        old, name = style.get(f"{_W}styleId", ""), style.find(f"{_W}name")
        key = style.get(f"{_W}type", ""), ("" if name is None else name.get(f"{_W}val", "")).casefold()
        if (ours := wanted.pop(key, None)) is not None:
            found[old] = ours
        else:
            others.append(old)
    ids = {old: style_id(name) for old, name in found.items()}
    taken_over = set(ids.values())
    taken = set(ids.values()) | set(others)
    for old in dict.fromkeys(others):
        if old in taken_over or old in _OURS:
            ids[old] = next(new for n in range(2, 1_000_000) if (new := f"{old}{n}") not in taken)
            taken.add(ids[old])
    return ids, frozenset(found.values())


_NAMES = {"paragraph": tuple(STYLES.values()), "character": (HYPERLINK,)}
_OURS = {style_id(name) for names in _NAMES.values() for name in names}
