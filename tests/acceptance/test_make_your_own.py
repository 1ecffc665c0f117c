"""The page "Make your own" of the README, followed as it is written by somebody who has nothing else."""

from __future__ import annotations

import io
import re
import shlex
import zipfile
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from briefgen.units import Colour
from tests.conftest import Cli
from tests.pdf_tags import TaggedPdf
from tests.unit.charts.samples import cells
from tests.verbs import docx_xpath, pages_are, pdf_text, says

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?P<before>.*?)^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([\w./-]+\.(?:yaml|csv|toml|svg))`")


class Step(NamedTuple):
    """A code block of the page: commands, or what is written into the file that the text before it names last."""

    kind: str
    text: str
    file: str

    @property
    def commands(self) -> list[list[str]]:
        return [shlex.split(line, comments=True) for line in self.text.splitlines() if line]


def steps(heading: str) -> list[Step]:
    """The blocks of a section."""
    section = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = []
    for block in _BLOCK.finditer(section):
        named = _FILE.findall(block["before"])
        found.append(Step(block["kind"], block["text"], named[-1] if named else ""))
    return found


def follow(cli: Cli, step: Step, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what a block says: type its commands, or write what it shows into its file."""
    if step.kind == "sh":
        for words in step.commands:
            if words[0] == "cd":
                monkeypatch.chdir(words[1])
            else:
                done = cli(*words[1:])
                assert done.code == 0, (words, done.err)
        return
    file = Path(step.file)
    write = {"yaml": in_place_of_parts, "toml": in_place_of_lines}.get(step.kind, lambda _, new: new)
    file.write_text(write(file.read_text(encoding="utf-8") if file.exists() else "", step.text), encoding="utf-8")


def in_place_of_parts(text: str, new: str) -> str:
    """A brief in which the parts of a block stand where the parts of these names, or their examples, stood."""
    for part in re.split(r"(?m)^(?=\w)", new)[1:]:
        name = part.partition(":")[0]
        there = re.compile(rf"^#?{name}:.*\n(?:(?:#?[ ]+|#?- ).*\n)*", re.MULTILINE)
        text, count = there.subn(lambda _, part=part: part, text)
        assert count == 1, f"the brief has {count} parts '{name}'"
    return text


def in_place_of_lines(text: str, new: str) -> str:
    """A file of settings in which the lines of a block stand where those of these names stood, else at its end; a block that
    says what it extends is a whole file."""
    if new.startswith("extends ="):
        return new
    for line in new.splitlines():
        name = line.partition(" =")[0]
        text, count = re.subn(rf"^#?[ ]*{name} *=.*$", line, text, flags=re.MULTILINE)
        text = text if count else f"{text.rstrip()}\n{line}\n"
    return text


def begin(cli: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder, and make the one that the page begins in."""
    monkeypatch.chdir(folder)
    for words in [words for step in steps("Five minutes") for words in step.commands][:2]:
        follow(cli, Step("sh", shlex.join(words), ""), monkeypatch)


class Made(NamedTuple):
    """The outputs of a brief."""

    pdf: bytes
    docx: bytes
    html: bytes

    def says(self, *texts: str) -> None:
        """Each format has each text."""
        for format_, data in self._asdict().items():
            says(format_, data, texts)

    def sheet(self) -> list[str]:
        """The workbook of the only native chart in Word, as the lines of a CSV file, without the unit in its head."""
        with zipfile.ZipFile(io.BytesIO(self.docx)) as package:
            (name,) = (name for name in package.namelist() if name.endswith(".xlsx"))
            found = cells(package.read(name))
        rows = [(found[f"A{row}"], found[f"B{row}"]) for row in range(1, len(found) // 2 + 1)]
        return [f"{name},{value:g}" if isinstance(value, float) else f"{name},{value[:-4]}" for name, value in rows]

    def has_colour(self, name: str) -> None:
        """Something is filled with it on the first page of the PDF; the looks of the others name it."""
        with pikepdf.open(io.BytesIO(self.pdf)) as document:
            drawn = document.pages[0].Contents.read_bytes()
        with zipfile.ZipFile(io.BytesIO(self.docx)) as package:
            styles = package.read("word/styles.xml") + package.read("word/document.xml")
        assert " ".join(f"{channel:.4g}" for channel in Colour(name).rgb).encode() + b" rg" in drawn
        assert name.encode() in self.html
        assert name.removeprefix("#").upper().encode() in styles.upper()


def made(slug: str) -> Made:
    """What stands in `out/`."""
    return Made(*((Path("out") / slug / f"{slug}.{kind}").read_bytes() for kind in Made._fields))


def values(page: list[Step], kind: str) -> dict[str, str]:
    """The texts that the blocks of a kind give, by name."""
    lines = "".join(step.text for step in page if step.kind == kind)
    return dict(re.findall(r'^ *(\w+)(?::| =) "(.*)"', lines, re.MULTILINE))


def test_the_page_leads_from_a_title_to_the_looks(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thesis, numbers, colours and headings of the page are those of the outputs, in every format."""
    begin(cli, tmp_path, monkeypatch)
    page = steps("Make your own")

    for step in page:
        follow(cli, step, monkeypatch)
    done = cli("render", "my-brief")

    assert done.code == 0, done.err
    outputs, brief, looks = made("my-brief"), values(page, "yaml"), values(page, "toml")
    pages_are(outputs.pdf, 2)
    outputs.says(brief["text"], brief["subtitle"], brief["source"], looks["key_messages"])
    assert outputs.sheet() == next(step.text.splitlines() for step in page if step.kind == "csv")
    outputs.has_colour(looks["navy"])
    outputs.has_colour(looks["accent"])


ARTICLE = """\
The ferry to Orl ran on 212 days last year.

Its captain, Aune Rask, says that ice is not to blame. "We had a boat and no crew," she said.
"""
BRIEF = """\
title: "No crew, no ferry"
thesis:
  text: "The ferry lacked people, not open water."
  excerpt: "ice is not to blame"
charts:
  - id: days
    kind: column
    title: "The ferry ran on fewer days each year"
    subtitle: "Days with a crossing"
    data: {file: data.csv}
    source: "Harbour office of Orl"
"""
DAYS = "Year,Days\n2029,301\n2030,266\n2031,212\n"


def test_the_house_theme_of_the_page_has_ten_lines_and_its_logo(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The logo is drawn as outlines in the PDF, with its words in every format."""
    begin(cli, tmp_path, monkeypatch)
    page = steps("Make your own")
    [theme] = [step for step in page if step.text.startswith("extends")]
    [logo] = [step for step in page if step.kind == "svg"]

    for step in (theme, logo):
        Path(step.file).parent.mkdir(parents=True, exist_ok=True)
        follow(cli, step, monkeypatch)
    done = cli("render", "--theme", "ours")

    assert done.code == 0, done.err
    assert len(theme.text.splitlines()) <= 10
    outputs, alt = made("sample-lake-sarven"), "Institute for Shared Waters"
    pages_are(outputs.pdf, 2)
    with pikepdf.open(io.BytesIO(outputs.pdf)) as document:
        assert [str(form.Subtype) for form in document.pages[0].Resources.XObject.values()] == ["/Form"]
    assert [tag.type for tag in TaggedPdf(outputs.pdf).root.walk() if tag.alt == alt] == ["Figure"]
    assert docx_xpath(outputs.docx, f"//wp:docPr[@descr='{alt}']")
    assert f'alt="{alt}"'.encode() in outputs.html


def test_a_stranger_makes_a_brief_of_an_article_of_her_own(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the commands and files of the page alone: title, thesis, numbers and colours are hers in every format."""
    begin(cli, tmp_path, monkeypatch)
    written = {
        "my-article.txt": ("txt", ARTICLE),
        "briefs/my-brief/brief.yaml": ("yaml", BRIEF),
        "briefs/my-brief/data.csv": ("csv", DAYS),
        "assets/themes/ours.toml": ("toml", 'navy = "#2b3a12"\naccent = "#7a1f5c"\n'),
        "briefgen.toml": ("toml", 'theme = "ours"\n'),
    }
    typed = [
        "briefgen new my-brief --article my-article.txt",
        "briefgen theme new ours",
        "briefgen check my-brief",
        "briefgen lock my-brief",
        "briefgen render my-brief",
    ]
    for words in typed:
        assert words.partition(" --article")[0] in README, "the page does not name it"
    for name in list(written)[1:]:
        assert f"`{name}`" in README, "the page does not name it"

    def write(name: str) -> None:
        kind, text = written[name]
        follow(cli, Step(kind, text, name), monkeypatch)

    write("my-article.txt")
    for words in typed[:2]:
        follow(cli, Step("sh", words, ""), monkeypatch)
    for name in list(written)[1:]:
        write(name)
    unlocked = cli("check", "my-brief", "--json")
    for words in typed[3:]:
        follow(cli, Step("sh", words, ""), monkeypatch)

    assert {found["code"] for found in unlocked.document["findings"] if found["severity"] == "error"} == {"unlocked"}
    outputs = made("my-brief")
    pages_are(outputs.pdf, 2)
    assert "No crew, no ferry" in pdf_text(outputs.pdf)
    outputs.says("No crew, no ferry", "The ferry lacked people, not open water.", "Harbour office of Orl")
    assert [row.split(",")[1] for row in outputs.sheet()[1:]] == ["301", "266", "212"]
    outputs.has_colour("#2b3a12")
    outputs.has_colour("#7a1f5c")
