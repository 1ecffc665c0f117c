"""How big, and what gives way: the plan with which a brief has its pages."""

from briefgen.fit.fit import fit
from briefgen.fit.fitted import Fitted

__all__ = ["Fitted", "fit"]
