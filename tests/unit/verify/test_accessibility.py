"""Accessibility of Word files: each fault found at its place, and none where there is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx.document import Document
from lxml import etree

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.fit import fit
from briefgen.render.docx import render
from briefgen.verify import accessibility
from briefgen.verify.accessibility import check_word_file
from tests.accessible_documents import PAIRS, box, lines, link, saved, sound
from tests.random_documents import random_manuscript
from tests.sample_documents import sample_manuscript
from tests.unit.render_docx.samples import full
from tests.word_edits import WordFile

ODD = ("²", "9" * 5_000, "-1", "", "é", "١")


def found(made: Document) -> tuple[Finding, ...]:
    """What is wrong with a file."""
    return check_word_file(saved(made), "a.docx")


def test_a_sound_file_has_no_fault() -> None:
    """Nothing is said of it."""
    assert found(sound()) == ()


@pytest.mark.parametrize("name", PAIRS)
def test_a_fault_is_found_at_its_place(name: str) -> None:
    """It alone, with a hint; and nothing where the rule is kept."""
    pair, broken, kept = PAIRS[name], sound(), sound()
    pair.breaks(broken)
    pair.keeps(kept)

    findings = found(broken)

    assert [(f.code, f.address, f.severity, f.file) for f in findings] == [
        (pair.code, pair.place, pair.severity, "a.docx")
    ]
    assert all(f.hints for f in findings)
    assert found(kept) == ()


def test_every_code_has_its_pairs() -> None:
    """None is given that no pair shows."""
    source = "".join(path.read_text("utf-8") for path in Path(accessibility.__path__[0]).glob("*.py"))

    assert set(re.findall(r'"(docx-[a-z-]+)"', source)) - {"docx-too-large"} == {pair.code for pair in PAIRS.values()}


def test_many_faults_of_a_kind_are_counted() -> None:
    """Ten are told."""
    made = sound()
    for _ in range(30):
        link(made, "here")

    findings = found(made)

    assert len(findings) == 10
    assert findings[-1].details[-1] == "and 20 more of this kind"


def test_what_is_there_for_older_readers_is_not_read_twice() -> None:
    """A text box is one paragraph, and those behind it keep their numbers."""
    made = sound()
    box(made, "inline", "Look")
    lines("a", "", "b")(made)

    assert [f.address for f in found(made)] == ["paragraph 12"]


@pytest.mark.parametrize("odd", ODD, ids=["power", "long", "negative", "empty", "letter", "arabic"])
def test_numbers_that_are_none_say_nothing(odd: str) -> None:
    """Whatever stands where a number should."""
    made = sound()
    data = WordFile(saved(made))
    data.part(
        "word/styles.xml", lambda xml: re.sub(rb'(<w:(?:sz|outlineLvl) w:val=)"\d+"', rb'\1"%s"' % odd.encode(), xml)
    )
    data.part("word/styles.xml", lambda xml: xml.replace(b'"heading 5"', f'"heading {odd}"'.encode()))

    assert {f.code for f in check_word_file(data.data, "a.docx")} <= {"docx-low-contrast"}


@pytest.mark.parametrize(("body", "what"), [("<w:p/>" * 16_000, "paragraphs"), ("<w:tbl/>" * 1_001, "tables")])
def test_a_file_that_is_too_long_is_refused(body: str, what: str) -> None:
    """Before it takes long."""
    data = WordFile(saved(sound()))
    for each in etree.fromstring(f'<w:body xmlns:w="{data.main.nsmap["w"]}">{body}</w:body>'):
        data.main[0].append(each)

    with pytest.raises(BriefInvalid, match=f"docx-too-large.*{what}"):
        check_word_file(data.data, "a.docx")


def test_our_own_files_have_no_fault() -> None:
    """The sample, and random briefs, whose links and headings are random too."""
    assert check_word_file(full(), "full.docx") == ()
    for seed in (7, 11, 13):
        manuscript = random_manuscript(seed, part=0.5)
        data = render(manuscript, fit(manuscript, word=True)).data
        assert {f.code for f in check_word_file(data, "random.docx")} <= {"docx-link-text"}
    assert sample_manuscript().document.metadata.title
