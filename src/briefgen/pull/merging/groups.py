"""Groups of paragraphs between two headings, as they were written and as they stand now, and the list that each belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.ooxml.manifest import Paragraph
from briefgen.pull.merging.keys import MAIN, main_of
from briefgen.pull.placing.place import Placed
from briefgen.pull.reading.found import Cell, Found


@dataclass(eq=False, slots=True)
class Entry:
    """A paragraph of a group: the items that begin in it, or a new one without any."""

    found: Found
    items: tuple[str, ...]


@dataclass(eq=False, slots=True)
class Group:
    """What stands between two headings, captions or fields of no list; `name` is that of its list, "" for none."""

    name: str = ""
    entries: list[Entry] = field(default_factory=list)


def groups(placed: Placed, written: Sequence[Paragraph], cells: Collection[int]) -> list[Group]:
    """The groups of an edited file in reading order, those with items or new paragraphs; `cells` are no part of them."""
    lists = dict(_written_lists(written))
    starts = _starts(written)
    there = {n for _, numbers in placed.paragraphs for n in numbers}
    out, start = [Group()], -1
    cell: Cell | None = None
    for found, numbers in placed.paragraphs:
        if found.part != "document" or id(found) in cells:
            continue
        if found.cell != cell:
            out.append(Group())
            cell = found.cell
        items = tuple(main[1] for owner in found.owners if (main := main_of(owner)))
        if numbers and not any(map(_of_item, found.owners)):
            out.append(Group(lists.get(numbers[-1], "")))
            start = numbers[-1]
        elif items or not numbers:
            begins = [n for n in (numbers[:1] if items else ()) if starts[n] not in {start, *there} - {n}]
            if begins:  # its heading is gone, or in one paragraph with it: nothing moved
                start = starts[begins[0]]
                out.append(Group(lists.get(start, "")))
            out[-1].entries.append(Entry(found, items))
        if len(numbers) > 1 and any(map(_of_item, found.owners)) and starts[numbers[-1]] == numbers[-1]:
            start = numbers[-1]
            out.append(Group(lists.get(start, "")))
    for group in out:
        group.name = group.name or _likely(group)
    return [group for group in out if group.entries]


def _written_lists(written: Sequence[Paragraph]) -> Iterator[tuple[int, str]]:
    """For each paragraph that begins a group the list that followed it."""
    begins = -1
    for n, paragraph in enumerate(written):
        if paragraph.part != "document":
            continue
        addresses = [piece.address for piece in paragraph.pieces if piece.address]
        mains = [main for address in addresses if (main := main_of(address))]
        if mains and begins >= 0:
            yield begins, mains[0][0]
            begins = -1
        elif not any(map(_of_item, addresses)):
            begins = n


def _starts(written: Sequence[Paragraph]) -> list[int]:
    """For each paragraph the number of that which begins its group."""
    out, start = [], -1
    for n, paragraph in enumerate(written):
        if not any(_of_item(piece.address) for piece in paragraph.pieces):
            start = n
        out.append(start)
    return out


def _of_item(address: str) -> bool:
    """Whether a field is a part of an item of text."""
    name, mark, _ = address.partition("[")
    return bool(mark) and name in MAIN


def _likely(group: Group) -> str:
    """The list by the controls around its paragraphs, else that of most of its items."""
    names = Counter(entry.found.group for entry in group.entries if entry.found.group)
    names = names or Counter(item.partition("[")[0] for entry in group.entries for item in entry.items)
    return names.most_common(1)[0][0] if names else ""
