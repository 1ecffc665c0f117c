"""The scenarios of `pull_scenarios` as steps that a person makes in LibreOffice."""

from __future__ import annotations

from typing import Any

Steps = list[list[Any]]
_WATCH = "Whether a district with better"
_TABLE = "Group"
_NEW = "Whether a district with better attendance repeats the trial by lot."

STEPS: dict[str, Steps] = {
    "nothing": [],
    "title": [["replace", "school where many stay", "school where too many stay"]],
    "standfirst": [["replace", "64 primary schools", "sixty-four schools"]],
    "thesis reworded": [["replace", "free breakfast can", "warm breakfast can"]],
    "word in split runs": [["replace", "free breakfast can", "daily breakfast can"]],
    "bold typed": [
        [
            "replace",
            "If a district copies the programme, it can expect to change its bus times as well.",
            "A district that copies it should change its bus times.",
        ],
        ["look", "change its bus times", "bold"],
    ],
    "bold taken away": [["look", "no clear effect on reading", "regular"]],
    "italic for bold": [["look", "no clear effect on reading", "regular"], ["look", "no clear effect", "italic"]],
    "bold and italic": [
        ["replace", _NEW, "Whether another district repeats it."],
        ["look", "another district", "bold"],
        ["look", " district repeats", "regular"],
        ["look", "another", "italic"],
    ],
    "link": [
        [
            "replace",
            "A budget that copies the cost per pupil would be too low where kitchens must first be built.",
            "See the budget first.",
        ],
        ["link", "the budget", "https://corvane.example/budget?a=1"],
    ],
    "special characters": [["replace", _NEW, 'A <b> & "q" {{ x }} *star* [x] \\ 5 * 3 – 50 % #4 : yes']],
    "typographic characters": [["replace", _NEW, "“Naïve” — or ‘not’… 10\u00a0000\u00a0€, Қазақ, ß, ½"]],
    "no-break hyphen": [["replace", _NEW, "The E\u20113 group."]],
    "tab and line break": [["replace", _NEW, "One\ttwo three"]],
    "a claim in a bold style": [["replace", "stopped growing", "come to rest"]],
    "typed behind a claim": [["behind", "Take-up seems to have stopped growing.", ", it appears"]],
    "typed behind a detail": [["append", "Take-up seems to have stopped", " The rest is open."]],
    "typed before the mark of a note": [["behind", "made the other 32 the comparison.", " Nobody could choose."]],
    "beside a statistic": [["replace", "Attendance rose by", "Attendance grew by"]],
    "quotation": [["replace", "for the porridge and", "for the bread and"]],
    "name of a person": [["replace", "Dagny Oren", "Dagmar Oren"]],
    "role and affiliation": [["following", "District treasurer", "Corvane", "District of Corvane"]],
    "note": [["replace", "Attendance is the share", "Attendance means the share"]],
    "caption and source of a chart": [["replace", "has stayed up", "has stayed there"]],
    "title of a table": [["replace", "in the poorest third", "in the poorest families"]],
    "head of a column": [["cell", _TABLE, "A1", "Pupils"]],
    "cell with words": [["cell", _TABLE, "D2", "1.2 to 3.3"]],
    "cell with a number": [["cell", _TABLE, "B3", "1,305"]],
    "title of the article": [["replace", "a trial in 64 schools", "a trial in 64 primary schools"]],
    "author": [["replace", "Petr Osvald", "Peter Osvald"]],
    "reference": [["replace", "2024, as cited", "2024; as cited"]],
    "disclaimer": [["replace", "works cited are invented", "works cited are made up"]],
    "item added in the middle": [
        ["enter", "The gain appears to be larger", "Bus times had to change."],
        ["look", "Bus times had to change.", "regular"],
        ["look", "change", "bold", "Bus times had"],
    ],
    "item added at the end": [["enter", _WATCH, "Whether the kitchens are built."]],
    "two items added": [["enter", _WATCH, "Second new thing."], ["enter", _WATCH, "First new thing."]],
    "item removed": [["delete", "The gain appears to be larger"]],
    "evidence removed": [["delete", "The gap opened in the first year"]],
    "counterpoint removed": [["delete", "Five schools left", 2]],
    "standfirst taken out": [["delete", "A trial in 64 primary schools"]],
    "item moved down": [["down", "Attendance rose by"], ["down", "Attendance rose by"]],
    "item moved up": [["up", "A budget that copies"]],
    "item divided": [["split", "building work left out"]],
    "text divided": [["split", "Where nearly every"]],
    "items joined": [["join", "Attendance from autumn 2030"]],
    "items with passages joined": [["join", "In Corvane a pupil misses"]],
    "row added": [["row", _TABLE, 3, "Large schools", "2,100", "1.2", "0.1 to 2.3"]],
    "row removed": [["unrow", _TABLE, 3]],
    "words inserted, tracked": [["track"], ["behind", "A free breakfast can", " indeed"]],
    "words deleted, tracked": [["track"], ["replace", " free breakfast can", " breakfast can"]],
    "paragraph deleted, tracked": [["track"], ["delete", "If a district copies the programme"]],
    "paragraph inserted, tracked": [["track"], ["enter", _WATCH, "Whether fees come."]],
    "comment": [["comment", "A free breakfast can", "M. Reader", "Is this so?"]],
    "evidence added": [["enter", "Take-up seems to have stopped", "A quite new finding."]],
    "controls dropped": [["replace", "many days are missed", "very many days are missed"]],
    "controls and bookmarks dropped": [["replace", "may in part be", "may well in part be"]],
    "many at once": [
        ["replace", "A free breakfast brings", "A school breakfast brings"],
        ["cell", _TABLE, "B2", "14,209"],
        ["delete", "If a district copies the programme"],
        ["enter", _WATCH, "Whether prices rise."],
        ["replace", "In Corvane a pupil misses", "In Corvane a pupil there misses"],
    ],
}
