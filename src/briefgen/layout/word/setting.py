"""Set for Word: the block that begins page two, small parts across the page, and whether all sets of rules have the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.layout.manuscript import Manuscript
from briefgen.layout.plan import Plan
from briefgen.layout.word.arrange import LOOSE, NO_CHOICES, Choices, arrange, lay_out, openings
from briefgen.layout.word.arrangement import Arrangement, Para, Section, Table
from briefgen.layout.word.columns import Shape, atoms, shape
from briefgen.layout.word.desk import Desk
from briefgen.layout.word.estimate import Estimate, estimate
from briefgen.layout.word.pieces import Pieces
from briefgen.layout.word.rules import PLAIN, RULE_SETS, Rules

FIRST, LAST = 0.97, 0.94  # how full the first pages and the last may be by the plain rules
_UNEVEN = 6  # lines; a part whose columns differ more is set across
_SMALL = 8  # a two-column part of fewer lines is set across
_ROUNDS = 4
_UNSURE = (
    5  # lines of a last paragraph at which LibreOffice's search for the height of columns gets stuck; see NOTES.md
)
_BACK = 7  # openings tried before the place where the text would flow over by itself


@dataclass(frozen=True, eq=False, slots=True)
class WordSetting:
    """What Word will make of a manuscript: whether it has its pages, how full each is in percent, the lines that are too
    many (0 where it fits), and the arrangement to write."""

    fits: bool
    fill: tuple[float, ...]
    over: float
    arrangement: Arrangement


def set_for_word(manuscript: Manuscript, plan: Plan) -> WordSetting:
    """Arrange a manuscript in the fitting of a plan, page one as full as the limits allow.

    With another budget than two pages the text flows freely and only the number of pages is held. In the styles of a
    reference document it flows freely too, and nobody knows how far: `fill` is empty then.
    """
    work = _Work(lay_out(manuscript, plan))
    flowing = work.settled("")
    if manuscript.word.reference:
        return WordSetting(True, (), 0.0, flowing[0])
    budget = manuscript.document.pages
    tried = work.two_pages(flowing) if budget == 2 else work.flowing(flowing, budget)
    if tried:
        arrangement, placed = tried
        return WordSetting(True, placed.percent, 0.0, arrangement)
    arrangement, placed = flowing
    return WordSetting(False, placed.percent, _over(arrangement, placed, budget), arrangement)


_Tried = tuple[Arrangement, Estimate]
_Mark = tuple[int, str, int, int, bool | None, bool]


class _Work:
    """Trials of one desk; what a block measures is remembered, since trials differ in a few blocks only."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._shapes: dict[tuple[int, int, float, bool], Shape] = {}
        self._cut: dict[tuple[int, float, bool, tuple[_Mark, ...]], Pieces] = {}
        self._units = {piece.block.order: piece.unit for piece in desk.pieces if piece.block.order >= 0}

    def shaped(self, block: Para | Table, width: int, rules: Rules) -> Shape:
        """The shape of a block, remembered."""
        key = block.order, width, rules.narrow, rules.long
        if (known := self._shapes.get(key)) is None or block.order < 0:
            known = self._shapes[key] = shape(block, width, rules)
        return known

    def cut(self, section: Section, width: int, rules: Rules) -> Pieces:
        """The pieces of a section, remembered."""
        key = section.columns, rules.narrow, rules.long, tuple(map(_mark, section.blocks))
        if (known := self._cut.get(key)) is None:
            shapes = [self.shaped(block, width, rules) for block in section.blocks]
            known = self._cut[key] = Pieces(atoms(section.blocks, shapes))
        return known

    def settled(self, starts: str) -> _Tried:
        """An arrangement whose small or very uneven parts stand across and whose paragraphs are kept where they must be."""
        choices = NO_CHOICES
        for _ in range(_ROUNDS):
            made = arrange(self.desk, starts, choices)
            placed = estimate(made, PLAIN, self.cut)
            more = self._chosen(made, placed, choices)
            if more == choices:
                break
            choices = more
        return made, placed

    def _chosen(self, made: Arrangement, placed: Estimate, choices: Choices) -> Choices:
        """The choices, and those that a look at the columns adds."""
        parts = [(n, made.sections[n]) for n in placed.uneven]
        poor = (section for n, section in parts if _is_poor(section, n, placed))
        flat = {self._units[block.order] for section in poor for block in section.blocks if block.order >= 0}
        alone = {order for n, section in parts for order in _stranded(section, n, placed)}
        unsure = {order for n, section in parts for order in _unsure(section, n, placed)}
        return Choices(choices.across | flat, choices.kept | alone, choices.whole | unsure)

    def two_pages(self, flowing: _Tried) -> _Tried | None:
        """The arrangement with the latest opening of page two that keeps the limits by every set of rules."""
        if sum(flowing[1].fill) > 2 * flowing[1].room:
            return None  # a break only adds to it
        for starts in self._openings(*flowing):
            made, placed = self.settled(starts)
            if _opens(made, placed) > 1 or placed.fill[0] > FIRST * placed.room:
                continue
            if placed.pages > 2 or placed.fill[1] > LAST * placed.room:
                return None  # an earlier break only makes page two fuller
            if self._agreed(made, 2):
                return made, placed
        return None

    def flowing(self, flowing: _Tried, budget: int) -> _Tried | None:
        """The free flow, where it has at most the pages of the budget."""
        made, placed = flowing
        within = _needed(placed) <= budget and (placed.pages < budget or placed.fill[-1] <= LAST * placed.room)
        return flowing if within and self._agreed(made, budget) else None

    def _agreed(self, made: Arrangement, budget: int) -> bool:
        """Whether every other set of rules has no more pages."""
        return all(_needed(estimate(made, rules, self.cut)) <= budget for rules in RULE_SETS[1:])

    def _openings(self, made: Arrangement, placed: Estimate) -> list[str]:
        """Openings around the place where the text flows over, the last one first."""
        found = openings(self.desk.pieces)
        orders = (
            section.blocks[n].order
            for section, parts in zip(made.sections, placed.stretches, strict=True)
            for part in parts
            if part.page == 0
            for n in part.blocks()
        )
        on_first = {self._units[order] for order in orders if order >= 0}
        last = max((n for n, unit in enumerate(found) if unit in on_first), default=0)
        return found[max(0, last - _BACK) : last + 2][::-1]


