"""The pages of every brief, asked of the finished PDF: in both themes, on both papers, in each language, in larger type."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen
from briefgen import RenderResult, resources
from tests.pdf_laws import broken_laws

FOLDER = resources.data() / "briefs"
BRIEFS = [str(path.relative_to(FOLDER)) for path in sorted(FOLDER.glob("*/brief*.yaml"))]
PAPERS = ("A4", "Letter")
THEMES = ("brief", "slate")


def drawn(brief: str, paper: str, theme: str, out: Path, profile: str = "") -> RenderResult:
    """The PDF of a brief on a paper in a theme."""
    return briefgen.render_brief(FOLDER / brief, ("pdf",), out=out, page_size=paper, theme=theme, profile=profile)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("brief", BRIEFS)
def test_the_pages_of_a_brief_keep_every_law(tmp_path: Path, brief: str, paper: str, theme: str) -> None:
    """None is broken, and no finding says why one may be: columns are level, and full lines have at least forty characters."""
    result = drawn(brief, paper, theme, tmp_path)

    assert broken_laws(result.outputs[0].data) == []
    assert {finding.code for finding in result.findings} & {"columns-uneven", "underfull"} == set()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("brief", BRIEFS)
def test_larger_type_keeps_the_laws_or_is_refused(tmp_path: Path, brief: str, paper: str, theme: str) -> None:
    """The profile `accessible`; most briefs are too long for it."""
    result = drawn(brief, paper, theme, tmp_path, "accessible")

    assert result.ok or [finding.code for finding in result.errors] == ["does-not-fit"]
    assert not result.ok or broken_laws(result.outputs[0].data) == []
