"""Outside programs that tests use: skipped with the reason where they are missing, a failure where CI installs them."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def require_tool(name: str) -> str:
    """The path of a program on this machine."""
    path = shutil.which(name)
    if not path:
        missing(name)
    return path


def missing(name: str) -> NoReturn:
    """Skips the test, or fails it where CI has installed what is missing."""
    if os.environ.get("BRIEFGEN_REQUIRE_TOOLS") == "1":
        pytest.fail(f"{name} is not installed, and this run must have it")
    pytest.skip(f"{name} is not installed")
