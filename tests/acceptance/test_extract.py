"""A brief travels in its PDF: what is inside, what is not, and what comes out again, from any file that is handed in."""

from __future__ import annotations

import hashlib
import io
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

import briefgen
from briefgen import resources
from briefgen.model.public import printed_items
from briefgen.pipeline.pdf_files import files_of
from tests.conftest import Cli, Project
from tests.pdf_tags import TaggedPdf

FOLDER = resources.data() / "briefs"
UNUSED = '  - {id: unused-quotation, by: tovan, text: "not a measurement but a claim"}\n'
BRIEFS = [str(path.relative_to(FOLDER)) for path in sorted(FOLDER.glob("*/brief*.yaml"))]


def rendered(project: Project, cli: Cli, *arguments: str) -> Path:
    """The PDF of the project's brief."""
    done = cli("render", "--format", "pdf", "--force", *arguments)
    assert done.code == 0, done.err
    return project.output(".pdf")


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_brief_comes_out_of_its_pdf_and_renders_to_the_same_text(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, brief: str
) -> None:
    """Without the article, in another place; lock and data are there, and nothing is to be said against them."""
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "briefs" / brief
    shutil.copytree((FOLDER / brief).parent, source.parent)
    first = briefgen.render_brief(source, out="out").outputs[0]
    assert first.path

    done = cli("extract", str(first.path), "--out", "again")

    assert (done.code, done.err) == (0, "")
    assert sorted(path.suffix for path in (tmp_path / "again").iterdir() if path.suffix != ".csv") == [
        ".lock",
        ".toml",
        ".yaml",
    ]
    monkeypatch.chdir(tmp_path / "again")
    again = briefgen.render_brief("brief.yaml")
    assert (again.ok, again.findings) == (True, ())
    assert TaggedPdf(again.outputs[0].data).root.text == TaggedPdf(first.data).root.text
    assert again.plan == first_plan(source)


def first_plan(source: Path) -> str:
    """How the brief was fitted."""
    return briefgen.render_brief(source).plan


def test_every_file_inside_is_what_it_was_made_from(cli: Cli, project: Project) -> None:
    """Check sums hold; data is the file of data; each has its relationship, its media type, and its place in the tree."""
    shutil.copytree(resources.samples() / "sample-research-paper", project.root / "briefs" / "paper")
    assert cli("render", "paper", "--format", "pdf").code == 0
    pdf = pikepdf.open(project.root / "out" / "paper" / "paper.pdf")

    found = {str(spec.UF): spec for spec in pdf.Root.AF}
    read = {name: spec.EF.F.read_bytes() for name, spec in found.items()}

    assert {name: str(spec.AFRelationship) for name, spec in found.items()} == {
        "brief.yaml": "/Source",
        "brief.lock": "/Supplement",
        "briefgen.toml": "/Supplement",
        "attendance.csv": "/Data",
    }
    assert str(found["brief.yaml"].EF.F.Subtype) == "/text/yaml"
    data = project.root / "briefs" / "paper" / "data.csv"
    assert hashlib.sha256(read["attendance.csv"]).digest() == hashlib.sha256(data.read_bytes()).digest()
    for name, spec in found.items():
        params = spec.EF.F.Params
        assert bytes(params.CheckSum) == hashlib.md5(read[name], usedforsecurity=False).digest()
        assert int(params.Size) == len(read[name])
    figure = next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure")
    assert [str(spec.UF) for spec in figure.AF] == ["attendance.csv"]


def test_what_is_not_printed_stays_at_home(cli: Cli, project: Project) -> None:
    """Comments, paths, approval and a quotation that no card shows are not in the public file; the full one has the items."""
    project.edit("title:", "# a secret remark\ntitle:")
    project.edit("quotes:\n", f"quotes:\n{UNUSED}")
    assert cli("lock").code == 0
    public = files_of(rendered(project, cli).read_bytes(), "")["brief.yaml"].decode()
    full = files_of(rendered(project, cli, "--attach", "full").read_bytes(), "")["brief.yaml"].decode()

    for words in ("secret remark", "unused-quotation", "article.txt"):
        assert words not in public
    assert "unused-quotation" in full
    assert "secret remark" not in full
    assert "tovan-claim" in public


