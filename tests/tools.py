"""Outside programs that tests use: skipped with the reason where they are missing, a failure where CI installs them."""

from __future__ import annotations

import os
import shutil

import pytest


def require_tool(name: str) -> str:
    """The path of a program on this machine."""
    if path := shutil.which(name):
        return path
    if os.environ.get("BRIEFGEN_REQUIRE_TOOLS") == "1":
        pytest.fail(f"{name} is not installed, and this run must have it")
    pytest.skip(f"{name} is not installed")
