"""All texts of a file: the main part, its headers, footers and notes, and the comments."""

from __future__ import annotations

from briefgen.errors import BriefInvalid
from briefgen.ooxml.manifest import Manifest, read_manifest
from briefgen.ooxml.namespaces import W
from briefgen.ooxml.reading import Package
from briefgen.pull.reading.anchors import Anchors
from briefgen.pull.reading.found import Comment, Found, Text, collapsed
from briefgen.pull.reading.looks import Looks
from briefgen.pull.reading.walk import Walker

_W = f"{{{W}}}"
_SPACE = "\u00a0 "  # a paragraph of it is space that we put between two parts
_KINDS = {"header": "header", "footer": "footer", "footnotes": "footnotes", "endnotes": "endnotes"}


def manifest_of(package: Package) -> Manifest | None:
    """The manifest inside the file; None where there is none that can be read."""
    for relation in package.relations(package.main).values():
        if relation.kind != "customXml" or relation.target not in package.parts:
            continue
        try:
            found = read_manifest(package.xml(relation.target))
        except BriefInvalid:  # somebody else's part, or a broken one
            continue
        if found:
            return found
    return None


def read_text(package: Package, anchors: Anchors, written: str, *, accept: bool) -> Text:
    """Every paragraph with words in it. `written` is all text that was printed.

    Raises BriefInvalid where a part cannot be read or holds more than any brief.
    """
    styles = package.related(package.main, "styles")
    looks = Looks(package.xml(styles) if styles else None)
    walker = Walker(anchors, looks, package.file, written=written, accept=accept)
    relations = package.relations(package.main)
    walker.read(package.xml(package.main), "document", relations)
    seen: set[str] = set()
    for relation in relations.values():
        kind, name = _KINDS.get(relation.kind), relation.target
        if kind and not relation.external and name in package.parts and name not in seen:
            seen.add(name)
            walker.read(package.xml(name), kind, package.relations(name))
    text = walker.text
    text.paragraphs = [_named(paragraph, looks) for paragraph in text.paragraphs if paragraph.text.strip(_SPACE)]
    text.comments = _comments(package, walker.marks)
    return text


def _named(paragraph: Found, looks: Looks) -> Found:
    paragraph.style = looks.name(paragraph.style)
    return paragraph


def _comments(package: Package, marks: dict[str, str]) -> list[Comment]:
    name = package.related(package.main, "comments")
    rows = package.xml(name).iterchildren(f"{_W}comment") if name else ()
    return [
        Comment(
            collapsed(row.get(f"{_W}author", "")) or "somebody",
            collapsed(" ".join("".join(t.text or "" for t in p.iter(f"{_W}t")) for p in row.iter(f"{_W}p"))),
            marks.get(row.get(f"{_W}id", ""), ""),
        )
        for row in rows
    ]
