"""Lying bars: single, side by side or in piles, with names of any length at the left."""

from briefgen.charts.lying.layout import Layout, layout
from briefgen.charts.lying.scaling import height, scale

__all__ = ["Layout", "height", "layout", "scale"]
