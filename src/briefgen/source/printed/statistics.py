"""What a statistic and a quotation of the model say beside their words: whose number, where, when."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings import Finding, warning
from briefgen.language import PartialDate
from briefgen.model.schema import Statistic
from briefgen.source.calendar_spans import of
from briefgen.source.dates import DateMention
from briefgen.source.printed.material import Material
from briefgen.source.statistics.article import NumberedArticle, Place
from briefgen.source.statistics.mention import Mention, Sort
from briefgen.source.statistics.values import same_value
from briefgen.source.statistics.verdict import judge
from briefgen.source.statistics.verify import statistic_claim

_HINTS = ("see which number the article gives to what the label names",)


def statistic_findings(statistic: Statistic, material: Material) -> Iterator[Finding]:
    """`number-misattributed` for a statistic whose excerpt gives its number to something else."""
    claim, about = statistic_claim(statistic, material.brief.language)
    item = f"statistics[{statistic.id}]"
    spans = material.pins.get(item, ())

    def inside(article: NumberedArticle, place: Place) -> bool:
        return any(t is article.source.text and a <= place.mention.start < b for t, a, b in spans)

    asked = (claim, about, material.brief.language, material.articles, inside)
    verdict = judge(*asked, inside)
    if verdict.value.ok and verdict.subject.ok is False and not judge(*asked).ok:
        message = f"the excerpt has {statistic.value:g} {statistic.unit}, but {verdict.subject.why}"
        yield Finding(
            "number-misattributed",
            message,
            address=item,
            details=(f"label: {statistic.label}", f"excerpt: {statistic.excerpt.text}"),
            hints=_HINTS,
        )


def quote_findings(material: Material) -> Iterator[Finding]:
    """A warning for a quotation's date that no article has."""
    published = [dated(a.published) for a in material.brief.articles if a.published]
    for quote in material.brief.quotes:
        if quote.date is None:
            continue
        wanted = dated(quote.date)
        carried = any(
            place.mention.sort is Sort.DATE and same_value(wanted, place.mention).ok
            for article in material.articles
            for place in article.places
        )
        if not carried and not any(same_value(wanted, each).ok for each in published) and not material.absent:
            message = f"the article does not have the date {quote.date}"
            yield warning("number-unconfirmed", message, address=f"quotes[{quote.id}].date")


def dated(date: PartialDate) -> Mention:
    """A date of the model as a text would say it."""
    return Mention(Sort.DATE, 0, 0, 0, 0, date=DateMention(0, 0, of(date), *date))
