"""A realistic composed brief with every role of the template, on an invented subject, for tests of layout and formats."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from briefgen import resources
from briefgen.charts.spec import ChartSpec, Event, Series
from briefgen.document import Block, Document, Kind, Metadata, Run
from briefgen.language import PartialDate
from briefgen.layout.manuscript import Manuscript
from briefgen.theme import load_theme

_MARKUP = re.compile(r"\*\*(?P<b>.+?)\*\*|\*(?P<i>.+?)\*|\^(?P<s>.+?)\^|\[(?P<t>.+?)\]\((?P<u>.+?)\)|(?P<p>[^*^\[]+)")
K = Kind


def runs(text: str, address: str | None = None) -> tuple[Run, ...]:
    """Runs of `**bold**`, `*italic*`, `^sup^` and `[link](url)`; with an address they are a field of the model."""
    out = []
    for m in _MARKUP.finditer(text):
        words = m["b"] or m["i"] or m["s"] or m["t"] or m["p"]
        out.append(
            Run(words, bool(m["b"]), bool(m["i"]), bool(m["s"]), m["u"], address=address, locked=address is None)
        )
    return tuple(out)


def leaf(kind: Kind, id_: str, text: str, *, role: str = "", address: str | None = None, priority: int = 0) -> Block:
    """A block of runs."""
    return Block(kind, id_, role, runs(text, address), priority=priority)


def node(
    kind: Kind, id_: str, children: Iterable[Block], *, role: str = "", priority: int = 0, columns: int = 0
) -> Block:
    """A block of blocks."""
    return Block(kind, id_, role, children=tuple(children), priority=priority, columns=columns)


def field(kind: Kind, address: str, text: str, *, role: str = "", priority: int = 0) -> Block:
    """A block that prints one field of the model and is named by it."""
    return leaf(kind, address, text, role=role, address=address, priority=priority)


def heading(id_: str, text: str) -> Block:
    """A section heading, in the template's words."""
    return leaf(K.HEADING, id_, text)


def chart(id_: str, title: str, subtitle: str, source: str, *, columns: int = 0, priority: int = 0) -> Block:
    """A chart with its title, subtitle and source line."""
    at = f"charts[{id_}]"
    parts = [
        field(K.CAPTION, f"{at}.title", title, role="title"),
        field(K.CAPTION, f"{at}.subtitle", subtitle, role="subtitle"),
        Block(K.CHART, f"{at}.plot", chart=id_),
        field(K.CAPTION, f"{at}.source", source, role="source"),
    ]
    return node(K.SECTION, at, parts, role="chart", columns=columns, priority=priority)


def table(id_: str, title: str, rows: Iterable[Iterable[str]], source: str, *, columns: int = 0) -> Block:
    """A table whose first row is its head."""
    at, number = f"tables[{id_}]", count()
    body = [
        node(
            K.ROW,
            f"{at}.row-{r}",
            [leaf(K.CELL if r else K.HEAD_CELL, f"{at}.cell-{next(number)}", cell) for cell in row],
        )
        for r, row in enumerate(rows)
    ]
    parts = [
        field(K.CAPTION, f"{at}.title", title, role="title"),
        node(K.TABLE, f"{at}.rows", body),
        field(K.CAPTION, f"{at}.source", source, role="source"),
    ]
    return node(K.SECTION, at, parts, role="table", columns=columns)


def card(id_: str, name: str, role: str, position: str, quote: str, channel: str, *, priority: int = 0) -> Block:
    """An expert's card: who, what they hold, and their words with the way they came."""
    at = f"experts[{id_}]"
    words = [
        field(K.PARAGRAPH, f"quotes[{id_}].text", quote),
        leaf(K.CITATION, f"{at}.channel", channel, role="channel"),
    ]
    parts = [
        leaf(K.PARAGRAPH, f"{at}.name", name, role="name", address=f"people[{id_}].name"),
        leaf(K.PARAGRAPH, f"{at}.role", role, role="role", address=f"people[{id_}].role"),
        field(K.PARAGRAPH, f"{at}.position", position, role="position"),
        node(K.QUOTATION, f"{at}.quote", words),
    ]
    return node(K.SECTION, at, parts, role="card", priority=priority)


def counterpoint(id_: str, claim: str, attribution: str, response: str) -> Block:
    """An objection, who makes it, and the answer."""
    at = f"counterpoints[{id_}]"
    parts = [
        field(K.PARAGRAPH, f"{at}.claim", f"**{claim}**", role="claim"),
        leaf(K.PARAGRAPH, f"{at}.attribution", attribution, role="attribution"),
        field(K.PARAGRAPH, f"{at}.response", response, role="response"),
    ]
    return node(K.SECTION, at, parts, role="counterpoint")


