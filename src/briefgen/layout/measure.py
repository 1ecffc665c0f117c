"""Text of a role at a plan's size: its lines for a width in points, and their places below each other."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.document import Run
from briefgen.layout.pages import TextLine
from briefgen.layout.plan import Plan
from briefgen.theme import TextRole, Theme
from briefgen.typeset import Line, text
from briefgen.units import Colour

# From the middle of a line down to the baseline, as part of the size: half the height of a capital.
BASELINE = 0.32
# From the baseline up to the middle of the small letters, as part of the size: where a bullet stands.
SMALL = 0.24
_SMALLEST = 8.0  # points: no role is set smaller, however small the body is
_FULL_LAST_LINE = 0.6
_NARROWER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)


class Setter:
    """Sets runs in the roles of a theme."""

    def __init__(self, theme: Theme, language: str, plan: Plan) -> None:
        self.theme, self.language, self.plan = theme, language, plan
        self.leading = plan.size * plan.leading
        self._roles: dict[str, tuple[TextRole, float, float]] = {}

    def role(self, name: str) -> tuple[TextRole, float, float]:
        """The role of a name with its size and leading in points."""
        if (known := self._roles.get(name)) is None:
            known = self._roles[name] = self._sized(self.theme.roles[name])
        return known

    def _sized(self, role: TextRole) -> tuple[TextRole, float, float]:
        if not role.relative:
            return role, role.size, role.leading
        size = max(role.size * self.plan.size, _SMALLEST)
        return role, size, role.leading * size or self.leading

    def lines(self, runs: Sequence[Run], name: str, width: float) -> tuple[Line, ...]:
        """The lines of runs; of display text as few as may be, the last of them not short. Raises MissingGlyph."""
        role, size, _ = self.role(name)
        measured = text(tuple(runs), role.family, self.language)
        best = measured.lines(int(width / size * 1000), role.hyphenate)
        if not role.even or not best:
            return best
        widest = max((word.width for word in measured.words), default=0)
        for part in _NARROWER:
            room = int(width * part / size * 1000)
            if best[-1].width >= _FULL_LAST_LINE * best[0].width or room < widest:  # no word is broken for the looks
                break
            tried = measured.lines(room, role.hyphenate)
            if len(tried) > len(best):
                break
            best = tried
        return best

    def put(
        self, runs: Sequence[Run], name: str, width: float, block: str, *, x: float = 0.0, y: float = 0.0
    ) -> tuple[list[TextLine], float]:
        """The lines of a paragraph whose top is at y, and the y below it, in points."""
        role, size, leading = self.role(name)
        return self.stack(self.lines(runs, name, width), role.colour, size, leading, block, x, y)

    def stack(
        self, lines: Sequence[Line], colour: Colour, size: float, leading: float, block: str, x: float, y: float
    ) -> tuple[list[TextLine], float]:
        """Lines below each other from y, and the y below them."""
        first = y + leading / 2 + size * BASELINE
        items = [TextLine(x, first + n * leading, size, line, colour, block) for n, line in enumerate(lines)]
        return items, y + len(lines) * leading
