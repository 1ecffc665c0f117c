"""`briefgen check --docx`: any Word file, made here or brought in, by the command as it is typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import briefgen
from tests import reference_files
from tests.accessible_documents import PAIRS, saved, sound
from tests.checkout import BRIEFS, all_briefs
from tests.conftest import Cli
from tests.office import word_file
from tests.verbs import docx_xpath
from tests.word_edits import WordFile

LOOKS = [
    (template, theme) for template in ("policy-note", "policy-brief", "policy-paper") for theme in ("brief", "slate")
]
REFERENCES: dict[str, Callable[[Path], bytes]] = {
    "lean": lambda folder: reference_files.lean(),
    "libreoffice": lambda folder: reference_files.from_libreoffice(folder / "office"),
    "default": lambda folder: reference_files.default(),
    "house": lambda folder: reference_files.house(),
}


@pytest.fixture
def theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of somebody else, in a folder that is no project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "theirs.docx"


@pytest.mark.parametrize("name", PAIRS)
def test_a_fault_is_told_with_its_place(cli: Cli, theirs: Path, name: str) -> None:
    """On the screen and as JSON: an error ends in exit code 1, a warning does not; where the rule is kept, nothing is said."""
    pair, broken, kept = PAIRS[name], sound(), sound()
    pair.breaks(broken)
    pair.keeps(kept)
    code = int(pair.severity == "error")

    theirs.write_bytes(saved(broken))
    shown, told = (cli("check", "--docx", "theirs.docx", *more) for more in ((), ("--json",)))
    theirs.write_bytes(saved(kept))
    silent = cli("check", "--docx", "theirs.docx", "--json")

    assert (shown.code, told.code) == (code, code)
    assert f"{pair.severity}[{pair.code}]" in shown.err
    assert f"theirs.docx at {pair.place}" if pair.place else "theirs.docx" in shown.err
    assert shown.out.strip() == f"theirs.docx: {'1 error' if code else 'no errors'}"
    [finding] = told.document["findings"]
    assert (finding["code"], finding.get("address", ""), finding["severity"]) == (pair.code, pair.place, pair.severity)
    assert (Path(finding["file"]).name, bool(finding["hints"])) == ("theirs.docx", True)
    assert (silent.code, silent.document["findings"]) == (0, [])


def test_all_faults_are_told_at_once(cli: Cli, theirs: Path) -> None:
    """The author need not check again after each."""
    made = sound()
    chosen = [PAIRS[name] for name in ("title", "language", "skipped", "list", "here", "picture", "head", "contrast")]
    for pair in chosen:
        pair.breaks(made)
    theirs.write_bytes(saved(made))

    done = cli("check", "--docx", "theirs.docx", "--json")

    assert [finding["code"] for finding in done.document["findings"]] == [
        "docx-no-title",
        "docx-no-language",
        "docx-heading-skipped",
        "docx-typed-list",
        "docx-link-text",
        "docx-low-contrast",
        "docx-no-header-row",
        "docx-no-alt-text",
    ]
    assert done.document["results"][-1]["exit_code"] == done.code == 1


def test_exit_codes(cli: Cli, theirs: Path) -> None:
    """0 without errors, 1 for errors and what is no Word file, 2 for what was typed wrong; nothing is written."""
    theirs.write_bytes(saved(sound()))
    assert cli("check", "--docx", "theirs.docx").code == 0
    assert cli("check", "--docx", "gone.docx", "--json").finding("no-such-file")["severity"] == "error"
    assert cli("check", "--docx", "gone.docx").code == 1
    assert cli("check", "--docx", ".").code == 1
    assert cli("check", "--docx", "theirs.docx", "some-brief").code == 2
    assert cli("check", "--docx").code == 2
    assert [path.name for path in theirs.parent.iterdir()] == ["theirs.docx"]


def test_a_template_of_word_is_checked(cli: Cli, theirs: Path) -> None:
    """A .dotx is a Word file."""
    kinds = ("document.main+xml", "template.main+xml")
    theirs.write_bytes(reference_files.changed(saved(sound()), {"[Content_Types].xml": kinds}))

    assert cli("check", "--docx", "theirs.docx", "--json").document["findings"] == []


def test_the_name_of_the_main_part_does_not_matter(cli: Cli, theirs: Path) -> None:
    """Word Online calls it document2.xml."""
    made = sound()
    PAIRS["list"].breaks(made)
    parts = WordFile(saved(made)).parts
    renamed = {
        name.replace("word/document.xml", "word/document2.xml").replace(
            "word/_rels/document.xml", "word/_rels/document2.xml"
        ): data.replace(b"word/document.xml", b"word/document2.xml")
        for name, data in parts.items()
    }
    theirs.write_bytes(reference_files.zipped({**renamed}))

    assert cli("check", "--docx", "theirs.docx", "--json").finding("docx-typed-list")["address"] == "paragraph 9"


@pytest.fixture
def project_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All briefs in a project; only the samples may ship with their articles."""
    all_briefs(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _rendered(brief: Path, template: str, theme: str, reference: str | None = None) -> str:
    """The name of the Word file of a brief."""
    made = briefgen.render_brief(
        f"briefs/{brief}", ["docx"], template=template, theme=theme, reference_doc=reference, out="out"
    )
    assert made.ok, made.findings
    return str(made.outputs[0].path)


@pytest.mark.parametrize("brief", BRIEFS, ids=str)
def test_our_own_file_has_no_fault(cli: Cli, project_of_all: Path, brief: Path) -> None:
    """Every brief of the checkout, in each template and theme."""
    said = {}
    for template, theme in LOOKS:
        file = _rendered(brief, template, theme)
        said[template, theme] = cli("check", "--docx", file, "--json").document["findings"]
        Path(file).unlink()

    assert {look: findings for look, findings in said.items() if findings} == {}


@pytest.mark.parametrize("name", REFERENCES)
def test_our_own_file_has_no_fault_but_what_its_reference_brought(cli: Cli, project_of_all: Path, name: str) -> None:
    """The colour of a style in the reference, and a picture in its header, are its own; all else is ours, and none is wrong."""
    reference = project_of_all / "house.docx"
    reference.write_bytes(REFERENCES[name](project_of_all))
    styles = WordFile(reference.read_bytes()).parts["word/styles.xml"].decode()
    ours = []
    for brief in BRIEFS:
        for theme in ("brief", "slate"):
            file = _rendered(brief, "policy-brief", theme, str(reference))
            for finding in cli("check", "--docx", file, "--json").document["findings"]:
                ink = re.match("#([0-9A-F]{6}) on #FFFFFF", finding["message"])
                if not (ink and f'w:val="{ink[1]}"' in styles) and not finding["address"].startswith("header"):
                    ours.append((brief, theme, finding))
            Path(file).unlink()

    assert ours == []


@pytest.mark.parametrize("brief", BRIEFS, ids=str)
def test_what_libreoffice_drops_is_told(cli: Cli, project_of_all: Path, brief: Path) -> None:
    """It writes another XML with the same headings, languages and heads, and leaves out the texts of native charts."""
    saved_again = word_file(Path(_rendered(brief, "policy-brief", "brief")), project_of_all / "saved")
    bare = docx_xpath(saved_again.read_bytes(), "//wp:docPr[not(@descr)]/@name")

    done = cli("check", "--docx", str(saved_again), "--json")

    assert len(bare) == len(briefgen.load_brief(f"briefs/{brief}").charts)
    told = [(finding["code"], finding["message"].split("'")[1]) for finding in done.document["findings"]]
    assert told == [("docx-no-alt-text", name) for name in bare]


def test_a_file_of_libreoffice_is_told_its_faults(cli: Cli, theirs: Path) -> None:
    """One that LibreOffice made of a page without a title, with a picture, a skipped heading, a table and a bare link."""
    page = theirs.with_suffix(".html")
    page.write_text(
        '<html lang="en-GB"><body><h1>Lake</h1><h3>Gauges</h3><p>Read <a href="https://x.example">here</a></p><ul><li>one</ul>'
        "<table border=1><tr><td>Port<td>Level<tr><td>Lesny<td>41</table><p style='color: #bbbbbb'>Hardly to be read</p>"
        "<p>- one<p>- two</body></html>",
        encoding="utf-8",
    )
    file = word_file(page, theirs.parent / "saved")

    done = cli("check", "--docx", str(file), "--json")

    found = {finding["code"]: finding.get("address", "") for finding in done.document["findings"]}
    assert done.code == 1
    assert found == {
        "docx-no-title": "",
        "docx-heading-skipped": "paragraph 2",
        "docx-typed-list": "paragraph 10",
        "docx-link-text": "paragraph 3",
        "docx-low-contrast": "paragraph 9",
        "docx-no-header-row": "table 1",
    }
