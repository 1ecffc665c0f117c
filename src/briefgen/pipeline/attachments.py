"""What a PDF carries of the brief that it was made from, so that it can be made again without the article."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefgen import charts, source
from briefgen.charts import ChartSpec
from briefgen.document import Document, without
from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.fit.fitted import Fitted
from briefgen.language import PartialDate
from briefgen.layout import Manuscript
from briefgen.model.canonical import canonical_yaml
from briefgen.model.public import is_kept, printed_items, public_brief, with_data_files, with_date
from briefgen.pipeline.load import Sources
from briefgen.pipeline.looks import Looks
from briefgen.project.settings import ATTACH
from briefgen.render.base import Attachment, Relationship
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.model.schema import Brief

BRIEF, LOCK, PROJECT = "brief.yaml", "brief.lock", "briefgen.toml"
PUBLIC, FULL, NONE = ATTACH


class Carried(NamedTuple):
    """What is attached: the model, its lock, and the files of data by the names that the brief gives them here."""

    brief: Brief
    lock: source.Lock | None
    data: Mapping[str, bytes]


def attachments(
    attach: str,
    brief: Brief,
    sources: Sources,
    looks: Looks,
    manuscript: Manuscript,
    fitted: Fitted,
    day: PartialDate | None,
) -> tuple[Attachment, ...]:
    """The files that go with a fitted brief: the model, its lock, the looks by name, the data of each chart in it."""
    if attach == NONE:
        return ()
    printed = without(manuscript.document, frozenset(fitted.dropped))
    shown = _charts(printed)
    if attach == FULL:
        carried = _carried(with_date(brief, day), sources, None)
    else:
        addresses = _addresses(printed)
        items = printed_items(brief, addresses, shown)
        carried = _carried(public_brief(brief, items, addresses, day), sources, items)
    drawn = {name: spec for name, spec in manuscript.charts.items() if attach == FULL or name in shown}
    return tuple(_files(carried, looks, drawn))


def refuse_full_under_embargo(attach: str, brief: Brief, world: World) -> None:
    """Raises BriefInvalid (`attached-under-embargo`): what is not printed would leave before its time."""
    if attach == FULL and brief.embargo and brief.embargo > world.now():
        message = "a brief under embargo may not carry what it does not print"
        hints = (f'write attach = "{PUBLIC}" or "{NONE}", or give --attach {PUBLIC}',)
        raise BriefInvalid(Finding("attached-under-embargo", message, address="embargo", hints=hints))


def _addresses(printed: Document) -> frozenset[str]:
    """All that the document prints: fields, items that blocks are named by, statistics in the text."""
    blocks = list(printed.walk())
    runs = [run for block in blocks for run in block.runs]
    fields = {run.address for run in runs if run.address} | {
        f"statistics[{run.statistic}]" for run in runs if run.statistic
    }
    return frozenset(fields | {block.id for block in blocks})


def _charts(printed: Document) -> frozenset[str]:
    return frozenset(block.chart for block in printed.walk() if block.chart)


def _carried(kept: Brief, sources: Sources, items: frozenset[str] | None) -> Carried:
    """A brief of these items, None for all of them, with its lock, and its data beside it under the names of the charts."""
    names: dict[str, str] = {}
    for chart in kept.charts:
        if chart.data and chart.data.file:
            names.setdefault(chart.data.file, f"{chart.id}.csv")
    lock = _lock(sources)
    if lock:
        rows = {at: row for at, row in lock.rows.items() if items is None or is_kept(at, items)}
        numbers = {at: mark for at, mark in lock.numbers.items() if items is None or is_kept(at, items)}
        data_marks = {names[old]: mark for old, mark in lock.data.items() if old in names}
        lock = source.Lock(lock.articles, rows, data_marks, numbers)
    data = {new: sources.files[old].data for old, new in names.items()}
    return Carried(with_data_files(kept, names), lock, data)


def _lock(sources: Sources) -> source.Lock | None:
    """The lock; None where there is none that can be read, as in a brief that is rendered unverified."""
    try:
        return source.read_lock(sources.lock) if sources.lock is not None else None
    except BriefInvalid:
        return None


def _files(carried: Carried, looks: Looks, specs: Mapping[str, ChartSpec]) -> Iterator[Attachment]:
    yield Attachment(
        BRIEF, "text/yaml", Relationship.SOURCE, "The brief that this file was made from", canonical_yaml(carried.brief)
    )
    if carried.lock:
        text = source.lock_text(carried.lock).encode()
        yield Attachment(LOCK, "text/plain", Relationship.SUPPLEMENT, "What was verified against the articles", text)
    yield Attachment(PROJECT, "text/plain", Relationship.SUPPLEMENT, "Template, theme and paper", _project(looks))
    drawn = {chart.id: chart.data.file for chart in carried.brief.charts if chart.data and chart.data.file}
    for name, spec in specs.items():
        data = carried.data[drawn[name]] if name in drawn else charts.data_csv(spec)
        yield Attachment(f"{name}.csv", "text/csv", Relationship.DATA, f"The data of the chart {name}", data, name)


def _project(looks: Looks) -> bytes:
    """A project file that asks for the looks by their names."""
    paper = next((name for name, page in looks.theme.pages.items() if page == looks.page), "A4")
    wanted = {
        "template": looks.template.name,
        "theme": looks.theme.name,
        "page_size": paper,
        "profile": looks.theme.profile,
    }
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in wanted.items() if value]
    return f'[project]\nbriefs = ["{BRIEF}"]\n{"".join(lines)}'.encode()
