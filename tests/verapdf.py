"""The official validator of PDF/A and PDF/UA, asked about many files at once: its start costs more than a file."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.tools import require_tool

FLAVOURS = ("ua1", "3a")
_JARS = Path(__file__).parents[1] / ".make" / "verapdf"
_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
_FEWEST_RULES = 100  # a validator that loaded no rules passes everything


class Verdict(NamedTuple):
    """What the validator says of one file: rules that it fails by (flavour, clause, test), and how many checks it passed."""

    failed: Mapping[tuple[str, str, str], str]
    passed_checks: int


def validate(files: Mapping[str, bytes], folder: Path, flavours: tuple[str, ...] = FLAVOURS) -> dict[str, Verdict]:
    """The verdict on each file by its name. Skips, or fails, where Java or the validator is missing."""
    jar = _jar()
    java = require_tool("java")
    paths = {name: folder / f"{n}.pdf" for n, name in enumerate(files)}
    for name, path in paths.items():
        path.write_bytes(files[name])
    failed: dict[str, dict[tuple[str, str, str], str]] = {name: {} for name in files}
    passed = dict.fromkeys(files, 0)
    for flavour in flavours:
        command = [java, "-cp", str(jar), _MAIN, "--flavour", flavour, "--format", "json", *map(str, paths.values())]
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        jobs = {Path(job["itemDetails"]["name"]): job for job in json.loads(said)["report"]["jobs"]}
        for name, path in paths.items():
            for details in _details(jobs[path]):
                assert details["passedRules"] + details["failedRules"] >= _FEWEST_RULES, "the rules were not loaded"
                passed[name] += details["passedChecks"]
                for rule in details["ruleSummaries"]:
                    failed[name][flavour, rule["clause"], str(rule["testNumber"])] = rule["description"]
    return {name: Verdict(failed[name], passed[name]) for name in files}


def failures(verdicts: Mapping[str, Verdict]) -> dict[str, Mapping[tuple[str, str, str], str]]:
    """Files with what they fail."""
    return {name: verdict.failed for name, verdict in verdicts.items() if verdict.failed}


def _details(job: Any) -> list[Any]:
    results = job.get("validationResult")
    assert results, f"the validator could not read the file: {job.get('taskException')}"
    return [result["details"] for result in results]


def _jar() -> Path:
    if jars := sorted(_JARS.glob("*.jar")):
        return jars[-1]
    if os.environ.get("BRIEFGEN_REQUIRE_TOOLS") == "1":
        pytest.fail("veraPDF is not there, and this run must have it: make verapdf")
    pytest.skip("veraPDF is not there: make verapdf")
