"""Findings as people read them."""

from __future__ import annotations

from pathlib import Path

from briefgen.cli.report import lines, shown_path
from briefgen.findings import Finding, warning


def text(finding: Finding, width: int = 120, base: str = "") -> str:
    """The lines without their colours."""
    return "\n".join("".join(part for _, part in line) for line in lines(finding, base, width))


def test_a_finding_says_code_place_line_details_and_remedy() -> None:
    """The form that the house has for everything it says to an author."""
    finding = Finding(
        "quote-not-in-source",
        "the quotation is not in the article",
        address="quotes[boe-july].text",
        details=('the article says "July" (paragraph 9)',),
        hints=("correct the quotation, or say it in your own words",),
    ).at(file="brief.yaml", line=41, column=7, excerpt="      below 2 percent by June")

    assert text(finding) == (
        "error[quote-not-in-source]: the quotation is not in the article\n"
        "  --> brief.yaml:41  quotes[boe-july].text\n"
        "   |        below 2 percent by June\n"
        "   |        ^\n"
        '   |  the article says "July" (paragraph 9)\n'
        "  hint: correct the quotation, or say it in your own words"
    )


def test_a_warning_without_a_place_is_one_line() -> None:
    """What has no file, address or hint takes no room for them."""
    assert (
        text(warning("underfull", "the second page is half empty"))
        == "warning[underfull]: the second page is half empty"
    )


def test_the_caret_stands_below_its_column_in_a_long_line() -> None:
    """A long source line is cut around the column, and the caret moves along."""
    line = "a" * 300 + "X" + "b" * 300
    shown = text(Finding("x", "y").at(file="f", line=1, column=301, excerpt=line), width=80).splitlines()

    assert shown[2][shown[3].index("^")] == "X"
    assert len(shown[2]) <= 80


def test_text_of_a_brief_cannot_write_to_the_terminal() -> None:
    """Control characters, and marks that turn the direction of writing, are shown as replaced."""
    shown = text(
        Finding("x", "a\x1b[31mb", hints=("c\u202ed",), details=("e\rf",)).at(
            file="f\x07", line=1, excerpt="\x1b]0;t\x07"
        )
    )

    assert not set(shown) & set("\x1b\x07\r\u202e")


def test_a_path_is_shown_as_it_can_be_opened() -> None:
    """Relative to where the person stands, unless that is longer."""
    assert shown_path(Path.cwd() / "briefs" / "x.yaml") == str(Path("briefs") / "x.yaml")
    assert shown_path("/x") == "/x"


def test_the_file_of_a_finding_is_looked_for_in_its_project() -> None:
    """A finding names its file from the project's folder; the person stands elsewhere."""
    finding = Finding("x", "y").at(file="briefs/a/brief.yaml", line=2)

    assert "  --> sub/briefs/a/brief.yaml:2" in text(finding, base="sub")
