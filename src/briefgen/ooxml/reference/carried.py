"""Parts that a brief takes over from a reference document, without what leads or runs outside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from briefgen.ooxml.namespaces import R, W
from briefgen.ooxml.reading import Package, Relation

_W, _R = f"{{{W}}}", f"{{{R}}}"
_KEPT = {"image", "font"}  # kinds of parts that a part may bring with it
_LINKS = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
# Fields that fetch something from elsewhere when they are updated.
_FETCHING = re.compile(
    r"^\s*(?:DDE|DDEAUTO|LINK|INCLUDEPICTURE|INCLUDETEXT|IMPORT|DATABASE|AUTOTEXT\w*)\b", re.IGNORECASE
)
_DRAWN = {f"{_W}drawing", f"{_W}pict", f"{_W}object"}
_RUNNING = {f"{_W}object", f"{_W}control", f"{_W}altChunk", f"{_W}subDoc"}
_STYLED = {"pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink"} | {
    "defaultTableStyle",
    "clickAndTypeStyle",
}


@dataclass(frozen=True, eq=False)
class Carried:
    """A part to be written as it is: its name, type and content, its own parts, and its links by their ids."""

    name: str
    content_type: str
    data: bytes
    parts: Mapping[str, tuple[str, Carried]]
    links: Mapping[str, str]


class Carrier:
    """Takes over parts of a package; `dropped` says what was left out, `ids` are the new ids of styles."""

    def __init__(self, package: Package, ids: Mapping[str, str]) -> None:
        self.package, self.ids = package, ids
        self.dropped: set[str] = set()

    def root(self, name: str) -> etree._Element:
        """A copy of a part, with the ids of its styles as they are now."""
        root = etree.fromstring(etree.tostring(self.package.xml(name)))
        renamed(root, self.ids)
        return root

    def part(self, name: str) -> Carried:
        """An XML part with what belongs to it."""
        return self.carried(name, self.root(name))

    def carried(self, name: str, root: etree._Element) -> Carried:
        """A part whose content was changed."""
        relations = self.package.relations(name)
        links = {r.id: r.target for r in relations.values() if _is_link(r)}
        parts = {
            r.id: (r.kind, self._raw(r.target))
            for r in relations.values()
            if r.kind in _KEPT and not r.external and r.target in self.package.parts
        }
        for relation in relations.values():
            if relation.id not in links and relation.id not in parts:
                self.dropped.add(_said(relation))
        self._clean(root, links.keys() | parts.keys())
        return Carried(name, self.package.content_type(name), serialised(root), parts, links)

    def _raw(self, name: str) -> Carried:
        return Carried(name, self.package.content_type(name), self.package.parts[name], {}, {})

    def _clean(self, root: etree._Element, known: set[str]) -> None:
        for element in list(root.iter(etree.Element)):
            if element.tag in _RUNNING:
                self.dropped.add("embedded objects")
                _remove(element)
            elif any(str(name).startswith(_R) and id_ and id_ not in known for name, id_ in element.attrib.items()):
                _remove(next((e for e in (element, *element.iterancestors()) if e.tag in _DRAWN), element))
        for code in _field_codes(root):
            if _FETCHING.match(code.text or code.get(f"{_W}instr") or ""):
                self.dropped.add("fields that fetch something from elsewhere")
                code.text = ""
                if f"{_W}instr" in code.attrib:
                    _remove(code)


def serialised(root: etree._Element) -> bytes:
    """A part as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def renamed(root: etree._Element, ids: Mapping[str, str]) -> None:
    """Gives styles other ids, wherever a part refers to one."""
    for element in root.iter(etree.Element):
        if element.tag.startswith(_W) and element.tag[len(_W) :] in _STYLED:
            value = element.get(f"{_W}val", "")
            element.set(f"{_W}val", ids.get(value, value))


def _field_codes(root: etree._Element) -> Iterator[etree._Element]:
    yield from list(root.iter(f"{_W}instrText", f"{_W}fldSimple"))


def _is_link(relation: Relation) -> bool:
    return relation.external and relation.kind == "hyperlink" and bool(_LINKS.match(relation.target))


def _said(relation: Relation) -> str:
    if relation.external:
        return "links to files outside"
    return "embedded objects" if relation.kind in ("oleObject", "package", "control") else "parts that no brief has"


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
