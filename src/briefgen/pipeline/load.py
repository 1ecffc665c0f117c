"""Stage 1: everything that a run reads, as values; what is wrong with it is gathered before the run ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.charts import CsvFile
from briefgen.charts.csv_file import BYTES_MAX
from briefgen.errors import BriefgenError, BriefInvalid
from briefgen.findings import Finding
from briefgen.model import Loaded, load
from briefgen.pipeline.edition import digest
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.schema import tables
from briefgen.project import BriefPath
from briefgen.source import read_article
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.model.schema import Article, Brief

_BRIEF_MOST = 2_000_000  # bytes; the YAML reader's own limit
_ARTICLE_MOST = 5_000_000
_LOCK_MOST = 5_000_000


@dataclass(frozen=True, eq=False, slots=True)
class Sources:
    """What a brief is held against: articles by id, None where the file is not at hand, and the lock with its file's name.

    `files` are the files of data that charts draw, by the names that they give them.
    """

    articles: dict[str, str | None]
    files: dict[str, CsvFile]
    lock: bytes | None
    lock_name: str

    @property
    def data_digests(self) -> dict[str, str]:
        """The digests of the files of data, as the lock keeps them."""
        return {name: digest(file.data) for name, file in self.files.items()}


def read_brief(world: World, at: BriefPath, name: str, digests: dict[str, str]) -> Loaded:
    """The file of a brief with the findings of its model; its digest is added to `digests` under its `name`.

    Raises BriefInvalid and EnvironmentFailed where it cannot be read.
    """
    raw = world.read_bytes(at.path, _BRIEF_MOST)
    digests[name] = digest(raw)
    return load(raw, name, tables())


def read_sources(world: World, at: BriefPath, brief: Brief, digests: dict[str, str]) -> Sources:
    """Articles, data and lock; digests of their files are added to `digests`. Raises with all that is wrong."""
    gather = Gather()
    articles: dict[str, str | None] = {}
    for article in brief.articles:
        articles[article.id] = gather.attempt(partial(_article, world, at, article, digests))
    files = gather.attempt(lambda: _files(world, at, brief, digests))
    lock = gather.attempt(lambda: world.read_if_there(at.lock_path, _LOCK_MOST))
    gather.stop_if_wrong()
    name = in_project(at.lock_path, at.root)
    if lock is not None:
        digests[name] = digest(lock)
    return Sources(articles, files or {}, lock, name)


def _article(world: World, at: BriefPath, article: Article, digests: dict[str, str]) -> str | None:
    """The text of an article's file; None where it names none or it is not there."""
    if (file := article.file) is None:
        return None
    where = f"articles[{article.id}].file"
    found = _read(world, at, file, where, _ARTICLE_MOST)
    if found is None:
        return None
    digests[found.name] = digest(found.data)
    return read_article(found.data, where)


def _files(world: World, at: BriefPath, brief: Brief, digests: dict[str, str]) -> dict[str, CsvFile]:
    """The files of data. Raises with all that are not there (`no-such-file`) or cannot be read."""
    gather = Gather()
    files: dict[str, CsvFile] = {}
    for chart in brief.charts:
        if chart.data and (file := chart.data.file) and file not in files:
            found = gather.attempt(partial(_data, world, at, file, f"charts[{chart.id}].data.file"))
            if found:
                files[file] = found
                digests[found.name] = digest(found.data)
    gather.stop_if_wrong()
    return files


def _data(world: World, at: BriefPath, file: str, where: str) -> CsvFile:
    found = _read(world, at, file, where, BYTES_MAX)
    if found is None:
        hints = ("put it there: a chart is drawn from its data, which the lock does not hold",)
        raise BriefInvalid(Finding("no-such-file", f"there is no file '{file}'", address=where, hints=hints))
    return found


def _read(world: World, at: BriefPath, file: str, where: str, limit: int) -> CsvFile | None:
    """A file that a brief names, with its path in the project; None where it is not there. `where` is its address."""
    try:
        path = world.inside(at.root, file, at.folder)
        data = world.read_if_there(path, limit)
    except BriefgenError as error:
        raise type(error)(replace(f, address=where, file="") for f in error.findings) from None
    return CsvFile(in_project(path, at.root.resolve()), data) if data is not None else None


def in_project(path: Path, folder: Path) -> str:
    """A file's path in the project, with slashes; one that lies outside keeps its own."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
