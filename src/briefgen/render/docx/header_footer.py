"""Running head from page two on, foot and page number on every page, and the stamp of a draft on every page."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.layout.word.arrangement import Arrangement, ParaStyle
from briefgen.ooxml.names import style_id
from briefgen.ooxml.namespaces import DECLARATION, WORD, ContentType, Relationship
from briefgen.render.docx.controls import Controls
from briefgen.render.docx.markup import field, words
from briefgen.render.docx.parts import Parts, Target

_FIELDS = {"{page}": ("PAGE", "1"), "{pages}": ("NUMPAGES", "2")}  # with what is shown until Word has counted
_FIELD = re.compile(r"\{pages?\}")
_TAB = "<w:r><w:tab/></w:r>"


def add_furniture(
    parts: Parts,
    document: Target,
    arrangement: Arrangement,
    controls: Controls,
    tabs: Callable[[str], str] = lambda key: "",
) -> str:
    """Write headers and footers; gives the references for the first section. `tabs` are those of a style by its key, where
    it lacks them."""
    furniture, styles = arrangement.furniture, arrangement.styles
    stamp = stamp_xml(arrangement)
    empty = _paragraph(styles["break"], "")
    out = []

    def add(kind: str, which: str, name: str) -> Target:
        relation = Relationship.HEADER if kind == "header" else Relationship.FOOTER
        part = parts.add(f"/word/{name}.xml", ContentType.HEADER if kind == "header" else ContentType.FOOTER, b"")
        out.append(f'<w:{kind}Reference w:type="{which}" r:id="{document.relate(part, relation)}"/>')
        return part

    first, rest = add("header", "first", "header1"), add("header", "default", "header2")
    first.write(_root("hdr", stamp or empty))
    running = styles["running"]
    left, right = (controls.runs(runs, running, rest) for runs in (furniture.left, furniture.right))
    controls.join()
    head = _paragraph(running, left + _TAB + right, tabs(running.key))
    rest.write(_root("hdr", stamp + (head if furniture.left or furniture.right else "" if stamp else empty)))
    for which, name in (("first", "footer1"), ("default", "footer2")):
        part = add("footer", which, name)
        foot = controls.runs(furniture.foot, styles["footer"], part) + _TAB + _page_number(furniture.page)
        controls.also(_FIELD.sub("", furniture.page))
        part.write(_root("ftr", _paragraph(styles["footer"], foot, tabs("footer"))))
    return "".join(out)


def stamp_xml(arrangement: Arrangement) -> str:
    """The paragraph that says that this is a draft; "" where it is none."""
    stamp = arrangement.furniture.stamp
    return _paragraph(arrangement.styles["stamp"], _text(stamp)) if stamp else ""


def _page_number(label: str) -> str:
    """The label of the page number with fields in place of `{page}` and `{pages}`."""
    return "".join(
        field(*_FIELDS[part]) if part in _FIELDS else _text(part) for part in re.split(r"(\{pages?\})", label) if part
    )


def _text(text: str) -> str:
    return f"<w:r>{words(text)}</w:r>"


def _paragraph(style: ParaStyle, content: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style.name)}"/>{more}</w:pPr>{content}</w:p>'


def _root(tag: str, content: str) -> bytes:
    return f"{DECLARATION}<w:{tag} {WORD}>{content}</w:{tag}>".encode()
