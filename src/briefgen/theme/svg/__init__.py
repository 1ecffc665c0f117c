"""SVG that anybody may have made: plain shapes in plain colours become outlines, and whatever else it holds is told."""
