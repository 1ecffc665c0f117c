"""What must hold of a fitted brief, and of one that is refused, found out from the document and the pages alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefgen.document import Block, Document, Kind
from briefgen.errors import DoesNotFit
from briefgen.fit import Fitted, fit
from briefgen.fit.trial import Trial
from briefgen.layout import Manuscript
from briefgen.layout.pages import Pages, TextLine
from briefgen.layout.word import set_for_word

_FURNITURE = ("masthead", "running-head", "footer")


def holds(manuscript: Manuscript) -> bool:
    """Whether a brief fits; asserts the laws of both cases."""
    trial = Trial(manuscript)
    try:
        fitted = fit(manuscript, word=True)
    except DoesNotFit as error:
        refused(manuscript, trial, error)
        return False
    has_its_pages(manuscript, trial, fitted)
    gives_way(manuscript, trial, fitted)
    tells(manuscript, fitted)
    return True


def refused(manuscript: Manuscript, trial: Trial, error: DoesNotFit) -> None:
    """Even at the floor, on the tightest rung, with everything droppable out, one of the formats is over; words are told."""
    (finding,) = error.findings
    budget, items = manuscript.document.pages, len(trial.order)
    left_out = f" with {items} left out" if items else ""

    assert not trial.both_fit(items)
    assert (error.exit_code, finding.code) == (3, "does-not-fit")
    said = rf"the brief is \d+ lines? longer than {budget} pages? at {trial.sizes[0]:g} pt{left_out}(, in Word alone)?"
    assert re.fullmatch(said, finding.message)
    assert finding.message.endswith("in Word alone") == trial.pdf_fits(
        trial.plan(items, trial.sizes[0], trial.tightest)
    )
    words = re.match(r"cut about (\d+) words?\b", finding.hints[0])
    assert words or finding.hints[0].startswith("there are too many parts")
    assert words is None or int(words[1]) > 0


def has_its_pages(manuscript: Manuscript, trial: Trial, fitted: Fitted) -> None:
    """The pages of the budget in both formats, none of them over, in type between floor and ceiling."""
    fitting = manuscript.theme.fitting

    assert len(fitted.pages.pages) == manuscript.document.pages
    assert all(used <= room + 0.01 for used, room in fitted.pages.fill)
    assert fitted.pages.over == 0
    assert fitted.word_plan
    assert (
        fitted.word_plan.size < max(fitted.plan.size, trial.word_sizes[0] - 0.5) + 0.5
    )  # alike, to the next half point
    assert set_for_word(manuscript, fitted.word_plan).fits
    assert len(fitted.word_fill) <= manuscript.document.pages
    for plan in (fitted.plan, fitted.word_plan):
        assert fitting.floor <= plan.size <= fitting.ceiling
        assert plan.leading >= min(rung.leading for rung in fitting.rungs)
        assert plan.dropped == frozenset(fitted.dropped)


def gives_way(manuscript: Manuscript, trial: Trial, fitted: Fitted) -> None:
    """As few items as will do, by priority, at the floor; what is dropped is what the pages lack."""
    document, dropped = manuscript.document, fitted.dropped
    priorities = {block.id: block.priority for block in document.walk()}

    assert dropped == document.droppable()[: len(dropped)]
    assert all(priorities[id_] > 0 for id_ in dropped)
    assert not dropped or not trial.both_fit(len(dropped) - 1)
    if dropped:
        assert fitted.word_plan
        assert (fitted.plan.size, fitted.word_plan.size) == (trial.sizes[0], trial.word_sizes[0])
    gone, given = absent(document, fitted.pages), below(document, frozenset(dropped))
    assert given <= gone
    assert gone - given <= bare_headings(document, gone)


def tells(manuscript: Manuscript, fitted: Fitted) -> None:
    """The plan in one line names the real sizes and every item that is left out; pages not filled are told."""
    assert fitted.word_plan
    count = manuscript.document.pages
    assert fitted.told.startswith(f"{count} page{'s' * (count > 1)} (")
    assert f" at {fitted.plan.size:g} pt, leading {fitted.plan.size * fitted.plan.leading:.1f} pt" in fitted.told
    assert f"; Word at {fitted.word_plan.size:g} pt (" in fitted.told
    _, _, named = fitted.told.partition("; left out: ")
    assert tuple(named.split(", ") if named else ()) == fitted.dropped
    used, room = (sum(part) for part in zip(*fitted.pages.fill, strict=True))
    assert any(f.code == "underfull" for f in fitted.findings) == (used < 0.8 * room)
    assert any(f.code == "columns-uneven" for f in fitted.findings) == (fitted.pages.level > 2.01)


def texts(document: Document) -> Iterator[Block]:
    """Blocks with words of their own, without furniture."""
    for top in document.blocks:
        if top.role not in _FURNITURE:
            yield from (block for block in top.walk() if block.runs)


def absent(document: Document, pages: Pages) -> frozenset[str]:
    """Ids of the texts that no line of the pages belongs to."""
    printed = {item.block for page in pages.pages for item in page if isinstance(item, TextLine) and not item.label}
    return frozenset(block.id for block in texts(document)) - printed


def below(document: Document, dropped: frozenset[str]) -> frozenset[str]:
    """Ids of the texts in dropped blocks."""
    roots = [block for block in document.walk() if block.id in dropped]
    return frozenset(block.id for root in roots for block in root.walk() if block.runs)


def bare_headings(document: Document, gone: Set[str]) -> frozenset[str]:
    """Ids of the headings below which, up to the next one or the end of their parent, all is gone."""
    found = set()
    for siblings in (document.blocks, *(block.children for block in document.walk())):
        for n, block in enumerate(siblings):
            if block.kind is Kind.HEADING:
                under = next(
                    (m for m in range(n + 1, len(siblings)) if siblings[m].kind is Kind.HEADING), len(siblings)
                )
                leaves = [leaf for other in siblings[n + 1 : under] for leaf in other.walk() if leaf.runs or leaf.chart]
                if leaves and all(leaf.id in gone for leaf in leaves):
                    found.add(block.id)
    return frozenset(found)
