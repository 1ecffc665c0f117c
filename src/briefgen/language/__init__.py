"""Numbers, dates, plurals and quotation marks by language."""

from briefgen.language.dates import format_date, format_within_year
from briefgen.language.marks import QuotationMarks, quotation_marks
from briefgen.language.numbers import MINUS, format_number, format_quantity, is_currency, round_half_up
from briefgen.language.partial_date import PartialDate
from briefgen.language.plurals import plural_form

__all__ = [
    "MINUS",
    "PartialDate",
    "QuotationMarks",
    "format_date",
    "format_number",
    "format_quantity",
    "format_within_year",
    "is_currency",
    "plural_form",
    "quotation_marks",
    "round_half_up",
]
