"""Is it true to the article, and the lock."""

from briefgen.source.verification import Tier, Verification, verify_quotation

__all__ = ["Tier", "Verification", "verify_quotation"]
