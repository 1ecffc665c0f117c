"""Who said it: quotations of an article and their speakers, by the grammar of reported speech."""

from briefgen.source.speakers.find import find_quotations
from briefgen.source.speakers.quotation import Quotation, QuotationKind, Way

__all__ = ["Quotation", "QuotationKind", "Way", "find_quotations"]