def furniture() -> list[Block]:
    """Running head and footer."""
    return [
        node(
            K.SECTION,
            "running-head",
            [
                leaf(K.PARAGRAPH, "running-left", "Sarven Basin Papers · No. 7", role="left"),
                leaf(K.PARAGRAPH, "running-right", "One lake, two gauges", role="right"),
            ],
            role="running-head",
        ),
        node(
            K.SECTION,
            "footer",
            [leaf(K.PARAGRAPH, "footer-text", "Institute for Shared Waters · sharedwaters.example")],
            role="footer",
        ),
    ]


def masthead() -> Block:
    """The band on top of page one."""
    parts = [
        leaf(K.PARAGRAPH, "masthead-series", "Sarven Basin Papers · No. 7", role="series"),
        leaf(K.PARAGRAPH, "masthead-date", "12 March 2031", role="date"),
    ]
    return node(K.SECTION, "masthead", parts, role="masthead")


def opening() -> list[Block]:
    """Masthead, title, standfirst, notice and key messages."""
    messages = [
        (
            "gap",
            0,
            "The two governments disagree by **41 centimetres** about how far the lake has fallen since 2019, and each"
            " plans its canals by its own number.",
        ),
        (
            "method",
            0,
            "Most of the gap is method, not bad faith: different datum points, different months, and no shared record"
            " of withdrawals.",
        ),
        (
            "account",
            0,
            "A joint account of nineteen gauges, published monthly, could be running before the irrigation season of"
            " 2033.",
        ),
        (
            "donors",
            2,
            "Donors should pay for the first three years on one condition: that the raw readings are open from the"
            " first day.",
        ),
    ]
    return [
        masthead(),
        field(K.TITLE, "title", "One lake, two gauges: why Lake Sarven needs a single water account"),
        field(
            K.PARAGRAPH,
            "standfirst",
            "Orlany and Vesk measure the same shrinking lake in different ways and then argue over the difference. A"
            " joint gauge network would cost less than one season of disputes.",
            role="standfirst",
        ),
        leaf(
            K.PARAGRAPH,
            "notice",
            "This brief summarises one article: Ines Halvar, “A pier that sinks”, *Basin Studies*, 4 February 2031.",
            role="notice",
        ),
        node(
            K.PANEL,
            "key-messages",
            [
                heading("key-messages-heading", "Key messages"),
                node(
                    K.BULLETS,
                    "key-messages-list",
                    [field(K.ITEM, f"key_messages[{i}].text", text, priority=p) for i, p, text in messages],
                ),
            ],
            role="key-messages",
        ),
    ]


def context_and_evidence() -> Block:
    """The first text, in two columns, with a chart, a pull quotation and sections that may give way."""
    evidence = [
        (
            "datum",
            0,
            "**Two datum points.** Orlany measures from a benchmark set in 1954 on rock at Cape Dorrin. Vesk uses a"
            " concrete pier at Lesny, which has itself settled by about 17 centimetres since it was built.^2^",
        ),
        (
            "calendar",
            0,
            "**Two calendars.** The Orlanian number is an April mean; the Veskian one is the reading of a single day,"
            " often after the first snowmelt. Taken alone, this accounts for some 15 centimetres.",
        ),
        (
            "withdrawals",
            1,
            "**No account of withdrawals.** Neither side publishes what its pumps take. Satellite estimates suggest"
            " that unrecorded withdrawals rose by a third between 2021 and 2029, faster than the planted area.^3^",
        ),
    ]
    return node(
        K.SECTION,
        "evidence-section",
        [
            heading("context-heading", "A lake that is two lakes on paper"),
            field(
                K.PARAGRAPH,
                "context[border].text",
                "Lake Sarven lies across the border between Orlany and Vesk and waters some 310\u00a0000 hectares on"
                " both shores. Its surface has fallen in eleven of the past twelve years. How far it has fallen"
                " depends on whom one asks: the Orlanian hydrological service reports a drop of 1.86 metres since"
                " 2019, the Veskian ministry of irrigation a drop of 1.45 metres.^1^",
            ),
            field(
                K.PARAGRAPH,
                "context[treaty].text",
                "The difference matters because the 1998 Treaty of Marn ties each country’s share to the level on"
                " 1\u00a0April. At the lower reading, Vesk must close two of its five main canals. At the higher one,"
                " it may keep them open. In 2029 and again in 2030 the joint commission met for the whole of April"
                " without agreeing, and farmers on both shores planted without knowing how much water they would get.",
            ),
            heading("evidence-heading", "What the readings show"),
            node(
                K.BULLETS,
                "evidence-list",
                [field(K.ITEM, f"evidence[{i}].claim", text, priority=p) for i, p, text in evidence],
            ),
            chart(
                "gap",
                "Method, not water, explains most of the gap",
                "Contribution to the difference between the two published levels, centimetres, 2030",
                "Source: authors’ reconstruction from station records; see note 2.",
            ),
            field(
                K.PARAGRAPH,
                "evidence[rest].detail",
                "What remains unexplained is four centimetres, well within the error of the instruments. Seen this way"
                " the dispute is not about water that one side is hiding. It is about a number that nobody has been"
                " asked to produce together.",
            ),
        ],
        role="text",
        columns=2,
    )


