"""The project file and where briefs lie."""

from briefgen.project.brief_path import BriefPath
from briefgen.project.project import Project, find_project
from briefgen.project.resolve import resolve_brief
from briefgen.project.settings import Settings

__all__ = ["BriefPath", "Project", "Settings", "find_project", "resolve_brief"]
