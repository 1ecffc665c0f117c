"""The whole chain over the sample brief: what is made, what is refused, what stays."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Cli, Project
from tests.verbs import html_text, pages_are, pdf_pages, pdf_sizes, pdf_text, says, text_above

FORMATS = ("pdf", "docx", "html")


def test_a_fresh_project_renders(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`briefgen init x && cd x && briefgen render --format pdf`."""
    monkeypatch.chdir(tmp_path)

    assert cli("init", "x").code == 0
    monkeypatch.chdir(tmp_path / "x")
    done = cli("render", "--format", "pdf")

    assert done.code == 0, done.err
    assert done.out == "out/sample-lake-sarven/sample-lake-sarven.pdf\n"
    pages_are((tmp_path / "x" / done.out.strip()).read_bytes(), 2)


def test_init_leaves_what_is_there(cli: Cli, project: Project) -> None:
    """A folder with something in it is refused."""
    before = project.brief.read_bytes()

    done = cli("init", ".", "--json")

    assert done.code == 2
    assert done.finding("not-empty")
    assert project.brief.read_bytes() == before


def test_all_formats_and_a_manifest_are_written(cli: Cli, project: Project) -> None:
    """Three files, and what they were made from."""
    done = cli("render", "--json")

    assert done.code == 0, done.out
    made = sorted(path.name for path in project.out.iterdir())
    said = project.manifest
    assert made == ["manifest.json", *sorted(f"{project.slug}.{format_}" for format_ in FORMATS)]
    assert set(said["outputs"]) == set(made) - {"manifest.json"}
    assert set(said["inputs"]) >= {
        f"briefs/{project.slug}/{name}" for name in ("brief.yaml", "brief.lock", "article.txt")
    }
    assert said["edition"] == done.document["results"][0]["edition"]
    assert str(project.root) not in json.dumps(said)


def test_a_second_run_makes_the_same_bytes(cli: Cli, project: Project) -> None:
    """Manifest included."""
    cli("render")
    first = {path.name: path.read_bytes() for path in project.out.iterdir()}

    cli("render")

    assert {path.name: path.read_bytes() for path in project.out.iterdir()} == first


# The command line in a process that finds no C loops of ReportLab's.
_WITHOUT_C = (
    "import sys; sys.modules['_rl_accel'] = sys.modules['rl_accel'] = None; from briefgen.__main__ import main; main()"
)
_PLAIN = "from briefgen.__main__ import main; main()"


def test_machine_and_mood_do_not_matter(project: Project) -> None:
    """Another time zone, hash seed and locale, with and without ReportLab's C loops, a cold cache, and two at once: the same
    bytes in every format."""
    moods = (("UTC", "1", "C", _PLAIN), ("Asia/Almaty", "77", "C.UTF-8", _PLAIN), ("UTC", "5", "C", _WITHOUT_C))
    running = []
    for number, (zone, seed, locale, program) in enumerate(moods):
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale}
        out = project.root / str(number)
        words = ["render", "--format", "all", "--format", "tree", "--out", str(out)]
        command = [sys.executable, "-c", program, *words]
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        if number == 0:
            assert running[0].wait() == 0
            shutil.rmtree(project.root / ".briefgen")

    made = []
    for number, process in enumerate(running):
        tree, said = process.communicate()
        assert process.returncode == 0, said
        files = sorted((project.root / str(number) / project.slug).iterdir())
        printed = [
            line for line in tree.splitlines() if not line.startswith(b"%d/" % number)
        ]  # without the names of files
        made.append({path.name: path.read_bytes() for path in files} | {"tree": b"\n".join(printed)})
    assert {name for name in made[0] if any(other[name] != made[0][name] for other in made[1:])} == set()


def test_three_times_the_text_does_not_fit(cli: Cli, project: Project) -> None:
    """Exit code 3, with the longest passages, how much to cut, and nothing written."""
    triple(project)
    cli("lock")

    done = cli("render", "--format", "pdf", "--json")

    said = done.finding("does-not-fit")
    assert done.code == 3
    assert said["details"]
    assert any("cut about" in hint for hint in said["hints"])
    assert not project.out.exists()


