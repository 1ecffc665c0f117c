"""Where a project's ledger is."""

from __future__ import annotations

from briefgen.errors import EnvironmentFailed
from briefgen.findings import Finding
from briefgen.project import Project
from briefgen.store import Store
from briefgen.world import World

_FILE = ".briefgen/ledger.sqlite3"
_SQLITE = "sqlite:///"


def ledger_url(project: Project, world: World) -> str:
    """The URL of the ledger: from the environment, the project file, or a file below the project."""
    settings = project.settings.delivery.store if project.settings.delivery else None
    if settings and settings.url_env:
        if found := world.environ.get(settings.url_env, ""):
            return found
        hints = (f"set {settings.url_env} where briefgen runs",)
        raise EnvironmentFailed(Finding("store", f"the variable {settings.url_env} is not set", hints=hints))
    url = settings.url if settings and settings.url else _SQLITE + _FILE
    if url.startswith(_SQLITE) and not url.startswith(_SQLITE + "/"):
        return _SQLITE + str(project.folder / url.removeprefix(_SQLITE))
    return url


def open_ledger(project: Project, world: World) -> Store:
    """The open ledger of a project. Raises EnvironmentFailed."""
    return Store(ledger_url(project, world))