def test_attach_none_carries_nothing(cli: Cli, project: Project) -> None:
    """By the option, and by the project's file; then there is nothing to extract."""
    path = rendered(project, cli, "--attach", "none")
    assert "/AF" not in pikepdf.open(path).Root
    (project.root / "briefgen.toml").write_text('[project]\nattach = "none"\n', encoding="utf-8")
    assert "/AF" not in pikepdf.open(rendered(project, cli)).Root

    done = cli("extract", str(path), "--json")

    assert (done.code, done.finding("no-brief-inside")["file"]) == (1, str(path))


def test_a_wrong_word_for_attach_is_told(cli: Cli, project: Project) -> None:
    """With its place in the project's file."""
    (project.root / "briefgen.toml").write_text('[project]\nattach = "everything"\n', encoding="utf-8")

    done = cli("render", "--format", "pdf", "--json")

    assert (done.code, done.finding("unknown-choice")["line"]) == (1, 2)


@pytest.mark.parametrize(("attach", "code"), [("full", 1), ("public", 0), ("none", 0)])
def test_a_brief_under_embargo_may_not_carry_all_of_itself(cli: Cli, project: Project, attach: str, code: int) -> None:
    """What is not printed would leave before its time; nothing is written."""
    project.edit("status: final", 'status: final\nembargo: "2999-01-01T00:00+00:00"')

    done = cli("render", "--format", "pdf", "--attach", attach, "--json")

    assert done.code == code, done.document
    assert project.output(".pdf").exists() == (code == 0)
    if code:
        assert done.finding("attached-under-embargo")["address"] == "embargo"


def test_the_date_of_a_slot_becomes_the_date_of_the_brief(cli: Cli, project: Project) -> None:
    """A brief that is taken out another day says the day on which it was made."""
    project.edit("date: 2031-03-20}", "date: slot}")
    path = rendered(project, cli, "--date", "2031-04-01")

    assert "date: '2031-04-01'" in files_of(path.read_bytes(), "")["brief.yaml"].decode()


def test_a_place_that_is_taken_is_left_as_it_is(cli: Cli, project: Project) -> None:
    """An empty folder is none that is taken."""
    path = rendered(project, cli)
    (project.root / "empty").mkdir()
    assert cli("extract", str(path), "--out", "empty").code == 0

    done = cli("extract", str(path), "--out", "empty", "--json")

    assert (done.code, done.finding("exists")["file"]) == (6, str(project.root / "empty"))


def test_a_look_of_the_house_is_said_to_be_missing(cli: Cli, project: Project) -> None:
    """It does not travel with the brief."""
    assert cli("theme", "new", "ours").code == 0
    path = rendered(project, cli, "--theme", "ours")

    done = cli("extract", str(path), "--out", "away", "--json")

    assert (done.code, done.finding("looks-missing")["severity"]) == (0, "warning")


def _foreign(_: bytes) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    return _bytes(pdf)


def _encrypted(data: bytes) -> bytes:
    pdf, out = pikepdf.open(io.BytesIO(data)), io.BytesIO()
    pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


def _locked_for_editing(data: bytes) -> bytes:
    pdf, out = pikepdf.open(io.BytesIO(data)), io.BytesIO()
    pdf.save(out, encryption=pikepdf.Encryption(owner="o", user=""))
    return out.getvalue()


def _bomb(data: bytes) -> bytes:
    """Two gigabytes in two megabytes."""
    pack, chunk = zlib.compressobj(9), bytes(2**20)
    packed = b"".join([*(pack.compress(chunk) for _ in range(2048)), pack.flush()])
    pdf = pikepdf.open(io.BytesIO(data))
    stream = pikepdf.Stream(pdf, packed)
    stream.Filter, stream.Type = pikepdf.Name.FlateDecode, pikepdf.Name.EmbeddedFile
    for spec in pdf.Root.AF:
        spec.EF.F = spec.EF.UF = pdf.make_indirect(stream)
    return _bytes(pdf)


def _many_files(data: bytes) -> bytes:
    pdf = pikepdf.open(io.BytesIO(data))
    for n in range(200):
        pdf.attachments[f"{n}.csv"] = b"a"
    return _bytes(pdf)


