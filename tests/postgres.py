"""A PostgreSQL cluster of our own: made in a folder, run by an unprivileged user, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.tools import require_tool

_USER = "nobody"  # PostgreSQL refuses to be run by root


def _program(name: str) -> str:
    """A program of the server; Debian keeps them out of the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else require_tool(name)


@contextmanager
def cluster() -> Iterator[str]:
    """The URL of an empty database over a socket that no network reaches."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path has at most 107 bytes
    as_user: dict[str, Any] = {}
    if os.geteuid() == 0:
        entry = pwd.getpwnam(_USER)
        os.chown(folder, entry.pw_uid, entry.pw_gid)
        as_user = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}

    def run(*command: str) -> None:
        # Files, not pipes: the server keeps its streams, and a pipe would never end.
        with (folder / "log").open("ab") as log:
            done = subprocess.run(command, cwd=folder, stdout=log, stderr=log, check=False, **as_user)
        assert done.returncode == 0, (folder / "log").read_text(encoding="utf-8")

    data = str(folder / "data")
    try:
        run(initdb, "-D", data, "-U", "briefgen", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        run(control, "-D", data, "-w", "-o", options, "-l", str(folder / "server.log"), "start")
        yield f"postgresql://briefgen@/postgres?host={folder}"
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            run(control, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
