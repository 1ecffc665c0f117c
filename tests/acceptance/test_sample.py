"""The brief of the checkout whose article is under copyright: verified where the article is at hand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from briefgen import resources
from tests.conftest import Cli

SLUG = "tokayev-security-architecture"


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample in a project of its own, without its article."""
    folder = tmp_path / "briefs" / SLUG
    shutil.copytree(resources.data() / "briefs" / SLUG, folder, ignore=shutil.ignore_patterns("article.txt"))
    (tmp_path / "briefgen.toml").write_text(f'[project]\nbriefs = ["briefs/{SLUG}"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_sample_stands_in_its_article(cli: Cli, sample: Path) -> None:
    """With the article at hand everything is verified anew, without an error."""
    article = os.environ.get("BRIEFGEN_ARTICLE_DIR")
    if not article:
        pytest.skip("BRIEFGEN_ARTICLE_DIR names no folder with the article")
    shutil.copy(Path(article) / "article.txt", sample / "briefs" / SLUG / "article.txt")

    assert cli("check").code == 0
