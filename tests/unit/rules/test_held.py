"""Points that the lock holds: each of its codes has a brief that breaks the point and one that keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen import resources
from briefgen.model.schema import Brief
from briefgen.rules import HELD
from briefgen.source import ground, make_lock
from tests.unit.rules.subjects import SAMPLE, Edit, brief, part

_DIGEST = "1" * 64
_QUOTED = "A gauge that only one side can read is not a measurement but a claim."


def _set(name: str, id_: str, **changes: Any) -> Edit:
    return lambda data: part(data, name, id_).update(changes)


# For each code: what breaks the point, and a neighbour that keeps it.
PAIRS: dict[str, tuple[Edit, Edit]] = {
    "hedge-lost": (
        _set("evidence", "mistrust", claim="Mistrust has grown after the dry summer."),
        _set("evidence", "mistrust", claim="Mistrust has perhaps grown after the dry summer."),
    ),
    "claim-changed": (
        _set("evidence", "fishing", claim="Hardly any crew buys a licence."),
        _set("evidence", "fishing", detail="Fewer crews buy one than in autumn."),
    ),
    "quote-not-in-source": (
        _set("quotes", "tovan-claim", text=_QUOTED.replace("only", "just")),
        _set("quotes", "tovan-claim", text="[A] gauge that only one side can read is not a measurement but a claim"),
    ),
    "wrong-speaker": (_set("quotes", "tovan-claim", by="lorn"), _set("quotes", "tovan-claim", by="tovan")),
    "speaker-unconfirmed": (
        _set("quotes", "halvar-trusted", text="common water account"),
        _set("quotes", "halvar-trusted", text="We have always trusted the readings of our oldest partner, [Vesk]."),
    ),
    "nested-quotation": (
        _set("quotes", "tovan-claim", text="who owns the pier owns the lake"),
        _set("quotes", "tovan-claim", text="Vesk kept its pier as the only zero"),
    ),
    "cut-at-negation": (
        _set("implications", "passing", excerpt="both ministries see that this chance is passing somewhat"),
        _set(
            "implications", "passing", excerpt="grows, perhaps both ministries see that this chance is passing somewhat"
        ),
    ),
    "value-not-in-excerpt": (
        _set("statistics", "lesny-licences", value=-36.0),
        _set("statistics", "lesny-licences", label="Crews from Lesny"),
    ),
    "number-not-in-source": (
        lambda data: data.update(summary="Licences have fallen by 36% for Lesny."),
        lambda data: data.update(summary="Licences have fallen by thirty-five percent for Lesny."),
    ),
    "number-misattributed": (
        lambda data: data.update(summary="Licences have fallen by 35% for Dorrin."),
        lambda data: data.update(summary="Licences have fallen by 35% for Lesny."),
    ),
    "number-unconfirmed": (
        lambda data: data.update(summary="They met at four gauges, and four boats came."),
        lambda data: data.update(summary="They met at the Fourth Shore Conference, and two gauges differ."),
    ),
    "name-not-in-source": (
        lambda data: data.update(summary="The conference met in the port of Dorren."),
        lambda data: data.update(summary="The conference met in the port of Dorrin."),
    ),
}


@cache
def _article() -> str:
    return (resources.samples() / SAMPLE / "article.txt").read_text(encoding="utf-8")


def _told(made: Brief, locked: Brief, now: str = _DIGEST) -> set[str]:
    """The codes that are told of a brief by the lock of another one; `now` is the digest of its file of data."""
    articles = {"notes": _article()}
    lock = make_lock(locked, articles, None, (), {"data.csv": _DIGEST}).lock
    return {finding.code for finding in ground(made, articles, lock, {"data.csv": now}).findings}


def _drawn(data: Any) -> None:
    chart = part(data, "charts", "licences")
    chart.pop("from_statistics")
    chart.update(data={"file": "data.csv"}, unit="percent")


@pytest.mark.parametrize("code", PAIRS)
def test_a_code_of_the_lock_is_told_where_the_point_is_broken_and_not_where_it_is_kept(code: str) -> None:
    broken, kept = (brief(edit) for edit in PAIRS[code])
    # A claim is rewritten after its lock was made; all else is locked as it stands.
    locked = (brief(), brief()) if code == "claim-changed" else (broken, kept)

    assert code in _told(broken, locked[0])
    assert _told(kept, locked[1]) == set()


def test_data_that_changed_since_the_lock_are_told() -> None:
    made = brief(_drawn)

    assert _told(made, made, now="2" * 64) == {"source-changed"}
    assert _told(made, made) == set()


def test_every_code_that_the_lock_holds_a_point_by_has_its_pair() -> None:
    held = {code for each in HELD if "lock" in each.by for code in each.codes}

    assert held == PAIRS.keys() | {"source-changed"}


def test_every_code_is_one_that_somebody_says() -> None:
    sources = "\n".join(_sources())

    assert [code for each in HELD for code in each.codes if f'"{code}"' not in sources] == []


def _sources() -> Iterator[str]:
    for path in sorted(Path(briefgen.__file__).parent.rglob("*.py")):
        if path.parent.name not in ("rules", "points"):
            yield path.read_text(encoding="utf-8")
