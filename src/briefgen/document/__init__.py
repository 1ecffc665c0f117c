"""The neutral tree between template and formats: what is said, in which order, with the address of every run."""

from briefgen.document.dump import dump
from briefgen.document.tree import Block, Document, Kind, Metadata, Origin, Run
from briefgen.document.without import without

__all__ = ["Block", "Document", "Kind", "Metadata", "Origin", "Run", "dump", "without"]
