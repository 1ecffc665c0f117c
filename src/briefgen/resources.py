"""Where the shipped data lies: `assets/` and `templates/` beside `src/` in a checkout, inside the package in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

SAMPLE = "sample-"
DEFAULT_SAMPLE = "lake-sarven"
_PACKAGE = Path(__file__).parent


@cache
def data() -> Path:
    """The folder that holds `assets` and `templates`."""
    inside = _PACKAGE / "_data"
    return inside if inside.is_dir() else _PACKAGE.parents[1]


def assets() -> Path:
    """The folder of fonts and themes."""
    return data() / "assets"


def templates() -> Path:
    """The folder of templates."""
    return data() / "templates"


def font(file: str) -> Path:
    """A font file by name."""
    return assets() / "fonts" / file


def samples() -> Path:
    """The folder that holds the folders of the briefs that are shipped as samples, each named by SAMPLE and its own name."""
    return data() / ("samples" if (_PACKAGE / "_data").is_dir() else "briefs")


def sample_names() -> tuple[str, ...]:
    """The samples by their own names."""
    return tuple(sorted(file.parent.name.removeprefix(SAMPLE) for file in samples().glob(f"{SAMPLE}*/brief.yaml")))


def starter(file: str) -> Path:
    """A file that something new begins from, by name."""
    return assets() / "starters" / file
