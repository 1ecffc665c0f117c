"""`--reference-doc`: a house's Word file gives the look of the DOCX, and nothing of it leads outside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from tests import reference_files
from tests.conftest import Cli, Project
from tests.verbs import docx_text, docx_xpath

REFERENCES: dict[str, Callable[[Path], bytes]] = {
    "lean": lambda folder: reference_files.lean(),
    "default": lambda folder: reference_files.default(),
    "house": lambda folder: reference_files.house(),
    "hooked": lambda folder: reference_files.hooked(),
    "libreoffice": lambda folder: reference_files.from_libreoffice(folder / "office"),
}


def rendered(cli: Cli, project: Project, reference: bytes, *more: str) -> bytes:
    """The DOCX of the sample on a reference document."""
    file = project.root / "house.docx"
    file.write_bytes(reference)
    done = cli("render", "--format", "docx", "--reference-doc", str(file), "--json", *more)
    assert done.code == 0, done.out
    assert done.finding("word-pages-unknown")["severity"] == "warning"
    return project.output(".docx").read_bytes()


def faults(file: Path) -> set[str]:
    """What the schema has against a file."""
    return {error.description for error in OpenXmlValidator().validate(file).errors}


@pytest.mark.parametrize("name", REFERENCES)
def test_the_schema_objects_to_nothing_that_the_reference_did_not_bring(cli: Cli, project: Project, name: str) -> None:
    """And the words are those that the file has without it."""
    cli("render", "--format", "docx")
    plain = docx_text(project.output(".docx").read_bytes())

    data = rendered(cli, project, REFERENCES[name](project.root))

    assert faults(project.output(".docx")) <= faults(project.root / "house.docx")
    assert docx_text(data) == plain
    assert docx.Document(io.BytesIO(data)).paragraphs


def test_styles_are_found_by_name_without_regard_to_case(cli: Cli, project: Project) -> None:
    """The house's own stay as they are; those that it lacks are made on its faces."""
    data = rendered(cli, project, reference_files.lean())

    def style(name: str, path: str) -> list[str]:
        found = docx_xpath(data, f'//w:style[w:name/@w:val="{name}"]{path}', "word/styles.xml")
        return [str(value) for value in found]

    assert style("heading 1", "/w:rPr/w:color/@w:val") == ["116644"]
    assert style("heading 1", "/@w:styleId") == ["Heading1"]
    assert style("Heading 1", "") == []
    assert style("Brief Panel", "/w:basedOn/@w:val") == ["Normal"]
    assert style("Brief Panel", "//w:rFonts") == []
    assert style("Brief Panel Heading", "//w:rFonts/@w:ascii") == ["Georgia"]
    assert len(docx_xpath(data, '//w:style[@w:default="1"][@w:type="paragraph"]', "word/styles.xml")) == 1
    assert docx_xpath(data, "//w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["en-GB"]
    used = set(docx_xpath(data, "//w:pStyle/@w:val | //w:rStyle/@w:val"))
    assert used <= set(docx_xpath(data, "//w:style/@w:styleId", "word/styles.xml"))


def test_page_header_footer_and_lists_are_the_houses(cli: Cli, project: Project) -> None:
    """Margins, the picture in the header, the footer, and the bullets of its list style; its text is gone."""
    data = rendered(cli, project, reference_files.house())

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
    assert set(docx_xpath(data, "//w:pgMar/@w:left")) == {"1587"}
    assert set(docx_xpath(data, "//w:pgMar/@w:right")) == {"1247"}
    assert sum(name.startswith("word/media/") for name in names) == 1
    assert "MINISTRY OF WATERS" in "".join(docx_xpath(data, "//w:t/text()", "word/header1.xml"))
    assert len(docx_xpath(data, "//w:headerReference")) == 2
    assert len(docx_xpath(data, "//w:titlePg")) == 1
    assert "Replace this text" not in docx_text(data)
    assert not [name for name in names if name.endswith(".odttf")]
    assert docx_xpath(data, '//w:p[w:pPr/w:pStyle/@w:val="ListBullet"]/w:pPr/w:numPr') == []


def test_what_leads_outside_is_left_out_with_a_finding(cli: Cli, project: Project) -> None:
    """A linked picture, an object, a field that fetches, template and protection; a link that a reader clicks stays."""
    file = project.root / "house.docx"
    file.write_bytes(reference_files.hooked())

    done = cli("render", "--format", "docx", "--reference-doc", str(file), "--json")

    told = {f["message"] for f in done.document["findings"] if f["code"] == "reference-left-out"}
    assert len(told) == 5
    data = project.output(".docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"x.example" not in everything
    assert b"activeX" not in everything
    assert b"documentProtection" not in everything
    assert b"https://waters.example" in everything


def test_a_draft_bears_its_mark_in_every_header(cli: Cli, project: Project) -> None:
    """In those of the house, and on pages for which it has none."""
    project.edit("status: final", "status: draft")
    for reference, headers in ((reference_files.house(), 3), (reference_files.lean(), 2)):
        data = rendered(cli, project, reference, "--force")
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [name for name in package.namelist() if name.startswith("word/header")]
        assert len(parts) == headers
        assert {"".join(docx_xpath(data, "//w:p[1]//w:t/text()", name))[:5] for name in parts} == {"Draft"}


def test_the_same_files_give_the_same_bytes(cli: Cli, project: Project) -> None:
    """Twice the same."""
    reference = reference_files.house()

    assert rendered(cli, project, reference) == rendered(cli, project, reference, "--force")


def test_a_template_of_word_serves_as_well(cli: Cli, project: Project) -> None:
    """A .dotx says of itself that it is none to be edited; the brief is one."""
    kinds = ("document.main+xml", "template.main+xml")
    data = rendered(cli, project, reference_files.changed(reference_files.lean(), {"[Content_Types].xml": kinds}))

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"template.main" not in package.read("[Content_Types].xml")


def test_the_project_may_name_it(cli: Cli, project: Project) -> None:
    """Below its folder; a mistake stands at the key."""
    settings = project.root / "briefgen.toml"
    (project.root / "house.docx").write_bytes(reference_files.lean())
    settings.write_text('[project]\nreference_doc = "house.docx"\n', encoding="utf-8")

    assert cli("render", "--format", "docx", "--json").finding("word-pages-unknown")
    assert docx_xpath(project.output(".docx").read_bytes(), '//w:pgMar[@w:left="1701"]')
    for name, code in (("gone.docx", "no-such-file"), ("../house.docx", "outside-project")):
        settings.write_text(f'[project]\nreference_doc = "{name}"\n', encoding="utf-8")
        done = cli("render", "--format", "docx", "--json")
        assert (done.code, done.finding(code)["severity"]) == (1, "error")


def test_a_file_of_briefgen_serves_as_a_reference(cli: Cli, project: Project) -> None:
    """Its own styles come back under their names, and none twice."""
    cli("render", "--format", "docx")
    own = project.output(".docx").read_bytes()

    data = rendered(cli, project, own, "--force")

    names = docx_xpath(data, "//w:style/w:name/@w:val", "word/styles.xml")
    assert len(names) == len(set(names))
    assert faults(project.output(".docx")) == set()
