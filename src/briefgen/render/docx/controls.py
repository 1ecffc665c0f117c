"""Runs of a paragraph as XML: consecutive runs of one editable field stand in one content control with a bookmark inside."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from briefgen import inline
from briefgen.document import Run
from briefgen.language import culture
from briefgen.layout.word.arrangement import ParaStyle, Runs
from briefgen.ooxml.controls import bookmark_name, control_id, control_label, control_tag
from briefgen.ooxml.manifest import Field
from briefgen.ooxml.names import HYPERLINK, style_id
from briefgen.ooxml.namespaces import Relationship
from briefgen.render.docx.markup import attribute, words
from briefgen.render.docx.parts import Target


class Controls:
    """The controls of one file; each field is editable in one place only, the first."""

    def __init__(self) -> None:
        self.fields: list[Field] = []
        self._known: set[str] = set()
        self._ids: set[int] = set()

    def runs(self, runs: Runs, style: ParaStyle, part: Target) -> str:
        """The content of a paragraph; hyperlinks are relations of the part in which it stands."""
        out = []
        for address, group in groupby(runs, _editable):
            own = tuple(group)
            inner = "".join(_run(run, style, part) for run in own)
            out.append(self._control(address, own, inner) if address and address not in self._known else inner)
        return "".join(out)

    def _control(self, address: str, runs: Runs, inner: str) -> str:
        self._known.add(address)
        self.fields.append(Field(address, written(runs)))
        number, mark = self._number(address), len(self.fields)
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={attribute(control_label(address))}/>"
            f'<w:tag w:val="{control_tag(address)}"/><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>'
            f'<w:bookmarkStart w:id="{mark}" w:name="{bookmark_name(address)}"/>{inner}<w:bookmarkEnd w:id="{mark}"/>'
            "</w:sdtContent></w:sdt>"
        )

    def _number(self, address: str) -> int:
        number = control_id(address)
        while number in self._ids:
            number = number % 0x7FFFFFFF + 1
        self._ids.add(number)
        return number


def written(runs: Iterable[Run]) -> str:
    """The inline text of a field, as an author would write it."""
    return inline.write(inline.Run(run.text, run.bold, run.italic, run.href, run.statistic) for run in runs)


def _editable(run: Run) -> str:
    return "" if run.locked or not run.address else run.address


def _run(run: Run, style: ParaStyle, part: Target) -> str:
    looks = [f'<w:rStyle w:val="{style_id(HYPERLINK)}"/>'] if run.href or run.note else []
    if run.bold:  # bold inside bold turns regular
        looks.append(f'<w:b w:val="{int(not style.bold)}"/>')
    if run.italic:
        looks.append(f'<w:i w:val="{int(not style.italic)}"/>')
    if run.sup:
        looks.append('<w:vertAlign w:val="superscript"/>')
    if run.language:
        looks.append(f"<w:lang w:val={attribute(culture(run.language))}/>")
    look = f"<w:rPr>{''.join(looks)}</w:rPr>" if looks else ""
    xml = f"<w:r>{look}{words(run.text)}</w:r>"
    if run.note:  # the note's own words hold the bookmark
        return f'<w:hyperlink w:anchor="{bookmark_name(run.note)}" w:history="1">{xml}</w:hyperlink>'
    if not run.href:
        return xml
    link = part.relate_outside(run.href, Relationship.HYPERLINK)
    return f'<w:hyperlink r:id="{link}" w:history="1">{xml}</w:hyperlink>'
