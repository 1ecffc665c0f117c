"""Where every line, rule, box and chart stands on which page."""

from briefgen.layout.glyphs import missing_glyph_findings
from briefgen.layout.layout import layout, measure
from briefgen.layout.manuscript import Manuscript, WordLook
from briefgen.layout.plan import Plan

__all__ = ["Manuscript", "Plan", "WordLook", "layout", "measure", "missing_glyph_findings"]