def _edited(name: str, old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        pdf = pikepdf.open(io.BytesIO(data))
        spec = next(spec for spec in pdf.Root.AF if str(spec.UF) == name)
        text = spec.EF.F.read_bytes()
        assert old in text
        spec.EF.F = spec.EF.UF = pdf.make_stream(text.replace(old, new, 1))
        return _bytes(pdf)

    return change


def _bytes(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "foreign": (_foreign, "no-brief-inside"),
    "no PDF": (lambda _: b"PK\x03\x04 a Word file", "not-a-pdf"),
    "empty": (lambda _: b"", "not-a-pdf"),
    "cut short": (lambda data: data[:2000], "not-a-pdf"),
    "encrypted": (_encrypted, "pdf-encrypted"),
    "locked for editing": (_locked_for_editing, "pdf-encrypted"),
    "a bomb": (_bomb, "pdf-too-large"),
    "many files": (_many_files, "pdf-too-large"),
    "a model that was edited": (_edited("brief.yaml", b"thesis:", b"thesys:"), "unknown-key"),
    "a lock that was edited": (_edited("brief.lock", b'tier = "exact"', b'tier = "folded"'), "lock-broken"),
    "a project file that does more": (
        _edited("briefgen.toml", b"[project]", b'[project]\nout = "/etc"'),
        "project-not-ours",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_none_of_ours_is_refused(cli: Cli, project: Project, name: str) -> None:
    """With a finding that names the file; nothing is written, not even a folder."""
    make, code = BAD[name]
    bad = project.root / "bad.pdf"
    bad.write_bytes(make(rendered(project, cli).read_bytes()))

    done = cli("extract", "bad.pdf", "--out", "new", "--json")

    assert done.code == 1
    assert done.finding(code)["file"].startswith(str(bad))
    assert not (project.root / "new").exists()
    assert not list(project.root.glob(".new*"))


def test_a_file_of_another_name_stays_inside(cli: Cli, project: Project) -> None:
    """A name that leads out of the folder, or one that no brief has, is told and left."""
    path = rendered(project, cli)
    pdf = pikepdf.open(path)
    for name in ("../evil.csv", "/etc/passwd", "run.sh"):
        pdf.attachments[name] = b"x"
    (project.root / "more.pdf").write_bytes(_bytes(pdf))

    done = cli("extract", "more.pdf", "--out", "new", "--json")

    assert done.code == 0
    assert sum(finding["code"] == "file-left-out" for finding in done.document["findings"]) == 3
    assert not (project.root / "evil.csv").exists()
    assert {path.name for path in (project.root / "new").iterdir()} == set(files_of(path.read_bytes(), ""))


def test_a_missing_file_is_told(cli: Cli, project: Project) -> None:
    """As everywhere."""
    assert cli("extract", "nowhere.pdf", "--json").finding("no-such-file")


def test_printed_items_bring_what_they_need() -> None:
    """The person of a quotation, the statistics and the events of a chart."""
    brief = briefgen.load_brief(FOLDER / "sample-lake-sarven")
    quote = brief.quotes[0]

    items = printed_items(brief, {f"quotes[{quote.id}].text"}, {chart.id for chart in brief.charts})

    assert f"people[{quote.by}]" in items
    assert {f"events[{event.id}]" for event in brief.events} <= items
    assert {f"statistics[{name}]" for chart in brief.charts for name in chart.from_statistics} <= items


@pytest.mark.parametrize(("attach", "inside"), [("full", True), ("public", False)])
def test_the_data_of_a_chart_that_is_not_printed_go_with_the_whole_brief_only(
    cli: Cli, project: Project, attach: str, inside: bool
) -> None:
    """A note of one page has no room for it; the folder that comes out of the whole has the file that its chart names."""
    shutil.copytree(resources.samples() / "sample-research-paper", project.root / "briefs" / "paper")
    done = cli("render", "paper", "--format", "pdf", "--template", "policy-note", "--attach", attach)
    assert done.code == 0, done.err

    done = cli("extract", str(project.root / "out" / "paper" / "paper.pdf"), "--out", "again")

    assert done.code == 0, done.err
    assert (project.root / "again" / "attendance.csv").exists() == inside
    assert ("attendance.csv" in (project.root / "again" / "brief.yaml").read_text("utf-8")) == inside
    assert cli("check", "again").code == 0
