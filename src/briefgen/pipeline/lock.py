"""`brief.lock`: what was verified is written down; a claim that was rewritten since waits for a person's word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import address, source
from briefgen.errors import UsageWrong
from briefgen.findings import Finding, errors
from briefgen.pipeline.data_rows import data_rows
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.load import Sources, in_project, read_brief, read_sources
from briefgen.pipeline.locate import Located
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.model import Loaded
    from briefgen.model.schema import Brief

# What waits for a person is locked as it was, so the rest may be written; any other error keeps the lock as it is.
_WAITING = frozenset({"claim-changed", "attestation-void"})
# A phrase between marks has the address of its field and a number, which the file does not have.
_QUOTED = re.compile(r"\.quoted\[\d+\](?:\.by)?\Z")
Ask = Callable[[source.ClaimChange], bool]


@dataclass(frozen=True, slots=True)
class LockResult:
    """What came of locking one brief: `texts` is the number of locked texts, `path` None where nothing was written."""

    brief: Path
    base: Path
    findings: tuple[Finding, ...]
    exit_code: int
    path: Path | None = None
    texts: int = 0


def lock(located: Located, world: World, accept: Collection[str], ask: Ask) -> LockResult:
    """Verify a brief against its articles and write its lock.

    `accept` are the addresses of rewritten claims that somebody has read; `ask` is asked about the others.
    """
    at, folder = located.brief, located.project.folder
    name = in_project(at.path, folder)
    gather = Gather()
    made = gather.attempt(lambda: _locked(located, world, name, accept, ask, gather))
    path = None
    if made and not any(finding.code not in _WAITING for finding in errors(gather.findings)):
        path = gather.attempt(lambda: _written(world, at.lock_path, made))
    texts = len(made.rows) if made else 0
    return LockResult(at.path, folder, tuple(gather.findings), gather.exit_code, path, texts)


def _written(world: World, path: Path, made: source.Lock) -> Path:
    world.write_whole(path, source.lock_text(made).encode())
    return path


def _locked(
    located: Located, world: World, name: str, accept: Collection[str], ask: Ask, gather: Gather
) -> source.Lock | None:
    loaded = read_brief(world, located.brief, name, {})
    gather.say(loaded.findings)
    gather.place = lambda finding: finding if finding.file else loaded.located(finding)
    if not (brief := loaded.brief):
        return None
    _refuse_unknown(accept, loaded)
    sources = read_sources(world, located.brief, brief, {})
    old = source.read_lock(sources.lock) if sources.lock is not None else None
    made = _asked(brief, sources, old, accept, ask)
    gather.say(made.findings)
    return made.lock


def _asked(brief: Brief, sources: Sources, old: source.Lock | None, accept: Collection[str], ask: Ask) -> source.Locked:
    rows = data_rows(brief, sources.files)

    def made(accepted: Collection[str]) -> source.Locked:
        return source.make_lock(brief, sources.articles, old, accepted, sources.data_digests, rows)

    first = made(accept)
    more = [change.address for change in first.pending if ask(change)]
    return made({*accept, *more}) if more else first


def _refuse_unknown(accept: Collection[str], loaded: Loaded) -> None:
    for text in accept:
        try:
            address.path(loaded.data, _QUOTED.sub("", text))
        except KeyError:
            hints = ("a finding `claim-changed` names the address to accept",)
            raise UsageWrong(Finding("no-such-address", f"the brief has nothing at '{text}'", hints=hints)) from None
