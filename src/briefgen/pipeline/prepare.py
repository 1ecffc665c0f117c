"""Stages 2 and 3: is it true to the article, and what is to be set; their mistakes are told together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from briefgen import charts, compose, source
from briefgen.compose.labels import labels_for
from briefgen.document import Document
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding, Severity, errors
from briefgen.language import PartialDate
from briefgen.layout import Manuscript, WordLook, missing_glyph_findings
from briefgen.pipeline.data_rows import data_rows
from briefgen.pipeline.edition import edition
from briefgen.pipeline.figures import with_figures
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.load import Sources
from briefgen.pipeline.looks import Looks

if TYPE_CHECKING:
    from briefgen.model.schema import Brief

# Stands for the date of a slot while the edition is told: the same brief in another week is the same edition.
_ANY_DAY = PartialDate(2000, 1, 1)


@dataclass(frozen=True, eq=False, slots=True)
class Prepared:
    """What is to be set. `unverified` where it is set although the lock refuses it."""

    manuscript: Manuscript
    unverified: bool


def ground(brief: Brief, sources: Sources, gather: Gather, allow_unverified: bool) -> source.Grounding | None:
    """Hold the brief against its articles and lock; what is wrong is a warning where it is allowed.

    None where the lock is broken, which is told.
    """
    lock = None
    broken: tuple[Finding, ...] = ()
    try:
        lock = source.read_lock(sources.lock) if sources.lock is not None else None
    except BriefInvalid as error:
        broken = tuple(finding.at(file=sources.lock_name) for finding in error.findings)
        if not allow_unverified:
            gather.say(broken)
            return None
    grounding = source.ground(brief, sources.articles, lock, sources.data_digests, data_rows(brief, sources.files))
    grounding = replace(grounding, findings=(*broken, *grounding.findings))
    gather.say(_softened(grounding.findings) if allow_unverified else grounding.findings)
    return grounding


def compose_manuscript(
    brief: Brief,
    looks: Looks,
    sources: Sources,
    grounding: source.Grounding,
    day: PartialDate | None,
    plates: charts.PlateStore | None,
    figures: Mapping[str, Any],
    gather: Gather,
    embed_fonts: bool = True,
) -> Prepared | None:
    """The manuscript of a brief; None where it cannot be composed."""
    template, unverified = looks.template, bool(errors(grounding.findings))
    gather.say(compose.check(brief, template))
    specs, wrong = charts.specs(brief, sources.files)
    gather.say(wrong)
    specs = with_figures(specs, figures, looks, gather)

    def composed(date: PartialDate | None) -> Document:
        return compose.compose(brief, template, date, grounding.attested, stamp(brief, template, unverified))

    document = gather.attempt(lambda: composed(day))
    if document is None:
        return None
    said = edition(composed(_ANY_DAY) if day else document, specs, sources.lock or b"")
    document = replace(document, metadata=replace(document.metadata, edition=said))
    manuscript = Manuscript(document, looks.theme, looks.page, specs, plates, WordLook(looks.reference, embed_fonts))
    gather.say(missing_glyph_findings(manuscript))
    return Prepared(manuscript, unverified)


def stamp(brief: Brief, template: compose.Template, unverified: bool) -> str:
    """The words that every page bears, "" for a final brief that the lock bears out."""
    labels, _ = labels_for(template.labels, brief.language)
    if unverified:
        return str(labels.get("unverified", "UNVERIFIED DRAFT"))
    return str(labels.get("draft", "Draft")) if brief.status == "draft" else ""


def _softened(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(
        replace(finding, severity=Severity.WARNING) if finding.severity is Severity.ERROR else finding
        for finding in findings
    )
