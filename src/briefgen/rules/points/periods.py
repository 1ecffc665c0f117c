"""Point 20: a number has its period."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen import inline
from briefgen.model.prose import texts
from briefgen.rules.rule import Breach, Rule, Subject


def _check(subject: Subject) -> Iterator[Breach]:
    brief = subject.brief
    used = {name for chart in brief.charts for name in chart.from_statistics}
    used |= {name for item in brief.evidence for name in item.statistics}
    used |= {
        run.statistic for field in texts(brief) if field.markdown for run in inline.parse(field.text) if run.statistic
    }
    for statistic in brief.statistics:
        if statistic.id in used and not statistic.period:
            yield Breach("the number has no period", f"statistics[{statistic.id}]", "add period: when it was so")


RULE = Rule("periods", "20", "Every number that is used has its period.", "ours", _check)
