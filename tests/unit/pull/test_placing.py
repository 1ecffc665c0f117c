"""Words outside of controls, paragraphs without anchors, and the text of a field from its words."""

from __future__ import annotations

import pytest

from briefgen.inline import Run
from briefgen.ooxml.manifest import Field, Manifest, Paragraph, Piece
from briefgen.pull.operations import word_difference
from briefgen.pull.placing.place import Placed, place
from briefgen.pull.placing.wording import worded
from briefgen.pull.reading.found import Char, Found

CLAIM, DETAIL = "evidence[x].claim", "evidence[x].detail"
PIECES = (
    Piece(CLAIM, (Run("A claim", bold=True),)),
    Piece("", (Run("."), Run(" "))),
    Piece(DETAIL, (Run("A detail."),)),
)
MANIFEST = Manifest(paragraphs=(Paragraph("document", PIECES), Paragraph("document", (Piece("", (Run("Heading"),)),))))


def found(*runs: tuple[str, str]) -> Found:
    """A paragraph of runs: the field and the words of each."""
    chars = [Char(c, owner=owner, run=n) for n, (owner, text) in enumerate(runs) for c in text]
    return Found("document", chars=chars)


def said(placed: Placed) -> dict[str, str]:
    """What each field says."""
    return {owner: "".join(c.text for part in parts for c in part) for owner, parts in placed.parts.items()}


@pytest.mark.parametrize(
    ("between", "claim", "detail"),
    [
        ((". ",), "A claim", "A detail."),
        ((", truly", ". "), "A claim, truly", "A detail."),
        ((". ", "Then. "), "A claim", "Then. A detail."),
        ((", truly. ",), "A claim, truly", "A detail."),
        (("! ",), "A claim! ", "A detail."),
        ((), "A claim", "A detail."),
    ],
)
def test_words_between_fields_go_to_one_of_them(between: tuple[str, ...], claim: str, detail: str) -> None:
    """What the template put there stays the template's, in whatever runs it comes."""
    paragraph = found((CLAIM, "A claim"), *(("", text) for text in between), (DETAIL, "A detail."))

    placed = place([paragraph, found(("", "Heading"))], MANIFEST)

    texts = said(placed)
    assert (texts[CLAIM].strip(), texts[DETAIL].strip()) == (claim.strip(), detail.strip())
    assert placed.template == []


def test_paragraph_without_anchors_is_told_by_its_words() -> None:
    """Every control and bookmark gone: words that stand as they did belong where they did, others to their neighbours."""
    placed = place([found(("", "Heading")), found(("", "A new claim. A longer detail."))], MANIFEST)

    assert said(placed) == {CLAIM: "A new claim", DETAIL: "A longer detail."}


def test_words_of_the_template_are_told() -> None:
    """A heading that is another is no field."""
    placed = place([found((CLAIM, "A claim"), ("", ". "), (DETAIL, "A detail.")), found(("", "Headings"))], MANIFEST)

    assert [tuple(each) for each in placed.template] == [("Heading", "Headings")]


def test_words_of_the_template_that_are_gone_are_told() -> None:
    """A heading that somebody took out is not forgotten; one that stands in another paragraph is there."""
    text = ((CLAIM, "A claim"), ("", ". "), (DETAIL, "A detail."))

    gone, joined = place([found(*text)], MANIFEST), place([found(*text, ("", "Heading"))], MANIFEST)

    assert [tuple(each) for each in gone.template] == [("Heading", "")]
    assert joined.template == []
    assert said(joined) == {CLAIM: "A claim", DETAIL: "A detail."}


def test_copied_control_keeps_the_likelier_place() -> None:
    """Two paragraphs say that they are one field: the one that says what was written is."""
    same = found((CLAIM, "A claim"), ("", ". "), (DETAIL, "A detail."))
    other = found((CLAIM, "Quite another thing"), ("", "."))

    placed = place([other, same], MANIFEST)

    assert said(placed) == {CLAIM: "A claim", DETAIL: "A detail."}
    assert placed.paragraphs[0][1] == ()


def chars(*runs: Run) -> list[Char]:
    """Characters with the looks of runs."""
    return [Char(c, run.bold, run.italic, run.href) for run in runs for c in run.text]


def test_bold_of_the_template_is_not_typed() -> None:
    """A claim that the template prints in bold is typed without stars; what its author marked stays marked."""
    field = Field(CLAIM, "A *marked* claim")
    piece = Piece(CLAIM, (Run("A ", True), Run("marked", True, True), Run(" claim", True)))

    now = worded(field, piece, chars(Run("A ", True), Run("marked", True, True), Run(" claim more", True), Run(" so")))

    assert now.text == "A *marked* claim more so"


def test_text_is_spelled_as_it_was_where_it_says_the_same() -> None:
    """A star that means nothing needs no backslash."""
    field = Field("summary", "5 * 3 is  fifteen")

    assert (
        worded(field, Piece("summary", (Run("5 * 3 is fifteen"),)), chars(Run("5 * 3 is fifteen "))).text == field.text
    )
    assert worded(field, Piece("summary", ()), chars(Run("5 * 4 is twenty"))).text == "5 * 4 is twenty"


def test_looks_of_a_text_without_marks_are_told() -> None:
    """A name has no bold: the words come home, and the loss is said."""
    field = Field("people[x].name", "Ada Quill", markdown=False)

    now = worded(field, Piece("people[x].name", (Run("Ada Quill"),)), chars(Run("Ada "), Run("Quill", bold=True)))

    assert now.text == "Ada Quill"
    assert now.lost


def test_difference_shows_the_words_and_some_around() -> None:
    """Not a whole paragraph for one word."""
    words = [f"w{n}" for n in range(40)]
    shown = word_difference(" ".join(words), " ".join([*words[:20], "new", *words[21:]]))

    assert shown == "… w14 w15 w16 w17 w18 w19 [-w20-]{+new+} w21 w22 w23 w24 w25 w26 …"
