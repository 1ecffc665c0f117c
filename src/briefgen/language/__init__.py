"""Numbers, dates, plurals, letters and quotation marks by language."""

from briefgen.language.culture import culture
from briefgen.language.dates import format_date, format_within_year
from briefgen.language.letter_case import capitals, small_letters
from briefgen.language.marks import QuotationMarks, quotation_marks
from briefgen.language.numbers import MINUS, format_number, format_quantity, is_currency, round_half_up
from briefgen.language.partial_date import PartialDate
from briefgen.language.plurals import plural_form
from briefgen.language.scripts import Unset, unset_character, unset_language
from briefgen.language.sizes import format_size
from briefgen.language.tag import canonical, lookup, primary

__all__ = [
    "MINUS",
    "PartialDate",
    "QuotationMarks",
    "Unset",
    "canonical",
    "capitals",
    "culture",
    "format_date",
    "format_number",
    "format_quantity",
    "format_size",
    "format_within_year",
    "is_currency",
    "lookup",
    "plural_form",
    "primary",
    "quotation_marks",
    "round_half_up",
    "small_letters",
    "unset_character",
    "unset_language",
]
