"""The structure tree as PDF objects: elements, the parent tree, and the annotations of links (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from briefgen.render.pdf.attachments import associated
from briefgen.render.pdf.structure import Annotated, Element, Marked
from briefgen.render.pdf.syntax import Verbatim, number, string, uri

ROOT = "StructTreeRoot"


class LinkArea(NamedTuple):
    """A clickable rectangle (left, bottom, right, top) on a page, with its words and its element.

    `href` is an address, or # and the id of a block of the same document.
    """

    page: int
    rectangle: tuple[float, float, float, float]
    href: str
    words: str
    element: Element


def register_links(
    document: Any, links: Sequence[LinkArea], pages: int, places: Mapping[str, tuple[int, float]]
) -> None:
    """Registers an annotation for each link; their keys in the parent tree come after those of the pages.

    `places` has the page of a block, counted from 0, and the height above its foot.
    """
    for n, link in enumerate(links):
        document.Reference(Verbatim(partial(_annotation, link, pages + n, places)), annotation_name(n))


def annotation_name(n: int) -> str:
    """The name under which an annotation is registered."""
    return f"Annotation{n}"


def register_tree(
    document: Any, root: Element, pages: Sequence[Sequence[Element]], links: Sequence[LinkArea]
) -> Verbatim:
    """Registers all elements; the root of the tree for the catalog. `pages` holds the elements of each page by MCID."""
    names = {id(element): f"Element{n}" for n, element in enumerate(root.walk())}
    for element in root.walk():
        document.Reference(Verbatim(partial(_element, element, names)), names[id(element)])

    def make(doc: Any) -> bytes:
        rows = [
            b"%d[%s]" % (n, b" ".join(number(doc, names[id(element)]) for element in elements))
            for n, elements in enumerate(pages)
        ]
        rows += [b"%d %s" % (len(pages) + n, number(doc, names[id(link.element)])) for n, link in enumerate(links)]
        parents = b"<</Nums[%s]>>" % b"\n".join(rows)
        top = number(doc, names[id(root)])
        entries = b"/K[%s]/ParentTree%s/ParentTreeNextKey %d%s" % (top, parents, len(rows), _ids(doc, root, names))
        return b"<</Type/StructTreeRoot%s>>" % entries

    tree = Verbatim(make)
    document.Reference(tree, ROOT)
    return tree


def _ids(document: Any, root: Element, names: dict[int, str]) -> bytes:
    """The tree of the elements that have an identifier, in the order of these (ISO 32000-1, 14.7.2 and 7.9.6)."""
    found = sorted((element.id, names[id(element)]) for element in root.walk() if element.id)
    pairs = b" ".join(string(name) + number(document, element) for name, element in found)
    return b"/IDTree<</Names[%s]>>" % pairs if found else b""


def _element(element: Element, names: dict[int, str], document: Any) -> bytes:
    page = next((kid.page for kid in element.kids if isinstance(kid, Marked)), None)
    parent = number(document, names[id(element.parent)] if element.parent else ROOT)
    said = [b"/Type/StructElem/S/%s/P %s" % (element.tag.encode(), parent)]
    if page is not None:
        said.append(b"/Pg " + _page(document, page))
    if element.id:
        said.append(b"/ID" + string(element.id))
    if element.alt:
        said.append(b"/Alt" + string(element.alt))
    if element.language:
        said.append(b"/Lang" + string(element.language))
    if element.attributes:
        said.append(b"/A<<%s>>" % "".join(f"/{name} {value}" for name, value in element.attributes).encode())
    if element.files:
        said.append(b"/AF" + associated(element.files, document))
    kids = b" ".join(_kid(document, kid, page, names) for kid in element.kids)
    return b"<<%s/K[%s]>>" % (b"".join(said), kids)


def _kid(document: Any, kid: Element | Marked | Annotated, page: int | None, names: dict[int, str]) -> bytes:
    if isinstance(kid, Element):
        return number(document, names[id(kid)])
    if isinstance(kid, Annotated):
        target = number(document, annotation_name(kid.number))
        return b"<</Type/OBJR/Pg %s/Obj %s>>" % (_page(document, kid.page), target)
    if kid.page == page:
        return b"%d" % kid.mcid
    return b"<</Type/MCR/Pg %s/MCID %d>>" % (_page(document, kid.page), kid.mcid)


def _page(document: Any, page: int) -> bytes:
    return number(document, f"Page{page + 1}")


def _annotation(link: LinkArea, key: int, places: Mapping[str, tuple[int, float]], document: Any) -> bytes:
    rectangle = " ".join(f"{value:.2f}" for value in link.rectangle).encode()
    if link.href.startswith("#"):
        page, y = places[link.href[1:]]
        target = b"/Dest[%s/XYZ null %.2f null]" % (_page(document, page), y)
    else:
        target = b"/A<</S/URI/URI%s>>" % uri(link.href)
    return b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4%s/Contents%s/StructParent %d>>" % (
        rectangle,
        target,
        string(link.words),
        key,
    )
