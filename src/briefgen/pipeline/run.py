"""One brief through the stages. Mistakes are gathered over as many stages as can be reached, then the run ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefgen.charts import PlateStore
from briefgen.document import without
from briefgen.findings import Finding
from briefgen.language import PartialDate
from briefgen.pipeline import outputs
from briefgen.pipeline.attachments import attachments, refuse_full_under_embargo
from briefgen.pipeline.edition import digest
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.load import Sources, in_project, read_brief, read_sources
from briefgen.pipeline.locate import Located, locate_model
from briefgen.pipeline.looks import Looks, read_looks
from briefgen.pipeline.manifest import Record, plan_of
from briefgen.pipeline.prepare import Prepared, compose_manuscript, ground
from briefgen.pipeline.request import Output, RenderResult, Request
from briefgen.pipeline.stages import Stage, Watch, unwatched
from briefgen.pipeline.unwritten import unwritten
from briefgen.render.base import Attachment, Rendering
from briefgen.render.registry import FORMATS, renderer
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.fit.fitted import Fitted
    from briefgen.fit.ladder import Ladder
    from briefgen.layout import Manuscript
    from briefgen.model.schema import Brief
    from briefgen.source import Grounding

AUDIT = "audit"  # the name of the audit page among outputs; no format: it is the same for all of them
_CARRIES = "pdf"  # the format that carries files


class Product(NamedTuple):
    """What came of rendering a brief, with what it was made of as far as the run came."""

    result: RenderResult
    brief: Brief | None
    looks: Looks | None
    manuscript: Manuscript | None
    fitted: Fitted | None


def render(located: Located, request: Request, world: World, watch: Watch = unwatched) -> RenderResult:
    """Render a brief. What is wrong with it is in the result, never raised."""
    return produce(located, request, world, watch).result


def produce(located: Located, request: Request, world: World, watch: Watch = unwatched) -> Product:
    """Render a brief, and keep what whoever sends it needs."""
    run = Run(located, request, world, watch)
    prepared = run.prepare()
    fitted = run.fit(prepared) if prepared else None
    renderings = run.render(prepared, fitted) if prepared and fitted else {}
    made = run.write(prepared, fitted, renderings) if prepared and fitted and renderings else ()
    result = run.result(prepared, fitted, made or ())
    return Product(result, run.brief, run.looks, prepared.manuscript if prepared else None, fitted)


def check(located: Located, request: Request, world: World, watch: Watch = unwatched) -> RenderResult:
    """Everything that rendering the brief would say, up to whether it fits, and the rules; nothing is rendered or written."""
    run = Run(located, request, world, watch)
    prepared = run.prepare()
    fitted = run.fit(prepared) if prepared else None
    run.judge(fitted)
    return run.result(prepared, fitted, ())


def climb(
    located: Located, request: Request, world: World, watch: Watch = unwatched
) -> tuple[RenderResult, Ladder | None]:
    """What `check` says of the brief, and the ladder of its fitting; None where it does not get that far."""
    run = Run(located, request, world, watch)
    prepared = run.prepare()
    found = run.climb(prepared) if prepared else None
    return run.result(prepared, found.fitted if found else None, ()), found


def check_model(brief: Brief, folder: Path, world: World) -> RenderResult:
    """What `check` would say of a brief that stands in no file, but whose articles lie in a folder."""
    run = Run(locate_model(folder, world), Request(), world)
    prepared = run.prepare(brief)
    fitted = run.fit(prepared) if prepared else None
    run.judge(fitted)
    return run.result(prepared, fitted, ())


class Run:
    """One run: what it is asked, and what it found so far. A stage gives None, or nothing, where an error stands."""

    def __init__(self, located: Located, request: Request, world: World, watch: Watch = unwatched) -> None:
        self.located, self.request, self.world, self.watch = located, request, world, watch
        self.name = in_project(located.brief.path, located.project.folder)
        self.formats = request.formats or located.project.settings.formats or written_formats()
        self.digests: dict[str, str] = {}
        self.brief: Brief | None = None
        self.looks: Looks | None = None
        self.sources: Sources | None = None
        self.attach = request.attach or located.project.settings.attach
        self.grounding: Grounding | None = None
        self.composed: Prepared | None = None
        self.gather = Gather(self.in_project)

    def prepare(self, brief: Brief | None = None) -> Prepared | None:
        """Stages 1 to 3; a brief that is handed in is not read from its file."""
        self.watch(Stage.LOAD)
        gather, at = self.gather, self.located.brief
        looks = gather.attempt(lambda: read_looks(self.world, self.located, self.request, self.digests))
        brief = brief or self.read()
        self.looks, self.brief = looks, brief
        if not brief:
            return None
        sources = gather.attempt(lambda: read_sources(self.world, at, brief, self.digests))
        if not sources:
            return None
        self.sources = sources
        if _CARRIES in self.formats:
            gather.attempt(lambda: refuse_full_under_embargo(self.attach, brief, self.world))
        self.watch(Stage.GROUND)
        grounding = ground(brief, sources, gather, self.request.allow_unverified)
        self.grounding = grounding
        if not looks or not grounding:
            return None
        self.watch(Stage.COMPOSE)
        figures, embed = self.request.figures, self.request.embed_fonts
        day, plates = self.day(brief), self.plates()
        prepared = compose_manuscript(brief, looks, sources, grounding, day, plates, figures, gather, embed)
        self.composed = prepared
        return None if gather.wrong else prepared

    def read(self) -> Brief | None:
        """The model in the brief's file; findings from now on get their place in it."""
        loaded = self.gather.attempt(lambda: read_brief(self.world, self.located.brief, self.name, self.digests))
        if not loaded:
            return None
        self.gather.say((*loaded.findings, *map(loaded.located, unwritten(loaded, self.world))))
        self.gather.place = lambda finding: self.in_project(finding if finding.file else loaded.located(finding))
        return loaded.brief

    def fit(self, prepared: Prepared) -> Fitted | None:
        """Stage 4."""
        self.watch(Stage.FIT)
        from briefgen.fit import fit

        fitted = self.gather.attempt(lambda: fit(prepared.manuscript, "docx" in self.formats))
        self.gather.say(fitted.findings if fitted else ())
        return None if self.gather.wrong else fitted

    def judge(self, fitted: Fitted | None) -> None:
        """What the rules have to say of a brief that could be composed, whatever else is wrong with it."""
        if not self.composed or not self.brief:
            return
        from briefgen.rules import Subject, warnings

        made = self.composed.manuscript
        document = without(made.document, frozenset(fitted.dropped) if fitted else frozenset())
        pages = fitted.pages if fitted else None
        subject = Subject(self.brief, document, made.charts, made.theme, made.page, pages)
        self.gather.say(warnings(subject, self.located.project.settings.check))

    def climb(self, prepared: Prepared) -> Ladder:
        """Stage 4, told."""
        self.watch(Stage.FIT)
        from briefgen.fit.ladder import ladder

        found = ladder(prepared.manuscript)
        fitted = self.gather.attempt(found.chosen)
        self.gather.say(fitted.findings if fitted else ())
        return found

    def render(self, prepared: Prepared, fitted: Fitted) -> dict[str, Rendering]:
        """Stages 5 and 6: nothing that was found wrong is handed on."""
        self.watch(Stage.RENDER)
        files = self.attachments(prepared, fitted)
        made = {name: renderer(name)(prepared.manuscript, fitted, files) for name in self.formats}
        for rendering in made.values():
            self.gather.say(rendering.findings)
        self.watch(Stage.VERIFY)
        from briefgen.verify import verify

        for name, rendering in made.items():
            self.gather.say(verify(name, rendering.data, prepared.manuscript, fitted))
        if self.request.verify_word and "docx" in made:
            from briefgen.verify.office import check_pages

            pages = prepared.manuscript.document.pages
            self.gather.say([check_pages(made["docx"].data, pages, self.world.environ)])
        return {} if self.gather.wrong else made

    def attachments(self, prepared: Prepared, fitted: Fitted) -> tuple[Attachment, ...]:
        """What goes with the brief, where a format is made that carries files."""
        if _CARRIES not in self.formats:
            return ()
        assert self.brief is not None, "what is fitted was read"
        assert self.sources is not None
        assert self.looks is not None
        day = self.day(self.brief)
        return attachments(self.attach, self.brief, self.sources, self.looks, prepared.manuscript, fitted, day)

    def write(self, prepared: Prepared, fitted: Fitted, made: dict[str, Rendering]) -> tuple[Output, ...] | None:
        """Stage 7."""
        self.watch(Stage.WRITE)
        slug, mark = self.located.brief.slug, ".UNVERIFIED" * prepared.unverified
        folder = (self.request.out or self.located.project.out) / slug
        paths: dict[str, Path | None] = {
            name: None if FORMATS[name].printed else folder / f"{slug}{mark}{FORMATS[name].suffix}" for name in made
        }
        files = {path.name: made[name].data for name, path in paths.items() if path}
        pages: tuple[Output, ...] = ()
        if files and self.located.project.settings.audit:
            page = self.audit_page(with_article=True)
            name = f"{slug}{mark}.audit.html"
            files[name] = page
            pages = (Output(AUDIT, folder / name, page, digest(page)),)
        if files:
            meta = prepared.manuscript.document.metadata
            found = tuple(self.gather.findings)
            record = Record(self.name, meta.edition, meta.stamp, self.digests, plan_of(fitted), found)
            force = self.request.force
            said = self.gather.attempt(lambda: outputs.write(self.world, folder, mark, files, record, force))
            if said is None:
                return None
            self.gather.say(said)
        return (*(Output(name, paths[name], each.data, digest(each.data)) for name, each in made.items()), *pages)

    def audit_page(self, with_article: bool) -> bytes:
        """The brief beside its articles, as far as it could be composed; it may be refused by the lock."""
        from briefgen.audit import audit_page, write_page

        assert self.brief is not None, "what is composed was read"
        assert self.sources is not None
        assert self.grounding is not None
        assert self.composed is not None
        document = self.composed.manuscript.document
        return write_page(audit_page(self.brief, document, self.sources.articles, self.grounding, with_article))

    def result(self, prepared: Prepared | None, fitted: Fitted | None, made: tuple[Output, ...]) -> RenderResult:
        """What came of it."""
        return RenderResult(
            self.located.brief.path,
            self.located.project.folder,
            tuple(self.gather.findings),
            made,
            self.gather.exit_code,
            prepared.manuscript.document.metadata.edition if prepared else "",
            fitted.told if fitted else "",
        )

    def day(self, brief: Brief) -> PartialDate | None:
        """The date of a slot, where the brief has one."""
        if not brief.series or brief.series.date != "slot":
            return None
        day = self.request.date or self.world.today()
        return PartialDate(day.year, day.month, day.day)

    def plates(self) -> PlateStore | None:
        """Charts drawn before."""
        folder = self.world.cache(self.located.project.folder)
        return PlateStore(folder / "plates") if folder else None

    def in_project(self, finding: Finding) -> Finding:
        """A finding whose file is named from the project's folder, so that the manifest names no machine's paths."""
        folder = self.located.project.folder
        return replace(finding, file=in_project(Path(finding.file), folder)) if finding.file else finding


def written_formats() -> tuple[str, ...]:
    """The formats of "all"."""
    return tuple(name for name, row in FORMATS.items() if not row.printed)
