"""The functions behind the public names of the package: a path goes in, values come out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import BriefInvalid, UsageWrong
from briefgen.findings import Finding
from briefgen.pipeline.load import read_brief
from briefgen.pipeline.locate import locate
from briefgen.pipeline.request import RenderResult, Request
from briefgen.pipeline.run import check, check_model, render
from briefgen.project.settings import ATTACH
from briefgen.render.registry import FORMATS
from briefgen.world import World

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from briefgen.model.schema import Brief

Name = str | PathLike[str]


def load_brief(path: Name) -> Brief:
    """The model of a brief.

    `path` is a file, a folder with a `brief.yaml`, or the name of a brief of the project in the current folder. Raises
    `BriefInvalid` with every mistake as a finding, `UsageWrong` where there is no such brief, and `EnvironmentFailed` for a
    file that cannot be read.
    """
    world = World()
    [at] = locate([fspath(path)], world)
    loaded = read_brief(world, at.brief, fspath(path), {})
    if loaded.brief is None:
        raise BriefInvalid(loaded.findings)
    return loaded.brief


def check_brief(path_or_brief: Name | Brief, *, folder: Name | None = None) -> tuple[Finding, ...]:
    """Everything that a render would say, up to whether the brief fits its pages, and which rules of a professional brief
    it breaks; nothing is rendered or written.

    For a `Brief` that was built or changed in memory, `folder` is where its articles lie (default: the current folder);
    its findings have addresses, but no lines.
    """
    world = World()
    if isinstance(path_or_brief, str | PathLike):
        [at] = locate([fspath(path_or_brief)], world)
        return check(at, Request(), world).findings
    return check_model(path_or_brief, world.folder / fspath(folder or "."), world).findings


def render_brief(
    path: Name,
    formats: Sequence[str] = ("pdf",),
    *,
    out: Name | None = None,
    template: str | None = None,
    theme: str | None = None,
    page_size: str | None = None,
    profile: str | None = None,
    date: dt.date | None = None,
    force: bool = False,
    allow_unverified: bool = False,
    figures: Mapping[str, Figure] | None = None,
    attach: str | None = None,
    reference_doc: Name | None = None,
    embed_fonts: bool = True,
) -> RenderResult:
    """Render a brief into `out/<slug>/`, and tell what came of it.

    `formats` are names such as "pdf", "docx", "html", "tree". What is not given is the project's. Mistakes of the author do
    not raise: the result's `findings` and `exit_code` tell them, and then no file was touched. `profile` is one of the theme's,
    such as "accessible"; "" is none. `date` is the date of a brief whose series says `date: slot`. `figures` are matplotlib
    Figures of your own by the id of the chart whose drawing they stand for in PDF and HTML; title, alternative text, data table
    and Word's native chart stay those of the brief. `attach` is what the PDF carries of its brief: "public", "full" or "none".
    `reference_doc` is a Word file whose look the DOCX takes; without `embed_fonts` our faces are not inside it. Raises
    `UsageWrong` for a format, a brief or an `attach` that there is not.
    """
    _refuse_unknown(formats, attach)
    world = World()
    [at] = locate([fspath(path)], world)
    folder = world.folder / Path(fspath(out)) if out is not None else None
    house = fspath(reference_doc) if reference_doc is not None else None
    request = Request(
        tuple(formats),
        folder,
        template,
        theme,
        page_size,
        date,
        force,
        allow_unverified,
        figures or {},
        profile,
        attach,
        house,
        embed_fonts,
    )
    return render(at, request, world)


def _refuse_unknown(formats: Sequence[str], attach: str | None) -> None:
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        message = f"there is no format '{unknown[0]}'" if unknown else "no format is asked for"
        raise UsageWrong(Finding("usage", message, hints=(f"there are {', '.join(FORMATS)}",)))
    if attach not in (None, *ATTACH):
        raise UsageWrong(Finding("usage", f"there is no attach '{attach}'", hints=(f"there are {', '.join(ATTACH)}",)))
