"""Files of data that charts draw: a cell of one counts while the lock holds the digest of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.findings import Finding
from briefgen.model.schema import Brief
from briefgen.source.lock import Lock

NO_DATA: Mapping[str, str] = {}


def data_findings(brief: Brief, data: Mapping[str, str], lock: Lock) -> Iterator[Finding]:
    """What the lock does not know: a file, or its content. `data` are the digests of the files by their names in the brief."""
    told = set()
    for chart in brief.charts:
        file = chart.data.file if chart.data else None
        if file is None or file in told or lock.data.get(file) == data.get(file):
            continue
        told.add(file)
        where = f"charts[{chart.id}].data.file"
        if file in lock.data:
            hints = ("see what has changed in them, then run `briefgen lock BRIEF`",)
            yield Finding(
                "source-changed", "the data have changed since the brief was locked", address=where, hints=hints
            )
        else:
            hints = ("see that the numbers are those of the source, then run `briefgen lock BRIEF`",)
            yield Finding("unlocked", "the file of data is not in the lock", address=where, hints=hints)