def experts() -> list[Block]:
    """A heading across the page and two cards."""
    return [
        heading("experts-heading", "What the experts say"),
        node(
            K.SECTION,
            "experts",
            [
                card(
                    "halvar",
                    "Ines Halvar",
                    "Hydrologist, University of Dorrin",
                    "Holds that a shared datum is a matter of weeks, since both services already own the satellite"
                    " receivers; what is missing is an order to use them.",
                    "“We could agree on the zero tomorrow. We have been forbidden to try.”",
                    "To the Dorrin Courier, as quoted by Basin Studies",
                ),
                card(
                    "oster",
                    "Tomas Oster",
                    "Former Veskian delegate to the joint commission",
                    "Warns that openness has a price: once withdrawals are published, each ministry will have to"
                    " explain them to its own farmers first.",
                    "“The secret was never kept from the neighbour. It was kept from the village.”",
                    "In a lecture at Lesny, as quoted by Basin Studies",
                ),
            ],
            role="cards",
        ),
    ]


def counterpoints_and_implications() -> Block:
    """The second text: objections, implications with the analyst's marks, what to watch."""
    implications = [
        (
            "zero",
            0,
            "**Agree on one zero.** The two services should level Cape Dorrin and Lesny against each other this"
            " summer, with observers from both sides, and publish the result.",
        ),
        (
            "network",
            0,
            "**Build one network.** Nineteen gauges, ten in Orlany and nine in Vesk, reporting hourly to a server"
            " that neither government runs alone. The estimated cost is 2.4 million crowns.^4^",
        ),
        (
            "money",
            1,
            "**Tie the money to openness.** Donors should release each payment only when the raw readings can be"
            " downloaded by anyone, as the [draft protocol](https://sharedwaters.example/protocol) foresees.",
        ),
    ]
    return node(
        K.SECTION,
        "counterpoints-section",
        [
            heading("counterpoints-heading", "Counterpoints"),
            counterpoint(
                "closures",
                "A joint number would bind Vesk to closures it cannot afford.",
                "Unattributed in the article",
                "It would, in dry years. But the treaty already provides for compensation in kind, and a disputed"
                " number has cost Vesk more: two late plantings reduced the cotton crop by nine per cent.",
            ),
            counterpoint(
                "satellites",
                "Satellites make gauges unnecessary.",
                "Institute for Space Surveying, Dorrin",
                "They pass every ten days and lose the shoreline under ice. Treaty dates need a daily reading.",
            ),
            heading("implications-heading", "Implications"),
            node(
                K.BULLETS,
                "implications-list",
                [field(K.ITEM, f"implications[{i}].text", text, priority=p) for i, p, text in implications],
            ),
            node(
                K.SECTION,
                "watch-section",
                [
                    heading("watch-heading", "What to watch"),
                    leaf(K.PARAGRAPH, "watch-basis", "Analyst’s view", role="basis"),
                    field(
                        K.PARAGRAPH,
                        "watch[dates].text",
                        "Three dates will tell whether the proposal has a chance: the meeting of the joint commission"
                        " in May, the Veskian budget in October and the renewal of the treaty’s annex on measurement,"
                        " which lapses at the end of 2032.",
                    ),
                    field(
                        K.PARAGRAPH,
                        "watch[engineers].text",
                        "There is also a less visible sign. Both services have begun to hire young staff trained"
                        " abroad on the same instruments. Where engineers share a method, they tend to share a"
                        " reading well before their governments do.",
                        priority=3,
                    ),
                ],
            ),
        ],
        role="text",
        columns=2,
    )


def pull_quotation() -> Block:
    """A quotation pulled out of the text."""
    return node(
        K.QUOTATION,
        "pull",
        [
            leaf(K.PARAGRAPH, "pull-words", "“We have been forbidden to try.”"),
            leaf(K.CITATION, "pull-by", "Ines Halvar, hydrologist"),
        ],
        role="pull",
    )


