"""Lines: how runs are broken, hyphenated and styled."""

from __future__ import annotations

from briefgen.document import Run
from briefgen.typeset import SOFT_HYPHEN, Line, face, text
from briefgen.typeset.hyphens import opportunities

LOREM = (
    "The commission considered the hydrological observations throughout the afternoon without reaching agreement "
    "about responsibility, notwithstanding extraordinarily comprehensive documentation."
)


def broken(words: str, width: int, language: str = "en", *, hyphenate: bool = True) -> list[str]:
    """The texts of the lines of plain words in the serif."""
    return [line.text for line in text((Run(words),), "serif", language).lines(width, hyphenate)]


def joined(lines: tuple[Line, ...]) -> str:
    """The words of lines, without the hyphens that the layout added."""
    return "".join(line.text for line in lines).replace(SOFT_HYPHEN, "")


def test_empty_text_has_no_lines() -> None:
    """A paragraph of nothing, or of spaces, takes no room."""
    assert text((), "serif").lines(10_000) == ()
    assert broken("", 10_000) == []
    assert broken(" \n ", 10_000) == []


def test_the_space_at_a_line_end_is_kept_in_the_text_but_not_in_the_width() -> None:
    """The text layer can be read on; the rag is that of the ink."""
    measured = text((Run("one two"),), "serif")

    first, second = measured.lines(2_300, hyphenate=False)

    assert (first.text, second.text) == ("one ", "two")
    assert first.width == face("serif").measure("one")[0]


def test_white_space_of_any_length_is_one_space() -> None:
    """Line ends and tabs of a YAML text are spaces, those at the edges nothing."""
    assert broken("  one \n\t two  ", 50_000) == ["one two"]


def test_a_hyphen_of_the_layout_is_a_soft_hyphen() -> None:
    """U+00AD says to a reader that the word goes on; the words themselves stay whole."""
    lines = text((Run(LOREM),), "serif").lines(9_000)

    assert any(line.soft and line.text.endswith(SOFT_HYPHEN) for line in lines)
    assert joined(lines) == LOREM


def test_without_hyphenation_no_word_is_divided() -> None:
    """Display text is broken at spaces only."""
    assert SOFT_HYPHEN not in "".join(broken(LOREM, 9_000, hyphenate=False))


def test_no_more_than_two_lines_in_a_row_end_in_a_hyphen() -> None:
    """A ladder of hyphens is ugly."""
    softs = [line.soft for line in text((Run(LOREM * 3),), "serif").lines(8_000)]

    assert not any(a and b and c for a, b, c in zip(softs, softs[1:], softs[2:], strict=False))


def test_names_numbers_and_words_with_a_hard_hyphen_are_not_hyphenated() -> None:
    """A capital, a digit or a hyphen in the word leaves only its own hyphens as places to divide it."""
    assert opportunities("Kazakhstanskaya", "en") == ()
    assert opportunities("1,000,000th", "en") == ()
    assert opportunities("water-management", "en") == ((6, False),)
    assert opportunities("water\u2011management", "en") == ()


def test_a_language_without_patterns_is_not_hyphenated() -> None:
    """Tajik and Kazakh have no patterns: their words stay whole rather than be divided by another language's rules."""
    assert opportunities("ҷумҳуриятҳои", "tg") == ()
    assert opportunities("қауіпсіздігінің", "kk") == ()
    assert opportunities("безопасности", "ru") != ()


def test_a_line_may_end_after_a_hard_hyphen_but_not_at_a_no_break_hyphen() -> None:
    """U+002D divides without another hyphen, U+2011 holds together."""
    assert broken("a well-known thing", 3_500, hyphenate=False)[:2] == ["a well-", "known "]
    assert broken("a well\u2011known thing", 6_000, hyphenate=False)[:2] == ["a ", "well\u2011known "]


def test_a_no_break_space_holds_and_stays_in_the_text() -> None:
    """An author's U+00A0 is neither a place to break nor turned into a plain space."""
    assert broken("in 310\u00a0000 cases", 4_500)[:2] == ["in ", "310\u00a0000 "]


