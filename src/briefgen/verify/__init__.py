"""Did it come out right: every output is read back, by another library than wrote it, and held against the document."""

from briefgen.verify.table import CHECKS, verify

__all__ = ["CHECKS", "verify"]
