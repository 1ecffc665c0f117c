"""`briefgen.toml`: what it may say, and what is said about mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.project import find_project
from briefgen.project.settings import Settings, read_settings
from briefgen.world import World

FORMATS = ("pdf", "docx", "html")


def findings(text: str | bytes) -> tuple[Finding, ...]:
    """What is said about a project file that has mistakes; each finding has a file and a remedy."""
    raw = text.encode() if isinstance(text, str) else text
    with pytest.raises(BriefInvalid) as error:
        read_settings(raw, "briefgen.toml", FORMATS)
    assert error.value.exit_code == 1
    assert all(f.file == "briefgen.toml" and f.hints for f in error.value.findings)
    return error.value.findings


def test_all_keys() -> None:
    """Every key is read; what is absent has its default."""
    lines = (
        'briefs = ["a", "b/c.yaml"]',
        'template = "t"',
        'theme = "u"',
        'page_size = "Letter"',
        'out = "o"',
        'formats = ["pdf"]',
        'profile = "accessible"',
    )
    text = "\n".join(("[project]", *lines))

    assert read_settings(text.encode(), "f", FORMATS) == Settings(
        ("a", "b/c.yaml"), "t", "u", "Letter", "o", ("pdf",), "accessible"
    )
    assert read_settings(b"", "f", FORMATS) == Settings()
    assert read_settings(b"\xef\xbb\xbf# only a comment\r\n", "f", FORMATS) == Settings()


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "address", "words"),
    [
        ("[project]\nthem = 'x'\n", "unknown-key", 2, 1, "project.them", "did you mean theme?"),
        ("[project]\n'zzz' = 1\n", "unknown-key", 2, 1, "project.zzz", "known: attach, briefs, formats"),
        ("[project]\n\n[post]\nto = 'x'\n", "unknown-key", 3, 1, "post", "known: check, jobs, lists, mail"),
        ("theme = 'brief'\n", "unknown-key", 1, 1, "theme", "known: check, jobs"),
        ("project = 3\n", "wrong-type", 1, 1, "project", "[project]"),
        ("[project]\nbriefs = 'a'\n", "wrong-type", 2, 1, "project.briefs", 'briefs = ["...", "..."]'),
        ("[project]\nbriefs = []\n", "wrong-type", 2, 1, "project.briefs", 'briefs = ["...", "..."]'),
        ("[project]\n  out = 3\n", "wrong-type", 2, 3, "project.out", 'out = "..."'),
        ("[project]\npage_size = 'a4'\n", "unknown-choice", 2, 1, "project.page_size", "did you mean A4?"),
        ("[project]\nformats = ['pdf', 'dox']\n", "unknown-choice", 2, 1, "project.formats", "did you mean docx?"),
    ],
)
def test_mistakes(text: str, code: str, line: int, column: int, address: str, words: str) -> None:
    """Each has its line, address and remedy."""
    (finding,) = findings(text)

    assert (finding.code, finding.line, finding.column, finding.address) == (code, line, column, address)
    assert words in " ".join(finding.hints)
    assert finding.excerpt == text.split("\n")[line - 1]


RULES = ("title-length", "imprint")


def test_a_rule_is_switched_off_with_its_reason() -> None:
    """The reasons by the codes; without a table of codes any will do, since whoever reads then judges no brief."""
    known = read_settings(b'[check]\nimprint = " a sample "\n', "f", FORMATS, RULES)
    untold = read_settings(b'[check]\nsome-rule = "a sample"\n', "f", FORMATS)

    assert (known.check, untold.check) == ({"imprint": "a sample"}, {"some-rule": "a sample"})


@pytest.mark.parametrize(
    ("text", "code", "address", "words"),
    [
        ("check = 3\n", "wrong-type", "check", "[check]"),
        ('[check]\nimprint = ""\n', "no-reason", "check.imprint", 'imprint = "why'),
        ('[check]\nimprint = "  "\n', "no-reason", "check.imprint", 'imprint = "why'),
        ("[check]\nimprint = false\n", "no-reason", "check.imprint", 'imprint = "why'),
        ('[check]\ntitle-lenght = "x"\n', "unknown-rule", "check.title-lenght", "did you mean title-length?"),
        ('[check]\nquote-not-in-source = "x"\n', "unknown-rule", "check.quote-not-in-source", "cannot be switched off"),
    ],
)
def test_a_rule_is_not_switched_off_by_a_slip(text: str, code: str, address: str, words: str) -> None:
    """Nor without a reason, nor what is no rule."""
    with pytest.raises(BriefInvalid) as error:
        read_settings(text.encode(), "briefgen.toml", FORMATS, RULES)

    [finding] = error.value.findings
    assert (finding.code, finding.address, finding.line) == (code, address, text.count("\n"))
    assert words in " ".join(finding.hints)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('[project]\ntheme = "brief\n', "toml-syntax", 2),
        ("[project]\ntheme\n", "toml-syntax", 2),
        ("[project]\ntheme = 'a'\ntheme = 'b'\n", "toml-syntax", 3),
        ("[project", "toml-syntax", 1),
        ("[project]\nbriefs = [", "toml-syntax", 2),
        ("[project]\nout = '\u0000'\n", "toml-syntax", 2),
        (b"[project]\nout = '\xff'\n", "not-utf-8", 2),
        ("[project]\nout = " + "[" * 50_000, "toml-syntax", None),
    ],
)
def test_broken_files(text: str | bytes, code: str, line: int | None) -> None:
    """A file that is no TOML is one finding with the line, and never a traceback."""
    (finding,) = findings(text)

    assert (finding.code, finding.line) == (code, line)


def test_several_mistakes_at_once() -> None:
    """In the order of the file."""
    text = "[project]\nthem = 'x'\nout = 1\n[post]\n[list]\n"

    assert [(f.line, f.address) for f in findings(text)] == [
        (2, "project.them"),
        (3, "project.out"),
        (4, "post"),
        (5, "list"),
    ]


@pytest.mark.parametrize(("key", "value"), [("out", '"../site"'), ("out", '"/srv"'), ("briefs", '["a", "../.."]')])
def test_a_project_stays_in_its_folder(tmp_path: Path, key: str, value: str) -> None:
    """A project from elsewhere must not make us read or write beside it."""
    (tmp_path / "briefgen.toml").write_text(f"[project]\n{key} = {value}\n")

    with pytest.raises(BriefInvalid) as error:
        find_project(tmp_path, World(tmp_path), FORMATS)

    (finding,) = error.value.findings
    assert (finding.code, finding.line, finding.address) == ("outside-project", 2, f"project.{key}")


def test_a_huge_project_file_is_refused(tmp_path: Path) -> None:
    """By its size."""
    with (tmp_path / "briefgen.toml").open("wb") as file:
        file.truncate(50_000_000)

    with pytest.raises(BriefInvalid) as error:
        find_project(tmp_path, World(tmp_path), FORMATS)

    assert error.value.findings[0].code == "too-large"
