"""The outputs of a brief in their folder: never over somebody's edits, never half of them, never two runs at once.

The manifest is written before the outputs with the digests that are about to come, and after them with those that are
there: a run that dies in between leaves files that the next one knows for its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from briefgen.errors import Conflict
from briefgen.findings import Finding, Severity, warning
from briefgen.pipeline import manifest
from briefgen.pipeline.edition import digest
from briefgen.world import World

_MOST = 200_000_000  # bytes of an output that is read back for its digest


def write(
    world: World, folder: Path, mark: str, files: Mapping[str, bytes], record: manifest.Record, force: bool
) -> tuple[Finding, ...]:
    """Write outputs by name, and their manifest; returns warnings about other outputs in the folder.

    `mark` tells manifests of one folder apart: ".ru", ".UNVERIFIED", or "".
    Raises Conflict (`output-edited`) before anything is written, and EnvironmentFailed (`unwritable`).
    """
    with world.alone(folder):
        path = folder / f"manifest{mark}.json"
        known = manifest.outputs(world.read_if_there(path, _MOST))
        there = {
            name: digest(data) for name in files if (data := world.read_if_there(folder / name, _MOST)) is not None
        }
        new = {name: digest(data) for name, data in files.items()}
        edited = [name for name, found in there.items() if found not in (*_ours(known.get(name)), new[name])]
        if edited and not force:
            raise Conflict(_edited(folder / name) for name in edited)
        others = {name: entry for name, entry in known.items() if name not in files and (folder / name).is_file()}
        warnings = tuple(_other_editions(folder, others, record.edition))
        done = {name: {"digest": new[name], "edition": record.edition} for name in files}
        coming = {name: entry | {"before": list(_ours(known.get(name)))} for name, entry in done.items()}
        world.write_whole(path, manifest.write(record, warnings, others | coming))
        for name, data in files.items():
            if there.get(name) != new[name]:
                world.write_whole(folder / name, data)
        world.write_whole(path, manifest.write(record, warnings, others | done))
    return warnings


def _on_disk(world: World, path: Path) -> str:
    """The digest of a file; of a folder that stands in its place, none that we wrote."""
    return "" if path.is_dir() else digest(world.read_bytes(path, _MOST))


def _ours(entry: Any) -> tuple[str, ...]:
    """Digests that an output may have without anybody having edited it."""
    if not isinstance(entry, dict):
        return ()
    return (str(entry.get("digest")), *map(str, entry.get("before", ())))


def _edited(path: Path) -> Finding:
    return Finding(
        "output-edited",
        "was changed since it was written, and is left as it is",
        Severity.ERROR,
        file=str(path),
        hints=("move it out of the folder to keep it", "or give --force to write over it"),
    )


def _other_editions(folder: Path, others: Mapping[str, Any], edition: str) -> Iterator[Finding]:
    for name, entry in sorted(others.items()):
        if isinstance(entry, dict) and entry.get("edition") != edition:
            message = "is of another edition than what was written now"
            yield warning("other-edition", message, file=str(folder / name), hints=("render it again, or remove it",))
