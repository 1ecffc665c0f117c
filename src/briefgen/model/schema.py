"""What is said: every part of a brief, frozen, unknown keys refused."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, model_validator
from pydantic_core import PydanticCustomError as Wrong

from briefgen.model.fields import (
    ChartKind,
    Date,
    Id,
    Instant,
    Language,
    Line,
    Rows,
    SlotOrDate,
    Text,
    TextRows,
    Title,
    Url,
    Word,
)

Basis = Literal["source", "analyst"]


class Part(BaseModel):
    """A part of a brief."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)


class Item(Part):
    """An item of a list, named by its id in addresses."""

    id: Id


class Noted(Item):
    """An item with a note: printed apart from the text, under a number that stands behind the item."""

    note: Text | None = None


class Excerpt(Part):
    """A verbatim passage of an article; `in` names the article where there are several. A bare text is widened to it."""

    in_: Id | None = Field(None, alias="in")
    text: Line

    @model_validator(mode="before")
    @classmethod
    def widen(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) or hasattr(value, "source") else value


class Series(Part):
    """The series a brief belongs to; `date` is a date or "slot": the local date of the due time, `--date`, or today."""

    name: Line
    number: StrictInt | None = None
    date: SlotOrDate


class Imprint(Part):
    """Who publishes it."""

    authors: tuple[Line, ...] = ()
    organisation: Line | None = None
    contact: Line | None = None
    disclaimer: Text | None = None


class Approved(Part):
    """A person's approval of one edition; void when the edition changes."""

    by: Line
    on: Date
    edition: Word


class Attested(Part):
    """A person's word for a text that the lock cannot prove; void when the text changes."""

    address: Word
    by: Line
    on: Date
    why: Line


class Thesis(Part):
    """The one claim that every paragraph supports."""

    text: Text
    excerpt: Excerpt


class Message(Item):
    """A key message: a full sentence."""

    text: Text


class Context(Noted):
    """What a reader must know first."""

    text: Text
    excerpt: Excerpt


class Evidence(Noted):
    """A finding with the passage that carries it. Priority 0 stays; 1, 2, 3 may give way to fitting, 3 first."""

    claim: Text
    detail: Text | None = None
    excerpt: Excerpt
    statistics: tuple[Id, ...] = ()
    priority: Literal[0, 1, 2, 3] = 0


class Person(Item):
    """Somebody quoted; `also` lists other spellings of the name."""

    name: Line
    also: tuple[Line, ...] = ()
    role: Line | None = None
    affiliation: Line | None = None


class Quote(Item):
    """A direct quotation. A translation is verified by its `original`."""

    by: Id
    text: Line
    via: Line | None = None
    said_in: Line | None = None
    date: Date | None = None
    original: Line | None = None
    translated_by: Line | None = None
    in_: Id | None = Field(None, alias="in")


class Expert(Noted):
    """An expert's view in our words, with quotations; `pull` is the one to print large."""

    person: Id
    position: Text
    excerpt: Excerpt
    quotes: tuple[Id, ...] = ()
    pull: Id | None = None


class Counterpoint(Noted):
    """What speaks against the thesis, and what answers it; `attributed_to` null is printed as unattributed."""

    claim: Text
    excerpt: Excerpt
    attributed_to: Line | None = None
    response: Text | None = None
    response_excerpt: Excerpt | None = None


class Implication(Noted):
    """What follows; `basis: analyst` is printed as such, `basis: source` needs its excerpt."""

    text: Text
    basis: Basis
    excerpt: Excerpt | None = None

    @model_validator(mode="after")
    def carried(self) -> Implication:
        if self.basis == "source" and self.excerpt is None:
            hint = "add the passage that carries it, or write basis: analyst"
            raise Wrong("no-excerpt", "basis: source needs an excerpt", {"hint": hint})
        return self


class Watch(Implication):
    """What to watch."""


class Statistic(Item):
    """One number with unit, period, place and the passage that gives it."""

    label: Line
    value: Annotated[StrictFloat, Field(allow_inf_nan=False)]
    unit: Word
    period: Line | None = None
    place: Line | None = None
    excerpt: Excerpt


