"""Parts of a package by name, with their relationships; the only file that touches python-docx's package classes."""

from __future__ import annotations

from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from briefgen.ooxml.package import write_package


class Target:
    """A part that may be written later and refer to others."""

    def __init__(self, part: Any) -> None:
        self._part = part

    @property
    def name(self) -> str:
        """Its name in the package."""
        return str(self._part.partname)

    def write(self, data: bytes) -> None:
        """Sets its content."""
        self._part._blob = data

    def relate(self, other: Target, kind: str) -> str:
        """The id of the relationship to another part, made where there is none."""
        return str(self._part.relate_to(other._part, kind))

    def relate_outside(self, url: str, kind: str) -> str:
        """The id of the relationship to something outside the package."""
        return str(self._part.relate_to(url, kind, is_external=True))


class Parts:
    """The parts of one package."""

    def __init__(self) -> None:
        self._package: Any = Package()

    def add(self, name: str, content_type: str, data: bytes = b"") -> Target:
        """A new part."""
        return Target(Part(PackURI(name), content_type, data, self._package))

    def relate(self, part: Target, kind: str) -> None:
        """Makes a part one that the package itself refers to."""
        self._package.relate_to(part._part, kind)

    def data(self) -> bytes:
        """The package's bytes."""
        return write_package(self._package)
