"""`make bench`: one brief as this renderer and its peers make it, warm and in processes of their own; many; the lock.

A peer that is not there is named, and the rest is measured. The parts are of the least times: others may load the machine.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from briefgen import resources
from briefgen.charts import PlateStore, plate, svg
from briefgen.fit import fit
from briefgen.layout import Manuscript
from briefgen.layout.pages import ChartArea
from briefgen.pipeline.locate import Located, locate
from briefgen.pipeline.request import Request
from briefgen.pipeline.run import Run, render
from briefgen.pipeline.stages import Stage
from briefgen.pull.pull import Asked, pull
from briefgen.render.registry import renderer
from briefgen.world import World
from tests.bench import cold, docxtpl, lock, numbers, platypus, throughput
from tests.bench.pulling import to_pull
from tests.bench.timing import Timed, in_turns
from tests.bench.words import Words, words_of

WARM, COLD, UNCOUNTED = 15, 7, 2  # rounds
BRIEF = "tokayev-security-architecture"
_REPORTLAB, _TYPST, _WEASYPRINT, _DOCXTPL = (
    "Platypus and pyplot",
    "Typst",
    "WeasyPrint, charts ready",
    "docxtpl and pyplot",
)
Works = dict[str, Callable[[], object]]
Stages = dict[str, list[float]]


def main() -> None:
    """Print the tables."""
    world = World(resources.data())
    [at] = locate([sys.argv[1] if len(sys.argv) > 1 else f"briefs/{BRIEF}"], world)
    run = Run(at, Request(), world)
    prepared = run.prepare()
    assert prepared, run.gather.findings
    manuscript = prepared.manuscript
    print(f"{at.brief.slug}, {manuscript.page.name}, {len(manuscript.charts)} charts; milliseconds, least and median")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words_of(manuscript).write(folder)
        peers = {name: found for name in ("typst", "weasyprint") if (found := _peer(name))}
        stages: Stages = {}
        works = _ours(manuscript, at, world, folder, stages) | _peers(manuscript, folder, peers)
        _show("warm", in_turns(works, WARM, UNCOUNTED, {}), _REPORTLAB, _TYPST)
        _show_stages(stages)
        _show("cold", _cold(at, folder, peers), "Platypus, a process", "Typst, a process")
        rate = throughput.per_second(folder / "many")
    print(f"{throughput.BRIEFS} briefs over {throughput.PROCESSES} processes: {rate:.1f} a second\n")
    lock.show()
    numbers.show()


def _peer(name: str) -> ModuleType | None:
    """A peer that is installed, with what it needs of the system."""
    try:
        return import_module(f"tests.bench.{name}")
    except (ImportError, OSError) as error:
        print(f"{name} is not there, and not measured: {str(error).splitlines()[0]}")
        return None


def _ours(manuscript: Manuscript, at: Located, world: World, folder: Path, stages: Stages) -> Works:
    """This program: fitting and drawing of what is composed, whole runs from the files, whose stages are timed, and pulls."""
    written, edited = to_pull(renderer("docx")(manuscript, fit(manuscript, word=True)).data, folder)
    uncached = replace(manuscript, plates=None)
    cached = replace(manuscript, plates=PlateStore(folder / "plates"))
    fitted = fit(cached, word=True)
    return {
        "PDF, charts drawn": lambda: renderer("pdf")(uncached, fit(uncached, word=False)),
        "PDF, charts cached": lambda: renderer("pdf")(cached, fit(cached, word=False)),
        "PDF, from the files": lambda: _from_files(at, world, folder, "pdf", stages),
        "DOCX": lambda: renderer("docx")(cached, fit(cached, word=True)),
        "DOCX, fitted before": lambda: renderer("docx")(cached, fitted),
        "DOCX, from the files": lambda: _from_files(at, world, folder, "docx", {}),
        "pull, nothing edited": lambda: pull(written, str(at.brief.path), Asked(dry_run=True), world),
        "pull, ten edits": lambda: pull(edited, str(at.brief.path), Asked(dry_run=True), world),
    }


def _peers(manuscript: Manuscript, folder: Path, found: Mapping[str, ModuleType]) -> Works:
    """The peers, with the words of the same manuscript."""
    words = words_of(manuscript)
    platypus.register_fonts()
    empty = docxtpl.template(words.paragraphs)
    works: Works = {_REPORTLAB: lambda: platypus.render(words), _DOCXTPL: lambda: _docxtpl(empty, words)}
    if weasyprint := found.get("weasyprint"):
        charts, peer = _charts(manuscript), weasyprint.Peer()
        for n, chart in enumerate(charts):
            (folder / f"{n}.svg").write_text(chart, encoding="utf-8")
        works[_WEASYPRINT] = lambda: peer.render(words, charts)
    if typst := found.get("typst"):
        file = typst.write(folder)
        works[_TYPST] = lambda: typst.render(file)
    return works


def _docxtpl(empty: bytes, words: Words) -> bytes:
    return docxtpl.render(empty, words.paragraphs, platypus.pictures(words), int(platypus.CHART_WIDTH))


def _charts(manuscript: Manuscript) -> list[str]:
    """The charts as SVG, in the size that they have on the page."""
    areas = [item for page in fit(manuscript, word=False).pages.pages for item in page if isinstance(item, ChartArea)]
    look = manuscript.theme.chart
    return [svg(plate(manuscript.charts[area.chart], area.width, area.height, look)) for area in areas]


def _cold(at: Located, folder: Path, found: Mapping[str, ModuleType]) -> dict[str, Timed]:
    """Processes of their own, the brief in a project that has nothing else."""
    project = folder / "project"
    brief = shutil.copytree(at.brief.folder, project / at.brief.folder.name)
    peers = [name for name in cold.PEERS if name == "Platypus" or name.lower() in found]
    works = cold.works(project, str(brief / at.brief.path.name), folder, peers)
    return in_turns(works, COLD, 1, cold.before(project))


def _from_files(at: Located, world: World, folder: Path, format_: str, stages: Stages) -> None:
    """The whole run, writing included; the time of each stage is added."""
    with _stage_times(stages) as watch:
        result = render(at, Request((format_,), out=folder), world, watch)
    assert result.ok, result.errors


@contextmanager
def _stage_times(stages: Stages) -> Iterator[Callable[[Stage], None]]:
    """A watch of stages that adds the milliseconds that each took."""
    seen: list[tuple[Stage | None, float]] = []
    yield lambda stage: seen.append((stage, time.perf_counter()))
    seen.append((None, time.perf_counter()))
    for (stage, began), (_, ended) in pairwise(seen):
        if stage:
            stages.setdefault(stage.name.lower(), []).append((ended - began) * 1000)


def _show(head: str, times: Mapping[str, Timed], reportlab: str, typst: str) -> None:
    """A line for each work, with the parts of its peers' times that it takes."""
    print(f"\n{head:32}{'least':>8}{'median':>8}  part of its peer's")
    for name, taken in times.items():
        alone = name == _DOCXTPL or name.startswith("pull")
        peers = () if alone else (_DOCXTPL,) if name.startswith("DOCX") else (reportlab, typst)
        parts = (f"{taken.least / times[peer].least:.2f} {peer}" for peer in peers if peer in times and peer != name)
        print(f"{name:32}{taken.least:8.1f}{taken.median:8.1f}  {', '.join(parts)}")


def _show_stages(stages: Stages) -> None:
    medians = ", ".join(f"{name} {statistics.median(taken):.1f}" for name, taken in stages.items())
    print(f"of a PDF from the files, charts cached, medians: {medians}")


if __name__ == "__main__":
    main()
