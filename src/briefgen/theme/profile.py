"""Profiles of a theme: tables that stand over its own, such as `accessible`; a theme has those of the themes it extends."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.model.near import meant
from briefgen.theme.chain import Chain, Level
from briefgen.theme.reading import Reading

TABLE = "profiles"
_MAY_SET = ("fitting", "roles", "chart")


def with_profile(chain: Chain, name: str) -> Chain:
    """The chain with the tables of a profile over all others, those of the nearest file on top; itself for "".

    Raises BriefInvalid (`unknown-profile`) with the names of what there is.
    """
    if not name:
        return chain
    known = _names(chain.data)
    if name not in known:
        theme = chain.own.path.stem
        there = f"it has {', '.join(known)}" if known else "it has no profiles"
        message = f'the theme "{theme}" has no profile "{name}"'
        raise BriefInvalid(Finding("unknown-profile", message, hints=(*meant(name, known), there)))
    return Chain([*(_level(level, name) for level in chain.levels if name in _names(level.data)), *chain.levels])


def check_profiles(reading: Reading, value: object) -> None:
    """Note what is no profile, and keys that a profile does not set."""
    names = tuple(value) if isinstance(value, dict) else ()
    for name, row in reading.table(value, TABLE, (), names).items():
        reading.table(row, f"{TABLE}.{name}", (), _MAY_SET)


def _names(data: Mapping[str, object]) -> tuple[str, ...]:
    rows = data.get(TABLE)
    return tuple(name for name, row in rows.items() if isinstance(row, Mapping)) if isinstance(rows, Mapping) else ()


def _level(level: Level, name: str) -> Level:
    return level._replace(data=level.data[TABLE][name], table=f"{TABLE}.{name}")
