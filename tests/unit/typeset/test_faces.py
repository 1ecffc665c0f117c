"""Faces: what they measure, what they have, and what they refuse."""

from __future__ import annotations

import io

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from briefgen import resources
from briefgen.language import PartialDate, format_date, format_number, quotation_marks
from briefgen.typeset import ALIAS, HARD_HYPHEN, SOFT_HYPHEN, MissingGlyph, face, missing_glyphs, width
from briefgen.typeset.faces import superscript

FACES = ("serif", "serif-i", "serif-b", "serif-bi", "serif-s", "sans", "sans-i", "sans-b", "sans-bi", "sans-s")


@pytest.mark.parametrize("name", FACES)
def test_every_face_of_the_table_opens_and_has_the_letters_of_our_languages(name: str) -> None:
    """English, Russian, Kazakh and Tajik letters, quotation marks, dashes and the aliases stand in each face."""
    letters = "Aa Яя Ққ Ғғ Әә Іі Ҷҷ Ӯӯ Ҳҳ Ӣӣ « » “ ” ‘ ’ – — … № § % − · "

    assert missing_glyphs(letters + "".join(ALIAS), [name]) == ()


@pytest.mark.parametrize(
    ("size", "rise", "wanted"),
    [(620, 380, (0.62, 0.38)), (0, 0, (0.6, 0.35)), (2000, 350, (0.6, 0.35)), (600, -140, (0.6, 0.35))],
)
def test_a_font_says_how_its_superscripts_are_unless_it_says_nonsense(
    size: int, rise: int, wanted: tuple[float, float]
) -> None:
    """Some fonts leave the fields empty, some give the size of the em."""
    font = TTFont(resources.assets() / "fonts/SourceSerif4_400Regular.ttf")
    font["OS/2"].ySuperscriptYSize, font["OS/2"].ySuperscriptYOffset = size, rise
    font.save(data := io.BytesIO())
    made = hb.Font(hb.Face(hb.Blob(data.getvalue())))
    made.scale = (1000, 1000)

    assert superscript(made) == wanted


LETTERS = {
    "en": "Aa Zz",
    "ru": "Аа Ёё Ъъ Ыы Яя",
    "kk": "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі",
    "uz": "Oʻoʻ Gʻgʻ ʼ Shsh Chch",
    "uz-Cyrl": "Ўў Ққ Ғғ Ҳҳ",
    "tg": "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ",
    "de": "Ää Öö Üü ẞß",
    "fr": "Àà Ââ Ææ Çç Éé Èè Êê Ëë Îî Ïï Ôô Œœ Ùù Ûû Üü Ÿÿ",
    "tr": "Çç Ğğ Iı İi Öö Şş Üü Ââ Îî Ûû",
}


@pytest.mark.parametrize("name", FACES)
@pytest.mark.parametrize("language", LETTERS)
def test_every_face_draws_the_letters_and_marks_of_every_language_with_labels(name: str, language: str) -> None:
    """With its quotation marks, and the months, numbers and money that we write ourselves."""
    dates = [PartialDate(2024, month, 27) for month in range(1, 13)]
    said = [format_date(date, language, short) for date in dates for short in (False, True)]
    said += [format_number(-1234567.5, unit, language) for unit in ("percent", "€", "$", "£", "₸", "₽", "₺")]

    assert missing_glyphs("".join((LETTERS[language], *quotation_marks(language), *said)), [name]) == ()


@pytest.mark.parametrize("letters", ["Oʻ", "gʻ", "ʼ"])
def test_uzbek_signs_have_a_width_of_their_own(letters: str) -> None:
    """They are letters beside letters, not marks above them."""
    assert all(face("serif").advance(char) > 0 for char in letters)


def test_a_kerned_pair_is_narrower_than_its_letters() -> None:
    """Shaping kerns: "AV" is set closer, and the place of the kern is told."""
    serif = face("serif")

    measured, kerns = serif.measure("AV")

    assert measured < serif.advance("A") + serif.advance("V")
    assert kerns == ((0, measured - serif.advance("A") - serif.advance("V")),)


def test_the_width_of_a_word_is_the_sum_of_advances_and_kerns() -> None:
    """What the PDF draws with advances and adjustments is exactly what was measured."""
    serif = face("serif")

    measured, kerns = serif.measure("Tokyo’s")

    assert kerns
    assert measured == sum(serif.advance(char) for char in "Tokyo’s") + sum(kern for _, kern in kerns)


@pytest.mark.parametrize("char", [HARD_HYPHEN, SOFT_HYPHEN])
def test_a_hyphen_of_the_layout_and_a_hard_one_are_as_wide_as_a_hyphen(char: str) -> None:
    """HarfBuzz would make U+00AD invisible, and the serif has no U+2011."""
    assert face("serif").advance(char) == face("serif").advance("-")


def test_no_ligature_takes_the_place_of_letters() -> None:
    """Each character keeps a glyph of its own, so that copied text is the text."""
    serif = face("serif")

    measured, kerns = serif.measure("fi")

    assert measured == serif.advance("f") + serif.advance("i") + sum(kern for _, kern in kerns)


def test_a_character_that_no_face_has_is_named() -> None:
    """A missing glyph is an error with the character and the face, never an empty box."""
    with pytest.raises(MissingGlyph, match=r"U\+6F22 is not in the face serif") as caught:
        face("serif").measure("a漢")

    assert (caught.value.char, caught.value.face) == ("漢", "serif")
    assert missing_glyphs("漢 a 字 漢", ["serif", "sans"]) == ("漢", "字")


def test_the_width_of_plain_text_grows_with_its_size() -> None:
    """`width` is in points: twice the size, twice the width; the words of no text are nothing wide."""
    assert width("Two words", "sans-s", 20) == pytest.approx(2 * width("Two words", "sans-s", 10))
    assert width("", "sans", 10) == 0
