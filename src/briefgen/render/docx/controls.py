"""Runs of a paragraph as XML: consecutive runs of one editable field stand in one content control with a bookmark inside.

What an edit could not bring home is locked: the words of the template, and a field that stands editable somewhere before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from briefgen import inline
from briefgen.document import Run, Typed
from briefgen.language import culture
from briefgen.layout.word.arrangement import ParaStyle, Runs
from briefgen.ooxml.controls import (
    LOCKED_TAG,
    bookmark_name,
    control_id,
    control_label,
    control_tag,
    note_bookmark,
    reference_key,
)
from briefgen.ooxml.manifest import Field, Paragraph, Piece
from briefgen.ooxml.names import HYPERLINK, style_id
from briefgen.ooxml.namespaces import Relationship
from briefgen.render.docx.markup import attribute, field, words
from briefgen.render.docx.parts import Target

_WORDY = re.compile(r"\w")
_PART = re.compile(r"/word/([a-z]+)")
_LOCK = '<w:lock w:val="contentLocked"/>'  # the words stay; the paragraph around them may be deleted
# A control that begins with a word wider than its column, behind the number of a list, keeps LibreOffice 7.4 busy for ever.
_TOO_LONG = re.compile(r"[^\s/\u2010-\u2015-]{31}")
_NUMBERED = re.compile(r"tables\[.+\]\.rows\[\d+\]\[\d+\]\Z")


class Controls:
    """The controls of one file; each field is editable in one place only, the first. `typed` has the texts of the model."""

    def __init__(self, typed: Mapping[str, Typed]) -> None:
        self.fields: list[Field] = []
        self.paragraphs: list[Paragraph] = []
        self._typed = typed
        self._known: set[str] = set()
        self._ids: set[int] = set()
        self._marks = 0

    def runs(self, runs: Runs, style: ParaStyle, part: Target) -> str:
        """The content of a paragraph; hyperlinks are relations of the part in which it stands."""
        out: list[str] = []
        pieces = []
        for address, group in groupby(runs, _editable):
            own = tuple(group)
            free = address if address not in self._known else ""
            bare = not out and bool(_TOO_LONG.match("".join(run.text for run in own)))
            out.append(self._control(free, own, style, part, bare) if free else self._fixed(own, style, part, bare))
            pieces.append(Piece(free, tuple(map(_inline, own))))
        kind = _PART.match(part.name)
        self.paragraphs.append(Paragraph(kind[1] if kind else "", tuple(pieces)))
        return "".join(out)

    def join(self) -> None:
        """Keep in mind that the last two stand in one paragraph, apart."""
        second = self.paragraphs.pop()
        self.also("")
        last = self.paragraphs[-1]
        self.paragraphs[-1] = last._replace(pieces=(*last.pieces, *second.pieces))

    def also(self, text: str) -> None:
        """Keep in mind that words of the template follow in the last paragraph, which are written elsewhere."""
        last = self.paragraphs[-1]
        self.paragraphs[-1] = last._replace(pieces=(*last.pieces, Piece("", (inline.Run(f" {text}"),))))

    def _control(self, address: str, runs: Runs, style: ParaStyle, part: Target, bare: bool) -> str:
        """A field in its control; in its bookmark alone where it has to be bare."""
        self._known.add(address)
        self.fields.append(self._field(address, runs))
        count, inner = 0, ""
        for run in runs:
            if run.statistic:
                key = reference_key(address, count)
                inner += self._marked(key, _LOCK, run.statistic, _run(run, style, part))
                count += 1
            else:
                inner += _run(run, style, part)
        return self._bookmark(address, inner) if bare else self._marked(address, "", control_label(address), inner)

    def _field(self, address: str, runs: Runs) -> Field:
        if typed := self._typed.get(address):
            return Field(address, typed.text, typed.markdown)
        return Field(address, written(runs), number=bool(_NUMBERED.match(address)))

    def _marked(self, key: str, lock: str, label: str, inner: str) -> str:
        """A control with a tag, and in it a bookmark."""
        inner = self._bookmark(key, inner)
        return _sdt(control_tag(key), label, self._number(key), lock, inner)

    def _bookmark(self, key: str, inner: str) -> str:
        self._marks += 1
        mark = self._marks
        return f'<w:bookmarkStart w:id="{mark}" w:name="{bookmark_name(key)}"/>{inner}<w:bookmarkEnd w:id="{mark}"/>'

    def _fixed(self, runs: Runs, style: ParaStyle, part: Target, bare: bool) -> str:
        """Words that are locked; what has no words needs no lock, and the number of a note is Word's to count anew."""
        inner = "".join(_run(run, style, part) for run in runs)
        text = "".join(run.text for run in runs if not run.note)
        if bare or not _WORDY.search(text):
            return inner
        return _sdt(LOCKED_TAG, "", self._number(f"{LOCKED_TAG} {len(self.paragraphs)} {text}"), _LOCK, inner)

    def _number(self, key: str) -> int:
        number = control_id(key)
        while number in self._ids:
            number = number % 0x7FFFFFFF + 1
        self._ids.add(number)
        return number


def written(runs: Iterable[Run]) -> str:
    """The inline text of a field, as an author would write it."""
    return inline.write(map(_inline, runs))


def _sdt(tag: str, label: str, number: int, lock: str, inner: str) -> str:
    alias = f"<w:alias w:val={attribute(label[:64])}/>" if label else ""
    return (
        f'<w:sdt><w:sdtPr>{alias}<w:tag w:val="{tag}"/><w:id w:val="{number}"/>{lock}</w:sdtPr>'
        f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )


def _inline(run: Run) -> inline.Run:
    """A run of inline text. The number of a note is nobody's text: where it is printed and how is the format's."""
    return inline.Run("" if run.note else run.text, run.bold, run.italic, run.href, run.statistic)


def _editable(run: Run) -> str:
    return "" if run.locked or not run.address else run.address


def _run(run: Run, style: ParaStyle, part: Target) -> str:
    looks = [f'<w:rStyle w:val="{style_id(HYPERLINK)}"/>'] if run.href else []
    if run.bold:  # bold inside bold turns regular
        looks.append(f'<w:b w:val="{int(not style.bold)}"/>')
    if run.italic:
        looks.append(f'<w:i w:val="{int(not style.italic)}"/>')
    if run.sup:
        looks.append('<w:vertAlign w:val="superscript"/>')
    if run.language:
        looks.append(f"<w:lang w:val={attribute(culture(run.language))}/>")
    look = f"<w:rPr>{''.join(looks)}</w:rPr>" if looks else ""
    if run.note:  # Word numbers the mark anew where a note comes or goes
        return field(f"REF {note_bookmark(run.note)} \\r \\h", run.text, look)
    xml = f"<w:r>{look}{words(run.text)}</w:r>"
    if not run.href:
        return xml
    link = part.relate_outside(run.href, Relationship.HYPERLINK)
    return f'<w:hyperlink r:id="{link}" w:history="1">{xml}</w:hyperlink>'