def test_a_word_wider_than_the_line_is_divided_anywhere() -> None:
    """A web address of 70 letters cannot overflow its column."""
    address = "https://example.org/" + "x" * 50
    lines = text((Run(address),), "serif").lines(5_000)

    assert len(lines) > 3
    assert all(line.width <= 5_000 for line in lines)
    assert joined(lines) == address


def test_a_character_wider_than_the_line_stands_alone() -> None:
    """There is no narrower way: one character a line, and none is lost."""
    assert broken("WW", 100) == ["W", "W"]


def test_a_runt_is_avoided() -> None:
    """A last line of one short word gets words of the line before, and no other line changes."""
    words = "Its surface has fallen in eleven of the past twelve years, as all of them know by now, or so it is"
    found = []
    for width in range(8_000, 20_000, 100):
        lines = text((Run(words),), "serif").lines(width, hyphenate=False)
        found.append(lines[-1].width < 0.2 * width)
        assert joined(lines) == words

    assert sum(found) == 0


def test_a_runt_stays_where_the_line_before_would_be_short() -> None:
    """A hole is worse than a short last line."""
    assert broken("so extraordinarily far", 9_500, hyphenate=False) == ["so extraordinarily ", "far"]


def test_superscripts_are_smaller_and_raised() -> None:
    """A note's number takes its own size and rise, and no more width than that."""
    (line,) = text((Run("level."), Run("1", sup=True)), "serif").lines(20_000)

    word, note = line.fragments
    assert (note.text, note.x) == ("1", word.width)
    assert 0 < note.style.rise < 1
    assert note.width == round(face("serif").advance("1") * note.style.scale)


def test_superscripts_are_as_the_font_wishes_them() -> None:
    """Size and rise from its table OS/2, not ours."""
    assert face("serif").superscript == (0.6, 0.35)
    (line,) = text((Run("1", sup=True),), "serif").lines(20_000)

    assert (line.fragments[0].style.scale, line.fragments[0].style.rise) == face("serif").superscript


def test_styles_of_runs_follow_the_family() -> None:
    """Bold inside a semibold family turns regular, and italic inside italic upright, so that emphasis shows."""
    runs = (Run("a"), Run("b", bold=True), Run("c", italic=True), Run("d", bold=True, italic=True))

    def faces(family: str) -> list[str]:
        return [fragment.style.face for fragment in text(runs, family).lines(20_000)[0].fragments]

    assert faces("serif") == ["serif", "serif-b", "serif-i", "serif-bi"]
    assert faces("sans-s") == ["sans-s", "sans", "sans-bi", "sans-i"]
    assert faces("serif-i") == ["serif-i", "serif-bi", "serif", "serif-b"]


def test_a_fragment_knows_where_its_run_came_from() -> None:
    """Address, link and language of a run reach the page."""
    run = Run("words", href="https://example.org", address="title", language="ru")

    (fragment,) = text((run,), "serif").lines(20_000)[0].fragments

    assert (fragment.style.href, fragment.style.address, fragment.style.language) == (
        "https://example.org",
        "title",
        "ru",
    )


def test_fragments_stand_one_after_the_other_with_their_kerns() -> None:
    """x is the sum of widths before; kerns count from the fragment's first character."""
    (line,) = text((Run("AV "), Run("AV", italic=True), Run(" AV AV")), "serif").lines(50_000)

    ends = [fragment.x + fragment.width for fragment in line.fragments]
    assert [fragment.x for fragment in line.fragments] == [0, *ends[:-1]]
    assert ends[-1] == line.width
    assert [fragment.text[i : i + 2] for fragment in line.fragments for i, _ in fragment.kerns] == ["AV"] * 4


def test_another_type_size_is_only_another_width() -> None:
    """Lines depend on the width in thousandths of an em, and are remembered for it."""
    measured = text((Run(LOREM),), "serif")

    assert measured.lines(12_000) is measured.lines(12_000)
    assert text((Run(LOREM),), "serif") is measured
