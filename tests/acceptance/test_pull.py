"""`briefgen pull` from end to end: nothing without an edit, conflicts, the lock, numbers of charts, files of another brief."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.conftest import SAMPLE, Cli, Done, Project
from tests.word_edits import WordFile, run, xml

BOOK = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"
CHART = "word/charts/chart1.xml"
Pull = Callable[..., Done]


@pytest.fixture
def word(project: Project, cli: Cli) -> WordFile:
    """The sample in Word."""
    assert cli("render", "--format", "docx").code == 0
    return WordFile(project.output(".docx").read_bytes())


@pytest.fixture
def pull(project: Project, cli: Cli) -> Pull:
    """Pull a file as a colleague sent it back."""

    def call(word: WordFile, *options: str) -> Done:
        path = project.root / f"{SAMPLE} edited.docx"
        path.write_bytes(word.data)
        return cli("pull", str(path), *options)

    return call


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that are others, with a sign."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_only_the_changed_lines_change(project: Project, word: WordFile, pull: Pull) -> None:
    """A word in a folded text is two lines of difference; comments, order and quoting stay."""
    before = project.brief.read_text(encoding="utf-8")
    word.replace("key_messages[no-office].text", "A joint office", "One joint office")
    word.replace("evidence[trust].detail", "winter meeting", "winter assembly")

    pull(word)

    after = project.brief.read_text(encoding="utf-8")
    end = "**may not follow**, and the countries may never fully part their water."
    message = f'  - {{{{id: no-office, text: "{{}} joint office {end}"}}}}'
    told = "      At the winter {} in Lesny in November 2029 the harbour master Ines Halvar told the Veskian delegates: “We"
    assert changed_lines(before, after) == [
        f"-{message.format('A')}",
        f"+{message.format('One')}",
        f"-{told.format('meeting')} want",
        "-      to be trusted, too.”",
        f"+{told.format('assembly')}",
        "+      want to be trusted, too.”",
    ]
    assert project.brief.with_name("brief.yaml.bak").read_text(encoding="utf-8") == before


def test_changes_are_shown_with_address_and_words(project: Project, word: WordFile, pull: Pull) -> None:
    """What is told: where, what kind of change, and which words."""
    word.replace("watch[account].text", "would contain", "might contain")
    word.new_paragraph("watch[levelling].text", run("Whether anybody asks."))

    done = pull(word)

    assert "watch[account].text: reworded" in done.out
    assert "[-would-]{+might+}" in done.err
    assert "watch[whether-anybody-asks]: added after watch[levelling]" in done.out
    assert "2 changes written; as it was: briefs/sample-lake-sarven/brief.yaml.bak" in done.out


def test_dry_run_writes_nothing(project: Project, word: WordFile, pull: Pull) -> None:
    """It tells the same, and no file changes or appears."""
    before = {path: path.read_bytes() for path in project.folder.iterdir()}
    word.replace("watch[account].text", "would contain", "might contain")

    done = pull(word, "--dry-run")

    assert "1 change found, nothing written" in done.out
    assert {path: path.read_bytes() for path in project.folder.iterdir()} == before


@pytest.mark.parametrize(
    ("option", "code", "text"),
    [
        (None, 6, "Whether the minister says"),
        ("--ours", 0, "Whether the minister says"),
        ("--theirs", 0, "If the minister tells"),
    ],
)
def test_conflict_needs_a_word(
    option: str | None, code: int, text: str, project: Project, word: WordFile, pull: Pull
) -> None:
    """Both changed a text: neither is written over the other until somebody decides; other edits come home all the same."""
    project.edit("would contain., basis", "is., basis")
    word.replace("watch[account].text", "Whether the minister says", "If the minister tells")
    word.replace("watch[levelling].text", "anybody", "somebody")

    done = pull(word, "--json", *([option] if option else []))

    after = project.brief.read_text(encoding="utf-8")
    assert done.code == code
    assert f"text: {text} what a common water account " in after
    assert "Whether somebody levels" in after
    if option is None:
        found = done.finding("conflict")
        assert found["address"] == "watch[account].text"
        assert any("account is." in line for line in found["details"])
        assert any("If the minister tells" in line for line in found["details"])


def test_same_edit_on_both_sides_is_no_conflict(project: Project, word: WordFile, pull: Pull) -> None:
    """Whoever typed it first, it is done."""
    project.edit("anybody levels", "somebody levels")
    word.replace("watch[levelling].text", "anybody", "somebody")

    assert pull(word).code == 0


def test_text_taken_out_in_word_and_changed_in_the_brief_is_a_conflict(
    project: Project, word: WordFile, pull: Pull
) -> None:
    """An item that one side changed does not go because the other took it out."""
    project.edit("anybody levels", "somebody levels")
    word.delete_paragraph("watch[levelling].text")

    done = pull(word, "--json")

    assert done.code == 6
    assert "somebody levels" in project.brief.read_text(encoding="utf-8")


def test_edited_quotation_stops_the_next_render(project: Project, word: WordFile, pull: Pull, cli: Cli) -> None:
    """It is written, told with the passage of the article, and the exit code is 1; then `render` refuses."""
    word.replace("quotes[tovan-claim].text", "not a measurement", "no measurement")

    done = pull(word, "--json")

    assert done.code == 1
    assert done.finding("quote-not-in-source")["address"] == "quotes[tovan-claim].text"
    assert "no measurement" in project.brief.read_text(encoding="utf-8")
    assert cli("render", "--format", "docx", "--force").code == 1


def test_reworded_claim_is_told(project: Project, word: WordFile, pull: Pull) -> None:
    """Its excerpt was locked for another sentence: somebody must read it again."""
    word.replace("evidence[mistrust].claim", "appears to have grown", "has grown")

    assert pull(word, "--json").finding("claim-changed")["address"].startswith("evidence[mistrust].claim")


def test_tracked_changes_may_be_rejected(project: Project, word: WordFile, pull: Pull) -> None:
    """With `--revisions reject` insertions are not there and deletions are."""
    before = project.brief.read_bytes()
    word.insert_tracked("thesis.text", "keep", " on keeping")
    word.delete_tracked("watch[levelling].text", " the pier")
    word.new_paragraph_tracked("watch[levelling].text", "Whether it rains.")
    word.delete_paragraph_tracked("watch[account].text")

    done = pull(word, "--revisions", "reject", "--json")

    assert project.brief.read_bytes() == before
    assert done.finding("revisions")
    assert done.code == 0


def test_comment_is_told_and_not_merged(project: Project, word: WordFile, pull: Pull) -> None:
    """With its author and the address at which it stands."""
    before = project.brief.read_bytes()
    word.comment("watch[levelling].text", "M. Reader", "By whom?")

    found = pull(word, "--json").finding("comment")

    assert (found["message"], found["address"]) == ("M. Reader: By whom?", "watch[levelling].text")
    assert project.brief.read_bytes() == before


def test_words_of_the_template_are_listed(project: Project, word: WordFile, pull: Pull) -> None:
    """A label that somebody changed has no place in the brief: it is told with its text, and the exit code is 1."""
    [heading] = [t for t in word.main.iter("{*}t") if t.text == "Key messages"]
    heading.text = "What matters"

    found = pull(word, "--json").finding("not-placed")

    assert "Key messages" in found["message"]
    assert found["details"] == ["“What matters”"]


def test_text_box_is_listed(project: Project, word: WordFile, pull: Pull) -> None:
    """Words in a box that somebody drew have no place in the brief; they are told, and other edits come home."""
    box = xml(
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r>'
        "<w:t>Look here!</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    word.append("watch[levelling].text", box)
    word.replace("watch[levelling].text", "anybody", "somebody")

    done = pull(word, "--json")

    assert done.finding("not-placed")["details"] == ["“Look here!”"]
    assert "Whether somebody levels" in project.brief.read_text(encoding="utf-8")


def test_chart_that_was_taken_out_stays_in_the_brief(project: Project, word: WordFile, pull: Pull) -> None:
    """A picture is easily deleted by mistake: it is told, and nothing goes."""
    before = project.brief.read_bytes()
    drawing = next(word.main.iter("{*}drawing"))
    drawing.getparent().remove(drawing)

    done = pull(word, "--json")

    assert done.finding("chart-gone")["address"] == "charts[licences]"
    assert project.brief.read_bytes() == before


def sheet(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """A workbook with other bytes in its sheet."""

    def change(book: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
            for name in before.namelist():
                after.writestr(name, before.read(name).replace(old, new))
        return out.getvalue()

    return change


@pytest.mark.parametrize(("drawn", "kept", "differs"), [(True, True, False), (False, True, True), (True, False, True)])
def test_number_of_a_chart_comes_home(
    drawn: bool, kept: bool, differs: bool, project: Project, word: WordFile, pull: Pull
) -> None:
    """Word changes drawing and workbook, LibreOffice the drawing alone; where they differ, that is told."""
    if drawn:
        word.part(CHART, lambda data: data.replace(b"<c:v>-35", b"<c:v>-36"))
    if kept:
        word.part(BOOK, sheet(b"<v>-35</v>", b"<v>-36</v>"))

    done = pull(word, "--json")

    assert "value: -36" in project.brief.read_text(encoding="utf-8")
    codes = {finding["code"] for finding in done.document["findings"]}
    assert ("workbook-differs" in codes) == differs
    assert "value-not-in-excerpt" in codes


def test_workbook_wins_where_both_were_changed(project: Project, word: WordFile, pull: Pull) -> None:
    """Two numbers for one bar: the workbook's is taken, with a finding."""
    word.part(CHART, lambda data: data.replace(b"<c:v>-35", b"<c:v>-37"))
    word.part(BOOK, sheet(b"<v>-35</v>", b"<v>-36</v>"))

    assert pull(word, "--json").finding("workbook-differs")
    assert "value: -36" in project.brief.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("part", "old", "new", "address"),
    [
        (1, "<c:v>Dorrin</c:v>", "Dorrin and Lesny", "charts[licences]"),
        (2, "Orlany and Vesk hold", "Orlany and Vesk quietly hold", "charts[hints]"),
    ],
    ids=["the name of a bar", "the label of an event"],
)
def test_new_name_in_a_chart_is_listed(
    part: int, old: str, new: str, address: str, project: Project, word: WordFile, pull: Pull
) -> None:
    """It is not taken, and not dropped in silence: its words are told, with the chart where they stand."""
    before = project.brief.read_bytes()
    written = f"<c:v>{new}</c:v>" if old.startswith("<") else new
    word.part(f"word/charts/chart{part}.xml", lambda data: data.replace(old.encode(), written.encode()))

    done = pull(word, "--json")

    assert done.code == 1
    assert done.finding("not-placed")["address"] == address
    assert new in done.finding("not-placed")["message"]
    assert project.brief.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((b">Dorrin<", b">Dorrin and Lesny<"), "“Dorrin and Lesny”"),
        ((b"</row></sheetData>", b'</row><row r="4"><c r="B4"><v>-7</v></c></row></sheetData>'), "more rows"),
        ((b'<c r="B2" s="3"><v>-35</v>', b'<c r="B2" t="inlineStr"><is><t>-36 or so</t></is>'), "“-36 or so”"),
    ],
    ids=["a name", "a row", "words for a number"],
)
def test_what_only_the_workbook_says_is_listed(
    change: tuple[bytes, bytes], told: str, project: Project, word: WordFile, pull: Pull
) -> None:
    """Whoever edits it in a spreadsheet leaves the drawing as it was; no number goes because there are words for it."""
    before = project.brief.read_bytes()
    word.part(BOOK, sheet(*change))

    done = pull(word, "--json")

    assert done.code == 1
    assert done.finding("not-placed")["address"] == "charts[licences]"
    assert told in done.finding("not-placed")["message"]
    assert project.brief.read_bytes() == before


