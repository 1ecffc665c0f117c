"""A PDF read through its tags with pikepdf, exactly: marked content decoded by each font's ToUnicode, nothing guessed.

PDFium, which `briefgen.verify` uses, leaves out spaces and hyphens that it takes for a line's end.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass
class Tag:
    """An element: its type, what it says of itself, and its kids: elements, texts, addresses of links."""

    type: str
    alt: str = ""
    language: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list[Tag | str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the element and of all below it."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def walk(self) -> Iterator[Tag]:
        """Itself and all below it."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.walk()

    def dump(self, depth: int = 0) -> str:
        """The tree as text, two spaces a level."""
        said = [self.type, *(f"{k}={v}" for k, v in self.attributes.items() if k not in ("/O", "/BBox"))]
        said += [f"alt={self.alt!r}"] * bool(self.alt) + [f"lang={self.language}"] * bool(self.language)
        indent = "  " * (depth + 1)
        kids = [kid.dump(depth + 1) if isinstance(kid, Tag) else indent + repr(kid) for kid in self.kids]
        return "\n".join(["  " * depth + " ".join(said), *kids])


class TaggedPdf:
    """The structure tree of a file, and what is painted outside of it."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self._pages = {page.objgen: n for n, page in enumerate(self.pdf.pages)}
        self._texts: list[dict[int, str]] = []
        self.artifacts: list[str] = []
        self.unmarked = 0
        for page in self.pdf.pages:
            self._texts.append(self._read(page))
        self.root = self._element(self.pdf.Root.StructTreeRoot.K[0])

    def leaves(self) -> dict[str, str]:
        """Texts of the elements that hold text themselves, by their path in the tree."""
        found: dict[str, str] = {}

        def walk(tag: Tag, path: str) -> None:
            if any(isinstance(kid, str) for kid in tag.kids):
                found[path] = tag.text
            for n, kid in enumerate(tag.kids):
                if isinstance(kid, Tag):
                    walk(kid, f"{path}/{n}{kid.type}")

        walk(self.root, self.root.type)
        return found

    def parents_agree(self) -> bool:
        """Whether the parent tree names, for each marked content and link, the element that holds it."""
        numbers = self.pdf.Root.StructTreeRoot.ParentTree.Nums
        for key, entry in zip(numbers[::2], numbers[1::2], strict=True):
            if isinstance(entry, pikepdf.Array):
                page = self.pdf.pages[int(key)]
                if int(page.StructParents) != int(key):
                    return False
                if not all(self._holds(element, n, page) for n, element in enumerate(entry)):
                    return False
            elif str(entry.S) != "/Link":
                return False
        return True

    def _holds(self, element: Any, mcid: int, page: Any) -> bool:
        for kid in element.K:
            if isinstance(kid, int) and kid == mcid and element.Pg.objgen == page.objgen:
                return True
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/MCID") == mcid and kid.Pg.objgen == page.objgen:
                return True
        return False

    def _element(self, element: Any) -> Tag:
        attributes = {str(k): str(v) for k, v in element.A.items()} if "/A" in element else {}
        if "/ID" in element:
            attributes["ID"] = str(element.ID)
        tag = Tag(str(element.S)[1:], str(element.get("/Alt", "")), str(element.get("/Lang", "")), attributes)
        for kid in element.K:
            if isinstance(kid, int):
                self._add(tag, self._pages[element.Pg.objgen], kid)
            elif kid.get("/Type") == "/MCR":
                self._add(tag, self._pages[kid.Pg.objgen], int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                if "/Dest" in kid.Obj:
                    tag.attributes["page"] = str(self._pages[kid.Obj.Dest[0].objgen])
                else:
                    tag.attributes.setdefault("URI", str(kid.Obj.A.URI))
                tag.attributes["annotations"] = str(int(tag.attributes.get("annotations", "0")) + 1)
            else:
                tag.kids.append(self._element(kid))
        return tag

    def _add(self, tag: Tag, page: int, mcid: int) -> None:
        text = self._texts[page][mcid]
        tag.pages.append(page)
        if tag.kids and isinstance(tag.kids[-1], str):
            tag.kids[-1] += text
        else:
            tag.kids.append(text)

    def _read(self, page: Any) -> dict[int, str]:
        fonts = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
        texts: dict[int, str] = {}
        marks: list[int | None] = []
        font: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC" | "BMC":
                    properties = operands[1] if len(operands) > 1 else {}
                    mcid = int(properties["/MCID"]) if "/MCID" in properties else None
                    marks.append(mcid)
                    if mcid is not None:
                        texts.setdefault(mcid, "")
                    else:
                        self.artifacts.append("")
                case "EMC":
                    marks.pop()
                case "Tf":
                    font = fonts[str(operands[0])]
                case "Tj" | "TJ":
                    parts = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
                    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                    said = "".join(font[code] for code in codes)
                    if not marks:
                        self.unmarked += 1
                    elif marks[-1] is None:
                        self.artifacts[-1] += said
                    else:
                        texts[marks[-1]] += said
                case "f" | "S" | "B" | "Do" | "sh" if not marks:
                    self.unmarked += 1
        assert not marks
        return texts


def _to_unicode(font: Any) -> dict[int, str]:
    pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>\n", font.ToUnicode.read_bytes().decode())
    return {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in pairs}
