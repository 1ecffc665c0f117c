"""Another brief in a project: a commented draft that renders at once, or a sample under a name of one's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from briefgen import source
from briefgen.errors import BriefInvalid, UsageWrong
from briefgen.findings import Finding, Severity
from briefgen.pipeline.new_folder import check_name, project_here, write_new
from briefgen.pipeline.samples import sample_files
from briefgen.pipeline.unwritten import STARTER_MOST
from briefgen.project import Project
from briefgen.resources import starter
from briefgen.source.article import LARGEST
from briefgen.world import World

_SLUG = "SLUG"  # what the starter says for the name
_ARTICLE = "article.txt"  # the file that it names


@dataclass(frozen=True, slots=True)
class NewBrief:
    """The files of the brief, and what is to be said of it."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


def new_brief(world: World, slug: str, article: Path | None = None, sample: str | None = None) -> NewBrief:
    """Write `briefs/<slug>/` in the project here, with a copy of an article or of a sample.

    Raises UsageWrong (`no-project`, `not-a-name`, `no-such-sample`), BriefInvalid for an article that cannot be one
    (`not-utf-8`, `article-empty`), Conflict (`exists`), EnvironmentFailed.
    """
    project = project_here(world)
    check_name(slug)
    if article is not None and sample is not None:
        hints = ("a sample brings its own article: leave one of the two out",)
        raise UsageWrong(Finding("usage", "--article and --sample do not go together", hints=hints))
    files = sample_files(world, sample) if sample is not None else _draft(world, slug, article)
    return NewBrief(write_new(world, project, f"briefs/{slug}", files), _unnamed(project, slug))


def _draft(world: World, slug: str, article: Path | None) -> dict[str, bytes]:
    """The files of a draft, with a lock that holds no text yet."""
    brief = world.read_bytes(starter("brief.yaml"), STARTER_MOST).decode().replace(_SLUG, slug)
    copied = {_ARTICLE: _article(world, article)} if article is not None else {}
    return copied | {"brief.lock": source.lock_text(source.Lock()).encode(), "brief.yaml": brief.encode()}


def _article(world: World, path: Path) -> bytes:
    data = world.read_bytes(path, LARGEST)
    try:
        text = source.read_article(data)
    except BriefInvalid as error:
        hint = "in Word: Save As, Plain Text, and Unicode (UTF-8) for the encoding"
        raise BriefInvalid(replace(f.at(file=str(path)), hints=(*f.hints, hint)) for f in error.findings) from None
    if not text.strip():
        hints = ("see that this is the file you mean",)
        raise BriefInvalid(Finding("article-empty", "there is no text in the article", file=str(path), hints=hints))
    return data


def _unnamed(project: Project, slug: str) -> tuple[Finding, ...]:
    """A note where the project does not name the new brief, so that it is rendered by its path alone."""
    if {"briefs", f"briefs/{slug}"} & {name.strip("./") for name in project.settings.briefs}:
        return ()
    message = "the project names other briefs: this one is rendered when you name it"
    hints = (f'or add "briefs/{slug}" to briefs in briefgen.toml',)
    return (Finding("brief-unnamed", message, Severity.NOTE, file=str(project.file), hints=hints),)
