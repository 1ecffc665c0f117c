"""Due times on the clocks of the world: each day once, whatever the clock does."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.project.delivery import Job
from briefgen.schedule.due import due_times, in_zone, next_times
from briefgen.schedule.misfire import choose
from briefgen.world import zone


def job(cron: str, zone: str = "UTC", **more: str) -> Job:
    """A job with nothing but its times."""
    return Job.model_validate({"id": "x", "cron": cron, "timezone": zone} | more)


def at(text: str) -> dt.datetime:
    """An instant in UTC."""
    return dt.datetime.fromisoformat(text).astimezone(dt.UTC)


# Zone, cron, the local days, and the local times that are not the cron's own.
TABLE = [
    ("Europe/London", "30 1 * * *", "2027-03-27", 3, {"2027-03-28": "02:00"}),
    ("Europe/London", "30 2 * * *", "2027-03-27", 3, {}),
    ("Europe/London", "30 1 * * *", "2027-10-30", 3, {}),
    ("Europe/London", "30 2 * * *", "2027-10-30", 3, {}),
    ("America/New_York", "30 1 * * *", "2027-03-13", 3, {}),
    ("America/New_York", "30 2 * * *", "2027-03-13", 3, {"2027-03-14": "03:00"}),
    ("America/New_York", "30 1 * * *", "2027-11-06", 3, {}),
    ("America/New_York", "30 2 * * *", "2027-11-06", 3, {}),
    ("America/Sao_Paulo", "30 0 * * *", "2018-11-03", 3, {"2018-11-04": "01:00"}),
    ("America/Sao_Paulo", "30 23 * * *", "2018-02-16", 3, {}),
    ("America/Sao_Paulo", "30 23 * * *", "2018-11-02", 3, {}),
    ("Australia/Lord_Howe", "15 2 * * *", "2027-10-02", 3, {"2027-10-03": "02:30"}),
    ("Australia/Lord_Howe", "45 1 * * *", "2027-04-03", 3, {}),
    ("Australia/Lord_Howe", "15 2 * * *", "2027-04-03", 3, {}),
    ("Asia/Almaty", "30 23 * * *", "2024-02-28", 3, {}),
    ("Asia/Almaty", "30 1 * * *", "2024-02-28", 4, {}),
    ("UTC", "30 1 * * *", "2027-03-27", 3, {}),
    ("UTC", "30 2 * * *", "2027-10-30", 3, {}),
]


@pytest.mark.parametrize(("zone", "cron", "first", "days", "others"), TABLE)
def test_every_day_once_at_its_time(zone: str, cron: str, first: str, days: int, others: dict[str, str]) -> None:
    """A time that the clock skips is due when the clock has moved on; one that comes twice is due once."""
    own = job(cron, zone)
    begin = dt.date.fromisoformat(first)
    found = [in_zone(own, due) for due in due_times(own, at(f"{first}T00:00+14:00"), at("2030-01-01T00:00+00:00"))][:10]
    wanted = {begin + dt.timedelta(days=n) for n in range(days)}
    local = [(each.date().isoformat(), f"{each:%H:%M}") for each in found if each.date() in wanted]
    minute, hour, *_ = cron.split()
    assert local == [(str(day), others.get(str(day), f"{int(hour):02}:{int(minute):02}")) for day in sorted(wanted)]


def test_almaty_changed_its_zone_in_2024() -> None:
    """Eight in the morning there is another instant before and after."""
    assert [str(due) for due in next_times(job("0 8 * * 1", "Asia/Almaty"), at("2024-02-25T00:00+00:00"), 2)] == [
        "2024-02-26 02:00:00+00:00",
        "2024-03-04 03:00:00+00:00",
    ]


def test_instants_are_strictly_after_the_first_and_up_to_the_last() -> None:
    """So that looks one after another see each slot once."""
    own = job("*/10 * * * *")
    start, end = at("2027-01-01T00:00+00:00"), at("2027-01-01T00:20+00:00")
    assert [f"{due:%H:%M}" for due in due_times(own, start, end)] == ["00:10", "00:20"]
    assert list(due_times(own, end, end)) == []


NOW = at("2027-01-01T03:01+00:00")
DUE = tuple(at(f"2027-01-01T0{hour}:00+00:00") for hour in (1, 2, 3))


@pytest.mark.parametrize(
    ("policy", "now", "run", "missed"),
    [
        ("skip", NOW, DUE[2:], DUE[:2]),
        ("run_latest", NOW, DUE[2:], DUE[:2]),
        ("run_all", NOW, DUE, ()),
        ("skip", NOW + dt.timedelta(minutes=30), (), DUE),
        ("run_latest", NOW + dt.timedelta(minutes=30), DUE[2:], DUE[:2]),
        ("run_all", NOW + dt.timedelta(minutes=30), DUE, ()),
    ],
)
def test_slots_that_nobody_looked_after_go_by_the_policy(
    policy: str, now: dt.datetime, run: tuple[dt.datetime, ...], missed: tuple[dt.datetime, ...]
) -> None:
    """What is within the grace runs in any case."""
    assert choose(job("0 * * * *", misfire=policy), DUE, now) == (run, missed)


def test_zones_are_those_of_the_package_not_of_the_machine(tmp_path: Path) -> None:
    """A machine whose own rules are old, or that has none, has the same due times."""
    program = (
        "import zoneinfo; zoneinfo.reset_tzpath(())\n"
        "import datetime as dt; from briefgen.world import zone\n"
        "print(dt.datetime(2024, 3, 4, 8, tzinfo=zone('Asia/Almaty')).astimezone(dt.UTC).hour)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == "3\n"
    for name in ("Mars/Phobos", "../../etc/passwd", "", "Asia", "/etc/localtime", "zone.tab"):
        with pytest.raises(KeyError):
            zone(name)
