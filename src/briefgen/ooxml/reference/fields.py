"""Fields of a part that is taken over: those that count, or say what the file says of itself, stay; all others stand still."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from briefgen.ooxml.namespaces import W

_W = f"{{{W}}}"
# ECMA-376 part 1, 17.16.5. The others fetch (INCLUDEPICTURE, DDE, LINK), run (MACROBUTTON) or compute a code (IF, QUOTE).
_QUIET = (
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "STYLEREF", "REF", "SEQ", "DATE", "TIME", "CREATEDATE",
    "SAVEDATE", "PRINTDATE", "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "DOCPROPERTY", "SYMBOL",
)  # fmt: skip
_ALLOWED = re.compile(rf"\s*(?:{'|'.join(_QUIET)})\b|\s*HYPERLINK\s+(?:\\l\s|\"?(?:https?|mailto):)", re.IGNORECASE)
_MARKS = (f"{_W}fldChar", f"{_W}instrText", f"{_W}fldSimple")


@dataclass(slots=True)
class _Field:
    """A field that is being read: its marks and codes, what the codes say, and whether its code is computed."""

    marks: list[etree._Element] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    shows: bool = False
    computed: bool = False


def still(root: etree._Element) -> bool:
    """Takes all other fields away, and leaves what they showed; gives whether there were any.

    A code may be spread over runs, and hold a field itself.
    """
    opened: list[_Field] = []
    found = False
    for each in list(root.iter(*_MARKS)):
        kind = each.get(f"{_W}fldCharType")
        if each.tag == f"{_W}fldSimple":
            if not _ALLOWED.match(each.get(f"{_W}instr", "")):
                found = True
                _unwrap(each)
        elif each.tag == f"{_W}fldChar" and kind == "begin":
            if opened and not opened[-1].shows:
                opened[-1].computed = True
            opened.append(_Field([each]))
        elif not opened:  # astray
            found = True
            _drop(each)
        else:
            found = _read(each, kind, opened) or found
    for each in (mark for left in opened for mark in left.marks):
        _drop(each)
    return found or bool(opened)


def _read(each: etree._Element, kind: str | None, opened: list[_Field]) -> bool:
    """A mark or a code of the innermost field; gives whether it ended one that was taken away."""
    innermost = opened[-1]
    innermost.marks.append(each)
    if each.tag == f"{_W}instrText":
        innermost.code.append(each.text or "")
    elif kind == "separate":
        innermost.shows = True
    elif kind == "end":
        opened.pop()
        if innermost.computed or not _ALLOWED.match("".join(innermost.code)):
            for mark in innermost.marks:
                _drop(mark)
            return True
    return False


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