def test_a_third_less_text_still_has_two_pages(cli: Cli, project: Project) -> None:
    """Two pages, or two pages with the finding that they are not full."""
    for text in ("priority: 1", "priority: 2"):
        assert text in project.brief.read_text(encoding="utf-8")
    shorten(project)

    done = cli("render", "--format", "pdf", "--json")

    assert done.code == 0, done.out
    pages_are(project.output(".pdf").read_bytes(), 2)
    codes = {finding["code"] for finding in done.document["findings"]}
    assert codes <= {"underfull", "columns-uneven"}


def test_all_formats_name_the_people(cli: Cli, project: Project) -> None:
    """Who said it, in which role, through whom, in each format."""
    cli("render")

    for format_ in FORMATS:
        data = project.output(f".{format_}").read_bytes()
        says(
            format_,
            data,
            ["Mirel Tovan", "Hydrologist", "The Basin Quarterly", "Edda Lorn", "Reader in water law", "Radio Shore"],
        )


def test_parts_stand_in_their_order(cli: Cli, project: Project) -> None:
    """Messages before evidence before what speaks against it before sources."""
    cli("render", "--format", "pdf")

    data = project.output(".pdf").read_bytes()
    order = ["Key messages", "What the evidence shows", "What speaks against it", "What to watch next", "Sources"]
    for upper, lower in itertools.pairwise(order):
        text_above(data, upper, lower)


def test_an_edited_docx_is_not_overwritten(cli: Cli, project: Project) -> None:
    """Exit code 6 until it is moved, or --force."""
    cli("render", "--format", "docx")
    docx = project.output(".docx")
    docx.write_bytes(docx.read_bytes() + b"edited")

    refused = cli("render", "--format", "docx", "--json")
    kept = docx.read_bytes()
    forced = cli("render", "--format", "docx", "--force")

    assert refused.code == 6
    assert refused.finding("output-edited")["file"] == f"out/{project.slug}/{docx.name}"
    assert kept.endswith(b"edited")
    assert forced.code == 0
    assert not docx.read_bytes().endswith(b"edited")


def test_outputs_of_another_edition_are_named(cli: Cli, project: Project) -> None:
    """A DOCX of before stands beside a PDF of now."""
    cli("render", "--format", "docx")
    project.edit("Fewer crews buy", "Few crews now buy")

    done = cli("render", "--format", "pdf", "--allow-unverified", "--json")
    locked = cli("lock", "--accept", "evidence[fishing].claim")
    again = cli("render", "--format", "pdf", "--json")

    assert done.code == 0
    assert project.output(".UNVERIFIED.pdf").exists()
    assert locked.code == 0, locked.err
    assert again.finding("other-edition")["file"].endswith(".docx")


def test_one_word_changed_in_a_quotation_is_refused(cli: Cli, project: Project) -> None:
    """Exit code 1, with the words that differ."""
    project.edit("A gauge that only one side can read", "A gauge that every one side can read")

    done = cli("render", "--format", "pdf", "--json")

    said = done.finding("quote-not-in-source")
    assert done.code == 1
    assert said["address"] == "quotes[tovan-claim].text"
    assert "[-every-]" in " ".join(said["details"])
    assert "{+only+}" in " ".join(said["details"])
    assert not project.out.exists()


def test_without_the_article_the_lock_answers(cli: Cli, project: Project) -> None:
    """The lock is intact: the same bytes as with the article."""
    cli("render", "--format", "pdf")
    first = project.output(".pdf").read_bytes()
    (project.folder / "article.txt").unlink()

    done = cli("render", "--format", "pdf")

    assert done.code == 0, done.err
    assert project.output(".pdf").read_bytes() == first


def test_without_the_article_a_changed_text_is_refused(cli: Cli, project: Project) -> None:
    """Nothing proves the new words."""
    (project.folder / "article.txt").unlink()
    project.edit("is not a measurement but a claim", "is a measurement and a claim")

    done = cli("render", "--format", "pdf", "--json")

    assert done.code == 1
    assert done.finding("text-changed")["address"] == "quotes[tovan-claim].text"
    assert not project.out.exists()


