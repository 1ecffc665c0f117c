"""The shipped template over a small brief: its tree, its addresses, its marks and its parts."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefgen import resources
from briefgen.address import path
from briefgen.compose import Template, compose, load_template
from briefgen.compose.views import View, view
from briefgen.document import Document, Kind, Run, dump
from briefgen.errors import BriefInvalid
from briefgen.language import PartialDate
from briefgen.model.schema import Brief
from tests.unit.compose.ferry import FERRY, ferry

GOLDEN = Path(__file__).with_name("ferry.tree.txt")


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("policy-brief", [resources.templates()])


def runs(document: Document) -> Iterator[Run]:
    for block in document.walk():
        yield from block.runs


def text(document: Document) -> str:
    return "\n".join(block.text for block in document.walk() if block.runs)


def test_the_tree_is_the_golden_one(template: Template) -> None:
    """Every block and run of the small brief, with roles, ids, addresses and locks."""
    assert dump(compose(ferry(), template)) == GOLDEN.read_text(encoding="utf-8")


def _printed_addresses() -> list[str]:
    document = compose(ferry(), load_template("policy-brief", [resources.templates()]))
    return sorted({run.address for run in runs(document) if run.address})


@pytest.mark.parametrize("address", _printed_addresses())
def test_a_changed_field_changes_exactly_its_runs(template: Template, address: str) -> None:
    """Where a text of the brief changes, so do the runs of its address, and no other."""
    changed: Any = copy.deepcopy(FERRY)
    *way, last = path(changed, address)
    part = changed
    for step in way:
        part = part[step]
    part[last] = "Changed"

    before = list(runs(compose(ferry(), template)))
    after = list(runs(compose(Brief.model_validate(changed), template)))

    full_stop = Run(".", bold=True)  # the template's, behind a claim that does not end like a sentence
    assert [x for x in before if x.address != address and x != full_stop] == [
        x for x in after if x.address != address and x != full_stop
    ]
    assert {x.text for x in after if x.address == address} == {"Changed"}


def test_every_address_of_a_view_leads_back_to_its_text() -> None:
    """Views name fields as the file does."""
    found = list(_fields(view(ferry(), {})))

    assert len(found) > 60
    for address, source in found:
        value: Any = FERRY
        for step in path(FERRY, address.removesuffix(".text") if address.endswith("excerpt.text") else address):
            value = value[step]
        assert value == source


def _fields(part: Any) -> Iterator[tuple[str, str]]:
    if isinstance(part, View | dict | tuple):
        for value in (
            part.values() if isinstance(part, dict) else part if isinstance(part, tuple) else vars(part).values()
        ):
            yield from _fields(value)
    elif hasattr(part, "source") and hasattr(part, "address"):
        yield part.address, part.source


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("key_messages", "Key messages"),
        ("evidence", "What the evidence shows"),
        ("experts", "What the experts say"),
        ("counterpoints", "What speaks against it"),
        ("implications", "What follows from this"),
        ("watch", "What to watch next"),
    ],
)
def test_an_empty_part_prints_no_heading(template: Template, part: str, words: str) -> None:
    """The heading comes and goes with its part."""
    assert words in text(compose(ferry(), template))
    assert words not in text(compose(ferry(**{part: ()}), template))


def test_the_least_brief_composes(template: Template) -> None:
    """A draft may have a title and nothing else."""
    brief = Brief.model_validate({"briefgen": 1, "language": "en", "status": "draft", "title": "Only this"})

    document = compose(brief, template, stamp="Draft")

    assert (text(document), document.metadata.stamp) == ("Only this\nVersion 1.", "Draft")


def test_a_slot_prints_the_date_it_is_given(template: Template) -> None:
    """The masthead and the files say the date of the slot."""
    brief = ferry(series={"name": "Small Waters Brief", "date": "slot"})

    document = compose(brief, template, PartialDate(2032, 1, 5))

    assert "5 January 2032" in text(document)
    assert document.metadata.date.isoformat() == "2032-01-05T00:00:00+00:00"


def test_markup_in_texts_prints_as_typed(template: Template) -> None:
    """Neither HTML nor Jinja nor an entity of the author means anything."""
    typed = "<b>R&D</b> {{ 7 * 7 }} {% raw %} &amp; \\ </document> <chart/>"

    document = compose(ferry(standfirst=typed), template)

    assert next(b.text for b in document.walk() if b.role == "standfirst") == typed


ATTESTATION = {"by": "Ada Rask", "on": "2031-09-01", "why": "heard it herself"}


@pytest.mark.parametrize(
    ("attested", "carrier"),
    [
        ("quotes[aune-people].text", "quotes[aune-people].text"),
        ("quotes[aune-people].by", "quotes[aune-people].text"),
        ("evidence[roster].claim.quoted[1]", "evidence[roster].claim"),
        ("evidence[roster].excerpt", "evidence[roster].claim"),
        ("evidence[roster].excerpt.text", "evidence[roster].claim"),
        ("context[winters].excerpt", "context[winters].text"),
        ("thesis.excerpt", "thesis.text"),
        ("experts[dahl].excerpt", "experts[dahl].position"),
        ("counterpoints[price].response_excerpt", "counterpoints[price].response"),
        ("statistics[crew].excerpt", "charts[causes].title"),
        ("events[log].excerpt", "charts[steps].title"),
        ("statistics[crew]", "charts[causes].title"),
        ("evidence[roster].claim", "evidence[roster].claim"),
        ("charts[causes].data.rows[0][1]", "charts[causes].title"),
        ("charts[causes].alt", "charts[causes].title"),
        ("tables[causes].rows[0][1]", "tables[causes].title"),
    ],
)
def test_an_attested_text_is_marked_and_listed(template: Template, attested: str, carrier: str) -> None:
    """The mark stands behind the words that the text carries, and the imprint says whose word it is."""
    brief = ferry(attested=[ATTESTATION | {"address": attested}])

    document = compose(brief, template, attested=frozenset({attested}))

    found = list(runs(document))
    marks = [i for i, run in enumerate(found) if run.text == "†" and run.sup]
    assert [found[i - 1].address for i in marks] == [carrier]
    listed = [block.text for block in document.walk() if block.role == "attestation"]
    assert listed == ["† Not verified against the article; attested by Ada Rask on 1 September 2031: heard it herself"]


def test_a_void_attestation_is_neither_marked_nor_listed(template: Template) -> None:
    """Only what the lock still takes is handed over."""
    brief = ferry(attested=[ATTESTATION | {"address": "thesis.excerpt"}])

    assert "†" not in text(compose(brief, template))


def test_an_unknown_statistic_is_a_finding_with_its_address(template: Template) -> None:
    """The text that names it is told, with the nearest one there is."""
    with pytest.raises(BriefInvalid) as raised:
        compose(ferry(standfirst="[[statistic:idle-day]]"), template)

    (found,) = raised.value.findings
    assert (found.code, found.address) == ("unknown-statistic", "standfirst")
    assert found.hints == ("did you mean idle-days?",)


def test_several_articles_are_counted(template: Template) -> None:
    """The notice says how many there are; they are listed under the sources."""
    articles = [FERRY["articles"][0] | {"id": f"article-{n}"} for n in "abc"]

    document = compose(ferry(articles=articles, language="ru"), template)

    assert "излагает 3 статьи" in text(document)
    sources = next(b for top in document.blocks if top.role == "sources" for b in top.walk() if b.kind is Kind.NUMBERS)
    assert len(sources.children) == 4


def test_charts_follow_the_last_evidence_that_uses_their_numbers(template: Template) -> None:
    """A chart without evidence stands apart, across the page."""
    order = [b.id for b in compose(ferry(), template).walk()]

    assert order.index("evidence[crew-cause]") < order.index("charts[causes]") < order.index("evidence[roster]")
    steps = next(b for b in compose(ferry(), template).walk() if b.id == "charts[steps]")
    assert (steps.columns, order.index("charts[steps]") > order.index("watch[vote].text")) == (1, True)


def test_labels_and_marks_follow_the_language(template: Template) -> None:
    """Headings, quotation marks and dates of a Russian brief are Russian."""
    words = text(compose(ferry(language="ru"), template))

    assert "Что говорят эксперты" in words
    assert "«I can borrow a boat by noon.»" in words
    assert "3 сентября 2031" in words


def test_metadata_are_plain(template: Template) -> None:
    """What files say of themselves has no marks of inline text."""
    about = compose(ferry(), template).metadata

    assert about.title == "Skerrow’s ferries run out of crew before fuel"
    assert (about.authors, about.publisher) == (("Ines Vall", "Tor Aakre"), "Institute for Small Waters")
