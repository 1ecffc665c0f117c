"""Numbers, dates and quotation marks by language."""

from briefgen.language.partial_date import PartialDate

__all__ = ["PartialDate"]
