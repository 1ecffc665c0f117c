"""The table of rules: every point accounted for, the sample without a breach, nothing worse than a warning."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.findings import Severity
from briefgen.model.near import near
from briefgen.rules import CHECKLIST, CODES, HELD, rules, warnings
from tests.unit.rules.subjects import brief, subject

POINTS = {str(n) for n in range(1, 37)}
EYE = {"4", "15"}  # marked E alone


def test_every_point_of_the_spec_is_a_rule_or_is_held_or_is_for_the_eye() -> None:
    seen = {rule.point for rule in rules()}
    held = {held.point for held in HELD} - {"Length"}

    assert seen | held | {look.point for look in CHECKLIST} == POINTS
    assert POINTS - seen - held == EYE


def test_a_rule_is_listed_under_its_own_code() -> None:
    assert tuple(rule.code for rule in rules()) == CODES
    assert len(set(CODES)) == len(CODES)
    assert [rule.code for rule in rules() if not (rule.sentence and rule.source)] == []


def test_no_code_is_so_near_to_another_that_a_slip_switches_it_off() -> None:
    assert [code for code in CODES if near(code, set(CODES) - {code}) == code] == []


def test_the_small_sample_keeps_every_rule() -> None:
    assert warnings(subject(fitted=True)) == ()


def test_what_breaks_a_rule_is_a_warning_with_its_place_and_remedy() -> None:
    [found] = warnings(subject(brief(title="word " * 13)))

    assert (found.code, found.severity, found.address) == ("title-length", Severity.WARNING, "title")
    assert found.hints


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    assert warnings(subject(brief(title="word " * 13)), {"title-length": "a house style"}) == ()


def test_every_rule_has_a_test_that_breaks_it() -> None:
    """Each code is asked for in a test of this folder; those tests have both cases."""
    said = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))

    assert [code for code in CODES if not re.search(rf'breaches\("{code}"', said)] == []