def test_an_unverified_draft_says_so_on_every_page(cli: Cli, project: Project) -> None:
    """In the file's name, on each page, in the metadata; it never takes the name of the verified brief."""
    project.edit("is not a measurement but a claim", "is not a measurement but a dream")

    done = cli("render", "--allow-unverified", "--json")

    assert done.code == 0, done.out
    assert {path.name for path in project.out.iterdir()} == {
        "manifest.UNVERIFIED.json", *(f"{project.slug}.UNVERIFIED.{format_}" for format_ in FORMATS)
    }  # fmt: skip
    pdf = project.output(".UNVERIFIED.pdf").read_bytes()
    assert all("UNVERIFIED DRAFT" in page for page in pdf_pages(pdf))
    assert "UNVERIFIED DRAFT" in html_text(project.output(".UNVERIFIED.html").read_bytes())


def test_a_draft_says_so_on_every_page(cli: Cli, project: Project) -> None:
    """A draft may lack parts, and is marked."""
    project.edit("status: final", "status: draft")

    done = cli("render", "--format", "pdf")

    assert done.code == 0, done.err
    assert all("Draft" in page for page in pdf_pages(project.output(".pdf").read_bytes()))


def test_the_date_of_a_slot_is_not_of_the_edition(cli: Cli, project: Project) -> None:
    """The same brief in another week prints another date, and is the same edition."""
    project.edit("date: 2031-03-20}", "date: slot}")

    first = cli("render", "--format", "pdf", "--date", "2031-04-01", "--json").document["results"][0]
    text = pdf_text(project.output(".pdf").read_bytes())
    second = cli("render", "--format", "pdf", "--date", "2031-05-02", "--json").document["results"][0]

    assert "1 April 2031" in text
    assert first["edition"] == second["edition"]
    assert first["digest"] != second["digest"]


def test_letter_has_its_own_paper(cli: Cli, project: Project) -> None:
    """--page-size makes pages of 612 by 792 points."""
    cli("render", "--format", "pdf", "--page-size", "Letter")

    data = project.output(".pdf").read_bytes()
    pages_are(data, 2)
    assert pdf_sizes(data) == {(612, 792)}


def test_several_briefs_end_with_the_first_code_of_the_rule(cli: Cli, project: Project) -> None:
    """One that is fine, one with an error and one that does not fit: all are told, and 1 goes before 3."""
    for name in ("broken", "long"):
        copy = project.root / "briefs" / name
        copy.mkdir()
        for path in project.folder.iterdir():
            (copy / path.name).write_bytes(path.read_bytes())
    Project(project.root, "broken").edit("version: 1", "version: [1]")
    triple(Project(project.root, "long"))
    cli("lock", "long")

    done = cli("render", "--format", "html", "--json")

    assert done.code == 1
    assert {finding["code"] for finding in done.document["findings"]} >= {"wrong-type", "does-not-fit"}
    assert [result["format"] for result in done.document["results"]] == ["html"]


def test_the_tree_is_printed_not_written(cli: Cli, project: Project) -> None:
    """`--format tree` goes to standard output."""
    done = cli("render", "--format", "tree")

    assert done.code == 0, done.err
    assert "evidence[fishing].claim" in done.out
    assert not project.out.exists()


def test_check_writes_nothing(cli: Cli, project: Project) -> None:
    """A verdict on standard output, no folder."""
    done = cli("check")

    assert done.code == 0, done.err
    assert done.out == f"briefs/{project.slug}/brief.yaml: no errors\n"
    assert not project.out.exists()


def triple(project: Project) -> None:
    """Each detail of the evidence three times as long, and none may be left out."""
    text = project.brief.read_text(encoding="utf-8")
    text = text.replace("priority: 1", "priority: 0").replace("priority: 2", "priority: 0")
    context = text[text.index("context:\n") + 9 : text.index("evidence:\n")]
    more = "".join(context.replace("- id: ", f"- id: {letter}-") for letter in "abcdef")
    project.brief.write_text(text.replace(context, context + more, 1), encoding="utf-8")


def shorten(project: Project) -> None:
    """Two of four pieces of evidence, one of two of the context: about a third of the text goes."""
    text = project.brief.read_text(encoding="utf-8")
    for begin, end in (
        ("  - id: trust", "  - id: fishing"),
        ("  - id: mistrust", "people:"),
        ("  - id: gazette", "evidence:"),
    ):
        text = text[: text.index(begin)] + text[text.index(end) :]
    project.brief.write_text(text, encoding="utf-8")
