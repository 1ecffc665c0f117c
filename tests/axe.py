"""axe-core, the accessibility audit, in a page; `make axe` fetches it."""

from __future__ import annotations

import os
import tarfile
from pathlib import Path

import pytest

from tests.devtools import Tab

_PACKAGE = Path(__file__).parents[1] / ".make/axe/axe-core-4.14.1.tgz"
_RUN = """axe.run(document, {resultTypes: ["violations", "incomplete"]}).then(r => [r.passes.length, [...r.violations]
    .map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 120) + " " + n.failureSummary).join(" | "))])"""


def axe_script() -> str:
    """The script; the test is skipped without it, and fails where CI must have it."""
    if not _PACKAGE.is_file():
        said = "axe-core is not here; `make axe` fetches it"
        if os.environ.get("BRIEFGEN_REQUIRE_TOOLS") == "1":
            pytest.fail(said)
        pytest.skip(said)
    with tarfile.open(_PACKAGE) as package:
        file = package.extractfile("package/axe.min.js")
        assert file is not None
        return file.read().decode()


def violations(page: Tab, script: str) -> list[str]:
    """What axe finds against the page that is open, all of its rules that are on by themselves."""
    page.value(f"(() => {{ {script} }})(), true")
    passed, found = page.value(_RUN)
    assert passed > 10, "axe has looked at the page"
    return list(found)
