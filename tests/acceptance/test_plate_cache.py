"""The plates of a project: drawn once, then read."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import Project

_PROGRAM = """
import sys
import briefgen
made = briefgen.render_brief(sys.argv[1], sys.argv[2:])
print(made.ok, *sorted({"matplotlib", "numpy"} & set(sys.modules)), made.outputs[0].digest)
"""


def rendered(project: Project) -> list[str]:
    """What a process of its own tells: whether it went well, which heavy libraries it has, the digest of the PDF."""
    command = [sys.executable, "-c", _PROGRAM, str(project.brief), "pdf", "html"]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=project.root).stdout.split()


def test_a_chart_that_was_drawn_before_needs_no_matplotlib(project: Project) -> None:
    """The second render of a brief makes the same bytes without the library that drew its charts."""
    first, second = rendered(project), rendered(project)
    assert first[:-1] == ["True", "matplotlib", "numpy"]
    assert second == ["True", first[-1]]
