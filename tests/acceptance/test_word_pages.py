"""Two pages in LibreOffice: random briefs with and without notes, faces installed or inside the file, and what breaks them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.document import Run
from briefgen.fit import fit
from briefgen.fit.fitted import Fitted
from briefgen.layout import Manuscript, WordLook
from briefgen.layout.word.styles import paper
from briefgen.ooxml.reference import read_reference
from briefgen.render.docx import render
from briefgen.render.docx.package import assemble
from tests import reference_files
from tests.office import fonts_of, page_counts, pages_of, to_pdf
from tests.random_documents import PAPERS, fitting
from tests.sample_documents import sample_manuscript

OURS = "Source"
ADDED = " ".join(["a sentence that a colleague has added to the text"] * 3)


def written(briefs: dict[str, tuple[Manuscript, Fitted]]) -> dict[str, bytes]:
    """Their Word files."""
    return {name: render(manuscript, fitted).data for name, (manuscript, fitted) in briefs.items()}


def misses(counts: dict[str, int]) -> dict[str, int]:
    """Those that have not two pages."""
    return {name: pages for name, pages in counts.items() if pages != 2}


def test_thirty_random_briefs_have_two_pages(tmp_path: Path) -> None:
    """In our faces, which are inside the files alone."""
    files = dict(list(written(fitting(range(9_000, 9_060))).items())[:30])

    made = to_pdf(files, tmp_path)

    assert len(made) == 30
    assert not misses({name: pages_of(data) for name, data in made.items()})
    assert all(name.startswith(OURS) for data in made.values() for name in fonts_of(data))


@pytest.mark.soak
@pytest.mark.parametrize("installed", [False, True], ids=["embedded", "installed"])
def test_three_hundred_random_briefs_have_two_pages(tmp_path: Path, installed: bool) -> None:
    """At least 99 in a hundred; those that miss are shown, and explained in the notes of `layout/word`."""
    files = dict(list(written(fitting(range(3_000_000, 3_000_500))).items())[:300])

    missed = misses(page_counts(files, tmp_path, installed=installed))

    print(f"{len(files) - len(missed)} of {len(files)} have two pages; not: {missed}")
    assert len(files) == 300
    assert len(missed) <= len(files) * 0.01


@pytest.mark.soak
def test_the_table_of_failure_modes(tmp_path: Path) -> None:
    """What keeps two pages and what does not, over briefs that fit: in our faces all; in others, on other paper or in other
    styles not, of which the findings tell."""
    briefs = fitting(range(9_000, 9_024))
    bare = {name: (replace(m, word=WordLook(embed=False)), f) for name, (m, f) in briefs.items()}
    table = {
        "as written": misses(page_counts(written(briefs), tmp_path / "a")),
        "not inside, installed": misses(page_counts(written(bare), tmp_path / "b", installed=True)),
        "neither": misses(page_counts(written(bare), tmp_path / "c")),
        "on other paper": misses(page_counts(_on_other_paper(briefs), tmp_path / "f")),
        "foreign reference": misses(page_counts(_referred(briefs), tmp_path / "d")),
        "a sentence added": misses(page_counts(_edited(briefs), tmp_path / "e")),
    }

    print({name: f"{len(briefs) - len(missed)} of {len(briefs)}" for name, missed in table.items()}, table)
    assert not table["as written"] | table["not inside, installed"]
    assert len(table["neither"]) > len(briefs) / 4
    assert len(table["foreign reference"]) > len(briefs) / 4
    assert max(table["a sentence added"].values(), default=0) <= 3


def _on_other_paper(briefs: dict[str, tuple[Manuscript, Fitted]]) -> dict[str, bytes]:
    """A4 for Letter, and the other way round, with the breaks and tables as they were."""
    theme = sample_manuscript().theme
    out = {}
    for name, (manuscript, fitted) in briefs.items():
        assert fitted.arrangement is not None
        other = theme.pages[PAPERS[manuscript.page.name == "A4"]]
        out[name] = assemble(manuscript, replace(fitted.arrangement, paper=paper(other)))
    return out


def _referred(briefs: dict[str, tuple[Manuscript, Fitted]]) -> dict[str, bytes]:
    reference = read_reference(reference_files.default(), "default.docx")
    out = {}
    for name, (manuscript, _) in briefs.items():
        foreign = replace(manuscript, word=WordLook(reference))
        out[name] = render(foreign, fit(foreign, word=True)).data
    return out


def _edited(briefs: dict[str, tuple[Manuscript, Fitted]]) -> dict[str, bytes]:
    """The files with a sentence of 27 words more in the first long paragraph of their columns."""
    out = {}
    for name, (manuscript, fitted) in briefs.items():
        arrangement = fitted.arrangement
        assert arrangement is not None
        sections = list(arrangement.sections)
        at = next((n for n, section in enumerate(sections) if section.columns == 2), 0)
        blocks = list(sections[at].blocks)
        n = next((n for n, b in enumerate(blocks) if getattr(b, "runs", ()) and b.style.key == "body"), None)
        if n is None:
            continue
        blocks[n] = blocks[n]._replace(runs=(*blocks[n].runs, Run(f" {ADDED}")))
        sections[at] = sections[at]._replace(blocks=tuple(blocks))
        out[name] = assemble(manuscript, replace(arrangement, sections=tuple(sections)))
    return out
