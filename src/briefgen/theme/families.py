"""Families of faces by key: the two that are shipped, and those of house themes, whose keys are made from their content.

The name of a face is the key of its family, then a hyphen and its cut unless it is the regular one: `serif`, `sans-bi`,
`sans~1f0a9c33d2e4-b`. So whatever is remembered by the name of a face is remembered by the face's content.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from briefgen import resources

# The nearest face that a family has, for each cut: semibold lies between regular and bold.
NEAREST = {"": ("",), "i": ("i", ""), "b": ("b", "s", ""), "s": ("s", "b", ""), "bi": ("bi", "i", "b", "s", "")}
_DIGITS = 12  # of the digest in a key


@dataclass(frozen=True, eq=False, slots=True)
class Family:
    """A family of faces. `slot` is what it serves as, "serif" or "sans"; `names` are its own and other names of it."""

    key: str
    slot: str
    names: tuple[str, ...]
    files: Mapping[str, Path | bytes] = field(repr=False)

    @property
    def name(self) -> str:
        """The name by which Word and browsers know it."""
        return self.names[0]

    def nearest(self, cut: str) -> str:
        """The cut, or the nearest one that there is."""
        return next(near for near in NEAREST[cut] if near in self.files)

    def file(self, cut: str) -> Path | bytes:
        """The file of a cut, or of the nearest one that there is: where it lies, or its bytes."""
        return self.files[self.nearest(cut)]

    def data(self, cut: str) -> bytes:
        """The bytes of that file."""
        file = self.file(cut)
        return file.read_bytes() if isinstance(file, Path) else file


def family(key: str) -> Family:
    """The family of a key."""
    return _KNOWN[key]


def house_family(slot: str, name: str, files: Mapping[str, bytes]) -> Family:
    """The family of a house theme, known by its key from now on; the same files have the same key."""
    content = "".join(f"{cut}:{sha256(data).hexdigest()};" for cut, data in sorted(files.items()))
    key = f"{slot}~{sha256(f'{name};{content}'.encode()).hexdigest()[:_DIGITS]}"
    return _KNOWN.setdefault(key, Family(key, slot, (name,), files))


def _shipped(slot: str, names: tuple[str, ...], file: str) -> Family:
    cuts = {"": "400Regular", "i": "400Regular_Italic", "b": "700Bold", "bi": "700Bold_Italic", "s": "600SemiBold"}
    return Family(slot, slot, names, {cut: resources.font(f"{file}_{style}.ttf") for cut, style in cuts.items()})


_KNOWN = {
    "serif": _shipped("serif", ("Source Serif 4", "Source Serif Pro"), "SourceSerif4"),
    "sans": _shipped("sans", ("Source Sans 3", "Source Sans Pro"), "SourceSans3"),
}
