"""Units for systemd that call `briefgen schedule tick` every minute."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

_UNFIT = re.compile(r"[^A-Za-z0-9_.-]+")  # for the name of a unit
_SERVICE = """\
# {name}.service
[Unit]
Description=Make and send the briefs of {folder}
After=network-online.target
Wants=network-online.target

[Service]
Type=oneshot
WorkingDirectory={folder}
ExecStart={program} schedule tick
# Passwords and tokens: one line each, such as SMTP_PASSWORD=...; readable by this user only.
EnvironmentFile=-{folder}/.briefgen/environment
"""
_TIMER = """\
# {name}.timer
[Unit]
Description=Look every minute which briefs are due in {folder}

[Timer]
OnCalendar=*-*-* *:*:00
AccuracySec=1s

[Install]
WantedBy=timers.target
"""


def units(folder: Path) -> str:
    """A service and its timer for a project, to be saved under the names in their first lines."""
    said = {
        "name": f"briefgen-{_UNFIT.sub('-', folder.name).strip('-') or 'project'}",
        "folder": _escaped(str(folder)),
        "program": " ".join(shlex.quote(_escaped(part)) for part in (sys.executable, "-m", "briefgen")),
    }
    return _SERVICE.format(**said) + "\n" + _TIMER.format(**said)


def _escaped(path: str) -> str:
    """systemd reads % as a specifier."""
    return path.replace("%", "%%")
