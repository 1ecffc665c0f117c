"""How one begins: a project with any sample, and another brief in a project, which renders before a word is filled in."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest

from briefgen import resources
from briefgen.charts import KINDS
from briefgen.compose import load_template
from briefgen.errors import Conflict
from briefgen.findings import Finding
from briefgen.model.schema import Brief
from briefgen.pipeline.new_brief import new_brief
from briefgen.world import World
from tests.conftest import SAMPLE, Cli, Project
from tests.verbs import pages_are, pdf_pages, says

STARTER = resources.starter("brief.yaml").read_text(encoding="utf-8")
ARTICLE = "The lake fell by 12 percent in 2031.\n\nNobody knows why, said Edda Lorn.\n"


def whole(text: str) -> str:
    """The starter with all its examples in use: each line that begins with one #, but for the first, without it."""
    return re.sub(r"(?<=\n)#(?!#)", "", text)


def article(folder: Path, data: bytes = ARTICLE.encode()) -> str:
    """An article outside of any brief; returns its name."""
    (folder / "lake.txt").write_bytes(data)
    return "lake.txt"


@pytest.mark.parametrize("name", resources.sample_names())
def test_a_project_begins_with_any_sample(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Its whole folder is there, and has no errors."""
    monkeypatch.chdir(tmp_path)

    assert cli("init", "x", "--sample", name).code == 0
    monkeypatch.chdir(tmp_path / "x")

    shipped = resources.samples() / f"sample-{name}"
    made = tmp_path / "x" / "briefs" / f"sample-{name}"
    assert {p.name: p.read_bytes() for p in made.iterdir()} == {p.name: p.read_bytes() for p in shipped.iterdir()}
    assert cli("check").code == 0


def test_the_samples_are_named_where_one_chooses(cli: Cli) -> None:
    """In the help of both commands."""
    for command in ("init", "new"):
        shown = "".join(cli(command, "--help").out.split())  # a name may be wrapped at its hyphen
        assert [name for name in resources.sample_names() if name not in shown] == []


def test_a_new_brief_renders_before_a_word_is_filled_in(cli: Cli, project: Project) -> None:
    """In every format, without errors, with the stamp of a draft on each page; what it lacks is told as notes."""
    made = cli("new", "my-brief")
    assert (made.code, made.err) == (0, "")
    assert made.out.split() == ["briefs/my-brief/brief.lock", "briefs/my-brief/brief.yaml"]

    checked = cli("check", "my-brief", "--json")
    done = cli("render", "my-brief", "--format", "all")

    assert checked.code == 0
    lacks = {found["address"] for found in checked.document["findings"] if found["code"] == "part-missing"}
    assert {"thesis", "evidence", "counterpoints"} <= lacks
    assert {found["severity"] for found in checked.document["findings"]} <= {"note", "warning"}
    assert done.code == 0, done.err
    pdf = (project.root / "out/my-brief/my-brief.pdf").read_bytes()
    pages_are(pdf, 2)
    assert ["Draft" in page for page in pdf_pages(pdf)] == [True, True]


def test_the_starter_explains_every_part_in_a_line_before_it() -> None:
    """All parts of a brief but those that come later, each below a note."""
    parts = re.findall(r"^(##[^\n]*)\n#?([a-z_]+):", STARTER, re.MULTILINE)

    later = {"embargo", "approved", "version", "correction", "attested"}
    assert {name for _, name in parts} == set(Brief.model_fields) - later
    assert all(len(note) > 20 for note, _ in parts)


def test_the_starter_names_the_languages_and_kinds_that_there_are() -> None:
    """What one can choose from is what the tables have."""
    languages = re.search(r"language of the brief: (.*)\.\n", STARTER)
    kinds = re.search(r"Kinds: ([a-z, ]*)\.", STARTER)
    assert languages is not None
    assert kinds is not None

    assert set(load_template("policy-brief", [resources.templates()]).languages) == set(
        re.split(", | or ", languages[1])
    )
    assert set(KINDS) == set(kinds[1].split(", "))


def test_the_starters_examples_are_a_brief(cli: Cli, project: Project) -> None:
    """All taken into use, only what must come from the article is missing: each is told."""
    assert cli("new", "my-brief", "--article", article(project.root)).code == 0
    folder = project.root / "briefs" / "my-brief"
    (folder / "data.csv").write_text("Lake,Level\nSarven,12\nOrl,14\n", encoding="utf-8")
    file = folder / "brief.yaml"
    file.write_text(whole(file.read_text(encoding="utf-8")), encoding="utf-8")

    done = cli("check", "my-brief", "--json")

    wrong = [found for found in done.document["findings"] if found["severity"] == "error"]
    assert {found["code"] for found in wrong} == {
        *("quote-not-in-source", "value-not-in-excerpt", "unlocked"),
        *("number-not-in-source", "number-misattributed"),
    }
    unlocked = [found["address"] for found in wrong if found["code"] == "unlocked"]
    assert unlocked == ["charts[first-chart].data.file"]
    assert {found["address"].split("[")[0].split(".")[0] for found in wrong} - {"charts", "tables"} == {
        *("thesis", "context", "evidence", "experts", "quotes", "counterpoints", "statistics", "events")
    }


def test_a_final_brief_is_told_which_texts_are_still_the_starters(cli: Cli, project: Project) -> None:
    """Each at its place; a draft may have them, and the disclaimer is good as it stands."""
    assert cli("new", "my-brief").code == 0
    file = project.root / "briefs" / "my-brief" / "brief.yaml"
    text = re.sub(r"^title: .*$", "title: The lake falls", file.read_text(encoding="utf-8"), flags=re.MULTILINE)

    def told() -> list[str]:
        found = cli("check", "my-brief", "--json").document["findings"]
        return [each["address"] for each in found if each["code"] == "starter-text"]

    file.write_text(text, encoding="utf-8")
    assert told() == []

    file.write_text(text.replace("status: draft", "status: final"), encoding="utf-8")
    messages = [f"key_messages[{name}].text" for name in ("first", "second", "third")]
    assert told() == [
        *("standfirst", "series.name", "imprint.organisation", "summary", *messages),
        *("implications[consequence].text", "watch[next].text", "articles[article].title"),
    ]


def test_an_article_is_copied_and_its_passages_are_locked(cli: Cli, project: Project) -> None:
    """One example is taken into use, with a passage of the article; `lock` and `render` follow."""
    made = cli("new", "my-brief", "--article", article(project.root))
    folder = project.root / "briefs" / "my-brief"
    assert made.out.split()[0] == "briefs/my-brief/article.txt"
    assert (folder / "article.txt").read_text(encoding="utf-8") == ARTICLE

    text = (folder / "brief.yaml").read_text(encoding="utf-8")
    start, end = text.index("#thesis:"), text.index("## What a reader must know first.")
    thesis = whole("\n" + text[start:end]).replace("Copy a passage of the article here, word for word", ARTICLE[:35])
    (folder / "brief.yaml").write_text(text[:start] + thesis.lstrip() + text[end:], encoding="utf-8")
    unlocked = cli("check", "my-brief", "--json")
    locked = cli("lock", "my-brief")
    done = cli("render", "my-brief", "--format", "html")

    assert unlocked.finding("unlocked")["address"].startswith("thesis")
    assert (locked.code, locked.out) == (0, "briefs/my-brief/brief.lock: 1 texts locked\n")
    assert done.code == 0, done.err
    says("html", (project.root / "out/my-brief/my-brief.html").read_bytes(), ["The one claim that every paragraph"])


def test_a_sample_comes_under_another_name(cli: Cli, project: Project) -> None:
    """With its article and its lock: it renders as final."""
    assert cli("new", "mine", "--sample", SAMPLE.removeprefix("sample-")).code == 0

    folder = project.root / "briefs" / "mine"
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {
        p.name: p.read_bytes() for p in project.folder.iterdir()
    }
    done = cli("render", "mine", "--format", "pdf")
    assert done.code == 0, done.err
    assert "Draft" not in "".join(pdf_pages((project.root / "out/mine/mine.pdf").read_bytes()))


def test_a_brief_begun_below_the_projects_folder_stands_in_the_project(
    cli: Cli, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As every command finds its project."""
    monkeypatch.chdir(project.folder)

    assert cli("new", "mine").code == 0

    assert (project.root / "briefs" / "mine" / "brief.yaml").is_file()


def test_a_project_that_names_its_briefs_is_told_of_another(cli: Cli, project: Project) -> None:
    """The new one would be left out by a bare `briefgen render`."""
    (project.root / "briefgen.toml").write_text(f'[project]\nbriefs = ["briefs/{SAMPLE}"]\n', encoding="utf-8")

    done = cli("new", "mine", "--json")

    assert done.code == 0
    assert done.finding("brief-unnamed")["hints"] == ['or add "briefs/mine" to briefs in briefgen.toml']
    assert cli("check", "briefs/mine").code == 0


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("../x", "for instance: x"),
        ("My Brief", "for instance: my-brief"),
        ("7 lakes", "for instance: lakes"),
        ("a/b", "for instance: a-b"),
        ("", "small letters"),
        (".", "small letters"),
        ("Озеро", "small letters"),
        ("x" * 61, "for instance: xxx"),
        ("a\0b", "for instance: a-b"),
    ],
)
@pytest.mark.parametrize("command", [("new",), ("template", "new")])
def test_a_name_that_cannot_be_a_folder_is_refused(
    cli: Cli, project: Project, command: tuple[str, ...], name: str, hint: str
) -> None:
    """With one that can, where there is one; nothing is made."""
    before = sorted(project.root.rglob("*"))

    done = cli(*command, "--json", "--", name)

    assert done.code == 2
    assert done.finding("not-a-name")["hints"][0].startswith(hint)
    assert sorted(project.root.rglob("*")) == before


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "article-empty"),
        (b" \n\n\t\n", "article-empty"),
        (b"\xef\xbb\xbf\n", "article-empty"),
        ("Озеро".encode("cp1251"), "not-utf-8"),
        ("The lake".encode("utf-16"), "not-utf-8"),
        (b"The lake\0", "not-text"),
        (b"x" * 2_000_001, "too-large"),
    ],
)
def test_an_article_that_cannot_be_one_is_refused(cli: Cli, project: Project, data: bytes, code: str) -> None:
    """With its file and a remedy; no brief is made."""
    done = cli("new", "mine", "--article", article(project.root, data), "--json")

    assert done.code == 1
    assert Path(done.finding(code)["file"]).name == "lake.txt"
    assert done.finding(code)["hints"]
    assert not (project.root / "briefs" / "mine").exists()


