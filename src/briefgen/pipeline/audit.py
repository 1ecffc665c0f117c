"""A page that shows a brief beside its articles, written where somebody wants it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import Conflict
from briefgen.findings import Finding
from briefgen.pipeline.request import Request
from briefgen.pipeline.run import Run
from briefgen.pipeline.stages import Stage, Watch, unwatched

if TYPE_CHECKING:
    from briefgen.pipeline.locate import Located
    from briefgen.world import World

_READ_MOST = 100_000_000  # bytes of what stands where the page is to stand


@dataclass(frozen=True, slots=True)
class AuditResult:
    """What came of auditing one brief: `path` is None where no page could be made; `exit_code` is what the lock says."""

    brief: Path
    base: Path
    findings: tuple[Finding, ...]
    exit_code: int
    path: Path | None = None


def audit(located: Located, world: World, out: Path, with_article: bool, watch: Watch = unwatched) -> AuditResult:
    """Write the page of a brief, also of one that the lock refuses: the page says why.

    `with_article`: whether it has the text of the articles. A file that is no such page is not written over (Conflict,
    `not-an-audit-page`).
    """
    run = Run(located, Request(), world, watch)
    run.prepare()
    path = None
    if run.composed:
        page = run.audit_page(with_article)
        watch(Stage.WRITE)
        path = run.gather.attempt(lambda: _written(world, out, page))
    findings = tuple(run.gather.findings)
    return AuditResult(located.brief.path, located.project.folder, findings, run.gather.exit_code, path)


def _written(world: World, path: Path, page: bytes) -> Path:
    from briefgen.audit import PAGE_MARK

    there = world.read_if_there(path, _READ_MOST)
    if there is not None and PAGE_MARK.encode() not in there:
        hints = ("name another file with --out, or move this one away",)
        raise Conflict(
            Finding("not-an-audit-page", "is something else, and is left as it is", file=str(path), hints=hints)
        )
    if there != page:
        world.write_whole(path, page)
    return path
