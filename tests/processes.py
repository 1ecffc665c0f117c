"""Programs in processes of their own, as a user starts them."""

from __future__ import annotations

import os


def users_environment() -> dict[str, str]:
    """The environment without the wish to keep no bytecode: it makes every start a quarter slower, and no user has it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
