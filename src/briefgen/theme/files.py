"""Files that a theme names: beside the file that names them, inside the project, and no larger than they may be."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from briefgen.errors import BriefInvalid
from briefgen.theme.chain import Chain
from briefgen.theme.reading import Reading
from briefgen.world import World


class Files:
    """Reads the files of a chain of themes. `root` is the folder of the project, which no file may lie outside of."""

    def __init__(self, chain: Chain, world: World, root: Path | None) -> None:
        self._chain, self._world, self._root = chain, world, root
        self._digests: list[str] = []

    @property
    def digest(self) -> str:
        """The digest of the themes with all that was read for them."""
        if not self._digests:
            return self._chain.digest
        return sha256("".join((self._chain.digest, *self._digests)).encode()).hexdigest()

    def read(self, reading: Reading, name: str, address: str, most: int) -> bytes | None:
        """The bytes of a file that a theme names at an address; None where it cannot be had, which is told."""
        level, _ = self._chain.owner(address)
        folder = level.path.resolve().parent
        root = self._root.resolve() if self._root else folder
        try:
            path = self._world.inside(root if folder.is_relative_to(root) else folder, name, folder)
            data = self._world.read_bytes(path, most)
        except BriefInvalid as error:
            for finding in error.findings:
                reading.wrong(finding.code, address, _named(name, finding.message), *finding.hints)
            return None
        self._digests.append(sha256(data).hexdigest())
        return data


def _named(name: str, message: str) -> str:
    return message if name in message else f"{name}: {message}"
