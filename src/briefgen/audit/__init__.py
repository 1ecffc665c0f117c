"""A brief beside its articles: every statement with its state, and what of the articles nothing uses."""

from briefgen.audit.audit import audit_page
from briefgen.audit.page import PAGE_MARK, write_page
from briefgen.audit.values import AuditPage

__all__ = ["PAGE_MARK", "AuditPage", "audit_page", "write_page"]
