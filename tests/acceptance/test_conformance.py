"""PDF/UA-1 and PDF/A-3a by the official validator; and that this validator notices what we break on purpose."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import outloud
import pikepdf
import pytest
from PIL import Image

import briefgen
from briefgen import resources
from briefgen.render.pdf import render
from tests.checkout import BRIEFS, all_briefs, case_brief
from tests.conftest import Project
from tests.random_documents import random_manuscript
from tests.sample_documents import sample_document
from tests.test_cases import CASES
from tests.unit.render_pdf.samples import drawn_document, fitted
from tests.verapdf import failures, validate

THEMES = sorted(file.stem for file in (resources.assets() / "themes").glob("*.toml"))
PAPERS = ("A4", "Letter")
_MOST_BYTES = 70_000  # of a brief with its fonts, charts and attachments


def test_every_brief_conforms_in_every_theme_on_both_papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No check of either standard fails, in any language of the briefs, and a screen reader has all to say."""
    folder = all_briefs(tmp_path)
    monkeypatch.chdir(tmp_path)
    made = {}
    for path in BRIEFS:
        for theme in THEMES:
            for paper in PAPERS:
                brief = folder / path
                result = briefgen.render_brief(brief, theme=theme, page_size=paper)
                assert result.ok, result.findings
                made[f"{path} {theme} {paper}"] = result.outputs[0].data

    verdicts = validate(made, tmp_path)

    assert failures(verdicts) == {}
    assert len(verdicts) == len(BRIEFS) * len(THEMES) * len(PAPERS)
    assert max(map(len, made.values())) <= _MOST_BYTES
    assert min(verdict.passed_checks for verdict in verdicts.values()) > 10_000
    assert {name: said for name, data in made.items() if (said := _heard(data, tmp_path))} == {}


_DRAWN = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">
<path d="M0 0H40V20H0Z" fill="#0b4f3c"/><circle cx="50" cy="10" r="9" fill="none" stroke="#8a4b00" stroke-width="2"/>
</svg>
"""


def test_a_logo_conforms(project: Project) -> None:
    """As outlines and as a picture, in a theme of one's own on each of the shipped ones."""
    folder, made = project.root / "assets" / "themes", {}
    folder.mkdir(parents=True)
    (folder / "drawn.svg").write_text(_DRAWN, encoding="utf-8")
    Image.new("RGBA", (300, 100), "#0b4f3c80").save(folder / "pixels.png")
    for theme in THEMES:
        for logo in ("drawn.svg", "pixels.png"):
            line = f'logo = {{ file = "{logo}", alt = "Our institute" }}'
            (folder / "house.toml").write_text(f'extends = "{theme}"\n{line}\n', encoding="utf-8")
            result = briefgen.render_brief(project.slug, theme="house")
            assert result.ok, result.findings
            made[f"{theme} {logo}"] = result.outputs[0].data

    assert failures(validate(made, project.root)) == {}


def test_every_case_conforms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every case that ends in a PDF, a draft and an unverified one among them."""
    made = {}
    for expect in CASES:
        root = tmp_path / expect.parent.name
        brief = case_brief(expect, root)
        monkeypatch.chdir(root)
        result = briefgen.render_brief(brief, allow_unverified=True)
        assert result.ok, result.findings
        made[expect.parent.name] = result.outputs[0].data

    assert failures(validate(made, tmp_path)) == {}


def test_random_briefs_conform(tmp_path: Path) -> None:
    """Twenty, fitting or not, in four languages, with words that are hard to set."""
    assert failures(validate(_random(range(20)), tmp_path)) == {}


@pytest.mark.soak
def test_many_random_briefs_conform(tmp_path: Path) -> None:
    """Two hundred of them."""
    for start in range(0, 200, 50):
        assert failures(validate(_random(range(start, start + 50)), tmp_path)) == {}


def _random(seeds: range) -> dict[str, bytes]:
    made = {}
    for seed in seeds:
        manuscript = random_manuscript(seed)
        made[f"random {seed}"] = render(manuscript, fitted(manuscript)).data
    return made


def _heard(data: bytes, folder: Path) -> list[str]:
    """What a checker of what screen readers say has against a file."""
    path = folder / "heard.pdf"
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert result.error is None
    assert result.runs
    return [f"{finding.rule} {finding.message}" for finding in result.findings]


def _paint_unclaimed(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n0 0 10 10 re f")


def _forget_alternative(pdf: pikepdf.Pdf) -> None:
    del _element(pdf, "/Figure").Alt


def _skip_a_level(pdf: pikepdf.Pdf) -> None:
    _element(pdf, "/H2").S = pikepdf.Name.H3


def _item_as_paragraph(pdf: pikepdf.Pdf) -> None:
    _element(pdf, "/LI").S = pikepdf.Name.P


def _forget_the_parent_tree_key(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].StructParents


def _claim_nothing(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in packet
    pdf.Root.Metadata = pdf.make_stream(packet.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))
    pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML


def _element(pdf: pikepdf.Pdf, tag: str) -> Any:
    return next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == tag and "/P" in o)


BREAKS: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "painting that nobody claims": _paint_unclaimed,
    "a figure without alternative text": _forget_alternative,
    "a heading of level 3 below level 1": _skip_a_level,
    "a list item tagged as a paragraph": _item_as_paragraph,
    "a page without its key in the parent tree": _forget_the_parent_tree_key,
    "no claim of PDF/UA": _claim_nothing,
}


def test_the_validator_notices_what_is_broken(tmp_path: Path) -> None:
    """Six negative controls: each fails at least one rule of PDF/UA that the same file, untouched, passes."""
    data = drawn_document(sample_document())
    made = {"untouched": _saved(data, lambda _: None)} | {name: _saved(data, do) for name, do in BREAKS.items()}

    verdicts = validate(made, tmp_path, ("ua1",))

    assert set(failures(verdicts)) == set(BREAKS)


def _saved(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    pdf = pikepdf.open(io.BytesIO(data))
    change(pdf)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()
