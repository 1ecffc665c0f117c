"""`make bench`: warm renders with both charts beside their peers, in one run, where the time goes, and the lock."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from briefgen import resources
from briefgen.charts import PlateStore
from briefgen.fit import fit
from briefgen.layout import Manuscript
from briefgen.pipeline.locate import Located, locate
from briefgen.pipeline.request import Request
from briefgen.pipeline.run import Run, render
from briefgen.pipeline.stages import Stage
from briefgen.pull.pull import Asked, pull
from briefgen.render.registry import renderer
from briefgen.world import World
from tests.bench import docxtpl, lock, platypus
from tests.word_edits import NAMESPACES, WordFile

ROUNDS = 15
BRIEF = "tokayev-security-architecture"
Times = dict[str, list[float]]


def main() -> None:
    """Print medians in milliseconds, and how many times the peer takes."""
    world = World(resources.data())
    [at] = locate([sys.argv[1] if len(sys.argv) > 1 else f"briefs/{BRIEF}"], world)
    run = Run(at, Request(), world)
    prepared = run.prepare()
    assert prepared, run.gather.findings
    with tempfile.TemporaryDirectory() as folder:
        plates = PlateStore(Path(folder) / "plates")
        times, stages = measured(prepared.manuscript, plates, at, world, Path(folder))
    print(f"{at.brief.slug}, {prepared.manuscript.page.name}, {len(prepared.manuscript.charts)} charts")
    show(times)
    print("of a PDF from the files, charts cached: " + ", ".join(f"{n} {t:.1f}" for n, t in stages.items()) + " ms")
    lock.show()


def measured(
    manuscript: Manuscript, plates: PlateStore, at: Located, world: World, folder: Path
) -> tuple[dict[str, float], dict[str, float]]:
    """Medians of the renders and their peers, taken in turns so that a slow minute of the machine meets all of them; and
    of the stages of one run."""
    platypus.register_fonts()
    words = peers_words(manuscript)
    files = to_pull(renderer("docx")(manuscript, fit(manuscript, word=True)).data, folder)
    empty = docxtpl.template(words.paragraphs)
    uncached, cached = replace(manuscript, plates=None), replace(manuscript, plates=plates)
    fitted = fit(cached, word=True)
    stages: Times = {}
    times = medians(
        {
            "PDF, charts drawn": lambda: renderer("pdf")(uncached, fit(uncached, word=False)),
            "PDF, charts cached": lambda: renderer("pdf")(cached, fit(cached, word=False)),
            "PDF, from the files": lambda: from_files(at, world, folder, "pdf", stages),
            "DOCX": lambda: renderer("docx")(cached, fit(cached, word=True)),
            "DOCX, fitted before": lambda: renderer("docx")(cached, fitted),
            "DOCX, from the files": lambda: from_files(at, world, folder, "docx", {}),
            "pull, nothing edited": lambda: pull(files[0], str(at.brief.path), Asked(dry_run=True), world),
            "pull, ten edits": lambda: pull(files[1], str(at.brief.path), Asked(dry_run=True), world),
            "Platypus and pyplot": lambda: platypus.render(words),
            "docxtpl and pyplot": lambda: docxtpl.render(
                empty, words.paragraphs, platypus.pictures(words), int(platypus.CHART_WIDTH)
            ),
        }
    )
    return times, {name: statistics.median(taken) for name, taken in stages.items()}


def to_pull(data: bytes, folder: Path) -> tuple[Path, Path]:
    """The Word file as it was written, and with a word more in each of its first ten texts in paragraphs of their own."""
    word = WordFile(data)
    for content in word.main.xpath("//w:p/w:sdt[w:sdtPr/w:tag[starts-with(@w:val, 'bg:')]]", namespaces=NAMESPACES)[
        3:13
    ]:
        text = next(content.iter("{*}t"))
        text.text += " more "
    paths = folder / "written.docx", folder / "edited.docx"
    for path, each in zip(paths, (data, word.data), strict=True):
        path.write_bytes(each)
    return paths


def show(times: dict[str, float]) -> None:
    """A line for each, with its part of the peer's time."""
    for name, taken in times.items():
        peer = times["docxtpl and pyplot" if name.startswith("DOCX") else "Platypus and pyplot"]
        part = f"  1/{peer / taken:.1f} of the peer" if name.startswith(("PDF", "DOCX")) else ""
        print(f"{name:22}{taken:8.1f} ms{part}")


def from_files(at: Located, world: World, folder: Path, format_: str, stages: Times) -> None:
    """The whole run, writing included; the time of each stage is added."""
    with stage_times(stages) as watch:
        result = render(at, Request((format_,), out=folder), world, watch)
    assert result.ok, result.errors


@contextmanager
def stage_times(stages: Times) -> Iterator[Callable[[Stage], None]]:
    """A watch of stages that adds the milliseconds that each took."""
    seen: list[tuple[Stage | None, float]] = []
    yield lambda stage: seen.append((stage, time.perf_counter()))
    seen.append((None, time.perf_counter()))
    for (stage, began), (_, ended) in pairwise(seen):
        if stage:
            stages.setdefault(stage.name.lower(), []).append((ended - began) * 1000)


def peers_words(manuscript: Manuscript) -> platypus.Words:
    """The words that the document prints, and the numbers and events of its charts."""
    document = manuscript.document
    charts = manuscript.charts.values()
    return platypus.Words(
        [(block.kind.value, block.text) for block in document.walk() if block.text.strip()],
        [(name, value) for spec in charts for name, value in zip(spec.categories, spec.values, strict=True)],
        [(str(event.date), event.label) for spec in charts for event in spec.events],
    )


def medians(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median time of each work in milliseconds; two rounds are not counted."""
    times: Times = {name: [] for name in works}
    for _ in range(ROUNDS + 2):
        for name, work in works.items():
            began = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - began) * 1000)
    return {name: statistics.median(taken[2:]) for name, taken in times.items()}


if __name__ == "__main__":
    main()
