"""A brief out of its PDF: a folder that renders again, without the article, to the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen import resources, source
from briefgen.errors import BriefgenError, BriefInvalid, Conflict
from briefgen.findings import Finding, errors, warning
from briefgen.model import load
from briefgen.pipeline.attachments import BRIEF, LOCK, PROJECT
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.pdf_files import files_of
from briefgen.pipeline.schema import tables
from briefgen.project.settings import Settings, read_settings
from briefgen.render.registry import FORMATS
from briefgen.world import World

_PDF_MOST = 30_000_000  # bytes
_DATA = re.compile(r"[a-z][a-z0-9-]*\.csv\Z")


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of it: the new files, and what there is to say about them."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


def extract(world: World, pdf: Path, folder: Path) -> Extracted:
    """Write the files that a PDF of ours carries into a folder that is not there yet, or empty.

    Raises BriefInvalid for a PDF that carries no brief, or one that is broken; Conflict (`exists`), EnvironmentFailed. Then
    nothing is written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        hints = ("choose another folder with --out, or move away what is there",)
        raise Conflict(Finding("exists", "there is something of this name already", file=str(folder), hints=hints))
    found = files_of(world.read_bytes(pdf, _PDF_MOST), str(pdf))
    files = {name: data for name, data in found.items() if name in (BRIEF, LOCK, PROJECT) or _DATA.match(name)}
    if BRIEF not in files:
        hint = "take a PDF that briefgen made; one that was made with --attach none carries nothing"
        raise BriefInvalid(Finding("no-brief-inside", "carries no brief", file=str(pdf), hints=(hint,)))
    settings = _checked(files, pdf)
    world.write_folder(folder, files)
    said = (*_left_out(found.keys() - files.keys(), pdf), *_looks(settings, folder))
    return Extracted(tuple(folder / name for name in files), said)


def _checked(files: Mapping[str, bytes], pdf: Path) -> Settings:
    """The settings. Raises BriefInvalid with all that is wrong with model, lock and settings; a PDF can be edited."""
    gather = Gather()
    gather.say(errors(load(files[BRIEF], f"{pdf}: {BRIEF}", tables()).findings))
    if LOCK in files:
        gather.attempt(lambda: _lock(files[LOCK], pdf))
    settings = gather.attempt(lambda: _settings(files.get(PROJECT), pdf))
    gather.stop_if_wrong()
    assert settings is not None, "what is missing was told"
    return settings


def _lock(data: bytes, pdf: Path) -> None:
    try:
        source.read_lock(data)
    except BriefgenError as error:
        raise BriefInvalid(finding.at(file=f"{pdf}: {LOCK}") for finding in error.findings) from None


def _settings(data: bytes | None, pdf: Path) -> Settings:
    """The settings; a project file that does more than name looks was not written by us."""
    if data is None:
        return Settings()
    file = f"{pdf}: {PROJECT}"
    settings = read_settings(data, file, tuple(FORMATS))
    looks = Settings((BRIEF,), settings.template, settings.theme, settings.page_size, profile=settings.profile)
    if settings != looks:
        hints = ("take the file as it was sent",)
        raise BriefInvalid(
            Finding("project-not-ours", "says more than template, theme and paper", file=file, hints=hints)
        )
    return settings


def _left_out(names: set[str], pdf: Path) -> Iterator[Finding]:
    for name in sorted(names):
        yield warning("file-left-out", f"{name[:100]!r} is no file of a brief, and stays in the PDF", file=str(pdf))


def _looks(settings: Settings, folder: Path) -> Iterator[Finding]:
    """Looks that are not ours do not travel with a brief."""
    wanted: tuple[tuple[str, str, Path], ...] = (
        ("template", settings.template, resources.templates() / settings.template),
        ("theme", settings.theme, resources.assets() / "themes" / f"{settings.theme}.toml"),
    )
    for key, name, place in wanted:
        if not place.exists():
            target = folder / ("templates" if key == "template" else "assets/themes")
            hints = (f"put it into {target}, or render with --{key} of those that come with briefgen",)
            yield warning(
                "looks-missing", f"the {key} '{name}' is not in the PDF", file=str(folder / PROJECT), hints=hints
            )
