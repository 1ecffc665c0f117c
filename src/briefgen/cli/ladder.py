"""The ladder of fitting as tables for people, within 80 columns for briefs of up to four pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefgen.fit.ladder import Ladder, LeftOut, Step

_HEAD = f"{'':6}{'type':>6}{'lead':>6}{'space':>6}{'chart':>6}{'words':>6}"
_NOTE = (
    "lines of a column: + too many, - free; pt: points used\n"
    "Word lays out for itself: its pages are counted as full a little before they are\n"
)


def text(ladder: Ladder, name: str) -> str:
    """The tables of the PDF and of Word, and what was left out."""
    printed = ladder.words - sum(item.words for item in ladder.left_out)
    words = f"{printed} of {ladder.words} words" if ladder.left_out else f"{ladder.words} words"
    parts = [f"{name}: {words}", ""]
    for title, steps in (("PDF", ladder.pdf), ("Word, estimated", ladder.word)):
        parts += [*_table(title, steps), ""]
    parts += [_NOTE, *map(_left_out, ladder.left_out)]
    return "\n".join(parts).rstrip() + "\n"


def values(ladder: Ladder) -> dict[str, Any]:
    """The same as plain values."""
    return {
        "words": ladder.words,
        "pdf": [_step(step) for step in ladder.pdf],
        "word": [_step(step) for step in ladder.word],
        "left_out": [item._asdict() for item in ladder.left_out],
    }


def _table(title: str, steps: Sequence[Step]) -> Iterator[str]:
    pages = steps[0].pages
    yield f"{title:<{len(_HEAD)}}" + "".join(f"{f'page {n}':>11}" for n in range(1, len(pages) + 1))
    yield _HEAD + f"{'lines':>6}{'pt':>5}" * len(pages)
    for step in steps:
        yield _row(step)
    yield f"{'a page holds':<{len(_HEAD)}}" + "".join(f"{page.holds:>11.0f}" for page in pages)


def _row(step: Step) -> str:
    plan = step.plan
    numbers = f"{plan.size:>6g}{plan.size * plan.leading:>6.1f}{plan.spacing:>6.0%}{plan.chart:>6.0%}{step.words:>6}"
    return f"{_verdict(step):<6}{numbers}" + "".join(
        f"{_signed(page.lines):>6}{page.used:>5.0f}" for page in step.pages
    )


def _signed(lines: int) -> str:
    return f"{lines:+d}" if lines else "0"


def _verdict(step: Step) -> str:
    if step.chosen:
        return "chosen"
    return "over" if not step.fits else "fits" if step.level else "uneven"


def _left_out(item: LeftOut) -> str:
    return f"left out: {item.id} (priority {item.priority}), {item.words} word{'s' * (item.words != 1)}"


def _step(step: Step) -> dict[str, Any]:
    plan = step.plan
    return {
        "size": plan.size,
        "leading": plan.size * plan.leading,
        "spacing": plan.spacing,
        "charts": plan.chart,
        "left_out": len(plan.dropped),
        "words": step.words,
        "pages": [
            {"lines": page.lines, "used": round(page.used, 1), "holds": round(page.holds, 1)} for page in step.pages
        ],
        "fits": step.fits,
        "level": step.level,
        "chosen": step.chosen,
    }
