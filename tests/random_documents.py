"""Random briefs over an invented vocabulary: all kinds of block, four languages, words that are hard to set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from random import Random

from briefgen import resources
from briefgen.document import Block, Document, Kind, Run
from briefgen.errors import DoesNotFit
from briefgen.fit import fit
from briefgen.fit.fitted import Fitted
from briefgen.layout.manuscript import Manuscript
from briefgen.theme import load_theme
from tests.sample_documents import (
    card,
    chart,
    counterpoint,
    ending,
    furniture,
    heading,
    masthead,
    node,
    sample_document,
    sample_manuscript,
    table,
    with_blocks,
)

K = Kind
_LATIN = (
    "water lake the of and a in to for on with by as that which treaty gauges commission measurement irrigation season"
    " withdrawals hydrological internationalisation joint network published farmers plant level canal ministry Vesk"
    " Orlany 41 centimetres 2030 well-known north-eastern raw readings agreement upkeep “quoted” it is not about were,"
    " number. costs; cotton (estimated) crop-share"
)
_CYRILLIC = (
    "вода озеро и в на не по для между договор измерение уровень комиссия министерство сельскохозяйственный"
    " водопотребление межгосударственный Қазақстан ҳукумат Тоҷикистон ғалла өзен үкімет шартнома 2030 процентов река,"
    " канал. насосные станции"
)
_LONG = (
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente",
    "https://sharedwaters.example/a/very/long/path/that-nobody/would-type?query=1",
    "antidisestablishmentarianism-antidisestablishmentarianism-",
    "X" * 70,
)


_SECTIONS = {1: [1, 2], 2: [2, 4, 6, 9], 4: [6, 9, 12, 18]}  # by the budget of pages


PAPERS = ("A4", "Letter")


class _Writer:
    """Writes words of one language with one taste for length."""

    def __init__(self, rnd: Random, part: float = 1.0) -> None:
        self.rnd = rnd
        self.language, vocabulary = rnd.choice([("en", _LATIN)] * 3 + [("ru", _CYRILLIC), ("kk", _CYRILLIC)])
        self.words = vocabulary.split()
        self.factor = part * rnd.choice(
            [rnd.uniform(0.3, 0.7), rnd.uniform(0.5, 0.9), rnd.uniform(0.7, 1.1), rnd.uniform(1.2, 3)]
        )
        self.long = rnd.choice([0, 0, 0.02, 0.08])
        self.ids = count()

    def plain(self, n: int) -> str:
        return " ".join(self.rnd.choice(self.words) for _ in range(max(1, n)))

    def text(self, n: int) -> str:
        """About n words, more or less by the writer's taste, some of them very long."""
        return " ".join(
            self.rnd.choice(_LONG) if self.rnd.random() < self.long else self.rnd.choice(self.words)
            for _ in range(max(1, round(n * self.factor)))
        )

    def runs(self, n: int) -> tuple[Run, ...]:
        """A text with a stretch of another style in it."""
        words = self.text(n).split(" ")
        i = self.rnd.randrange(len(words))
        j = min(len(words), i + self.rnd.randint(1, 4))
        link = "https://example.org" if self.rnd.random() < 0.2 else None
        middle = Run(" ".join(words[i:j]), self.rnd.random() < 0.4, self.rnd.random() < 0.4, href=link)
        before = [Run(" ".join(words[:i]) + " ")] if i else []
        after = [Run(" " + " ".join(words[j:]))] if j < len(words) else []
        sup = [Run(str(self.rnd.randint(1, 9)), sup=True)] if self.rnd.random() < 0.2 else []
        return (*before, middle, *sup, *after)

    def leaf(self, kind: Kind, n: int, *, role: str = "", priority: int = 0) -> Block:
        return Block(kind, f"text[t-{next(self.ids)}]", role, self.runs(n), priority=priority)

    def id_(self) -> str:
        return f"x-{next(self.ids)}"


def random_manuscript(
    seed: int, page: str = "A4", *, pages: int = 2, profile: str = "", part: float = 1.0
) -> Manuscript:
    """The random brief of a seed, in the theme `brief`, with a budget of so many pages and that part of the usual text."""
    made = sample_manuscript(random_document(seed, pages, part), page=page)
    if not profile:
        return made
    theme = load_theme("brief", [resources.assets() / "themes"], profile=profile)
    return replace(made, theme=theme, page=theme.pages[page])


def random_document(seed: int, pages: int = 2, part: float = 1.0) -> Document:
    """A brief of two to nine sections on two pages, with a third to three times the usual text, or that part of it."""
    writer = _Writer(Random(seed), part)  # noqa: S311
    rnd = writer.rnd
    sections = rnd.choice(_SECTIONS[pages])
    blocks = _opening(writer)
    for _ in range(sections):
        blocks += _cards(writer) if rnd.random() < 0.2 and pages > 1 else [_text(writer, sections)]
    if rnd.random() < 0.6 and pages > 1:
        blocks.append(chart("dates", writer.plain(6), writer.plain(5), writer.plain(6), columns=1))
    document = with_blocks(sample_document(), [*blocks, *ending(), *furniture()])
    return replace(document, metadata=replace(document.metadata, language=writer.language), pages=pages)


