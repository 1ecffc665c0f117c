"""A Word file that was damaged anywhere, as no table of hostile files foresees, ends in findings or is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from lxml import etree

from briefgen import render_brief, resources
from briefgen.errors import BriefgenError
from briefgen.ooxml.reading import read_word_file
from briefgen.pull.pull import Asked, pull
from briefgen.verify.accessibility import check_word_file
from briefgen.world import World
from tests import reference_files
from tests.conftest import SAMPLE
from tests.word_edits import WordFile

_ODD = ("", "0", "-1", "²", "9" * 5_000, "é\u202e", 'x"/><y', "true", "rId1", "FFFFFF", "../../x", "word/document.xml")
_CHANGES = 12  # of one file


@cache
def ours() -> bytes:
    """The sample as DOCX."""
    with TemporaryDirectory() as folder:
        return render_brief(resources.samples() / SAMPLE, ["docx"], out=folder).outputs[0].data


def damaged(data: bytes, seed: int) -> bytes:
    """The file with some changes in one or two of its parts: elements gone, twice, elsewhere, renamed; values that are odd."""
    rnd = Random(seed)  # noqa: S311
    word = WordFile(data)
    word.parts["word/document.xml"] = etree.tostring(word.main)
    names = [name for name in word.parts if name.endswith((".xml", ".rels"))]
    for name in rnd.sample(names, rnd.choice([1, 1, 2])):
        root = etree.fromstring(word.parts[name])
        for _ in range(rnd.randint(1, _CHANGES)):
            _damage(rnd, root)
        word.parts[name] = etree.tostring(root)
    word.main = etree.fromstring(word.parts["word/document.xml"])
    return word.data


def _damage(rnd: Random, root: etree._Element) -> None:
    below = [each for each in root.iter(etree.Element) if each is not root]
    if not below:
        return
    each, other = rnd.choice(below), rnd.choice(below)
    parent = each.getparent()
    kind = rnd.randrange(6)
    if kind == 0:
        parent.remove(each)
    elif kind == 1:
        parent.insert(rnd.randrange(len(parent) + 1), etree.fromstring(etree.tostring(each)))
    elif kind == 2 and each not in other.iterancestors() and each is not other:
        other.append(each)
    elif kind == 3:
        each.tag = other.tag
    elif kind == 4:
        each.text = rnd.choice(_ODD)
    elif each.attrib:
        each.set(rnd.choice(list(each.attrib)), rnd.choice(_ODD))


def _check(data: bytes, folder: Path) -> None:
    check_word_file(data, "a.docx")


def _refer(data: bytes, folder: Path) -> None:
    (folder / "house.docx").write_bytes(data)
    made = render_brief(resources.samples() / SAMPLE, ["docx"], out=folder, reference_doc=folder / "house.docx")
    for output in made.outputs:
        package = read_word_file(output.data, "made.docx")
        for name in package.parts:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.parts[name])
        check_word_file(output.data, "made.docx")
        output.path.unlink()


def _pull(data: bytes, folder: Path) -> None:
    (folder / "edited.docx").write_bytes(data)
    pull(folder / "edited.docx", str(resources.samples() / SAMPLE), Asked(dry_run=True), World(folder))


WAYS: dict[str, tuple[Callable[[bytes, Path], None], Callable[[], bytes]]] = {
    "check": (_check, ours),
    "reference": (_refer, reference_files.house),
    "our own as reference": (_refer, ours),
    "pull": (_pull, ours),
}


def _survives(way: str, seeds: range, folder: Path) -> None:
    do, made = WAYS[way]
    for seed in seeds:
        try:
            do(damaged(made(), seed), folder)
        except BriefgenError:
            continue
        except Exception as error:
            raise AssertionError(f"seed {seed}: {error!r}") from error


@pytest.mark.parametrize("way", WAYS)
def test_damage_ends_in_findings(way: str, tmp_path: Path) -> None:
    """Ten files by each way."""
    _survives(way, range(10), tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("way", WAYS)
def test_much_damage_ends_in_findings(way: str, tmp_path: Path) -> None:
    """Five hundred."""
    _survives(way, range(1_000, 1_500), tmp_path)
