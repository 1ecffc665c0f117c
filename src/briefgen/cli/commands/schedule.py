"""`briefgen schedule`: jobs that make and send briefs on time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.options import output_options
from briefgen.cli.screen import Screen
from briefgen.errors import NotDelivered

if TYPE_CHECKING:
    from briefgen.project import Project
    from briefgen.project.delivery import Delivery
    from briefgen.schedule.scheduler import Ran
    from briefgen.store import SlotRow
    from briefgen.world import World


@click.group("schedule")
@output_options
def command() -> None:
    """Make and send briefs on time, by the jobs of briefgen.toml."""


@command.command("list")
@output_options
@click.pass_obj
def list_(screen: Screen) -> int:
    """List the jobs with their next due times."""
    from briefgen.schedule.due import in_zone, next_times

    world, project = _here()
    for job in _delivery(project).jobs:
        [due] = next_times(job, world.now(), 1)
        to = f"to {job.list}" if job.list else "renders only"
        told = f"{job.id}  {job.cron} {job.timezone}  {to}  next {in_zone(job, due):%Y-%m-%d %H:%M %Z}"
        screen.result(told, job=job.id, cron=job.cron, timezone=job.timezone, list=job.list, next=due.isoformat())
    return 0


def _instant(context: click.Context, option: click.Parameter, value: str | None) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is not an instant such as 2027-03-01T08:00+05:00") from None
    return found.astimezone(dt.UTC) if found else None


@command.command("next")
@click.option("-n", "count", default=5, type=click.IntRange(1, 1000), help="How many of each job. Default: 5.")
@click.option("--from", "start", callback=_instant, metavar="INSTANT", help="Default: now.")
@output_options
@click.pass_obj
def next_(screen: Screen, count: int, start: dt.datetime | None) -> int:
    """Show when the jobs are due, on their own clocks and in UTC."""
    from briefgen.schedule.due import in_zone, next_times

    world, project = _here()
    for job in _delivery(project).jobs:
        for due in next_times(job, start or world.now(), count):
            local = in_zone(job, due)
            told = f"{job.id}  {local:%a %Y-%m-%d %H:%M %Z}  {due:%Y-%m-%dT%H:%MZ}"
            screen.result(told, job=job.id, local=local.isoformat(), utc=due.isoformat())
    return 0


@command.command("tick")
@output_options
@click.pass_obj
def tick(screen: Screen) -> int:
    """Do all that is due now and end; for cron and systemd, once a minute."""
    from briefgen.delivery.ledger import open_ledger
    from briefgen.schedule.scheduler import Scheduler

    world, project = _here()
    with open_ledger(project, world) as store:
        ran = Scheduler(project, store, world).tick()
    return _shown(screen, ran)


@command.command("run")
@output_options
@click.pass_obj
def run(screen: Screen) -> int:
    """Do what is due, when it is due, until you stop it; a slot at work is finished first."""
    from briefgen.delivery.ledger import open_ledger
    from briefgen.schedule.loop import run as loop
    from briefgen.schedule.loop import stop_on_signals
    from briefgen.schedule.scheduler import Scheduler

    world, project = _here()
    with open_ledger(project, world) as store:
        scheduler = Scheduler(project, store, world)
        stop_on_signals(scheduler)
        count = len(_delivery(project).jobs)
        screen.tell(f"{count} {'job' if count == 1 else 'jobs'}; stop with Ctrl-C")
        loop(scheduler, lambda ran: screen.result(*_line(ran), **_values(ran)), screen.findings)
    return 0


@command.command("run-now")
@click.argument("job")
@output_options
@click.pass_obj
def run_now(screen: Screen, job: str) -> int:
    """Run a job as if it were due now."""
    from briefgen.delivery.ledger import open_ledger
    from briefgen.schedule.scheduler import Scheduler

    world, project = _here()
    with open_ledger(project, world) as store:
        ran = Scheduler(project, store, world).run_now(job)
    return _shown(screen, (ran,))


@command.command("history")
@click.option("--job", metavar="JOB")
@click.option("-n", "count", default=20, type=click.IntRange(1, 100_000), help="How many. Default: 20.")
@output_options
@click.pass_obj
def history(screen: Screen, job: str | None, count: int) -> int:
    """Show what became of the slots, newest first."""
    from briefgen.delivery.ledger import open_ledger

    world, project = _here()
    with open_ledger(project, world) as store:
        for row in store.slots.slots(job, limit=count):
            told = f"{row.due:%Y-%m-%dT%H:%MZ}  {row.job}  {row.outcome.value:<9}  {row.note}".rstrip()
            screen.result(told, **_row_values(row))
    return 0


@command.command("status")
@output_options
@click.pass_obj
def status(screen: Screen) -> int:
    """Say how every job stands; exit code 4 where a slot is overdue or failed, for monitoring."""
    from briefgen.delivery.ledger import open_ledger
    from briefgen.schedule.standing import owed_mails, standings

    world, project = _here()
    with open_ledger(project, world) as store:
        found = standings(_delivery(project), store, world.now().astimezone(dt.UTC))
        mails = owed_mails(store)
    for each in found:
        last = f"last {each.last.due:%Y-%m-%dT%H:%MZ} {each.last.outcome.value}" if each.last else "never ran"
        told = f"{each.job.id}  {each.wrong or 'well'}  {last}  next {each.next:%Y-%m-%dT%H:%MZ}"
        values = {"wrong": each.wrong, "last": _row_values(each.last) if each.last else None}
        screen.result(told, job=each.job.id, next=each.next.isoformat(), **values)
    if mails:
        screen.result("mails: " + ", ".join(f"{count} {state}" for state, count in mails.items()), mails=mails)
    return NotDelivered.exit_code if any(each.wrong for each in found) else 0


@command.command("export")
@click.option("--systemd", is_flag=True, required=True, help="A service and a timer.")
@output_options
@click.pass_obj
def export(screen: Screen, systemd: bool) -> int:
    """Print units that call `briefgen schedule tick` every minute."""
    from briefgen.schedule.systemd import units

    _, project = _here()
    screen.product(units(project.folder))
    return 0


def _here() -> tuple[World, Project]:
    from briefgen.project import find_project
    from briefgen.render.registry import FORMATS
    from briefgen.world import World

    world = World()
    return world, find_project(world.folder, world, FORMATS)


def _delivery(project: Project) -> Delivery:
    from briefgen.errors import UsageWrong
    from briefgen.findings import Finding

    if project.settings.delivery is None or not project.settings.delivery.jobs:
        hints = ("add [[jobs]] with id and cron to briefgen.toml",)
        raise UsageWrong(Finding("no-jobs", "the project has no jobs", hints=hints))
    return project.settings.delivery


def _shown(screen: Screen, ran: tuple[Ran, ...]) -> int:
    for each in ran:
        screen.result(*_line(each), **_values(each))
    return NotDelivered.exit_code if any(each.result.outcome == "failed" for each in ran) else 0


def _line(ran: Ran) -> tuple[str]:
    return (f"{ran.slot.due:%Y-%m-%dT%H:%MZ}  {ran.slot.job}  {ran.result.outcome.value}  {ran.result.note}".rstrip(),)


def _values(ran: Ran) -> dict[str, Any]:
    result = ran.result
    return {
        "job": ran.slot.job,
        "due": ran.slot.due.isoformat(),
        "outcome": result.outcome.value,
        "editions": result.editions,
        "notes": list(result.notes),
    }


def _row_values(row: SlotRow) -> dict[str, Any]:
    return {
        "job": row.job,
        "due": row.due.isoformat(),
        "outcome": row.outcome.value,
        "by_hand": row.by_hand,
        "attempt": row.attempt,
        "started": row.started.isoformat(),
        "ended": row.ended.isoformat() if row.ended else None,
        "editions": row.editions,
        "digests": row.digests,
        "note": row.note,
    }
