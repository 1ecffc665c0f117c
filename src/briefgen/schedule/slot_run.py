"""One slot of a job: its briefs rendered, its mails prepared and sent, and an outcome that says what is known."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.delivery.gate import held_until, refusals
from briefgen.delivery.message import attached
from briefgen.delivery.occasion import of_slot
from briefgen.delivery.prepare import owed, prepare
from briefgen.delivery.ready import Ready, make_ready
from briefgen.delivery.recipients import recipients_of, suppressed
from briefgen.delivery.transmit import BAD_ENDS, Transmitter, few
from briefgen.errors import BriefgenError, NotDelivered
from briefgen.findings import Finding
from briefgen.pipeline.locate import Located, locate_in
from briefgen.project import Project
from briefgen.project.addresses import Recipient
from briefgen.project.delivery import Job, Mail
from briefgen.schedule.due import in_zone
from briefgen.store import MessageRow, Outcome, Slot, Store
from briefgen.world import World


@dataclass(frozen=True)
class Result:
    """What became of a slot. `notes` are short and hold no secret; `until` is when a held one may go on."""

    outcome: Outcome
    editions: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    until: dt.datetime | None = None

    @property
    def note(self) -> str:
        """All notes on one line."""
        return "; ".join(self.notes)


class SlotRun:
    """The work of one slot."""

    def __init__(
        self, project: Project, job: Job, slot: Slot, store: Store, transmitter: Transmitter | None, world: World
    ) -> None:
        self.project, self.job, self.slot, self.store, self.world = project, job, slot, store, world
        self.transmitter = transmitter
        self.notes: list[str] = []
        self.failed = False

    def run(self) -> Result:
        """Do it. What is wrong with a brief does not stop the others; nothing is raised for it."""
        ready = self._rendered()
        if self.failed and not ready:
            return self._result(Outcome.FAILED, ready)
        if self.job.list is None:
            last = self.store.slots.last_editions(self.job.id, self.slot.due)
            changed = self.failed or self._editions(ready) != last
            outcome = Outcome.FAILED if self.failed else Outcome.DONE if changed else Outcome.UNCHANGED
            return self._result(outcome, ready)
        if until := max((end for each in ready if (end := held_until(each, self.world.now()))), default=None):
            self.notes.append(f"under embargo until {until.isoformat()}")
            return self._result(Outcome.HELD, ready, until)
        return self._mailed([each for each in ready if self._may_leave(each)])

    def _rendered(self) -> list[Ready]:
        day = in_zone(self.job, self.slot.due).date()
        made = []
        for located in self._briefs():
            try:
                made.append(make_ready(located, self.job.formats, day, self.world))
            except BriefgenError as error:
                self._fail(f"{located.brief.slug}: {_told(error.findings)}")
        return made

    def _briefs(self) -> tuple[Located, ...]:
        try:
            return locate_in(self.project, self.job.briefs, self.world)
        except BriefgenError as error:
            self._fail(_told(error.findings))
            return ()

    def _may_leave(self, ready: Ready) -> bool:
        found = refusals(ready, self.world.now(), self._mail.require_approval)
        if found:
            self._fail(f"{ready.slug}: {_told(found)}")
        return not found

    def _mailed(self, ready: Sequence[Ready]) -> Result:
        assert self.job.list, "a job without a list only renders"
        try:
            recipients, wrong = recipients_of(self.world, self.project, self.job.list)
            never = suppressed(self.world, self.project, self._mail)
        except BriefgenError as error:
            self._fail(_told(error.findings))
            return self._result(Outcome.FAILED, ready)
        self.notes += few([f"{finding.file}:{finding.line or ''}: {finding.message}" for finding in wrong])
        if not recipients:
            self.notes.append(f"the list '{self.job.list}' is empty")
        prepared = {row.brief for row in self._messages()}
        always = self.job.send == "always"
        batches: list[tuple[Ready, tuple[Recipient, ...]]] = [
            # A slot that was prepared by a worker that died is sent as it was prepared, whatever was edited since.
            (each, () if each.slug in prepared else owed(self.store, each, recipients, never, always))
            for each in ready
        ]
        self._send(batches)
        rows = self._messages()
        self._judge(rows)
        good = Outcome.DONE if rows else Outcome.UNCHANGED
        return self._result(Outcome.FAILED if self.failed else good, ready, rows=rows)

    def _send(self, batches: Sequence[tuple[Ready, Sequence[Recipient]]]) -> None:
        """Prepare every mail of the slot in one transaction, then try each; a server that is away keeps them owed."""
        assert self.transmitter, "a job with a list has a server"
        most = self._mail.max_size
        away: NotDelivered | None = None
        if any(owing for _, owing in batches):
            try:
                most = min(most, self.transmitter.session().size or most)
            except NotDelivered as error:
                away = error
            occasion = of_slot(self.job, self.slot.due, self._mail)
            prepare(self.store, self._mail, batches, occasion, most, self.world.now())
        ids = {row.id for row in self._messages()}
        try:
            if away:
                raise away
            if ids:
                self.transmitter.send_due(ids)
        except NotDelivered as error:
            self._fail(f"{_told(error.findings)}; the mails wait in the outbox")

    def _judge(self, rows: Sequence[MessageRow]) -> None:
        counts = Counter(row.state for row in rows)
        if counts:
            self.notes.insert(0, ", ".join(f"{count} {state.value}" for state, count in sorted(counts.items())))
        for note in few([f"{row.recipient}: {row.state.value}, {row.reply}" for row in rows if row.state in BAD_ENDS]):
            self._fail(note)

    def _messages(self) -> tuple[MessageRow, ...]:
        return self.store.outbox.of_slot(self.slot)

    def _result(
        self,
        outcome: Outcome,
        ready: Sequence[Ready],
        until: dt.datetime | None = None,
        rows: Sequence[MessageRow] = (),
    ) -> Result:
        """Of a job with a list the digests are those of the files in its mails: they may have been prepared before an edit."""
        editions = self._editions(ready) | {row.brief: row.edition for row in rows}
        digests: dict[str, str] = {}
        if self.job.list is None:
            digests = {name: digest for each in ready for name, digest in each.digests.items()}
        for row in {row.body: row for row in rows}.values():
            digests |= attached(self.store.outbox.wire(row.id))
        return Result(outcome, editions, digests, tuple(self.notes), until)

    def _editions(self, ready: Sequence[Ready]) -> dict[str, str]:
        return {each.slug: each.edition for each in ready}

    @property
    def _mail(self) -> Mail:
        delivery = self.project.settings.delivery
        assert delivery, "a job stands in it"
        assert delivery.mail, "a job with a list has it"
        return delivery.mail

    def _fail(self, note: str) -> None:
        self.failed = True
        self.notes.append(note)


def _told(findings: Sequence[Finding]) -> str:
    """The first findings on one line."""
    said = [f"{finding.code}: {finding.message}" for finding in findings]
    return ", ".join(said[:3]) + (f" and {len(said) - 3} more" if len(said) > 3 else "")
