"""What a brief may show of itself: the items that are printed, what they need, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, TypeVar

from briefgen import inline
from briefgen.address import item
from briefgen.language import PartialDate
from briefgen.model.prose import texts

if TYPE_CHECKING:
    from briefgen.model.schema import Brief, Chart, Evidence, Expert, Item, Statistic

Listed = TypeVar("Listed", bound="Item")

# Lists whose items stay when they are printed or a printed one needs them; all others print whatever they hold.
_LISTS = (
    "key_messages",
    "context",
    "evidence",
    "people",
    "quotes",
    "experts",
    "counterpoints",
    "implications",
    "watch",
    "statistics",
    "events",
    "tables",
    "charts",
    "references",
)

_FURTHER = ("detail", "note", "response")  # texts of an item that a template may leave aside
_BORNE_OUT = {"response": "response_excerpt"}


def printed_items(brief: Brief, addresses: Set[str], charts: Set[str]) -> frozenset[str]:
    """Items that printed addresses and charts (by id) name, and the people, numbers and events that these need."""
    found = {item(address) for address in addresses} | {f"charts[{name}]" for name in charts}
    for chart in _in(brief.charts, "charts", found):
        found |= {f"statistics[{name}]" for name in chart.from_statistics}
        found |= {f"events[{event.id}]" for event in brief.events} if chart.from_events else set()
    found |= {f"people[{expert.person}]" for expert in _in(brief.experts, "experts", found)}
    found |= {f"people[{quote.by}]" for quote in _in(brief.quotes, "quotes", found)}
    return frozenset(found)


def public_brief(brief: Brief, items: Set[str], addresses: Set[str], issued: PartialDate | None) -> Brief:
    """The brief with these items alone, of whose further texts those at printed addresses. `issued` takes the place of the
    date of a slot.

    Left out as well: approval and embargo, which are the house's own, files of articles, and attestations of what is gone.
    """
    kept = {
        name: tuple(_said(x, f"{name}[{x.id}]", addresses) for x in getattr(brief, name) if f"{name}[{x.id}]" in items)
        for name in _LISTS
    }
    kept["evidence"] = tuple(_evidence(x, items) for x in kept["evidence"])
    kept["experts"] = tuple(_expert(x, items) for x in kept["experts"])
    articles = tuple(article.model_copy(update={"file": None}) for article in brief.articles)
    attested = tuple(x for x in brief.attested if is_kept(x.address, items))
    changed = {"articles": articles, "attested": attested, "approved": None, "embargo": None, **kept}
    return with_date(_with_references(brief.model_copy(update=changed), brief.statistics), issued)


def with_date(brief: Brief, issued: PartialDate | None) -> Brief:
    """The brief with a date of its own in place of a slot's."""
    if not issued or not brief.series or brief.series.date != "slot":
        return brief
    return brief.model_copy(update={"series": brief.series.model_copy(update={"date": issued})})


def with_data_files(brief: Brief, names: Mapping[str, str]) -> Brief:
    """The brief whose charts name their files of data otherwise: the new name by the old one."""
    return brief.model_copy(update={"charts": tuple(_renamed(chart, names) for chart in brief.charts)})


def is_kept(address: str, items: Set[str]) -> bool:
    """Whether a value is still there: in one of the items, or in no list of them."""
    found = item(address)
    return found in items or found.partition("[")[0] not in _LISTS


def _said(one: Listed, item: str, addresses: Set[str]) -> Listed:
    """The item without further texts that its template does not print, and without what bears them out."""
    gone = [
        name for name in _FURTHER if isinstance(getattr(one, name, None), str) and f"{item}.{name}" not in addresses
    ]
    changed = dict.fromkeys((*gone, *(_BORNE_OUT[name] for name in gone if name in _BORNE_OUT)))
    return one.model_copy(update=changed) if changed else one


def _with_references(brief: Brief, statistics: tuple[Statistic, ...]) -> Brief:
    """The brief with the statistics that its texts still name, printed or not: it could not be read without them."""
    named = {run.statistic for field in texts(brief) if field.markdown for run in inline.parse(field.text)}
    named |= {one.id for one in brief.statistics}
    return brief.model_copy(update={"statistics": tuple(one for one in statistics if one.id in named)})


def _evidence(one: Evidence, items: Set[str]) -> Evidence:
    left = tuple(name for name in one.statistics if f"statistics[{name}]" in items)
    return one.model_copy(update={"statistics": left})


def _expert(one: Expert, items: Set[str]) -> Expert:
    left = tuple(name for name in one.quotes if f"quotes[{name}]" in items)
    return one.model_copy(update={"quotes": left, "pull": one.pull if f"quotes[{one.pull}]" in items else None})


def _renamed(chart: Chart, names: Mapping[str, str]) -> Chart:
    if chart.data is None or chart.data.file is None:
        return chart
    return chart.model_copy(update={"data": chart.data.model_copy(update={"file": names[chart.data.file]})})


def _in(items: tuple[Listed, ...], name: str, found: Set[str]) -> list[Listed]:
    return [x for x in items if f"{name}[{x.id}]" in found]
