"""How far a run is: numbered stages with their times, and a bar on a terminal where there is something to wait for."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from briefgen.cli.screen import Screen
from briefgen.pipeline.stages import Stage

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_PATIENCE = 1.0  # seconds before one brief gets a bar


class Progress:
    """Watches the stages of some briefs; used as a context, so that the bar goes away whatever happens."""

    def __init__(self, screen: Screen, briefs: int) -> None:
        self._screen = screen
        self._briefs = briefs
        self._done = 0
        self._name = ""
        self._stage: Stage | None = None
        self._began = self._since = time.perf_counter()
        self._bar: Bar | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pause()

    def brief(self, name: str) -> None:
        """A brief begins."""
        self._close_stage()
        self._done += bool(self._name)
        self._name = name
        if self._screen.verbose and self._briefs > 1:
            self._screen.tell(name)

    def stage(self, stage: Stage) -> None:
        """A stage begins."""
        self._close_stage()
        self._stage = stage
        if self._wanted():
            self._show(stage)

    def pause(self) -> None:
        """Something is about to be shown: the bar goes, and comes back with the next stage."""
        self._close_stage()
        if self._bar:
            self._bar.stop()
            self._bar = None

    def _close_stage(self) -> None:
        now = time.perf_counter()
        if self._screen.verbose and self._stage:
            self._screen.tell(f"  {self._stage!s:<10}{(now - self._since) * 1000:8.1f} ms")
        self._stage, self._since = None, now

    def _wanted(self) -> bool:
        quiet = self._screen.json or self._screen.verbose or not sys.stderr.isatty()
        return not quiet and (self._briefs > 1 or self._since - self._began > _PATIENCE)

    def _show(self, stage: Stage) -> None:
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
            from rich.progress import Progress as Bar

            text = TextColumn("{task.description}")
            self._bar = Bar(BarColumn(), MofNCompleteColumn(), text, console=Console(stderr=True), transient=True)
            self._bar.add_task("", total=self._briefs * len(Stage))
            self._bar.start()
        at = self._done * len(Stage) + stage.value - 1
        self._bar.update(self._bar.task_ids[0], completed=at, description=f"{self._name}: {stage.name.lower()}")
