"""What colleagues do to a Word file, made as Word makes it, and what must come home of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tests.word_edits import BOLD, ITALIC, NAMESPACES, WordFile, run, xml

SAMPLE = "sample-research-paper"
Edit = Callable[[WordFile], None]
Said = str | None | Callable[[str], str]  # a text, nothing, or what comes of the text that was there
Rows = list[list[object]]


@dataclass(frozen=True)
class Scenario:
    """An edit, the texts that it changes (None: gone; `x[y].*` stands for all of an item), the order of lists and the rows of
    the table that it changes, and findings that it must bring.

    `resaved` is false where LibreOffice drops the edit or what it hangs on when it saves the file; `why` says what.
    """

    name: str
    edit: Edit
    texts: Mapping[str, Said] = field(default_factory=dict)
    order: Mapping[str, Sequence[str]] = field(default_factory=dict)
    findings: frozenset[str] = frozenset()
    rows: Callable[[Rows], Rows] | None = None
    resaved: bool = True
    why: str = ""


def reworded(address: str, old: str, new: str) -> Edit:
    """Type over some words."""
    return lambda word: word.replace(address, old, new)


def then(old: str, new: str) -> Callable[[str], str]:
    """The text in which one thing became another."""

    def change(text: str) -> str:
        assert old in text, f"{old!r} is not in {text!r}"
        return text.replace(old, new, 1)

    return change


def end(more: str) -> Callable[[str], str]:
    """The text with more at its end."""
    return lambda text: text + more


def _noise_and_word(word: WordFile) -> None:
    word.replace("thesis.text", "free breakfast", "daily breakfast")
    word.noisy()


def _half_bold(word: WordFile) -> None:
    word.type_whole(
        "implications[buses].text",
        run("A district that copies it should "),
        run("change its bus times", BOLD),
        run("."),
    )


def _unbold(word: WordFile) -> None:
    word.type_whole("key_messages[reading].text", run("The paper finds no clear effect on reading."))


def _italic(word: WordFile) -> None:
    word.type_whole(
        "key_messages[reading].text", run("The paper finds "), run("no clear effect", ITALIC), run(" on reading.")
    )


def _bold_italic(word: WordFile) -> None:
    word.type_whole(
        "watch[elsewhere].text", run("Whether "), run("another", BOLD + ITALIC), run(" district repeats it.")
    )


def _link(word: WordFile) -> None:
    word.type_whole(
        "implications[kitchens].text",
        run("See "),
        word.link("the budget", "https://corvane.example/budget?a=1"),
        run(" first."),
    )


def _specials(word: WordFile) -> None:
    word.type_whole("watch[elsewhere].text", run('A <b> & "q" {{ x }} *star* [x] \\ 5 * 3 – 50 % #4 : yes'))


def _typographic(word: WordFile) -> None:
    word.type_whole("watch[elsewhere].text", run("“Naïve” — or ‘not’… 10\u00a0000\u00a0€, Қазақ, ß, ½"))


def _no_break_hyphen(word: WordFile) -> None:
    word.type_whole("watch[elsewhere].text", xml("<w:r><w:t>The E</w:t><w:noBreakHyphen/><w:t>3 group.</w:t></w:r>"))


def _tab_and_break(word: WordFile) -> None:
    word.type_whole(
        "watch[elsewhere].text",
        xml('<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t xml:space="preserve">  three </w:t></w:r>'),
    )


def _claim_end(word: WordFile) -> None:
    word.beside("evidence[take-up].claim", ", it appears")


def _detail_begin(word: WordFile) -> None:
    word.beside("evidence[take-up].detail", "Two numbers first. ", before=True)


def _detail_end(word: WordFile) -> None:
    word.append("evidence[take-up].detail", run(" The rest is open."))


def _before_note(word: WordFile) -> None:
    word.beside("context[lot].text", " Nobody could choose.")


def _outside_in_bold(word: WordFile) -> None:
    word.append("thesis.text", run(" So says the trial.", BOLD))


def _statistic_kept(word: WordFile) -> None:
    word.replace("key_messages[gain].text", "Attendance rose by", "Attendance grew by")


def _statistic_cut(word: WordFile) -> None:
    word.type_whole("key_messages[cost].text", run("The programme was cheap."))


def _added_messages(word: WordFile) -> None:
    word.new_paragraph("key_messages[who].text", run("Bus times had to "), run("change", BOLD), run("."))


def _added_last(word: WordFile) -> None:
    word.new_paragraph("watch[elsewhere].text", run("Whether the kitchens are built."))


def _added_first(word: WordFile) -> None:
    new = word.new_paragraph("key_messages[gain].text", run("Children came."))
    word.paragraph("key_messages[gain].text").addprevious(new)


def _two_added(word: WordFile) -> None:
    word.new_paragraph("watch[elsewhere].text", run("Second new thing."))
    word.new_paragraph("watch[elsewhere].text", run("First new thing."))


def _removed_card_quote(word: WordFile) -> None:
    for address in ("quotes[marsh-price].text", "quotes[marsh-price].said_in"):
        word.delete_paragraph(address)


def _counterpoint_gone(word: WordFile) -> None:
    paragraphs = {word.paragraph(f"counterpoints[left].{key}") for key in ("claim", "response", "attributed_to")}
    for paragraph in paragraphs:
        paragraph.getparent().remove(paragraph)


def _split_message(word: WordFile) -> None:
    word.split("key_messages[cost].text", "building work")


def _split_thesis(word: WordFile) -> None:
    word.split("thesis.text", "Where nearly")


def _merge_messages(word: WordFile) -> None:
    word.merge("watch[without-comparison].text", "watch[elsewhere].text")


def _merge_contexts(word: WordFile) -> None:
    word.merge("context[absence].text", "context[lot].text")


def _row_added(word: WordFile) -> None:
    from copy import deepcopy

    row = next(word.control("tables[gains].rows[1][0]").iterancestors("{*}tr"))
    new = deepcopy(row)
    for cell, text in zip(new.iterfind("{*}tc"), ("Large schools", "2,100", "1.2", "0.1 to 2.3"), strict=True):
        paragraph = cell.find("{*}p")
        for child in list(paragraph):
            if not child.tag.endswith("}pPr"):
                paragraph.remove(child)
        paragraph.append(run(text))
    row.addnext(new)


def _row_removed(word: WordFile) -> None:
    row = next(word.control("tables[gains].rows[2][0]").iterancestors("{*}tr"))
    row.getparent().remove(row)


def _row_tracked(word: WordFile) -> None:
    row = next(word.control("tables[gains].rows[3][0]").iterancestors("{*}tr"))
    row.find("{*}trPr").append(xml('<w:del w:id="99" w:author="A" w:date="2031-04-01T10:00:00Z"/>'))
    for paragraph in row.iter("{*}p"):
        word.tracked_away(paragraph)


def _row_moved(word: WordFile) -> None:
    first, last = (next(word.control(f"tables[gains].rows[{n}][0]").iterancestors("{*}tr")) for n in (0, 3))
    first.addprevious(last)


def _copied_item(word: WordFile) -> None:
    from copy import deepcopy

    own = word.paragraph("watch[elsewhere].text")
    copy = deepcopy(own)
    own.addnext(copy)
    for t in copy.iter("{*}t"):
        t.text = t.text.replace(
            "a district with better attendance repeats the trial by lot", "anybody asks the children themselves"
        )


def _anchors_gone(word: WordFile) -> None:
    word.replace("thesis.text", "many days", "very many days")
    word.drop_anchors()


def _all_anchors_gone(word: WordFile) -> None:
    word.replace("evidence[rural].detail", "may in part", "may well in part")
    word.drop_anchors()
    word.drop_bookmarks()


def _many(word: WordFile) -> None:
    word.replace("title", "free breakfast", "school breakfast")
    word.replace("tables[gains].rows[0][1]", "14,208", "14,209")
    word.delete_paragraph("implications[buses].text")
    word.new_paragraph("watch[elsewhere].text", run("Whether prices rise."))
    word.insert_tracked("context[absence].text", "a pupil", " there")
    word.noisy()


def _copied_to_another_list(word: WordFile) -> None:
    from copy import deepcopy

    copy = deepcopy(word.paragraph("watch[elsewhere].text"))
    for mark in [*copy.iter("{*}bookmarkStart"), *copy.iter("{*}bookmarkEnd")]:  # they stay with what was copied
        mark.getparent().remove(mark)
    word.paragraph("implications[kitchens].text").addnext(copy)


def _without_paragraph(word: WordFile, text: str) -> None:
    [found] = [p for p in word.main.iter("{*}p") if "".join(p.itertext()) == text]
    found.getparent().remove(found)


def _heading_joined(word: WordFile) -> None:
    [heading] = [p for p in word.main.iter("{*}p") if "".join(p.itertext()) == "Key messages"]
    heading.find("{*}pPr").append(xml('<w:rPr><w:del w:id="98" w:author="A" w:date="2031-04-01T10:00:00Z"/></w:rPr>'))


def _heading_typed(word: WordFile) -> None:
    new = word.new_paragraph("watch[without-comparison].text", run("Risks"))
    new.replace(new.find("{*}pPr"), xml('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'))


def _label_gone(word: WordFile) -> None:
    label = next(x for x in word.paragraph("watch[elsewhere].text").iter("{*}sdt"))
    assert "Analyst" in "".join(label.itertext())
    label.getparent().remove(label)


def _fields_unlinked(word: WordFile) -> None:
    """Ctrl+Shift+F9 on everything."""
    for each in word.main.xpath("//w:r[w:fldChar or w:instrText]", namespaces=NAMESPACES):
        each.getparent().remove(each)


def _note_mark_gone(word: WordFile) -> None:
    for each in word.paragraph("context[lot].text").xpath("w:r[w:rPr/w:vertAlign]|w:hyperlink", namespaces=NAMESPACES):
        each.getparent().remove(each)


def _drop_cap(word: WordFile) -> None:
    word.replace("thesis.text", "A free", " free")
    initial = xml('<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>')
    word.paragraph("thesis.text").addprevious(initial)


def _symbols(word: WordFile) -> None:
    """What AutoCorrect makes of an arrow, and what stands under Insert, Symbol."""
    word.type_whole(
        "watch[elsewhere].text",
        run("Gain "),
        xml('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'),
        run(" 2 "),
        xml('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'),
        run(" repeat."),
    )


def _unknown_symbol(word: WordFile) -> None:
    word.append("watch[elsewhere].text", xml('<w:r><w:sym w:font="Webdings" w:char="F04B"/></w:r>'))


def _alternatives_and_ruby(word: WordFile) -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    word.type_whole(
        "watch[elsewhere].text",
        run("Whether "),
        xml(
            f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="w14"><w:r><w:t>another</w:t></w:r></mc:Choice>'
            "<mc:Fallback><w:r><w:t>other</w:t></w:r></mc:Fallback></mc:AlternateContent>"
        ),
        run(" "),
        xml(
            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>district</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>"
        ),
        run(" repeats it."),
    )


def _picture(word: WordFile) -> None:
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    picture = f'<w:drawing><wp:inline xmlns:wp="{wp}"><wp:docPr id="77" name="Picture 1"/></wp:inline></w:drawing>'
    word.append("thesis.text", xml(f"<w:r>{picture}</w:r>"))


def _struck(word: WordFile) -> None:
    word.type_whole(
        "watch[elsewhere].text",
        run("Whether a district with better attendance repeats the trial "),
        run("by lot", "<w:strike/>"),
        run("."),
    )


def _header(word: WordFile) -> None:
    [name] = [n for n in word.parts if n.startswith("word/header") and b"Sample Policy Brief" in word.parts[n]]
    word.part(name, lambda data: data.replace(b"Sample Policy Brief", b"Confidential"))


MOVED = "Whether a district with better attendance repeats the trial by lot."
WITHOUT = "Attendance from autumn 2030 on, which has no group left to compare it with."

SCENARIOS = (
    Scenario("nothing", lambda word: None),
    Scenario("runs split, spell checker", lambda word: word.noisy()),
    Scenario(
        "title",
        reworded("title", "many stay away", "too many stay away"),
        {"title": "A free breakfast brings children to school where too many stay away"},
    ),
    Scenario(
        "standfirst",
        reworded("standfirst", "64 primary schools", "sixty-four schools"),
        {"standfirst": then("64 primary schools", "sixty-four schools")},
    ),
    Scenario(
        "thesis reworded",
        reworded("thesis.text", "free breakfast", "warm breakfast"),
        {"thesis.text": then("free", "warm")},
    ),
    Scenario("word in split runs", _noise_and_word, {"thesis.text": then("free", "daily")}),
    Scenario(
        "bold typed",
        _half_bold,
        {"implications[buses].text": "A district that copies it should **change its bus times**."},
    ),
    Scenario("bold taken away", _unbold, {"key_messages[reading].text": "The paper finds no clear effect on reading."}),
    Scenario(
        "italic for bold", _italic, {"key_messages[reading].text": "The paper finds *no clear effect* on reading."}
    ),
    Scenario("bold and italic", _bold_italic, {"watch[elsewhere].text": "Whether ***another*** district repeats it."}),
    Scenario(
        "link", _link, {"implications[kitchens].text": "See [the budget](https://corvane.example/budget?a=1) first."}
    ),
    Scenario(
        "special characters",
        _specials,
        {"watch[elsewhere].text": 'A <b> & "q" {{ x }} \\*star\\* \\[x\\] \\\\ 5 \\* 3 – 50 % #4 : yes'},
    ),
    Scenario(
        "typographic characters",
        _typographic,
        {"watch[elsewhere].text": "“Naïve” — or ‘not’… 10\u00a0000\u00a0€, Қазақ, ß, ½"},
    ),
    Scenario("no-break hyphen", _no_break_hyphen, {"watch[elsewhere].text": "The E\u20113 group."}),
    Scenario("tab and line break", _tab_and_break, {"watch[elsewhere].text": "One two three"}),
    Scenario(
        "a claim in a bold style",
        reworded("evidence[take-up].claim", "stopped growing", "come to rest"),
        {"evidence[take-up].claim": "Take-up seems to have come to rest."},
    ),
    Scenario("typed behind a claim", _claim_end, {"evidence[take-up].claim": end(", it appears")}),
    Scenario(
        "typed before a detail", _detail_begin, {"evidence[take-up].detail": lambda old: f"Two numbers first. {old}"}
    ),
    Scenario("typed behind a detail", _detail_end, {"evidence[take-up].detail": end(" The rest is open.")}),
    Scenario("typed before the mark of a note", _before_note, {"context[lot].text": end(" Nobody could choose.")}),
    Scenario("typed outside in bold", _outside_in_bold, {"thesis.text": end(" **So says the trial.**")}),
    Scenario("beside a statistic", _statistic_kept, {"key_messages[gain].text": then("rose", "grew")}),
    Scenario("statistic typed over", _statistic_cut, {"key_messages[cost].text": "The programme was cheap."}),
    Scenario(
        "quotation",
        reworded("quotes[oren-bell].text", "the porridge", "the bread"),
        {"quotes[oren-bell].text": then("the porridge", "the bread")},
        findings=frozenset({"quote-not-in-source"}),
    ),
    Scenario(
        "name of a person", reworded("people[oren].name", "Dagny", "Dagmar"), {"people[oren].name": "Dagmar Oren"}
    ),
    Scenario(
        "role and affiliation",
        reworded("people[marsh].affiliation", "Corvane", "District of Corvane"),
        {"people[marsh].affiliation": "District of Corvane"},
    ),
    Scenario(
        "note",
        reworded("context[lot].note", "Attendance is", "Attendance means"),
        {"context[lot].note": then("Attendance is", "Attendance means")},
    ),
    Scenario(
        "attribution",
        reworded("counterpoints[left].attributed_to", "the authors", "both authors"),
        {"counterpoints[left].attributed_to": "both authors"},
    ),
    Scenario(
        "caption and source of a chart",
        reworded("charts[attendance].title", "stayed up", "stayed there"),
        {"charts[attendance].title": "Attendance rose with the first breakfast and has stayed there"},
    ),
    Scenario(
        "title of a table",
        reworded("tables[gains].title", "poorest third", "poorest families"),
        {"tables[gains].title": "The gain is largest in small rural schools and in the poorest families"},
    ),
    Scenario(
        "head of a column",
        reworded("tables[gains].columns[0]", "Group", "Pupils"),
        {"tables[gains].columns[0]": "Pupils"},
    ),
    Scenario(
        "cell with words",
        reworded("tables[gains].rows[0][3]", "1.1", "1.2"),
        rows=lambda rows: [[*rows[0][:3], "1.2 to 3.3"], *rows[1:]],
    ),
    Scenario(
        "cell with a number",
        reworded("tables[gains].rows[1][1]", "1,240", "1,305"),
        rows=lambda rows: [rows[0], [rows[1][0], 1305, *rows[1][2:]], *rows[2:]],
    ),
    Scenario(
        "title of the article",
        reworded("articles[paper].title", "64 schools", "64 primary schools"),
        {"articles[paper].title": "Free breakfast and attendance: a trial in 64 primary schools of Corvane"},
    ),
    Scenario(
        "author",
        reworded("articles[paper].authors[1]", "Petr", "Peter"),
        {"articles[paper].authors[1]": "Peter Osvald"},
    ),
    Scenario(
        "reference",
        reworded("references[brandt-quay].text", "2024, as cited", "2024; as cited"),
        {"references[brandt-quay].text": then("2024, as", "2024; as")},
    ),
    Scenario(
        "disclaimer",
        reworded("imprint.disclaimer", "invented", "made up"),
        {"imprint.disclaimer": then("invented", "made up")},
    ),
    Scenario(
        "item added in the middle",
        _added_messages,
        {"key_messages[bus-times-had-to].text": "Bus times had to **change**."},
        {"key_messages": ("gain", "who", "bus-times-had-to", "reading", "cost")},
    ),
    Scenario(
        "item added at the end",
        _added_last,
        {"watch[whether-the-kitchens-are].text": "Whether the kitchens are built."},
        {"watch": ("without-comparison", "elsewhere", "whether-the-kitchens-are")},
    ),
    Scenario(
        "item added at the begin",
        _added_first,
        {"key_messages[children-came].text": "Children came."},
        {"key_messages": ("children-came", "gain", "who", "reading", "cost")},
    ),
    Scenario(
        "two items added",
        _two_added,
        {"watch[first-new-thing].text": "First new thing.", "watch[second-new-thing].text": "Second new thing."},
        {"watch": ("without-comparison", "elsewhere", "first-new-thing", "second-new-thing")},
    ),
    Scenario(
        "item removed",
        lambda word: word.delete_paragraph("key_messages[who].text"),
        {"key_messages[who].*": None},
        {"key_messages": ("gain", "reading", "cost")},
    ),
    Scenario(
        "evidence removed",
        lambda word: word.delete_paragraph("evidence[attendance].claim"),
        {"evidence[attendance].*": None},
        {"evidence": ("rural", "take-up")},
    ),
    Scenario(
        "counterpoint removed",
        _counterpoint_gone,
        {"counterpoints[left].*": None},
        {"counterpoints": ("no-effect", "registers")},
    ),
    Scenario("quotation removed from a card", _removed_card_quote, {"quotes[marsh-price].*": None}),
    Scenario(
        "attribution taken out",
        lambda word: word.delete_paragraph("counterpoints[left].attributed_to"),
        {"counterpoints[left].attributed_to": None},
    ),
    Scenario("standfirst taken out", lambda word: word.delete_paragraph("standfirst"), {"standfirst": None}),
    Scenario(
        "item moved down",
        lambda word: word.move_paragraph("key_messages[gain].text", "key_messages[reading].text"),
        {},
        {"key_messages": ("who", "reading", "gain", "cost")},
    ),
    Scenario(
        "item moved up",
        lambda word: word.move_paragraph("implications[kitchens].text", "implications[plateau-first].text"),
        {},
        {"implications": ("plateau-first", "kitchens", "buses")},
    ),
    Scenario(
        "item moved to another list",
        lambda word: word.move_paragraph("watch[elsewhere].text", "implications[buses].text"),
        {"watch[elsewhere].*": None, "implications[elsewhere].text": MOVED},
        {"watch": ("without-comparison",), "implications": ("plateau-first", "buses", "elsewhere", "kitchens")},
    ),
    Scenario(
        "item divided",
        _split_message,
        {
            "key_messages[cost].text": "The programme cost **[[statistic:cost-pupil]]** per enrolled pupil and year,",
            "key_messages[building-work-left-out].text": "building work left out.",
        },
        {"key_messages": ("gain", "who", "reading", "cost", "building-work-left-out")},
    ),
    Scenario("text divided", _split_thesis, {}),
    Scenario(
        "items joined",
        _merge_messages,
        {"watch[without-comparison].text": f"{WITHOUT} {MOVED}", "watch[elsewhere].*": None},
        {"watch": ("without-comparison",)},
    ),
    Scenario("items with passages joined", _merge_contexts, {}, findings=frozenset({"not-placed"})),
    Scenario(
        "row added", _row_added, rows=lambda rows: [*rows[:2], ["Large schools", 2100, 1.2, "0.1 to 2.3"], *rows[2:]]
    ),
    Scenario("row removed", _row_removed, rows=lambda rows: [*rows[:2], *rows[3:]]),
    Scenario("row removed, tracked", _row_tracked, rows=lambda rows: rows[:3]),
    Scenario("row moved", _row_moved, rows=lambda rows: [rows[3], *rows[:3]]),
    Scenario(
        "words inserted, tracked",
        lambda word: word.insert_tracked("thesis.text", "can", " indeed"),
        {"thesis.text": then("can", "can indeed")},
    ),
    Scenario(
        "words deleted, tracked",
        lambda word: word.delete_tracked("thesis.text", " free"),
        {"thesis.text": then(" free", "")},
    ),
    Scenario(
        "paragraph deleted, tracked",
        lambda word: word.delete_paragraph_tracked("implications[buses].text"),
        {"implications[buses].*": None},
        {"implications": ("plateau-first", "kitchens")},
    ),
    Scenario(
        "paragraph inserted, tracked",
        lambda word: word.new_paragraph_tracked("watch[elsewhere].text", "Whether fees come."),
        {"watch[whether-fees-come].text": "Whether fees come."},
        {"watch": ("without-comparison", "elsewhere", "whether-fees-come")},
    ),
    Scenario(
        "paragraph moved, tracked",
        lambda word: word.move_tracked("implications[plateau-first].text", "implications[buses].text"),
        {},
        {"implications": ("buses", "plateau-first", "kitchens")},
    ),
    Scenario(
        "comment",
        lambda word: word.comment("thesis.text", "M. Reader", "Is this so?"),
        {},
        findings=frozenset({"comment"}),
    ),
    Scenario(
        "item copied and reworded",
        _copied_item,
        {"watch[whether-anybody-asks-the].text": "Whether anybody asks the children themselves."},
        {"watch": ("without-comparison", "elsewhere", "whether-anybody-asks-the")},
    ),
    Scenario("controls dropped", _anchors_gone, {"thesis.text": then("many", "very many")}),
    Scenario(
        "controls and bookmarks dropped", _all_anchors_gone, {"evidence[rural].detail": then("may in", "may well in")}
    ),
    Scenario(
        "evidence added",
        lambda word: word.new_paragraph("evidence[take-up].claim", run("A quite new finding.")),
        {},
        findings=frozenset({"not-placed"}),
    ),
    Scenario(
        "many at once",
        _many,
        {
            "title": "A school breakfast brings children to school where many stay away",
            "implications[buses].*": None,
            "watch[whether-prices-rise].text": "Whether prices rise.",
            "context[absence].text": then("a pupil", "a pupil there"),
        },
        {
            "implications": ("plateau-first", "kitchens"),
            "watch": ("without-comparison", "elsewhere", "whether-prices-rise"),
        },
        rows=lambda rows: [[rows[0][0], 14209, *rows[0][2:]], *rows[1:]],
    ),
    Scenario(
        "item copied to another list",
        _copied_to_another_list,
        {"implications[whether-a-district-with].text": MOVED},
        {"implications": ("plateau-first", "buses", "kitchens", "whether-a-district-with")},
    ),
    Scenario(
        "heading between two lists taken out",
        lambda word: _without_paragraph(word, "What to watch next"),
        findings=frozenset({"not-placed"}),
    ),
    Scenario(
        "heading of the evidence taken out",
        lambda word: _without_paragraph(word, "What the evidence shows"),
        findings=frozenset({"not-placed"}),
    ),
    Scenario(
        "heading joined with the text before it, tracked", lambda word: word.delete_mark_tracked("context[lot].text")
    ),
    Scenario(
        "heading joined with an attribution, tracked",
        lambda word: word.delete_mark_tracked("counterpoints[left].attributed_to"),
    ),
    Scenario("space joined with an item, tracked", lambda word: word.delete_mark_tracked("watch[elsewhere].text")),
    Scenario(
        "heading joined with the text behind it, tracked",
        _heading_joined,
        resaved=False,
        why="LibreOffice gives the text the bold style of the heading",
    ),
    Scenario("heading typed among items", _heading_typed, findings=frozenset({"not-placed"})),
    Scenario(
        "evidence moved to where its detail has no place",
        lambda word: word.move_paragraph("evidence[take-up].claim", "context[lot].text"),
        findings=frozenset({"not-placed"}),
    ),
    Scenario("label taken out", _label_gone, findings=frozenset({"not-placed"})),
    Scenario("fields made plain text", _fields_unlinked),
    Scenario("mark of a note taken out", _note_mark_gone, findings=frozenset({"mark-gone"})),
    Scenario("drop cap", _drop_cap),
    Scenario("symbols", _symbols, {"watch[elsewhere].text": "Gain ≥ 2 → repeat."}),
    Scenario("symbol of an unknown font", _unknown_symbol, findings=frozenset({"not-placed"})),
    Scenario(
        "alternatives and ruby",
        _alternatives_and_ruby,
        {"watch[elsewhere].text": "Whether another district repeats it."},
    ),
    Scenario(
        "picture pasted",
        _picture,
        findings=frozenset({"not-placed"}),
        resaved=False,
        why="this one has no image, and LibreOffice drops it",
    ),
    Scenario("words struck through", _struck, findings=frozenset({"look-lost"})),
    Scenario("header typed over", _header, findings=frozenset({"not-placed"})),
)