@pytest.mark.parametrize("name", ["nothing.txt", "briefs", "lake.txt/x"])
def test_an_article_that_is_not_there_is_refused(cli: Cli, project: Project, name: str) -> None:
    """A folder is no article either."""
    article(project.root)

    done = cli("new", "mine", "--article", name, "--json")

    assert done.code == 1
    assert done.finding("no-such-file")
    assert not (project.root / "briefs" / "mine").exists()


@pytest.mark.parametrize("command", [("new", "mine"), ("init", "fresh")])
def test_a_sample_that_is_not_there_names_those_that_are(cli: Cli, project: Project, command: tuple[str, str]) -> None:
    """And the nearest; nothing is made."""
    done = cli(*command, "--sample", "lake-sarvn", "--json")

    assert done.code == 2
    nearest, all_ = done.finding("no-such-sample")["hints"]
    assert nearest == "did you mean lake-sarven?"
    assert all_ == "samples: " + ", ".join(resources.sample_names())
    assert sorted(p.name for p in project.root.iterdir()) == ["briefgen.toml", "briefs"]


def test_an_article_and_a_sample_do_not_go_together(cli: Cli, project: Project) -> None:
    """The sample has its own."""
    done = cli("new", "mine", "--article", article(project.root), "--sample", "lake-sarven", "--json")

    assert done.code == 2
    assert done.finding("usage")["hints"]


