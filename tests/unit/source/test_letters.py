"""Letters of other languages in quotations: Uzbek signs that look like quotation marks, and the two i of Turkish."""

from __future__ import annotations

import pytest

from briefgen import verify_quotation

UZBEK = "Vazir dedi: “Toʻrt yil oldin togʻ va bogʻ bor edi, maʼlumot yoʻq”. Keyin u tog‘ haqida gapirdi: ‘Bogʻ yoʻq’."
TURKISH = "“İstanbul güzel bir şehir”, dedi. “Işık söndü.”"


@pytest.mark.parametrize(
    "quotation",
    [
        "Toʻrt yil oldin togʻ va bogʻ bor edi",
        "To'rt yil oldin tog' va bog' bor edi",
        "To‘rt yil oldin tog‘ va bog‘ bor edi, ma’lumot yo‘q",
        "Toʼrt yil oldin togʼ va bogʼ bor edi",
        "oldin togʻ",
        "maʼlumot yoʻq",
        "Keyin u togʻ haqida gapirdi",
        "Bogʻ yoʻq",
    ],
)
def test_uzbek_signs_are_letters_however_they_are_typed(quotation: str) -> None:
    """oʻ, gʻ and ʼ match their usual substitutes, also at the end of a word, and close no quotation."""
    assert verify_quotation(UZBEK, quotation).found


def test_an_uzbek_word_without_its_sign_is_another_word() -> None:
    """tog is not togʻ."""
    assert not verify_quotation(UZBEK, "tog va bog bor edi").found


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("İstanbul güzel bir şehir", True),
        ("[i]stanbul güzel bir şehir", True),
        ("[ı]şık söndü", True),
        ("ışık söndü", True),
        ("Isık söndü", False),
    ],
)
def test_a_first_letter_may_change_its_turkish_case(quotation: str, found: bool) -> None:
    """İ and i, I and ı, as other letters do; and ş is never s."""
    assert verify_quotation(TURKISH, quotation).found is found
