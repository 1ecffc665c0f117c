"""What becomes of slots whose time passed while nobody looked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.project.delivery import Job


class Choice(NamedTuple):
    """Slots to run, oldest first, and slots that are missed."""

    run: tuple[dt.datetime, ...]
    missed: tuple[dt.datetime, ...]


def choose(job: Job, due: Sequence[dt.datetime], now: dt.datetime) -> Choice:
    """By the job's policy. Slots within the grace are on time and run in any case.

    Of late ones `skip` runs none, `run_latest` the last where none is on time, `run_all` all.
    """
    on_time = tuple(each for each in due if now - each <= job.grace)
    late = tuple(each for each in due if now - each > job.grace)
    if job.misfire == "run_all":
        return Choice((*late, *on_time), ())
    if job.misfire == "run_latest" and late and not on_time:
        return Choice(late[-1:], late[:-1])
    return Choice(on_time, late)
