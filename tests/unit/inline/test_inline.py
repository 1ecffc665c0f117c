"""Inline text: what marks mean, what prints as typed, and how long hostile text takes."""

from __future__ import annotations

import pytest

from briefgen.inline import Run, escape, parse, plain, write
from tests.effort import calls

URL = "https://y.example"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", ()),
        ("a **b** c", (Run("a "), Run("b", bold=True), Run(" c"))),
        ("*a* b", (Run("a", italic=True), Run(" b"))),
        ("***a***", (Run("a", bold=True, italic=True),)),
        ("**a *b* c**", (Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True))),
        ("a**(b)**c", (Run("a"), Run("(b)", bold=True), Run("c"))),
        (f"[x]({URL}) z", (Run("x", href=URL), Run(" z"))),
        (f"[**x**]({URL})", (Run("x", bold=True, href=URL),)),
        (f"**a [b]({URL})**", (Run("a ", bold=True), Run("b", bold=True, href=URL))),
        (f"[a [b]({URL})", (Run("[a "), Run("b", href=URL))),
        ("[m](mailto:a@b.example)", (Run("m", href="mailto:a@b.example"),)),
        ("[w](https://w.example/a_(b))", (Run("w", href="https://w.example/a_%28b%29"),)),
        ("**[[statistic:a-1]]** b", (Run("", bold=True, statistic="a-1"), Run(" b"))),
        ("price*, see, is *high* now", (Run("price*, see, is "), Run("high", italic=True), Run(" now"))),
        (r"\*a\* \[b\] \\", (Run("*a* [b] \\"),)),
    ],
)
def test_marks(text: str, runs: tuple[Run, ...]) -> None:
    """Bold, italic, link and statistic are read, overlapping as they may."""
    assert parse(text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2", "a*", "*a", "a ** b ** c", "****a****", "[x]", "[x](javascript:y)", "[x](y.html)", "[](https://y.example)",
        "<b>x</b> &amp; R&D", "{{ y }} {% z %}", "a\\b \\n", "`x`", "snake_case", "_a_", "~~a~~", "# a", "1. a", "x^2",
        "[[statistic:Bad]]", "[[chart:x]]", "[[statistic:]]",
    ],
)  # fmt: skip
def test_everything_else_prints_as_typed(text: str) -> None:
    """A mark without a partner, other markup and template code are characters."""
    assert parse(text) == (Run(text),)


def test_written_marks_stand_inside_links() -> None:
    """So that other Markdown readers see the same."""
    runs = (Run("see ", bold=True), Run("here", bold=True, href=URL), Run(" now"))

    assert write(runs) == f"**see [here**]({URL}) now"
    assert parse(write(runs)) == runs


def test_a_statistic_is_its_reference_in_plain_text() -> None:
    """Its value is printed later, by language and unit."""
    assert plain(parse("by [[statistic:a]] *per cent*")) == "by [[statistic:a]] per cent"
    assert parse(escape("[[statistic:a]]")) == (Run("[[statistic:a]]"),)


@pytest.mark.parametrize(
    "soup", ["*a ", "**a *b ", "[", "*", "[a](https://", "***a b*c ", "\\", "](https://x(", "[[statistic:a"]
)
def test_hostile_text_is_parsed_in_linear_steps(soup: str) -> None:
    """Eight times the text takes at most about eight times the steps; a quadratic parser takes 64 times."""
    short, long = soup * (4_000 // len(soup)), soup * (32_000 // len(soup))

    assert calls(lambda: parse(long)) < 16 * calls(lambda: parse(short))