def test_chart_of_somebody_else_is_listed(project: Project, word: WordFile, pull: Pull) -> None:
    """A chart more than the brief has: its numbers have no place, and nobody may think that they came home."""
    before = project.brief.read_bytes()
    own = next(next(word.main.iter("{*}drawing")).iterancestors("{*}p"))
    own.addnext(deepcopy(own))

    done = pull(word, "--json")

    assert "none of the brief's" in done.finding("not-placed")["message"]
    assert project.brief.read_bytes() == before


def test_what_cannot_be_seen_stays_where_the_brief_has_it(project: Project, cli: Cli, pull: Pull) -> None:
    """A zero width space that its author typed is no edit, and outlives one."""
    project.edit("anybody levels the pier", "anybody le\u200bvels the pier")
    cli("render", "--format", "docx", "--allow-unverified")
    word = WordFile(next(project.out.glob("*.docx")).read_bytes())

    assert "nothing changed" in pull(word).out

    word.replace("watch[levelling].text", "anybody", "somebody")
    pull(word)
    assert "somebody le\u200bvels the pier" in project.brief.read_text(encoding="utf-8")


def test_printed_statistic_is_not_a_text(project: Project, cli: Cli, pull: Pull) -> None:
    """Its number is that of the statistic: typed over in an application without locks, it is told and stays a reference."""
    project.edit("fallen by **35%** for", "fallen by **[[statistic:lesny-licences]]** for")
    cli("render", "--format", "docx", "--allow-unverified")
    word = WordFile(next(project.out.glob("*.docx")).read_bytes())
    word.replace("key_messages[licences].text", "35", "36")
    word.replace("key_messages[licences].text", "bought by crews", "bought by all crews")

    done = pull(word, "--json")

    assert "lesny-licences" in done.finding("look-lost")["message"]
    assert "bought by all crews have fallen by **[[statistic:lesny-licences]]**" in project.brief.read_text(
        encoding="utf-8"
    )


