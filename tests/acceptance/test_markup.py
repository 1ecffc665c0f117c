"""Markup in a text prints as it is typed, in every format."""

from __future__ import annotations

import pytest

from tests.conftest import Cli, Project
from tests.verbs import says

TYPED = (
    "<b>bold</b>",
    "{{ brief.title }}",
    "{% raw %}",
    "R&D",
    "&amp;",
    "C:\\x",
    "a < b > c",
    "${x}",
    "<script>",
    "]]>",
    "%s",
)


@pytest.mark.parametrize("format_", ["pdf", "docx", "html"])
def test_markup_prints_as_typed(cli: Cli, project: Project, format_: str) -> None:
    """Neither the template language, nor XML, nor HTML, nor ReportLab's markup is understood in a text."""
    text = " ".join(TYPED)
    project.edit("claim: Fewer crews buy a licence.", f"claim: '{text}'")
    project.edit(
        "{id: account, text: Whether the minister",
        "{id: account, text: 'Whether <i>R&D</i>', basis: analyst}\n  - {id: b, text: Whether the minister",
    )

    done = cli("render", "--format", format_, "--allow-unverified")

    assert done.code == 0, done.err
    says(format_, project.output(f".UNVERIFIED.{format_}").read_bytes(), (*TYPED, "Whether <i>R&D</i>"))
