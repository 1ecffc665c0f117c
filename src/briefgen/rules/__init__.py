"""Is it a good brief: the points of the editorial spec that a machine can see, as warnings; no rule ever blocks a render."""

from briefgen.rules.checklist import CHECKLIST, Look
from briefgen.rules.held import HELD, Held
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.table import CODES, rules, warnings

__all__ = ["CHECKLIST", "CODES", "HELD", "Breach", "Held", "Look", "Rule", "Subject", "rules", "warnings"]