def test_file_without_manifest_needs_a_word_for_each_difference(project: Project, word: WordFile, pull: Pull) -> None:
    """Controls still lead to fields, but nobody knows who changed what: nothing is written unless `--theirs` says so."""
    before = project.brief.read_bytes()
    word.parts["customXml/item1.xml"] = b"<x/>"
    word.replace("watch[levelling].text", "anybody", "somebody")

    first = pull(word, "--json")

    assert first.code == 6
    assert first.finding("no-manifest")
    assert first.finding("conflict")["address"] == "watch[levelling].text"
    assert project.brief.read_bytes() == before
    assert pull(word, "--theirs").code == 0
    assert "Whether somebody levels" in project.brief.read_text(encoding="utf-8")


def test_file_of_another_brief_is_told(project: Project, word: WordFile, pull: Pull, cli: Cli) -> None:
    """Nothing of it is written where it does not belong, and its changed texts are listed."""
    cli("new", "other", "--sample", "interview")
    other = project.root / "briefs/other/brief.yaml"
    before = other.read_bytes()
    word.replace("watch[levelling].text", "anybody", "somebody")
    word.delete_paragraph("key_messages[licences].text")

    done = pull(word, "--brief", "other", "--json")

    assert done.code == 1
    assert done.finding("other-brief")
    assert "somebody levels the pier" in str(done.finding("not-placed"))
    assert other.read_bytes() == before


