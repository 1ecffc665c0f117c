"""The briefs that are shipped as samples: what `--sample` takes, and their files."""

from __future__ import annotations

from briefgen.errors import UsageWrong
from briefgen.findings import Finding
from briefgen.model.near import meant
from briefgen.resources import SAMPLE, sample_names, samples
from briefgen.world import World

_MOST = 1_000_000  # bytes of a sample's file


def sample_files(world: World, name: str) -> dict[str, bytes]:
    """The files of a sample by name: brief, lock, article and what else it draws on. Raises UsageWrong (`no-such-sample`)."""
    known = sample_names()
    if name not in known:
        hints = (*meant(name, known), f"samples: {', '.join(known)}")
        raise UsageWrong(Finding("no-such-sample", f"there is no sample '{name}'", hints=hints))
    folder = samples() / f"{SAMPLE}{name}"
    return {path.name: world.read_bytes(path, _MOST) for path in sorted(folder.iterdir()) if path.is_file()}