def _mark(block: Para | Table) -> _Mark:
    """What tells a block of one desk from every other, and from itself in another arrangement."""
    if isinstance(block, Table):
        return block.order, "", 0, 0, None, False
    return block.order, block.style.key, block.before, block.after, block.keep_next, block.undivided


def _opens(made: Arrangement, placed: Estimate) -> int:
    """The page, counted from 0, on which the block stands that shall begin page two."""
    breaks = (n for n, s in enumerate(made.sections) if isinstance(first := s.blocks[0], Para) and first.breaks)
    return placed.stretches[next(breaks)][0].page


def _needed(placed: Estimate) -> int:
    """Pages of an estimate; what is over on one may need another."""
    return placed.pages + sum(used > placed.room for used in placed.fill)


def _is_poor(section: Section, n: int, placed: Estimate) -> bool:
    """Whether a part in two columns is better set across; the sources never are."""
    first = section.blocks[0]
    if isinstance(first, Para) and first.style.key == "source":
        return False
    lines = sum(stretch.end - stretch.start for stretch in placed.stretches[n])
    return placed.uneven[n] > _UNEVEN or lines < _SMALL


def _stranded(section: Section, n: int, placed: Estimate) -> Iterator[int]:
    """Headings and claims at the foot of a column whose text stands in the next."""
    pieces = placed.stretches[n][0].pieces.atoms
    for end in {part.end for part in placed.stretches[n]} - {len(pieces)}:
        head, text = (section.blocks[pieces[m].block] for m in (end - 1, end))
        if isinstance(head, Para) and isinstance(text, Para) and head is not text and head.style.key in LOOSE:
            yield head.order


def _unsure(section: Section, n: int, placed: Estimate) -> Iterator[int]:
    """The last paragraph of a part, where it has the number of lines that LibreOffice does not know how to divide."""
    pieces = placed.stretches[n][0].pieces.atoms
    end = len(section.blocks) - 1
    if isinstance(last := section.blocks[end], Para) and sum(piece.block == end for piece in pieces) == _UNSURE:
        yield last.order


def _over(made: Arrangement, placed: Estimate, budget: int) -> float:
    """Lines that are too many for the budget under the limits, at least one."""
    limits = [FIRST] * (budget - 1) + [LAST]
    used = sum(placed.fill) - sum(limits) * placed.room
    return max(1.0, round(used / made.styles["body"].line, 1))
