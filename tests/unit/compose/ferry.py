"""A small brief on an invented island, with every part that a template may print."""

from __future__ import annotations

from typing import Any

from briefgen.model.schema import Brief

FERRY: dict[str, Any] = {
    "briefgen": 1,
    "language": "en",
    "status": "final",
    "title": "Skerrow’s ferries run out of *crew* before fuel",
    "standfirst": "New hulls were meant to save the service. The records say that the shortage on deck decides.",
    "series": {"name": "Small Waters Brief", "number": 3, "date": "2031-09-03"},
    "imprint": {
        "authors": ["Ines Vall", "Tor Aakre"],
        "organisation": "Institute for Small Waters",
        "contact": "desk@smallwaters.example",
        "disclaimer": "The views are those of the authors & nobody else’s.",
    },
    "summary": "One crossing in nine was cancelled.",
    "key_messages": [
        {"id": "crew-first", "text": "Crew is the **main cause** of cancelled crossings."},
        {"id": "hulls-idle", "text": "Without deckhands the hulls lie idle on [[statistic:idle-days]] a year."},
    ],
    "thesis": {"text": "The service fails for want of people.", "excerpt": "fails for want of people"},
    "context": [{"id": "winters", "text": "Skerrow has eleven islands and one company.", "excerpt": "one company"}],
    "evidence": [
        {"id": "crew-cause", "claim": "Crew explains half", "detail": "Weather explains less.", "excerpt": "half",
         "statistics": ["crew", "weather"], "note": "Of the *cancelled* crossings alone."},
        {"id": "roster", "claim": "The roster drives people away.", "excerpt": "the roster", "priority": 2,
         "note": "Two weeks on, [[statistic:idle-days]] off."},
    ],
    "people": [
        {"id": "aune", "name": "Marit Aune", "role": "harbour master", "affiliation": "Port of Skerrow"},
        {"id": "dahl", "name": "Petter Dahl"},
    ],
    "quotes": [
        {"id": "aune-people", "by": "aune", "text": "I can borrow a boat by noon.", "via": "The Gazette",
         "said_in": "an interview", "date": "2031-05"},
        {"id": "aune-roster", "by": "aune", "text": "Nobody stays.", "via": "The Gazette"},
        {"id": "dahl-hulls", "by": "dahl", "text": "A quiet hull recruits.", "translated_by": "Liv Moe"},
    ],
    "experts": [
        {"id": "aune", "person": "aune", "position": "Train first.", "excerpt": "train first",
         "quotes": ["aune-roster", "aune-people"], "pull": "aune-people"},
        {"id": "dahl", "person": "dahl", "position": "Buy first.", "excerpt": "buy first", "quotes": ["dahl-hulls"]},
    ],
    "counterpoints": [
        {"id": "price", "claim": "The offer lapses in January.", "excerpt": "lapses", "attributed_to": "Petter Dahl",
         "response": "An option keeps the price.", "response_excerpt": "an option"},
        {"id": "comfort", "claim": "New vessels would draw recruits.", "excerpt": "draw recruits"},
    ],
    "implications": [
        {"id": "school", "text": "If crews are trained first, hulls sail.", "basis": "source", "excerpt": "sail"},
        {"id": "option", "text": "An option would buy time.", "basis": "analyst"},
    ],
    "watch": [{"id": "vote", "text": "Whether the assembly splits the vote.", "basis": "analyst",
               "note": "It meets in May."}],
    "statistics": [
        {"id": "crew", "label": "Crew", "value": -54.5, "unit": "percent", "excerpt": "half"},
        {"id": "weather", "label": "Weather", "value": 34.0, "unit": "percent", "excerpt": "a third"},
        {"id": "idle-days", "label": "Idle days", "value": 96.0, "unit": "days", "excerpt": "96 days"},
    ],
    "events": [
        {"id": "log", "date": "2019", "label": "The log begins", "excerpt": "in 2019"},
        {"id": "plan", "date": "2031-08-27", "label": "The plan is tabled", "excerpt": "tabled"},
    ],
    "tables": [
        {"id": "causes", "title": "Why crossings were cancelled", "columns": ["Cause", "Crossings"],
         "rows": [["*Crew* & co", 1251], ["Weather", None], ["Share", "[[statistic:weather]]"]],
         "note": "Two winters, **both ports**.", "source": "Ferry log"},
    ],
    "charts": [
        {"id": "causes", "kind": "bar", "title": "Crew comes before weather", "subtitle": "Share, percent",
         "from_statistics": ["crew", "weather"], "source": "Ferry log"},
        {"id": "steps", "kind": "timeline", "title": "From log to vote", "from_events": True},
    ],
    "references": [{"id": "log", "text": "Skerrow Ferries, *Log of crossings*.", "url": "https://ferries.example/log"}],
    "articles": [
        {"id": "gazette", "language": "en", "title": "Boats without mates", "outlet": "The Gazette",
         "authors": ["Liv Moe", "Jon Dale", "Ada Rask"], "place": "Skerrow", "published": "2031-08-30"},
    ],
}  # fmt: skip


def ferry(**changes: Any) -> Brief:
    """The brief with some of its parts changed."""
    return Brief.model_validate(FERRY | changes)
