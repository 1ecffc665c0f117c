"""The schema of Word files: no objection to any of ours, and on a reference document none beyond what that brought."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree

import briefgen
from briefgen import resources
from briefgen.fit import fit
from briefgen.layout import Manuscript, WordLook
from briefgen.ooxml.reference import read_reference
from briefgen.render.docx import render
from tests.checkout import BRIEFS, all_briefs, case_brief
from tests.gallery import rendered
from tests.gallery.gallery import GALLERY
from tests.random_documents import fitting
from tests.test_cases import CASES
from tests.word_edits import WordFile
from tests.word_schema import REFERENCES, objections

FEW, MANY = 8, 50


@dataclass(frozen=True)
class Base:
    """What a Word file is made on: a reference document or none, with what the schema has against it."""

    folder: Path
    file: Path | None
    brought: Counter[str]

    def beyond(self, made: Mapping[str, bytes]) -> dict[str, Counter[str]]:
        """What the schema has against files, without what the reference brought."""
        found = {name: objections(data, self.folder) - self.brought for name, data in made.items()}
        return {name: said for name, said in found.items() if said}

    def on(self, manuscript: Manuscript) -> Manuscript:
        """A manuscript in the look of the reference."""
        if self.file is None:
            return manuscript
        return replace(manuscript, word=WordLook(read_reference(self.file.read_bytes(), self.file.name)))


@pytest.fixture(params=REFERENCES, scope="module")
def base(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Base:
    """Each in turn."""
    make, folder = REFERENCES[request.param], tmp_path_factory.mktemp(request.param)
    if make is None:
        return Base(folder, None, Counter())
    file = folder / f"{request.param}.docx"
    file.write_bytes(make(folder))
    return Base(folder, file, objections(file.read_bytes(), folder))


def _rendered(briefs: Iterable[tuple[str, Path]], base: Base) -> dict[str, bytes]:
    made = {}
    for name, brief in briefs:
        result = briefgen.render_brief(
            brief, ["docx"], reference_doc=base.file, allow_unverified=True, out=base.folder / "out"
        )
        assert result.ok, result.findings
        made[name] = result.outputs[0].data
        shutil.rmtree(base.folder / "out")
    return made


def test_every_brief(base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the checkout, in each of its languages."""
    all_briefs(tmp_path)
    monkeypatch.chdir(tmp_path)

    made = _rendered(((str(brief), tmp_path / "briefs" / brief) for brief in BRIEFS), base)

    assert len(made) == len(BRIEFS)
    assert base.beyond(made) == {}


def test_every_case(base: Base, tmp_path: Path) -> None:
    """A draft, an unverified one, those with tables, notes and data files among them."""
    briefs = {}
    for expect in CASES:
        briefs[expect.parent.name] = case_brief(expect, tmp_path / expect.parent.name)

    made = _rendered(briefs.items(), base)

    assert len(made) == len(CASES)
    assert base.beyond(made) == {}


@pytest.mark.parametrize("kind", GALLERY)
def test_every_kind_of_chart(kind: str, base: Base) -> None:
    """Each exhibit of the gallery as a native chart."""
    made = {str(n): rendered.docx(base.on(each)) for n, each in enumerate(rendered.sheets(GALLERY[kind]))}

    assert made
    assert base.beyond(made) == {}


def _random(base: Base, count: int) -> dict[str, bytes]:
    briefs = fitting(range(12_000, 12_000 + 2 * count))
    chosen = list(briefs.items())[:count]
    made = {}
    for name, (manuscript, fitted) in chosen:
        on = base.on(manuscript)
        made[name] = render(on, fitted if on is manuscript else fit(on, word=True)).data
    return made


def test_some_random_briefs(base: Base) -> None:
    """With and without notes, on both papers, in three languages."""
    made = _random(base, FEW)

    assert len(made) == FEW
    assert base.beyond(made) == {}


@pytest.mark.soak
def test_fifty_random_briefs(base: Base) -> None:
    """Of the same kind."""
    made = _random(base, MANY)

    assert len(made) == MANY
    assert base.beyond(made) == {}


def test_the_checker_notices_what_is_wrong(tmp_path: Path) -> None:
    """Three negative controls: a child where none may be, a value of no kind, a relationship that leads nowhere."""
    made = _rendered([("sample", resources.samples() / "sample-lake-sarven")], Base(tmp_path, None, Counter()))[
        "sample"
    ]
    assert not objections(made, tmp_path)
    w = WordFile(made).main.nsmap["w"]

    def child(word: WordFile) -> None:
        etree.SubElement(next(word.main.iter("{*}pPr")), f"{{{w}}}t")

    def value(word: WordFile) -> None:
        next(word.main.iter("{*}pgSz")).set(f"{{{w}}}w", "wide")

    def astray(word: WordFile) -> None:
        word.relate("chart", "charts/gone.xml")

    for spoil in (child, value, astray):
        word = WordFile(made)
        spoil(word)
        assert objections(word.data, tmp_path), spoil.__name__