def test_file_of_an_older_brief_is_merged(project: Project, word: WordFile, pull: Pull) -> None:
    """The brief went on: items that came, went and were reworded since stay as they are; the edit comes home."""
    project.edit("  - {id: account,", "  - {id: rain, text: Whether it rains., basis: analyst}\n  - {id: account,")
    project.edit("Fewer crews buy a licence.", "Fewer crews buy licences.")
    word.replace("watch[levelling].text", "anybody", "somebody")

    done = pull(word, "--json")

    text = project.brief.read_text(encoding="utf-8")
    assert all(part in text for part in ("Whether it rains.", "Fewer crews buy licences.", "Whether somebody levels"))
    assert [result["address"] for result in done.document["results"] if "address" in result] == [
        "watch[levelling].text"
    ]


def test_windows_line_ends_and_mark_stay(project: Project, word: WordFile, pull: Pull) -> None:
    """A file that an editor on Windows wrote stays one."""
    text = project.brief.read_text(encoding="utf-8")
    project.brief.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    word.replace("watch[levelling].text", "anybody", "somebody")
    word.new_paragraph("watch[levelling].text", run("Whether it rains."))

    assert pull(word).code == 0

    raw = project.brief.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n") == text.count("\n") + 1


def test_brief_with_errors_is_not_written_to(project: Project, word: WordFile, pull: Pull) -> None:
    """Its own errors are told first."""
    project.edit("status: final", "status: perhaps")
    before = project.brief.read_bytes()
    word.replace("watch[levelling].text", "anybody", "somebody")

    done = pull(word, "--json")

    assert done.code == 1
    assert done.finding("unknown-choice")
    assert project.brief.read_bytes() == before


def test_text_that_the_model_refuses_is_not_written(project: Project, word: WordFile, pull: Pull) -> None:
    """A title of three hundred letters: it is told, the title stays, other edits come home."""
    word.type_whole("title", run("word " * 60))
    word.replace("watch[levelling].text", "anybody", "somebody")

    done = pull(word, "--json")

    assert done.finding("not-written")["address"] == "title"
    assert done.code == 1
    assert "Whether somebody levels" in project.brief.read_text(encoding="utf-8")
    assert "Lake Sarven: two gauges" in project.brief.read_text(encoding="utf-8")


def test_brief_is_found_by_name_of_the_file_then_by_title(project: Project, word: WordFile, cli: Cli) -> None:
    """Of several briefs; else it must be named."""
    cli("new", "other", "--sample", "interview")
    named, nameless = project.root / f"{SAMPLE} (final 2).docx", project.root / "document.docx"
    for path in (named, nameless):
        path.write_bytes(word.data)
        assert f"briefs/{SAMPLE}/brief.yaml: nothing changed" in cli("pull", str(path)).out
    word.parts["customXml/item1.xml"] = b"<x/>"
    nameless.write_bytes(word.data)

    assert cli("pull", str(nameless), "--json").finding("which-brief")


def test_pulling_twice_is_pulling_once(project: Project, word: WordFile, pull: Pull) -> None:
    """The second time everything is there."""
    word.replace("watch[levelling].text", "anybody", "somebody")
    word.delete_paragraph("key_messages[licences].text")
    word.move_paragraph("implications[bargain].text", "implications[passing].text")
    pull(word)
    once = project.brief.read_bytes()

    done = pull(word)

    assert "nothing changed" in done.out
    assert project.brief.read_bytes() == once


def test_backup_is_what_was_there(project: Project, word: WordFile, pull: Pull) -> None:
    """Byte for byte, and a project where nothing can be written keeps its brief."""
    before = project.brief.read_bytes()
    word.replace("watch[levelling].text", "anybody", "somebody")

    pull(word)

    assert Path(f"{project.brief}.bak").read_bytes() == before
