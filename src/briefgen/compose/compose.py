"""Stage 3: a brief and a template make the document tree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from briefgen.compose.attestation import marked
from briefgen.compose.blocks import blocks
from briefgen.compose.field_text import FieldText
from briefgen.compose.labels import labels_for
from briefgen.compose.parse import parse
from briefgen.compose.phrase import Label
from briefgen.compose.placement import place_charts
from briefgen.compose.sandbox import sandbox
from briefgen.compose.template import PAGE, Template
from briefgen.compose.views import View, view
from briefgen.document import Block, Document, Metadata, Typed
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.language import PartialDate, quotation_marks
from briefgen.model.near import meant
from briefgen.model.printed import printed_numbers
from briefgen.model.schema import Brief

# The date of a brief that has none: the first that a ZIP file, and so a DOCX, can hold.
_UNDATED = PartialDate(1980, 1, 1)


def compose(
    brief: Brief,
    template: Template,
    date: PartialDate | None = None,
    attested: frozenset[str] = frozenset(),
    stamp: str = "",
) -> Document:
    """The document of a brief.

    `date` is printed where the series says "slot"; texts at the addresses of `attested` are printed with a mark and listed;
    `stamp` is the word that every page bears. Raises BriefInvalid with template and line, or with the address of a reference
    that leads nowhere.
    """
    issued = issued_of(brief, date)
    labels, _ = labels_for(template.labels, brief.language)
    numbers = printed_numbers(brief)
    context = context_of(brief, issued, labels, attested, numbers)
    try:
        printed = sandbox(template.folders).print_template(PAGE, context, brief.language)
        _check_references(printed.fields, numbers)
        tree = blocks(parse(printed, PAGE, marked(attested, brief)))
        _check_charts(tree, brief)
    except BriefInvalid as wrong:
        raise BriefInvalid(_located(wrong.findings, template)) from wrong
    words = {name.replace("_", " "): str(label) for name, label in labels.items()}
    typed = {field.address: Typed(field.source, field.markdown) for field in printed.fields}
    return Document(tree, _metadata(brief, issued, stamp, numbers), words, template.settings.pages, typed)


def issued_of(brief: Brief, date: PartialDate | None) -> PartialDate | None:
    """The date that is printed: the series' own, or that of the slot."""
    own = brief.series.date if brief.series else None
    return own if isinstance(own, PartialDate) else date


def context_of(
    brief: Brief,
    issued: PartialDate | None,
    labels: Mapping[str, Label],
    attested: frozenset[str],
    numbers: Mapping[str, str],
) -> dict[str, Any]:
    """What a template can name."""
    seen: Any = view(brief, numbers)  # its attributes are those of Brief, as views
    charts = _by_id(seen.charts)
    places = place_charts(brief)
    return {
        "brief": seen,
        "language": brief.language,
        "issued": issued,
        "labels": View(labels),
        "marks": quotation_marks(brief.language),
        "people": _by_id(seen.people),
        "quotes": _by_id(seen.quotes),
        "charts": charts,
        "charts_after": {id_: [charts[x] for x in places.after.get(id_, ())] for id_ in _by_id(seen.evidence)},
        "charts_apart": [charts[x] for x in places.apart],
        "attestations": [x for x in seen.attested if x.address in attested],
    }


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    return {x.id: x for x in items}


def _metadata(brief: Brief, issued: PartialDate | None, stamp: str, numbers: Mapping[str, str]) -> Metadata:
    published = next((x.published for x in brief.articles if x.published), _UNDATED)
    day = (issued or published).first

    def plain(address: str, source: str | None) -> str:
        return FieldText(address, source, numbers=numbers).plain if source else ""

    return Metadata(
        title=plain("title", brief.title),
        language=brief.language,
        date=dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC),
        authors=brief.imprint.authors,
        publisher=brief.imprint.organisation or "",
        summary=plain("summary", brief.summary),
        stamp=stamp,
    )


def _check_references(fields: Iterable[FieldText], numbers: Mapping[str, str]) -> None:
    """Raises where a printed text names a statistic that is not there."""
    wrong = {}
    for text in fields:
        for id_ in text.unknown:
            message = f"there is no statistic '{id_}'"
            wrong[text.address, id_] = Finding(
                "unknown-statistic", message, address=text.address, hints=meant(id_, numbers)
            )
    if wrong:
        raise BriefInvalid(wrong.values())


def _check_charts(tree: Iterable[Block], brief: Brief) -> None:
    """Raises where a template draws a chart that the brief does not have."""
    known = {chart.id for chart in brief.charts}
    wrong = [
        Finding(
            "template", f"the brief has no chart '{block.chart}'", file=block.origin.template, line=block.origin.line
        )
        for top in tree
        for block in top.walk()
        if block.chart and block.chart not in known
    ]
    if wrong:
        raise BriefInvalid(wrong)


def _located(findings: Iterable[Finding], template: Template) -> list[Finding]:
    """Findings about files of a template, with the folder before the name."""
    return [replace(found, file=str(template.file(found.file))) if found.file else found for found in findings]