def _opening(writer: _Writer) -> list[Block]:
    rnd = writer.rnd
    messages = [writer.leaf(K.ITEM, 22, priority=rnd.choice([0, 0, 2])) for _ in range(rnd.randint(2, 5))]
    panel = [heading("panel-heading", writer.plain(2)), node(K.BULLETS, "panel-list", messages)]
    return [
        masthead(),
        Block(K.TITLE, "title", runs=(Run(writer.plain(rnd.randint(3, 16))),)),
        Block(K.PARAGRAPH, "standfirst", "standfirst", (Run(writer.plain(rnd.randint(8, 40))),)),
        *([writer.leaf(K.PARAGRAPH, 15, role="notice")] if rnd.random() < 0.7 else []),
        node(K.PANEL, "panel", panel, role="key-messages"),
    ]


def _cards(writer: _Writer) -> list[Block]:
    rnd = writer.rnd
    cards = [
        card(
            writer.id_(),
            writer.plain(2),
            writer.plain(5),
            writer.text(30),
            writer.text(18),
            writer.plain(6),
            priority=rnd.choice([0, 0, 3]),
        )
        for _ in range(rnd.randint(1, 4))
    ]
    return [heading(writer.id_(), writer.plain(4)), node(K.SECTION, writer.id_(), cards, role="cards")]


def _text(writer: _Writer, sections: int) -> Block:
    rnd = writer.rnd
    blocks = [heading(writer.id_(), writer.plain(rnd.randint(1, 9)))]
    for _ in range(rnd.randint(1, max(1, 14 // sections))):
        blocks += _piece(writer)
    if rnd.random() < 0.3:
        inner = [heading(writer.id_(), writer.plain(4)), writer.leaf(K.PARAGRAPH, 40)]
        blocks.append(node(K.SECTION, writer.id_(), inner, priority=rnd.choice([0, 1, 2])))
    return node(K.SECTION, writer.id_(), blocks, role="text", columns=2)


def _piece(writer: _Writer) -> list[Block]:
    rnd = writer.rnd
    kind = rnd.random()
    if kind < 0.45:
        return [writer.leaf(K.PARAGRAPH, rnd.choice([6, 40, 60, 90]), priority=rnd.choice([0, 0, 0, 1, 3]))]
    if kind < 0.68:
        items = [writer.leaf(K.ITEM, rnd.choice([8, 25, 40]), priority=rnd.choice([0, 0, 2])) for _ in range(2)]
        return [node(rnd.choice([K.BULLETS, K.NUMBERS]), writer.id_(), items)]
    if kind < 0.76:
        return [counterpoint(writer.id_(), writer.text(10), writer.plain(4), writer.text(30))]
    if kind < 0.82:
        return [writer.leaf(K.PARAGRAPH, 2, role="basis"), writer.leaf(K.PARAGRAPH, 30)]
    if kind < 0.88:
        words = [writer.leaf(K.PARAGRAPH, 20), writer.leaf(K.CITATION, 5)]
        return [node(K.QUOTATION, writer.id_(), words, role="pull")]
    if kind < 0.94:
        rows = [[writer.plain(rnd.randint(1, 5)) for _ in range(3)] for _ in range(rnd.randint(3, 6))]
        return [table(writer.id_(), writer.plain(6), rows, writer.plain(5), columns=rnd.choice([0, 0, 1]))]
    return [_bars(writer)]


def _bars(writer: _Writer) -> Block:
    made = chart("gap", writer.plain(8), writer.plain(9), writer.plain(6), columns=writer.rnd.choice([0, 0, 1]))
    number = next(writer.ids)
    return replace(
        made,
        id=f"{made.id}-{number}",
        children=tuple(replace(child, id=f"{child.id}-{number}") for child in made.children),
    )


def with_notes(document: Document, seed: int) -> Document:
    """The document with one to six notes, in paragraphs, items and cells of its text."""
    rnd = Random(seed)  # noqa: S311
    places = [b.id for top in document.blocks[4:-4] for b in top.walk() if b.kind in (K.PARAGRAPH, K.ITEM) and b.runs]
    chosen = rnd.sample(places, min(len(places), rnd.randint(1, 6)))
    ids = {place: f"note-{n}" for n, place in enumerate((p for p in places if p in chosen), 1)}
    writer = _Writer(rnd)
    items = [Block(K.ITEM, note, runs=(Run(writer.plain(rnd.choice([4, 15, 40]))),)) for note in ids.values()]
    notes = node(K.SECTION, "notes", [heading("notes-heading", "Notes"), node(K.NUMBERS, "n", items)], role="notes")
    blocks = [_marked(block, ids) for block in document.blocks]
    at = next(n for n, block in enumerate(blocks) if block.role == "sources")
    return replace(document, blocks=(*blocks[:at], notes, *blocks[at:]))


def _marked(block: Block, ids: dict[str, str]) -> Block:
    note = ids.get(block.id)
    mark = (Run(note.rpartition("-")[2], sup=True, note=note),) if note else ()
    return replace(block, runs=block.runs + mark, children=tuple(_marked(child, ids) for child in block.children))


def fitting(seeds: Iterable[int]) -> dict[str, tuple[Manuscript, Fitted]]:
    """Random briefs that fit, on both papers, every third with notes, by their seeds."""
    found = {}
    for seed in seeds:
        manuscript = random_manuscript(seed, PAPERS[seed % 2])
        if seed % 3 == 0:
            manuscript = replace(manuscript, document=with_notes(manuscript.document, seed))
        try:
            found[str(seed)] = manuscript, fit(manuscript, word=True)
        except DoesNotFit:
            continue
    return found
