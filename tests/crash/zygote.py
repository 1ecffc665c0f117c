"""A process that has everything loaded and forks a scheduler for each line it reads: a start then costs no imports.

A line is JSON: {"folder": ..., "now": ...}. It answers with the child's number, and with its end when it has come.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sys
from pathlib import Path

from briefgen.delivery.ledger import open_ledger
from briefgen.project import find_project
from briefgen.render.registry import FORMATS, renderer
from briefgen.schedule.scheduler import Scheduler
from briefgen.world import World


def work(folder: Path, now: dt.datetime) -> None:
    """One tick of a scheduler."""
    world = World(folder, {}, now)
    project = find_project(folder, world, FORMATS)
    with open_ledger(project, world) as store:
        Scheduler(project, store, world).tick()


def main() -> None:
    """Fork for each line."""
    for name in FORMATS:
        renderer(name)
    for line in sys.stdin:
        said = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            try:
                work(Path(said["folder"]), dt.datetime.fromisoformat(said["now"]))
            except BaseException as error:
                print(repr(error), file=sys.stderr, flush=True)
                os._exit(1)
            os._exit(0)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    main()
