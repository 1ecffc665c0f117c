"""A project with jobs and a mail server, and a scheduler whose clock a test sets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from briefgen.delivery.ledger import open_ledger
from briefgen.project import find_project
from briefgen.render.registry import FORMATS
from briefgen.schedule.scheduler import Ran, Scheduler
from briefgen.store import MessageRow, SlotRow
from briefgen.world import World
from tests.conftest import SAMPLE

MONDAY = dt.datetime(2031, 3, 24, 8, 0, tzinfo=dt.UTC)
WEEK, MINUTE = dt.timedelta(weeks=1), dt.timedelta(minutes=1)
JOB = '[[jobs]]\nid = "weekly"\ncron = "0 8 * * 1"\nlist = "readers"\nalert = ["desk@example.org"]\n'


@dataclass
class Office:
    """A project folder in which jobs run."""

    root: Path

    def write(self, port: int, jobs: str = JOB, mail: str = "", more: str = "") -> None:
        """The project file."""
        (self.root / "briefgen.toml").write_text(
            f'[project]\nbriefs = ["briefs/{SAMPLE}"]\n[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
            f'from = "Notes <notes@example.org>"\n{mail}{more}[lists.readers]\n'
            f'to = ["ada@example.org", "bo@example.org", "cy@example.org"]\n{jobs}',
            encoding="utf-8",
        )

    def tick(self, now: dt.datetime, **environ: str) -> tuple[Ran, ...]:
        """What a scheduler does at an instant."""
        world = World(self.root, environ, now)
        project = find_project(self.root, world, FORMATS)
        with open_ledger(project, world) as store:
            return Scheduler(project, store, world).tick()

    def outcomes(self, now: dt.datetime, **environ: str) -> list[tuple[str, str]]:
        """Job and outcome of each slot that a scheduler ran at an instant."""
        return [(ran.slot.job, ran.result.outcome.value) for ran in self.tick(now, **environ)]

    def history(self) -> list[SlotRow]:
        """All slots, oldest first."""
        world = World(self.root, {}, MONDAY)
        with open_ledger(find_project(self.root, world, FORMATS), world) as store:
            return list(reversed(store.slots.slots()))

    def mails(self) -> tuple[MessageRow, ...]:
        """The outbox."""
        world = World(self.root, {}, MONDAY)
        with open_ledger(find_project(self.root, world, FORMATS), world) as store:
            return store.outbox.messages()
