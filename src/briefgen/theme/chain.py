"""A theme's file with those that it extends: found by name, merged key by key, each value with the file that says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.model.near import meant
from briefgen.model.toml_text import parse_toml, place_at
from briefgen.world import World

_LARGEST = 200_000  # bytes; a theme is a page or two of text
_LONGEST = 8  # files
_EXAMPLE = 'navy = "#14304f"'


class Level(NamedTuple):
    """One file of a chain; or the tables of a profile in it, which stand in its table of that name."""

    path: Path
    text: str
    data: Mapping[str, Any]
    digest: str
    table: str = ""

    def says(self, address: str) -> bool:
        """Whether the file has a value at an address; places in lists do not count."""
        here: Any = self.data
        for key in address.partition("[")[0].split("."):
            if not isinstance(here, Mapping) or key not in here:
                return False
            here = here[key]
        return True


class Chain:
    """The files of a theme, its own first, then what that extends; `data` are their values merged."""

    def __init__(self, levels: Sequence[Level]) -> None:
        self.levels = tuple(levels)
        self.data: dict[str, Any] = {}
        for level in reversed(self.levels):
            self.data = _merged(self.data, level.data)
        self.data.pop("extends", None)

    @property
    def files(self) -> tuple[Level, ...]:
        """The levels that are files."""
        return tuple(level for level in self.levels if not level.table)

    @property
    def own(self) -> Level:
        """The theme's own file."""
        return self.files[0]

    @property
    def digest(self) -> str:
        """The digest of a single file, else that of all of them."""
        digests = [level.digest for level in self.levels]
        return digests[0] if len(digests) == 1 else sha256("".join(digests).encode()).hexdigest()

    def owner(self, *addresses: str) -> tuple[Level, str]:
        """The nearest file that says something at one of the addresses, or at what they stand in, and that address."""
        wanted = list(addresses)
        while wanted:
            for level in self.levels:
                for address in wanted:
                    if level.says(address):
                        return level, address
            wanted = [address.rpartition(".")[0] for address in wanted if "." in address]
        return self.levels[0], ""

    def placed(self, finding: Finding, *others: str) -> Finding:
        """The finding with its file and line: where its address stands, or where the nearest file says one of the others."""
        level, address = self.owner(*others, finding.address)
        if level.table and address:
            address = f"{level.table}.{address}"
            finding = finding if others else replace(finding, address=f"{level.table}.{finding.address}")
        place = place_at(level.text, address) if address else None
        return finding.at(file=str(level.path), **(place._asdict() if place else {}))


def read_chain(name_or_path: str, folders: Sequence[Path], world: World, root: Path | None = None) -> Chain:
    """The chain of a theme: `<name>.toml` in the first folder that has it, or a path ending in `.toml`.

    A theme may extend one of its own name that a later folder holds; one in the project's folder `root` is no link out of it.
    Raises BriefInvalid with the place of the mistake.
    """
    levels = [_read(_find(name_or_path, folders), world, root)]
    while (parent := levels[-1].data.get("extends")) is not None:
        levels.append(_read(_parent(levels, parent, folders), world, root))
    return Chain(levels)


def theme_names(folders: Sequence[Path]) -> tuple[str, ...]:
    """Names of all themes in the folders, sorted."""
    return tuple(sorted({file.stem for folder in folders for file in folder.glob("*.toml")}))


def _find(name_or_path: str, folders: Sequence[Path]) -> Path:
    candidates = [Path(name_or_path)] if name_or_path.endswith(".toml") else _named(name_or_path, folders)
    for path in candidates:
        if path.is_file():
            return path
    raise BriefInvalid(_unknown(name_or_path, folders))


def _parent(levels: Sequence[Level], name: object, folders: Sequence[Path]) -> Path:
    """The file of an `extends`. A file of the chain is passed over, so that a project's `brief` may extend the shipped one."""
    here = Chain(levels[-1:])
    if not isinstance(name, str):
        raise BriefInvalid(here.placed(Finding("theme-invalid", "a theme extends one by its name", address="extends")))
    paths = [path for path in _named(name, folders) if path.is_file()]
    known = {level.path.resolve() for level in levels}
    fresh = [path for path in paths if path.resolve() not in known]
    if fresh and len(levels) < _LONGEST:
        return fresh[0]
    if not paths:
        raise BriefInvalid(here.placed(replace(_unknown(name, folders), address="extends")))
    circle = " > ".join([*(level.path.stem for level in levels), name])
    message = f"the themes extend each other in a circle: {circle}" if not fresh else f"too many themes: {circle}"
    hints = ("extend a theme that stands by itself, such as brief",)
    raise BriefInvalid(here.placed(Finding("theme-circular", message, address="extends", hints=hints)))


def _named(name: str, folders: Sequence[Path]) -> list[Path]:
    return [folder / f"{name}.toml" for folder in folders] if Path(name).name == name else []


def _unknown(name: str, folders: Sequence[Path]) -> Finding:
    known = theme_names(folders)
    hint = f"there are: {', '.join(known)}" if known else "there are no themes here"
    hints = (*meant(name, known), hint)
    return Finding("unknown-theme", f'there is no theme "{name}"', hints=hints)


def _read(path: Path, world: World, root: Path | None) -> Level:
    if root and path.is_relative_to(root):
        world.inside(root, str(path.relative_to(root)))
    raw = world.read_bytes(path, _LARGEST)
    text, data = parse_toml(raw, str(path), _EXAMPLE)
    return Level(path, text, data, sha256(raw).hexdigest())


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Tables are merged key by key; any other value takes the place of the one below it."""
    out = dict(under)
    for key, value in over.items():
        below = out.get(key)
        both = isinstance(value, Mapping) and isinstance(below, Mapping)
        out[key] = _merged(below, value) if both and isinstance(below, Mapping) else value
    return out
