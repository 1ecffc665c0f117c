"""Items that came, went or moved: the lists of the file as they stand now held against the lists that were written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from briefgen import inline
from briefgen.address import item as item_of
from briefgen.inline import Run
from briefgen.ooxml.manifest import Manifest
from briefgen.pull.merging.groups import Entry, Group, groups
from briefgen.pull.merging.keys import MAIN, can_be_made, left_behind, made, main_of, transferred
from briefgen.pull.merging.outcome import Outcome
from briefgen.pull.merging.texts import Side
from briefgen.pull.operations import Clash, Kind, Operation, Spot
from briefgen.pull.placing.place import Placed
from briefgen.pull.reading.found import Char, Found, collapsed

_CARDS = frozenset({"experts", "quotes"})  # set in cards: their order is not that of paragraphs
_EXCERPT_HINT = "add it to brief.yaml with the passage of the article that carries it, then run briefgen lock"


class Lists:
    """The lists of one brief during a merge. `data` is what its file says today."""

    def __init__(
        self,
        manifest: Manifest,
        placed: Placed,
        said: Mapping[str, str],
        data: Any,
        now: Mapping[str, str],
        side: Side,
        cells: Collection[int],
    ) -> None:
        """`cells` are paragraphs, by their id in memory, that are none of the text."""
        self.manifest, self.placed, self.said, self.data, self.now, self.side = manifest, placed, said, data, now, side
        self.written = [p for p in manifest.paragraphs if any(piece.text.strip("\u00a0 ") for piece in p.pieces)]
        self.texts = {field.address: field.text for field in manifest.fields}
        self.groups = groups(placed, self.written, cells)
        self.gone = self._gone()
        self.joined: dict[str, str] = {}  # items whose words now stand in another, and which
        self.ids = {name: [x["id"] for x in data.get(name) or () if isinstance(x, dict) and "id" in x] for name in MAIN}
        self._refused: set[str] = set()  # items in another list, which is no place for them
        self._seen: set[str] = set()
        self.added = {name: set(ids) for name, ids in self.ids.items()}

    def _gone(self) -> set[str]:
        """Items of which no word is left, but for a note at the end of the page."""
        fields: dict[str, list[str]] = {}
        for address in self.texts:
            if address.partition("[")[0] in MAIN and not address.endswith(".note"):
                fields.setdefault(item_of(address), []).append(address)
        mains = {main[1] for address in self.texts if (main := main_of(address))}
        return {name for name in mains if not any(self.said[address] for address in fields[name])}

    def merge(self, outcome: Outcome) -> None:
        """Adds the operations on items."""
        self._join(outcome)
        for name in (*self.gone, *self.joined):
            self._remove(name, outcome)
        for group in self.groups:
            self._group(group, outcome)
        for name in MAIN:
            if name not in _CARDS:
                self._order(name, outcome)

    def staying(self, address: str) -> bool:
        """Whether a field's item is still there, so that its text may change."""
        owner = item_of(address)
        return owner not in self.gone and owner not in self.joined and not self._card_gone(owner)

    def _card_gone(self, owner: str) -> bool:
        """People and quotations of a card that was taken out stay in the brief: they may be needed elsewhere."""
        for expert in self.data.get("experts") or ():
            if isinstance(expert, dict) and f"experts[{expert.get('id')}]" in self.gone:
                linked = {f"people[{expert.get('person')}]"} | {f"quotes[{q}]" for q in expert.get("quotes") or ()}
                if owner in linked:
                    return True
        return False

    def _join(self, outcome: Outcome) -> None:
        """Items in one paragraph: of a list that can be made of texts they are one now; others stay what they were."""
        for entry in (entry for group in self.groups for entry in group.entries if len(entry.items) > 1):
            first, *rest = entry.items
            for other in rest:
                name = first.partition("[")[0]
                if other.partition("[")[0] == name and can_be_made(name) and self._is_bare(other):
                    self.joined[other] = first
                else:
                    hint = "each has a passage of its own that carries it: put them together in brief.yaml"
                    outcome.unplaced("two items stand in one paragraph; they stay two", "", other, hint)

    def _is_bare(self, name: str) -> bool:
        found = self._item(name)
        return found is not None and not found.get("excerpt") and not found.get("note")

    def joined_text(self, address: str, text: str) -> str:
        """The text of a field with those of the items that now stand in it."""
        main = main_of(address)
        more = [other for other, first in self.joined.items() if main and first == main[1]]
        return " ".join([text, *(self.said[f"{other}.{MAIN[other.partition('[')[0]]}"] for other in more)])

    def _remove(self, name: str, outcome: Outcome) -> None:
        if self._card_gone(name) or self._item(name) is None:
            return
        main = f"{name}.{MAIN[name.partition('[')[0]]}"
        changed = [a for a, text in self.texts.items() if item_of(a) == name and self.now.get(a) not in (text, None)]
        if changed and self.side is Side.NONE:
            outcome.clashes.append(Clash(changed[0], self.texts[changed[0]], self.now[changed[0]], ""))
        elif not changed or self.side is Side.THEIRS:
            details = (f"its words stand in {self.joined[name]}",) if name in self.joined else ()
            outcome.operations.append(Operation(Kind.REMOVE, name, self.now.get(main, ""), details=details))

    def _group(self, group: Group, outcome: Outcome) -> None:
        """New paragraphs, and items from other lists."""
        behind = ""
        for n, entry in enumerate(group.entries):
            spot = self._spot(group, n, behind)
            again = set(entry.items) <= self._seen and can_be_made(group.name)
            if not entry.items or again:  # the second part of an item that somebody divided is a new one
                behind = self._new(group.name, entry, spot, outcome) or behind
                continue
            self._seen.update(entry.items)
            for name in entry.items:
                source = name.partition("[")[0]
                if source != group.name and source not in _CARDS and group.name in MAIN and group.name not in _CARDS:
                    behind = self._transfer(name, group.name, spot, outcome) or behind
                else:
                    behind = name

    def _spot(self, group: Group, n: int, behind: str) -> Spot:
        if behind:
            return Spot(group.name, behind)
        following = (name for entry in group.entries[n + 1 :] for name in entry.items)
        first = next((name for name in following if name.partition("[")[0] == group.name), "")
        return Spot(group.name, first, before=bool(first))

    def _new(self, name: str, entry: Entry, spot: Spot, outcome: Outcome) -> str:
        text = new_text(entry.found, self._openings(name))
        if not text:
            return ""
        if entry.found.style.lower().startswith("heading"):
            outcome.unplaced("a new heading has no place in the brief", text, "", "headings are those of the template")
            return ""
        if not can_be_made(name):
            if name in MAIN:
                outcome.unplaced(
                    f"a new paragraph in {name} needs a passage that carries it", text, name, _EXCERPT_HINT
                )
            else:
                outcome.unplaced("a new paragraph belongs to no list of the brief", text)
            return ""
        value = made(name, text, self.added[name])
        self.added[name].add(value["id"])
        address = f"{name}[{value['id']}]"
        outcome.operations.append(Operation(Kind.ADD, address, "", text, spot, value))
        return address

    def _openings(self, name: str) -> set[str]:
        """The words of the template before the items of a list: whoever copies an item copies them."""
        heads = [p.pieces[0] for p in self.written if any((main_of(x.address) or ("",))[0] == name for x in p.pieces)]
        return {head.text for head in heads if not head.address and head.text.strip()}

    def _transfer(self, name: str, target: str, spot: Spot, outcome: Outcome) -> str:
        source, found = name.partition("[")[0], self._item(name)
        self._refused.add(name)
        if found is None:
            outcome.unplaced("an item that is no longer in the brief was moved", "", name)
            return ""
        moved = transferred(found, source, target, self.added[target])
        main = f"{name}.{MAIN[source]}"
        if moved is None:
            outcome.unplaced(
                f"it cannot be moved to {target}: that needs a passage", self.said[main], name, _EXCERPT_HINT
            )
            return ""
        lost = left_behind(found, moved, source)
        if printed := [f"{name}.{key}" for key in lost if f"{name}.{key}" in self.texts]:
            message = f"it cannot be moved to {target}, where {' and '.join(map(_key, printed))} would have no place"
            outcome.unplaced(message, self.said[printed[0]], name, "move it in brief.yaml")
            return ""
        details = (f"left behind: {', '.join(lost)}",) if lost else ()
        self.added[target].add(moved["id"])
        moved[MAIN[target]] = self.said[main] if self.said[main] != self.texts[main] else moved[MAIN[target]]
        address = f"{target}[{moved['id']}]"
        text = self.said[main]
        outcome.operations.append(Operation(Kind.TRANSFER, name, text, text, spot, moved, details))
        self.gone.add(name)
        self._refused.discard(name)
        return address

    def _order(self, name: str, outcome: Outcome) -> None:
        """Items that changed places with others of their list."""
        before = [main[1] for p in self.written for x in p.pieces if (main := main_of(x.address)) and main[0] == name]
        own = [item for g in self.groups for e in g.entries for item in e.items if item.partition("[")[0] == name]
        after = [
            item
            for item in dict.fromkeys(own)
            if item in before and item not in self.gone | self._refused | set(self.joined)
        ]
        places = {item: n for n, item in enumerate(x for x in before if x in after)}
        if [places[item] for item in after] == sorted(places.values()):
            return
        today = [f"{name}[{id_}]" for id_ in self.ids[name]]
        common = [item for item in today if item in places]
        if common == after:
            return
        if common != sorted(common, key=places.__getitem__) and self.side is not Side.THEIRS:
            if self.side is Side.NONE:
                shown = (", ".join(items) for items in (sorted(places, key=places.__getitem__), common, after))
                outcome.clashes.append(Clash(name, *shown))
            return
        still = set(longest_rise([places[item] for item in after if item in common]))
        for n, item in enumerate(after):
            if item in common and places[item] not in still:
                spot = Spot(name, after[n - 1]) if n else Spot(name, after[1], before=True)
                outcome.operations.append(Operation(Kind.MOVE, item, spot=spot))

    def _item(self, name: str) -> Mapping[str, Any] | None:
        list_, _, id_ = name.removesuffix("]").partition("[")
        found = (x for x in self.data.get(list_) or () if isinstance(x, dict) and x.get("id") == id_)
        return next(found, None)


def _key(address: str) -> str:
    return f"its {address.rpartition('.')[2].replace('_', ' ')}"


def new_text(found: Found, openings: Collection[str] = ()) -> str:
    """The words of a new paragraph as inline text, without the template's words: those in controls, and `openings`."""
    chars: Sequence[Char] = [char for char in found.chars if not char.locked]
    said = "".join(char.text for char in chars)
    chars = chars[max((len(words) for words in openings if said.startswith(words)), default=0) :]
    runs = inline.canonical(Run(char.text, char.bold, char.italic, char.href) for char in chars)
    return collapsed(inline.write(runs))


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """The longest part of a list that rises: what stays where it is while the rest moves."""
    tails: list[list[int]] = []
    for number in numbers:
        at = bisect_left([tail[-1] for tail in tails], number)
        grown = [*(tails[at - 1] if at else []), number]
        tails[at : at + 1] = [grown]
    return tails[-1] if tails else []
