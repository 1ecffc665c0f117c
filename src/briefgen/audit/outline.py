"""The texts of a brief in the order in which its document prints them, then those that it does not print."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from briefgen.address import address, item
from briefgen.document import FURNITURE, Block, Document, Kind
from briefgen.language import format_date, format_quantity
from briefgen.model.printed import plain_words, printed_numbers
from briefgen.model.prose import texts
from briefgen.model.schema import Brief

# Not of the articles, or held elsewhere.
_APART = ("series", "imprint", "articles", "references", "acronyms", "people", "attested", "approved", "correction")
_APART_ENDS = (".source", ".via", ".said_in", ".translated_by", ".attributed_to", ".original")
_UNPRINTED = "Not printed on the pages"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the brief in plain words; `by` is who says it, where the brief says so."""

    address: str
    text: str
    by: str = ""
    is_quotation: bool = False


@dataclass(slots=True)
class Chapter:
    """The texts below one heading; "" above the first."""

    heading: str
    texts: list[Text] = field(default_factory=list)


def outline(brief: Brief, document: Document, held: Collection[str]) -> list[Chapter]:
    """The texts by heading, each once, where it is printed first.

    `held` are the addresses of texts that something is held for: those that are not printed come last.
    """
    lister = _Lister(brief)
    for top in document.blocks:
        if top.role not in FURNITURE:
            lister.list(top)
    lister.rest(held)
    return [chapter for chapter in lister.chapters if chapter.texts]


class _Lister:
    """Walks the document and keeps what was listed."""

    def __init__(self, brief: Brief) -> None:
        self.chapters = [Chapter("")]
        self._brief = brief
        self._listed: set[str] = set()
        self._numbers = _numbers(brief)
        self._charts = {chart.id: chart for chart in brief.charts}
        self._by = _speakers(brief)

    def list(self, block: Block) -> None:
        """List a block and those below it."""
        if block.kind is Kind.HEADING:
            self.chapters.append(Chapter(block.text))
        elif block.kind is Kind.ROW:
            self._row(block)
        else:
            for name in dict.fromkeys(run.address for run in block.runs if run.address):
                self._add(Text(name, "".join(run.text for run in block.runs if run.address == name)))
            if block.chart:
                self._chart(block.chart)
            for child in block.children:
                self.list(child)

    def rest(self, held: Collection[str]) -> None:
        """List what the document does not print: held texts, the summary, written alternative texts."""
        self.chapters.append(Chapter(_UNPRINTED))
        for text in _all(self._brief):
            wanted = text.address in held or text.address == "summary" or text.address.endswith(".alt")
            if wanted and text.address.rpartition("[")[0] not in self._listed:  # a cell of a row that was listed
                self._add(text)
        for text in self._numbers.values():
            self._add(text)

    def _add(self, text: Text) -> None:
        name = text.address
        if name in self._listed or name.startswith(_APART) or name.endswith(_APART_ENDS):
            return
        self._listed.add(name)
        is_quotation = name.startswith("quotes[")
        self.chapters[-1].texts.append(Text(name, text.text, self._by.get(item(name), ""), is_quotation))

    def _row(self, block: Block) -> None:
        """A row of a table is one text, with the address of the row where a cell has one."""
        named = next((run.address for cell in block.children for run in cell.runs if run.address), "")
        name = named.rpartition("[")[0] or block.id
        self._add(Text(name, " · ".join(cell.text for cell in block.children)))

    def _chart(self, id_: str) -> None:
        chart = self._charts.get(id_)
        for name in chart.from_statistics if chart else ():
            if text := self._numbers.get(f"statistics[{name}]"):
                self._add(text)
        for number, row in enumerate(chart.data.rows or () if chart and chart.data else ()):
            cells = ("" if cell is None else str(cell) for cell in row)
            self._add(Text(f"charts[{id_}].data.rows[{number}]", " · ".join(cells)))
        for event in self._brief.events if chart and chart.from_events else ():
            self._add(self._numbers[f"events[{event.id}]"])


def _numbers(brief: Brief) -> dict[str, Text]:
    """Statistics and events as a sentence would say them, by address."""
    out: dict[str, Text] = {}
    for x in brief.statistics:
        value = format_quantity(x.value, x.unit, brief.language)
        said = ", ".join(filter(None, (f"{x.label}: {value}", x.period, x.place)))
        out[f"statistics[{x.id}]"] = Text(f"statistics[{x.id}]", said)
    numbers = printed_numbers(brief)
    for event in brief.events:
        label = plain_words(event.label, numbers)
        said = f"{format_date(event.date, brief.language)}: {label}"
        out[f"events[{event.id}]"] = Text(f"events[{event.id}]", said)
    return out


def _speakers(brief: Brief) -> dict[str, str]:
    """Who says what, by the address of the item."""
    people = {person.id: person.name for person in brief.people}
    out = {f"quotes[{quote.id}]": _said(people.get(quote.by, quote.by), quote.via) for quote in brief.quotes}
    out |= {f"experts[{each.id}]": people.get(each.person, each.person) for each in brief.experts}
    return out


def _said(name: str, via: str | None) -> str:
    return f"{name}, via {via}" if via else name


def _all(brief: Brief) -> Iterator[Text]:
    data, numbers = brief.model_dump(by_alias=True), printed_numbers(brief)
    for path, text, markdown in texts(brief):
        yield Text(address(data, path), plain_words(text, numbers) if markdown else text)
