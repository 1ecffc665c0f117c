"""The neutral tree between template and formats: what is said, in which order, with the address of every run."""

from briefgen.document.dump import dump
from briefgen.document.notes import note_numbers
from briefgen.document.tables import numeric_columns
from briefgen.document.tree import Block, Document, Kind, Metadata, Origin, Run, Typed
from briefgen.document.without import without
from briefgen.document.words import FURNITURE, document_words

__all__ = [
    "FURNITURE",
    "Block",
    "Document",
    "Kind",
    "Metadata",
    "Origin",
    "Run",
    "Typed",
    "document_words",
    "dump",
    "note_numbers",
    "numeric_columns",
    "without",
]
