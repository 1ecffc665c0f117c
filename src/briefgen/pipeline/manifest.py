"""The manifest beside the outputs: what went in, what came out, and by which versions; no clock, so it is as repeatable."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from typing import Any

from briefgen import __version__
from briefgen.findings import Finding
from briefgen.fit.fitted import Fitted
from briefgen.layout.plan import Plan

_PROGRAMS = ("reportlab", "matplotlib", "python-docx", "python-pptx", "uharfbuzz", "fonttools", "pyphen", "babel")


@dataclass(frozen=True, slots=True)
class Record:
    """What a run has to say of itself. `inputs` holds the digest of each file by its path in the project."""

    brief: str
    edition: str
    stamp: str
    inputs: Mapping[str, str]
    plan: Mapping[str, Any]
    findings: tuple[Finding, ...]

    def as_dict(self) -> dict[str, Any]:
        """The manifest without its outputs."""
        return {
            "brief": self.brief,
            "edition": self.edition,
            "stamp": self.stamp,
            "inputs": dict(sorted(self.inputs.items())),
            "plan": dict(self.plan),
            "findings": [finding.as_dict() for finding in self.findings],
            "versions": versions(),
        }


def plan_of(fitted: Fitted) -> dict[str, Any]:
    """What fitting decided, as plain values."""
    plans = {"pdf": fitted.plan, "docx": fitted.word_plan}
    said: dict[str, Any] = {"told": fitted.told, "dropped": list(fitted.dropped)}
    said |= {name: _sizes(plan) for name, plan in plans.items() if plan}
    return said | ({"word_fill": list(fitted.word_fill)} if fitted.word_fill else {})


@cache
def versions() -> dict[str, str]:
    """briefgen, Python and the programs that have a hand in the bytes of an output."""
    found = {"briefgen": __version__, "python": platform.python_version()}
    return found | {name: version(name) for name in _PROGRAMS}


def outputs(data: bytes | None) -> dict[str, Any]:
    """The outputs that a manifest knows, by name; a manifest that is absent or cannot be read knows none."""
    try:
        found = json.loads(data or b"{}")
        return dict(found["outputs"])
    except (ValueError, KeyError, TypeError):
        return {}


def write(record: Record, warnings: tuple[Finding, ...], written: Mapping[str, Any]) -> bytes:
    """The file: the record with the warnings of writing, and the outputs by name."""
    said = replace(record, findings=(*record.findings, *warnings)).as_dict() | {"outputs": dict(written)}
    return (json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _sizes(plan: Plan) -> dict[str, float]:
    return {"size": plan.size, "leading": plan.leading, "spacing": plan.spacing, "chart": plan.chart}
