"""`make bench`: a warm PDF with both charts, of a loaded brief and from the files, beside the peer, in one run."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefgen import resources
from briefgen.fit import fit
from briefgen.layout import Manuscript
from briefgen.pipeline.locate import Located, locate
from briefgen.pipeline.request import Request
from briefgen.pipeline.run import Run, render
from briefgen.render.registry import renderer
from briefgen.world import World
from tests.bench import platypus

ROUNDS = 15
BRIEF = "tokayev-security-architecture"


def main() -> None:
    """Print medians in milliseconds, and how many times the peer takes."""
    world = World(resources.data())
    [at] = locate([sys.argv[1] if len(sys.argv) > 1 else f"briefs/{BRIEF}"], world)
    run = Run(at, Request(), world)
    prepared = run.prepare()
    assert prepared, run.gather.findings
    manuscript = prepared.manuscript
    platypus.register_fonts()
    words = peers_words(manuscript)
    loaded = median(lambda: renderer("pdf")(manuscript, fit(manuscript, word=False)))
    files = median(lambda: from_files(at, world))
    peer = median(lambda: platypus.render(words))
    print(f"{at.brief.slug}, {manuscript.page.name}, {len(manuscript.charts)} charts, medians of {ROUNDS}")
    print(f"briefgen, of a loaded brief  {loaded:8.1f} ms  1/{peer / loaded:.1f} of the peer")
    print(f"briefgen, from the files     {files:8.1f} ms  1/{peer / files:.1f} of the peer")
    print(f"Platypus and pyplot          {peer:8.1f} ms")


def from_files(at: Located, world: World) -> None:
    """The whole run, writing included."""
    result = render(at, Request(("pdf",), out=Path(at.project.folder) / ".briefgen" / "bench"), world)
    assert result.ok, result.errors


def peers_words(manuscript: Manuscript) -> platypus.Words:
    """The words that the document prints, and the numbers and events of its charts."""
    document = manuscript.document
    charts = manuscript.charts.values()
    return platypus.Words(
        [(block.kind.value, block.text) for block in document.walk() if block.text.strip()],
        [(name, value) for spec in charts for name, value in zip(spec.categories, spec.values, strict=True)],
        [(str(event.date), event.label) for spec in charts for event in spec.events],
    )


def median(work: Callable[[], object]) -> float:
    """The median time of some work in milliseconds, after two rounds that are not counted."""
    times = []
    for _ in range(ROUNDS + 2):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[2:])


if __name__ == "__main__":
    main()