class Event(Item):
    """A dated event with the passage that gives it."""

    date: Date
    label: Text
    excerpt: Excerpt


class Table(Item):
    """A table of cells: numbers, texts, null where nothing is known; its note stands below it."""

    title: Title
    columns: tuple[Line, ...]
    rows: TextRows
    note: Text | None = None
    source: Line


class Data(Part):
    """Data of a chart: inline rows, or a CSV file in the project, named from the folder of the brief.

    `columns` are the heads of the rows, or those of the file's columns that are drawn (none: all); the first names the rows.
    """

    columns: tuple[Line, ...] = ()
    rows: Rows | None = None
    file: Word | None = None

    @model_validator(mode="after")
    def one(self) -> Data:
        if (self.rows is None) == (self.file is None):
            raise Wrong(
                "one-of", "data needs rows or file, one of them", {"hint": "write rows: [[...]] or file: data.csv"}
            )
        if self.rows is not None and not self.columns:
            raise Wrong("no-columns", "rows need columns", {"hint": "write columns: [Year, Readings]"})
        return self


class Annotation(Part):
    """Words beside one value of a chart; `at` is the name of its row, or its date."""

    at: Line
    text: Text


class Chart(Item):
    """A chart; its title is the finding, its subtitle says measure, place, period and what is missing.

    `unit` is that of its own data, `decimals` how many its numbers print (None: as many as they need). `highlight` names the
    row or the series that stands out. A timeline is drawn in order, with `to_scale` by the calendar.
    """

    kind: ChartKind
    title: Title
    subtitle: Text | None = None
    from_statistics: tuple[Id, ...] = ()
    from_events: StrictBool = False
    data: Data | None = None
    unit: Word | None = None
    decimals: Annotated[StrictInt, Field(ge=0, le=6)] | None = None
    highlight: Line | None = None
    note: Annotation | None = None
    to_scale: StrictBool = False
    source: Line | None = None
    alt: Text | None = None

    @model_validator(mode="after")
    def one(self) -> Chart:
        if bool(self.from_statistics) + self.from_events + (self.data is not None) != 1:
            hint = "a chart draws statistics, the events or data of its own"
            raise Wrong("one-of", "needs from_statistics, from_events or data, one of them", {"hint": hint})
        if self.data is not None and self.data.file is not None and self.source is None:
            hint = "add source: who published these numbers, and when"
            raise Wrong("no-source", "data from a file need a source", {"hint": hint})
        return self


class Reference(Item):
    """A work to read, beside the articles."""

    text: Text
    url: Url | None = None


class Article(Item):
    """A source. Its file may be absent on another machine: then the lock answers for it."""

    language: Language
    title: Line
    outlet: Line | None = None
    authors: tuple[Line, ...] = ()
    place: Line | None = None
    published: Date | None = None
    url: Url | None = None
    doi: Word | None = None
    accessed: Date | None = None
    file: Word | None = None


class Brief(Part):
    """A whole brief in one language."""

    briefgen: Literal[1]
    language: Language
    status: Literal["draft", "final"]
    title: Title
    standfirst: Text | None = None
    series: Series | None = None
    imprint: Imprint = Imprint()
    embargo: Instant | None = None
    approved: Approved | None = None
    version: StrictInt = 1
    correction: Text | None = None
    attested: tuple[Attested, ...] = ()
    summary: Text | None = None
    key_messages: tuple[Message, ...] = ()
    thesis: Thesis | None = None
    context: tuple[Context, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    experts: tuple[Expert, ...] = ()
    counterpoints: tuple[Counterpoint, ...] = ()
    implications: tuple[Implication, ...] = ()
    watch: tuple[Watch, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    events: tuple[Event, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    references: tuple[Reference, ...] = ()
    acronyms: dict[str, Line] = {}
    articles: tuple[Article, ...] = ()


# (list, field) that names items of another list -> that list
LINKS = {
    ("evidence", "statistics"): "statistics",
    ("quotes", "by"): "people",
    ("quotes", "in"): "articles",
    ("experts", "person"): "people",
    ("experts", "quotes"): "quotes",
    ("experts", "pull"): "quotes",
    ("charts", "from_statistics"): "statistics",
}
