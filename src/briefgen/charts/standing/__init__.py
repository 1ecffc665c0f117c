"""Standing bars: columns side by side or in piles, with their names below."""

from briefgen.charts.standing.layout import Layout, layout
from briefgen.charts.standing.scaling import height, scale, stands

__all__ = ["Layout", "height", "layout", "scale", "stands"]
