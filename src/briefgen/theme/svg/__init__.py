"""SVG that anybody may have made: plain shapes in plain colours become outlines, and whatever else it holds is told."""

from briefgen.theme.svg.faults import Fault, Unreadable
from briefgen.theme.svg.reader import Drawing, is_svg, read_svg
from briefgen.theme.svg.shape import Shape, Window

__all__ = ["Drawing", "Fault", "Shape", "Unreadable", "Window", "is_svg", "read_svg"]
