"""A brief that was rendered just now, with all that a mail needs: never what happens to lie in `out/`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.compose import Template
from briefgen.errors import of_exit_code
from briefgen.findings import Finding
from briefgen.language import PartialDate
from briefgen.layout import Manuscript
from briefgen.pipeline.locate import Located
from briefgen.pipeline.request import Request
from briefgen.pipeline.run import produce
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.fit.fitted import Fitted
    from briefgen.model.schema import Brief


class File:
    """One output: its name and its bytes."""

    __slots__ = ("data", "digest", "name")

    def __init__(self, name: str, data: bytes, digest: str) -> None:
        self.name, self.data, self.digest = name, data, digest


@dataclass(frozen=True, eq=False, slots=True)
class Ready:
    """A brief as it may be sent. `files` are its outputs by format; `date` is that of a slot, where the brief has one."""

    slug: str
    brief: Brief
    edition: str
    template: Template
    manuscript: Manuscript
    fitted: Fitted
    files: Mapping[str, File]
    date: PartialDate | None
    findings: tuple[Finding, ...] = ()

    @property
    def digests(self) -> dict[str, str]:
        """The digest of each file by its name."""
        return {file.name: file.digest for file in self.files.values()}


def make_ready(located: Located, formats: Sequence[str], day: dt.date, world: World) -> Ready:
    """Render a brief for a day and write its outputs. Raises the exception of its findings where it cannot be rendered."""
    product = produce(located, Request(tuple(dict.fromkeys(formats)), date=day), world)
    result, brief = product.result, product.brief
    if not result.ok:
        raise of_exit_code(result.exit_code)(result.errors)
    assert brief, "a run without errors has all of them"
    assert product.looks
    assert product.manuscript
    assert product.fitted
    files = {
        each.format: File(each.path.name, each.data, each.digest)
        for each in result.outputs
        if each.path and each.format in formats  # an audit page may have the article's text, and is never mailed
    }
    return Ready(
        located.brief.slug,
        brief,
        result.edition,
        product.looks.template,
        product.manuscript,
        product.fitted,
        files,
        PartialDate(day.year, day.month, day.day) if brief.series and brief.series.date == "slot" else None,
        result.findings,
    )
