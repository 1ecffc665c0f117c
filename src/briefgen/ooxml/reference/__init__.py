"""A reference document: a Word file of the user's house, and what of it a brief takes over."""

from briefgen.ooxml.reference.carried import Carried
from briefgen.ooxml.reference.reading import FurniturePart, Reference, read_reference
from briefgen.ooxml.reference.sheet import Sheet

__all__ = ["Carried", "FurniturePart", "Reference", "Sheet", "read_reference"]
