"""Files that are no Word file, broken ones, and ones made to do harm; what becomes of each, by the command that gets it."""

from tests.hostile.making import COMMANDS, Fate, Hostile
from tests.hostile.read import HARMLESS, READ
from tests.hostile.references import HOOKED
from tests.hostile.refused import REFUSED

HOSTILE = (*REFUSED, *READ, *HOOKED)

__all__ = ["COMMANDS", "HARMLESS", "HOSTILE", "Fate", "Hostile"]