def ending() -> list[Block]:
    """Sources and imprint."""
    sources = [
        ("orlany", "Orlany Hydrological Service, *Yearbook 2030*, Dorrin 2031; Ministry of Irrigation of Vesk, 2031."),
        ("pier", "I. Halvar, “A pier that sinks: levelling the Lesny gauge”, *Basin Studies* 14 (2031), 211–229."),
        (
            "space",
            "Shared Waters Observatory, *Withdrawals from space*, data set, version 3,"
            " [sharedwaters.example/withdrawals](https://sharedwaters.example/withdrawals).",
        ),
        ("costing", "Institute for Shared Waters, *Costing a joint network*, working paper 22, 2030."),
    ]
    return [
        node(
            K.SECTION,
            "sources",
            [
                heading("sources-heading", "Sources"),
                node(K.NUMBERS, "sources-list", [field(K.ITEM, f"references[{i}].text", t) for i, t in sources]),
            ],
            role="sources",
        ),
        node(
            K.SECTION,
            "imprint",
            [
                leaf(K.PARAGRAPH, "imprint-organisation", "**Institute for Shared Waters**, Dorrin"),
                leaf(
                    K.PARAGRAPH,
                    "imprint-disclaimer",
                    "The views in this brief are those of its authors. Lake Sarven, its states and its sources are"
                    " invented.",
                ),
            ],
            role="imprint",
        ),
    ]


def sample_blocks() -> tuple[Block, ...]:
    """The blocks of the sample in their order, furniture last."""
    timeline = chart(
        "dates",
        "Twelve years of measuring apart",
        "Main events, 2019 to 2032",
        "Source: records of the joint commission.",
        columns=1,
    )
    text = context_and_evidence()
    second = counterpoints_and_implications()
    return (
        *opening(),
        text,
        *experts(),
        second,
        timeline,
        *ending(),
        *furniture(),
    )


def sample_table() -> Block:
    """A small table, for tests that want one in the text."""
    return table(
        "gauges",
        "Who runs how many gauges",
        [
            ("Service", "Gauges", "Read"),
            ("Orlany Hydrological Service", "10", "hourly"),
            ("Ministry of Irrigation of Vesk", "9", "once a day, at noon"),
        ],
        "Source: yearbooks of both services.",
    )


def sample_charts() -> dict[str, ChartSpec]:
    """The specs of the sample's two charts."""
    gap = ChartSpec(
        id="gap",
        kind="bar",
        language="en",
        categories=("Settled pier at Lesny", "Day or monthly mean", "Wind set-up", "Unexplained"),
        series=(Series("Contribution", (17.0, 15.0, 5.0, 4.0)),),
        unit="centimetres",
    )
    events = [
        ("2019", "Last level that both sides signed"),
        ("2022", "Vesk moves its main gauge to the pier at Lesny"),
        ("2029-04", "Commission parts without a number"),
        ("2030-04", "Second failure; late planting on both shores"),
        ("2031-05", "Commission to discuss a joint network"),
        ("2032-12", "Annex on measurement lapses"),
    ]
    dates = ChartSpec(
        id="dates",
        kind="timeline",
        language="en",
        events=tuple(Event(PartialDate.parse(date), label) for date, label in events),
    )
    return {"gap": gap, "dates": dates}


def sample_document(*, stamp: str = "") -> Document:
    """The sample: about 850 words, two charts, two cards, every role but the pull quotation and the table."""
    metadata = Metadata(
        title="One lake, two gauges: why Lake Sarven needs a single water account",
        language="en",
        date=dt.datetime(2031, 3, 12, tzinfo=dt.UTC),
        publisher="Institute for Shared Waters",
        summary="Orlany and Vesk measure the same lake in different ways.",
        keywords=("water", "Lake Sarven"),
        edition="0123456789abcdef",
        stamp=stamp,
    )
    return Document(sample_blocks(), metadata, {"page": "Page {page} of {pages}", "data table": "Data"})


def sample_manuscript(document: Document | None = None, *, page: str = "A4") -> Manuscript:
    """The sample, or another document with the sample's charts, in the theme `brief`."""
    theme = load_theme("brief", [resources.assets() / "themes"])
    return Manuscript(document or sample_document(), theme, theme.pages[page], sample_charts())


def with_blocks(document: Document, blocks: Iterable[Block]) -> Document:
    """The same document with other blocks."""
    return replace(document, blocks=tuple(blocks))
