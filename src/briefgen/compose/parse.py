"""What a template printed, read strictly into nodes: every word knows its field, and a field that was cut is noticed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple
from xml.parsers import expat

from briefgen.address import item
from briefgen.compose.node import Node
from briefgen.compose.notes import Notes
from briefgen.compose.sandbox import Printed
from briefgen.compose.vocabulary import (
    FIELD,
    INLINE,
    KNOWN,
    NOTE,
    NOTES,
    ROOT,
    STATISTIC,
    WORDS,
    allows,
    attributes_wrong,
)
from briefgen.compose.wrong import finding
from briefgen.document import Run
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding

ATTESTED_MARK = "†"
_SPACE = re.compile(r"[ \t\n]+")  # not \s: a no-break space is a letter
_AT = re.compile(r' at="([^"]*)"')
_PLAIN = Run("")


def parse(printed: Printed, template: str, attested: Collection[str] = ()) -> Node:
    """The root of the tree, a node named `document`; behind each field of `attested` stands a mark.

    Raises BriefInvalid with all that is wrong, each with `template:line`.
    """
    return _Reader(printed, template, attested).read()


class _Open(NamedTuple):
    """A field whose element is open: its number, and the words seen in it."""

    number: int
    words: list[str]


class _Reader:
    """Takes expat's events; what is wrong is gathered, and its subtree left out."""

    def __init__(self, printed: Printed, template: str, attested: Collection[str]) -> None:
        self.printed = printed
        self.template = template
        self.attested = attested
        self.root = Node(ROOT, {}, f"{template}:1")
        self.stack = [self.root]
        self.looks = [_PLAIN]
        self.open: _Open | None = None
        self.notes = Notes()
        self.whole: set[int] = set()
        self.seen: set[str] = set()
        self.skipping = 0
        self.findings: list[Finding] = []

    def read(self) -> Node:
        data = f"<{ROOT}>{self.printed.text}</{ROOT}>".encode("utf-8", "surrogatepass")
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._words
        parser.StartCdataSectionHandler = lambda: self._wrong("unknown-element", "<![CDATA[", self.stack[-1].place)
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            self._not_well_formed(data, parser.CurrentByteIndex, error)
        if not self.findings:
            self._check_whole()
            self._settle_notes()
        if self.findings:
            raise BriefInvalid(self.findings)
        return self.root

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        place = attributes.pop("at", "")
        if self.skipping or not self._right(tag, attributes, place):
            self.skipping += 1
        elif tag == FIELD:
            self.open = _Open(int(attributes["n"]), [])
            address = self.printed.fields[self.open.number].address
            self.looks.append(self.looks[-1]._replace(address=address, locked=address in self.seen))
        elif tag in INLINE or tag == STATISTIC:
            self.looks.append(_look(self.looks[-1], tag, attributes))
        elif tag == NOTE:
            self.stack.append(self.notes.open(place))
            self.looks.append(_PLAIN)
        elif tag != ROOT:
            node = Node(tag, attributes, place)
            self.stack[-1].children.append(node)
            self.stack.append(node)
            self.notes.home = node if tag == NOTES else self.notes.home

    def _right(self, tag: str, attributes: dict[str, str], place: str) -> bool:
        """Whether an element may be here as it is; else the reason is kept."""
        where, parent = place or self.stack[-1].place, self.stack[-1].tag
        if tag == ROOT and self.stack == [self.root] and not place:
            return True
        if tag not in KNOWN | {FIELD, STATISTIC} or (place and tag in (FIELD, STATISTIC)):
            return self._wrong("unknown-element", f"<{tag}>", where, "known: " + " ".join(sorted(KNOWN)))
        if not place and not (self.open if tag != FIELD else self._is_field(attributes)):
            return self._wrong("element-from-expression", f"<{tag}> does not stand in a template", where)
        if not allows(parent, tag):
            return self._wrong("misplaced", f"<{tag}> in <{parent}>", where)
        if tag == "a" and self.looks[-1].href is not None:
            return self._wrong("misplaced", "<a> in <a>", where, "the field has a link of its own")
        if (tag == NOTES and self.notes.home) or (tag == NOTE and self.notes.opened):
            return self._wrong("misplaced", f"a second <{tag}>" if tag == NOTES else "<note> in <note>", where)
        if not place:
            return True
        reasons = attributes_wrong(tag, attributes)
        for reason in reasons:
            self._wrong("unknown-attribute", reason, where)
        return not reasons

    def _is_field(self, attributes: dict[str, str]) -> bool:
        """Whether `finalize` wrote it: pieces of printed fields can be put together to something else."""
        number = attributes.get("n", "")
        return not self.open and number.isdecimal() and int(number) < len(self.printed.fields)

    def _end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
        elif tag == FIELD and self.open:
            self._close_field(self.open)
            self.open = None
            self.looks.pop()
        elif tag in INLINE or tag == STATISTIC:
            self.looks.pop()
        elif tag != ROOT:
            node = self.stack.pop()
            node.runs = _trimmed(node.runs)
            node.items = {item(run.address) for run in node.runs if run.address}
            node.items = node.items.union(*(child.items for child in node.children))
            if tag == NOTE:
                self._close_note(node)

    def _close_note(self, note: Node) -> None:
        self.looks.pop()
        if mark := self.notes.close(note):
            self.stack[-1].runs.append(mark)

    def _close_field(self, opened: _Open) -> None:
        text = self.printed.fields[opened.number]
        if "".join(opened.words) == text.plain:
            self.whole.add(opened.number)
        if text.address in self.attested:
            self.stack[-1].runs.append(Run(ATTESTED_MARK, sup=True))
        self.seen.add(text.address)

    def _words(self, text: str) -> None:
        if self.skipping:
            return
        node = self.stack[-1]
        if self.open:
            self.open.words.append(text)
        if node.tag in WORDS:
            node.runs.append(self.looks[-1]._replace(text=_SPACE.sub(" ", text)))
        elif text.strip(" \t\n"):
            self._wrong("misplaced", f"text {_SPACE.sub(' ', text).strip()[:40]!r} in <{node.tag}>", node.place)

    def _check_whole(self) -> None:
        lost = sorted(set(range(len(self.printed.fields))) - self.whole)
        for address in dict.fromkeys(self.printed.fields[number].address for number in lost):
            message = f"'{address}' was printed, and then cut, changed or thrown away"
            self._wrong("address-lost", message, self.template, "print it where it is to stand, and only there")

    def _settle_notes(self) -> None:
        names = Counter(note.id for note in self.notes.items)
        for name in [name for name, count in names.items() if count > 1]:
            self._wrong("misplaced", f"the note '{name}' is printed twice", self.template)
        if self.notes.items and not self.notes.home:
            hint = "write <notes><h2>{{ labels.notes }}</h2></notes> where they are to be listed"
            self._wrong("misplaced", "a <note> is printed, and no <notes> lists it", self.notes.items[0].place, hint)
        self.notes.settle(self.root)

    def _not_well_formed(self, data: bytes, at: int, error: expat.ExpatError) -> None:
        before, behind = data[:at].decode("utf-8", "replace"), data[at:].decode("utf-8", "replace")
        near = (_AT.sub("", before).split("\n")[-1][-60:] + _AT.sub("", behind[:60]).split("\n")[0][:30]).strip()
        places = _AT.findall(before)
        message = f"{expat.errors.messages[error.code]} near {near!r}"
        self._wrong("not-well-formed", message, places[-1] if places else f"{self.template}:1")

    def _wrong(self, code: str, message: str, place: str, hint: str = "") -> bool:
        self.findings.append(finding(code, message, place, hint))
        return False


def _look(look: Run, tag: str, attributes: dict[str, str]) -> Run:
    if tag == "strong":
        return look._replace(bold=True)
    if tag == "em":
        return look._replace(italic=True)
    if tag == "sup":
        return look._replace(sup=True)
    return look._replace(href=attributes["href"]) if tag == "a" else look._replace(statistic=attributes["ref"])


def _trimmed(raw: list[Run]) -> list[Run]:
    """One space between words, none at the ends of a block, no empty run."""
    runs: list[Run] = []
    gap = True
    for run in raw:
        text = run.text[1:] if gap and run.text.startswith(" ") else run.text
        if text:
            gap = text.endswith(" ")
            runs.append(run if text == run.text else run._replace(text=text))
    while runs and not (text := runs[-1].text.rstrip(" ")):
        runs.pop()
    if runs:
        runs[-1] = runs[-1]._replace(text=text)
    return runs