def test_without_a_project_one_is_told_how_to_make_it(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written into a folder that is no project."""
    monkeypatch.chdir(tmp_path)

    for command in (("new", "mine"), ("template", "new", "mine")):
        done = cli(*command, "--json")
        assert done.code == 2
        assert "briefgen init DIR" in done.finding("no-project")["hints"][0]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [(), ("--sample", "lake-sarven")])
def test_a_brief_that_is_there_is_left_alone(cli: Cli, project: Project, arguments: tuple[str, ...]) -> None:
    """Exit code 6, and every file as it was."""
    before = {p.name: p.read_bytes() for p in project.folder.iterdir()}

    done = cli("new", project.slug, *arguments, "--json")

    assert done.code == 6
    assert done.finding("exists")["hints"]
    assert {p.name: p.read_bytes() for p in project.folder.iterdir()} == before


def test_briefs_that_lead_out_of_the_project_are_not_followed(
    cli: Cli, project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A link in the place of a brief."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project.root / "briefs" / "mine").symlink_to(elsewhere)

    done = cli("new", "mine", "--json")

    assert done.code == 1
    assert done.finding("outside-project")
    assert list(elsewhere.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(
    cli: Cli, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands in its place."""
    monkeypatch.chdir(tmp_path)
    (project.root / "templates").write_text("x", encoding="utf-8")

    done = cli("template", "new", "mine", "--json")

    assert done.code == 5
    assert done.finding("unwritable")["hints"]


def test_of_two_who_ask_for_one_name_one_gets_it(project: Project) -> None:
    """The other is told, and the brief is of one piece."""
    for n in range(2):
        (project.root / f"{n}.txt").write_text(f"Article {n}.\n" * 1000, encoding="utf-8")
    refused: list[Finding] = []
    at_once = threading.Barrier(2)

    def ask(n: int) -> None:
        at_once.wait()
        try:
            new_brief(World(project.root), "mine", project.root / f"{n}.txt")
        except Conflict as error:
            refused.extend(error.findings)

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [found.code for found in refused] == ["exists"]
    assert sorted(p.name for p in (project.root / "briefs/mine").iterdir()) == [
        "article.txt",
        "brief.lock",
        "brief.yaml",
    ]
