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

    def relate_as(self, id_: str, other: Target, kind: str) -> None:
        """Makes the relationship to another part with an id that the content names."""
        self._part.load_rel(kind, other._part, id_)

    def relate_outside_as(self, id_: str, url: str, kind: str) -> None:
        """Makes a relationship to something outside with an id that the content names."""
        self._part.load_rel(kind, url, id_, is_external=True)


class Parts:
    """The parts of one package."""

    def __init__(self) -> None:
        self._package: Any = Package()
        self._known: dict[str, Target] = {}

    def add(self, name: str, content_type: str, data: bytes = b"") -> Target:
        """A part; the one that has this name already, where two parts share one."""
        if name not in self._known:
            self._known[name] = Target(Part(PackURI(name), content_type, data, self._package))
        return self._known[name]

    def relate(self, part: Target, kind: str) -> None:
        """Makes a part one that the package itself refers to."""
        self._package.relate_to(part._part, kind)

    def data(self) -> bytes:
        """The package's bytes."""
        return write_package(self._package)
