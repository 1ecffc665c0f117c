"""One brief after the other, with their stages shown; the worst of their ends is the command's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefgen.cli.progress import Progress
from briefgen.cli.screen import Screen
from briefgen.errors import first_exit_code

if TYPE_CHECKING:
    from briefgen.pipeline.locate import Located


def each_brief(screen: Screen, located: Sequence[Located], work: Callable[[Located, Progress], int]) -> int:
    """The exit code of some work on every brief. The work pauses the progress before it shows anything."""
    codes = []
    with Progress(screen, len(located)) as progress:
        for each in located:
            progress.brief(each.brief.slug)
            codes.append(work(each, progress))
    return first_exit_code(codes)
