"""The scheduler: claims what is due, runs it, sends what waits, tells people; safe beside any number of others."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from briefgen.delivery.transmit import STUCK, Transmitter, resends
from briefgen.errors import BriefgenError, NotDelivered, UsageWrong
from briefgen.findings import Finding
from briefgen.project import Project
from briefgen.project.delivery import Delivery, Job
from briefgen.schedule.alerts import alert
from briefgen.schedule.due import missed_since
from briefgen.schedule.misfire import choose
from briefgen.schedule.slot_run import Result, SlotRun
from briefgen.store import MessageRow, Outcome, Slot, Store
from briefgen.world import World

LEASE = dt.timedelta(minutes=2)
_BEAT = 30.0  # seconds


class Ran(NamedTuple):
    """A slot that this scheduler dealt with."""

    slot: Slot
    result: Result


class Scheduler:
    """One process of schedulers on one ledger.

    `lease` is how long a slot is taken to be alive without a heartbeat, `stuck` how long a mail may be under way.
    """

    def __init__(
        self,
        project: Project,
        store: Store,
        world: World,
        lease: dt.timedelta = LEASE,
        stuck: dt.timedelta = STUCK,
    ) -> None:
        self.project, self.store, self.world, self.lease, self.stuck = project, store, world, lease, stuck
        self.worker = world.process_name()
        self.stopping = threading.Event()
        mail = self.delivery.mail
        self.transmitter = Transmitter(store, mail, world, project.folder, self._resend) if mail else None

    @property
    def delivery(self) -> Delivery:
        """The tables of the project file."""
        return self.project.settings.delivery or Delivery()

    def tick(self) -> tuple[Ran, ...]:
        """Do all that is due now. A job that fails does not stop the next."""
        with self._session_ended():
            if self.transmitter:
                self.transmitter.recover(self.stuck)
            ran = [done for job in self.delivery.jobs for done in self._job(job)]
            self.send_waiting()
            # What could not be sent is told as well.
            if sum(alert(self.store, job, self.delivery.mail, self.world.now()) for job in self.delivery.jobs):
                self.send_waiting()
        if ran:
            self.store.outbox.prune(self.world.now() - self.delivery.store.keep)
        return tuple(ran)

    def run_now(self, job_id: str) -> Ran:
        """Run a job as if it were due now."""
        job = next((job for job in self.delivery.jobs if job.id == job_id), None)
        if job is None:
            known = ", ".join(each.id for each in self.delivery.jobs) or "none"
            raise UsageWrong(Finding("no-such-job", f"there is no job '{job_id}'", hints=(f"jobs: {known}",)))
        slot = Slot(job.id, self.world.now().astimezone(dt.UTC))
        self.store.slots.first_seen(job.id, job.definition, self.world.now())
        self.store.slots.claim(slot, self.worker, self.world.now(), self.lease, by_hand=True)
        with self._session_ended():
            return self._run(job, slot)

    def send_waiting(self) -> tuple[MessageRow, ...]:
        """Try every mail of the outbox that is due; a server that is away is tried again at the next tick."""
        if not self.transmitter:
            return ()
        try:
            return self.transmitter.send_due()
        except NotDelivered:
            return ()

    @contextmanager
    def _session_ended(self) -> Iterator[None]:
        """Whatever happens within, no session with the mail server is left open: none waits for the next due time."""
        try:
            yield
        finally:
            if self.transmitter:
                self.transmitter.close()

    def _job(self, job: Job) -> Iterator[Ran]:
        now = self.world.now().astimezone(dt.UTC)
        for row in self.store.slots.take_over(job.id, self.worker, now, self.lease):
            if self.stopping.is_set():
                return
            # The slots before may have taken longer than a lease: then somebody else has it.
            if self.store.slots.renew(row.slot, self.worker, self.world.now(), self.lease):
                yield self._run(job, row.slot)
        since = self.store.slots.first_seen(job.id, job.definition, now)
        last = self.store.slots.last_due(job.id)
        chosen = choose(job, missed_since(job, max(since, last) if last else since, now), now)
        for due in chosen.missed:
            self.store.slots.record(Slot(job.id, due), Outcome.MISSED, now, "no scheduler was there")
        for due in chosen.run:
            if self.stopping.is_set():
                return
            slot = Slot(job.id, due)
            if self.store.slots.claim(slot, self.worker, self.world.now(), self.lease):
                yield self._run(job, slot)

    def _run(self, job: Job, slot: Slot) -> Ran:
        with self._heartbeat(slot):
            try:
                result = SlotRun(self.project, job, slot, self.store, self.transmitter, self.world).run()
            except BriefgenError as error:
                if any(finding.code == "store" for finding in error.findings):
                    raise  # the slot stays claimed, and goes on when the ledger is back and the lease is over
                result = Result(Outcome.FAILED, notes=tuple(f"{f.code}: {f.message}" for f in error.findings))
            except Exception as error:  # one job's trouble, even a mistake of ours, is not the next one's
                result = Result(Outcome.FAILED, notes=(f"internal-error: {type(error).__name__}: {error}",))
        done = self.store.slots.finish(
            slot,
            self.worker,
            result.outcome,
            self.world.now(),
            result.editions,
            result.digests,
            result.note,
            result.until,
        )
        if not done:  # somebody took it over meanwhile, and says what became of it
            result = Result(Outcome.RUNNING, notes=("taken over by another scheduler",))
        return Ran(slot, result)

    @contextmanager
    def _heartbeat(self, slot: Slot) -> Iterator[None]:
        """Renews the lease of a slot as long as its work goes on."""
        over = threading.Event()

        def beat() -> None:
            while not over.wait(min(_BEAT, self.lease.total_seconds() / 4)):
                try:
                    if not self.store.slots.renew(slot, self.worker, self.world.now(), self.lease):
                        return
                except BriefgenError:  # the database is away for a moment; the next beat tries again
                    continue

        thread = threading.Thread(target=beat, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def _resend(self, row: MessageRow) -> bool:
        return resends(self.delivery, row)
