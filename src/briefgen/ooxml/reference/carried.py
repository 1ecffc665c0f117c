"""Parts that a brief takes over from a reference document, under names of ours, without what leads or runs outside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.ooxml.namespaces import A, ContentType, R, W
from briefgen.ooxml.reading import Package, Relation
from briefgen.ooxml.reference.fields import still

_W, _R, _A = f"{{{W}}}", f"{{{R}}}", f"{{{A}}}"
_V = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_ELEMENTS_MOST = 100_000  # of all parts that are taken over; Word's own template has some 3,000
_LINKS = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
# Endings by type, of what a part may bring with it. No SVG, which may name files outside: Word keeps a picture beside it.
_ENDINGS = {
    ("image", "image/png"): "png",
    ("image", "image/jpeg"): "jpg",
    ("image", "image/gif"): "gif",
    ("image", "image/bmp"): "bmp",
    ("image", "image/tiff"): "tif",
    ("image", "image/x-emf"): "emf",
    ("image", "image/x-wmf"): "wmf",
    ("font", ContentType.FONT): "odttf",
}
_DRAWN = {f"{_W}drawing", f"{_W}pict", f"{_W}object"}
_RUNNING = {f"{_W}object", f"{_W}control", f"{_W}altChunk", f"{_W}subDoc"}
_FETCHED = {"src", "href", f"{_OFFICE}href", f"{_OFFICE}althref"}  # of VML, which names files without a relationship
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
        self._elements = 0
        self._raw: dict[str, Carried] = {}

    def find(self, kind: str, content_type: str) -> str:
        """The name of the part of a kind that the main part refers to; "" where there is none, or it is something else."""
        return self.checked(self.package.related(self.package.main, kind), content_type)

    def checked(self, name: str, content_type: str) -> str:
        """The name of a part, "" where it is not of its type."""
        if name and self.package.content_type(name) != content_type:
            self.dropped.add(_OTHERS)
            return ""
        return name

    def root(self, name: str) -> etree._Element:
        """A copy of a part, with the ids of its styles as they are now. Raises BriefInvalid: `docx-too-large`."""
        original = self.package.xml(name)
        self._elements += sum(1 for _ in original.iter())
        if self._elements > _ELEMENTS_MOST:
            message = f"styles, lists, headers and what belongs to them have more than {_ELEMENTS_MOST:,} elements"
            hints = ("in Word, save an empty document in this style",)
            raise BriefInvalid(Finding("docx-too-large", message, file=self.package.file, hints=hints))
        root = etree.fromstring(etree.tostring(original))
        renamed(root, self.ids)
        return root

    def part(self, name: str, new: str) -> Carried:
        """An XML part with what belongs to it, under a new name."""
        return self.carried(name, new, self.root(name))

    def carried(self, name: str, new: str, root: etree._Element) -> Carried:
        """A part whose content was changed."""
        relations = self.package.relations(name).values()
        links = {r.id: r.target for r in relations if _is_link(r)}
        parts = {r.id: (r.kind, found) for r in relations if not r.external and (found := self._kept(r))}
        self.dropped |= {_said(r) for r in relations if r.id not in links and r.id not in parts}
        self._clean(root, links.keys() | parts.keys())
        return Carried(new, self.package.content_type(name), serialised(root), parts, links)

    def _kept(self, relation: Relation) -> Carried | None:
        """A picture or a font."""
        name, content_type = relation.target, self.package.content_type(relation.target)
        ending = _ENDINGS.get((relation.kind, content_type))
        if ending is None or name not in self.package.parts:
            return None
        if name not in self._raw:
            new = f"word/{'fonts' if ending == 'odttf' else 'media'}/house{len(self._raw) + 1}.{ending}"
            self._raw[name] = Carried(new, content_type, self.package.parts[name], {}, {})
        return self._raw[name]

    def _clean(self, root: etree._Element, known: set[str]) -> None:
        for element in list(root.iter(etree.Element)):
            if element.tag in _RUNNING:
                self.dropped.add("embedded objects")
                _remove(element)
            elif any(str(name).startswith(_R) and id_ and id_ not in known for name, id_ in element.attrib.items()):
                _remove(_holder(element))
            elif element.tag.startswith(_V):
                for name in _FETCHED & set(map(str, element.attrib)):
                    del element.attrib[name]
        if still(root):
            self.dropped.add("fields that may fetch something from elsewhere")


_OTHERS = "parts that no brief has"


def serialised(root: etree._Element) -> bytes:
    """A part as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def renamed(root: etree._Element, ids: Mapping[str, str]) -> None:
    """Gives styles other ids, wherever a part refers to one."""
    for element in root.iter(etree.Element):
        if element.tag.startswith(_W) and element.tag[len(_W) :] in _STYLED:
            value = element.get(f"{_W}val", "")
            element.set(f"{_W}val", ids.get(value, value))


def _is_link(relation: Relation) -> bool:
    return relation.external and relation.kind == "hyperlink" and bool(_LINKS.match(relation.target))


def _said(relation: Relation) -> str:
    if relation.external:
        return "links to files outside"
    return "embedded objects" if relation.kind in ("oleObject", "package", "control") else _OTHERS


def _holder(element: etree._Element) -> etree._Element:
    """What goes with an element that refers to something that is not taken over: an extension, else the whole drawing."""
    around = (element, *element.iterancestors())
    extension = next((each for each in around if each.tag == f"{_A}ext" and each.get("uri")), None)
    return next((each for each in around if each.tag in _DRAWN), element) if extension is None else extension


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
