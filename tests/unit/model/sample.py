"""A brief on an invented place with every part and every style of YAML, and how tests break it."""

from __future__ import annotations

from briefgen.findings import Finding
from briefgen.model import Loaded, load

TABLES = {"kinds": ("bar", "line", "timeline")}
FILE = "brief.yaml"

TEXT = """\
# A brief on an invented place.
briefgen: 1
language: en
status: final
title: Skerrow's ferries run out of *crew* before fuel
standfirst: >-
  Electric hulls were meant to save the island service; a new engine
  does not change who is on deck.
series: {name: Sample Policy Brief, number: 3, date: 2024-09-03}
imprint: {authors: [Ines Vall], organisation: Institute for Small Waters, disclaimer: The views are those of R&D.}
embargo: 2024-09-03T09:00+01:00
version: 1
attested:
  - {address: "quotes[aune].text", by: Ines Vall, on: 2024-09-01, why: I was in the room.}
summary: One crossing in nine did not sail.
key_messages:
  - {id: crew, text: "Crew, not weather, is the **main cause**."}
  - {id: idle, text: "New hulls would lie idle on [[statistic:idle-days]] days."}
  - {id: order, text: The order of steps matters.}
thesis:
  text: The service fails for want of people.
  excerpt: "the service fails for want of people"
context:
  - id: winters
    text: |
      Skerrow has eleven islands
      and one company.
    excerpt: {in: gazette, text: "has logged each crossing"}
evidence:
  - id: cancelled
    claim: One crossing in nine was cancelled.
    detail: It cancelled 468.
    excerpt: cancelled 468 of its crossings
    statistics: [crew-share, idle-days]   # both of the log
    priority: 0
people:
  - {id: aune, name: Marit Aune, also: ["M. Aune"], role: harbour master}
quotes:
  - {id: aune, by: aune, text: "I cannot borrow a mate.", via: The Gazette, date: 2024-05, in: gazette}
experts:
  - {id: aune, person: aune, position: Train first., excerpt: hulls can be leased, quotes: [aune], pull: aune}
counterpoints:
  - {id: price, claim: The offer lapses., excerpt: waiting costs, response: An option., response_excerpt: an option}
implications:
  - {id: school, text: Bond a training year., basis: source, excerpt: bond a training year}
watch:
  - {id: vote, text: Whether the assembly splits the vote., basis: analyst}
statistics:
  - {id: crew-share, label: Crew, value: 251, unit: crossings, period: 2023, excerpt: "251 carry the code"}
  - {id: idle-days, label: Idle days, value: 96.5, unit: days, excerpt: idle on 96 days}
events:
  - {id: log, date: 2019, label: The company begins its log, excerpt: Since 2019}
tables:
  - id: causes
    title: Why crossings were cancelled
    columns: [Cause, Crossings]
    rows:
      - [Crew, 251]
      - [Weather, null]
    source: The log
charts:
  - {id: causes, kind: bar, title: Crew comes first, from_statistics: [crew-share], source: The log}
  - {id: steps, kind: timeline, title: From log to vote, from_events: true}
  - {id: age, kind: line, title: Older, data: {columns: [Year, Age], rows: [[2019, 51.5], [2021, 54]]}}
references:
  - {id: log, text: "The log.", url: "https://ferries.example/log"}
acronyms: {OH: Outer Holm}
articles:
  - {id: gazette, language: en, title: Boats without mates, outlet: The Gazette, published: 2024-08-30, file: article.txt}
"""


def loaded(text: str = TEXT) -> Loaded:
    """A text as a brief."""
    return load(text.encode(), FILE, TABLES)


def broken(old: str, new: str) -> tuple[Finding, ...]:
    """What is said of the sample with one passage replaced. Every finding has a place and a remedy."""
    assert TEXT.count(old) == 1, f"{old!r} stands {TEXT.count(old)} times"
    text = TEXT.replace(old, new)
    result = loaded(text)
    for finding in result.findings:
        assert finding.file == FILE
        assert finding.hints
        assert finding.line is not None
        assert finding.column is not None
        assert finding.excerpt == text.replace("\r", "\n").split("\n")[finding.line - 1]
    return result.findings


def pointed(finding: Finding) -> str:
    """The rest of the line from where a finding points."""
    assert finding.column is not None
    return finding.excerpt[finding.column - 1 :]
