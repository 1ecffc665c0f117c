"""briefgen turns an article into a two-page policy brief its author can stand behind.

The public names below are loaded when they are first used; everything else is internal.

- `load_brief(path) -> Brief`: the model of a `brief.yaml`; raises `BriefInvalid` with all its findings.
- `check_brief(path_or_brief) -> tuple[Finding, ...]`: everything a render would say, without writing anything.
- `render_brief(path, formats=("pdf",), ...) -> RenderResult`: files in the output folder, or the findings that forbid them.
- `verify_quotation(article_text, quotation, speaker, ...) -> Verification`: whether, where and how a quotation stands in a
  text, and whether the text has that speaker say it.
- `find_quotations(article_text, language) -> tuple[Quotation, ...]`: every run between quotation marks, with its speaker.
- `find_statistics(article_text, ...) -> tuple[FoundStatistic, ...]`: the numbers and dates of a text.
- `verify_statistic(article_text, claim_or_statistic, ...) -> StatisticVerification`: whether a text has a claim's numbers, and
  for the same subject.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from briefgen.errors import BriefgenError, BriefInvalid, Conflict, DoesNotFit, EnvironmentFailed, UsageWrong
    from briefgen.findings import Finding, Severity
    from briefgen.model.schema import Brief
    from briefgen.pipeline.api import check_brief, load_brief, render_brief
    from briefgen.pipeline.request import Output, RenderResult
    from briefgen.source import (
        FoundStatistic,
        Quotation,
        QuotationKind,
        StatisticVerification,
        Verification,
        find_quotations,
        find_statistics,
        verify_quotation,
        verify_statistic,
    )

_HOMES = {
    "Brief": "briefgen.model.schema",
    "BriefInvalid": "briefgen.errors",
    "BriefgenError": "briefgen.errors",
    "Conflict": "briefgen.errors",
    "DoesNotFit": "briefgen.errors",
    "EnvironmentFailed": "briefgen.errors",
    "Finding": "briefgen.findings",
    "FoundStatistic": "briefgen.source",
    "Output": "briefgen.pipeline.request",
    "Quotation": "briefgen.source",
    "QuotationKind": "briefgen.source",
    "RenderResult": "briefgen.pipeline.request",
    "Severity": "briefgen.findings",
    "StatisticVerification": "briefgen.source",
    "UsageWrong": "briefgen.errors",
    "Verification": "briefgen.source",
    "check_brief": "briefgen.pipeline.api",
    "find_quotations": "briefgen.source",
    "find_statistics": "briefgen.source",
    "load_brief": "briefgen.pipeline.api",
    "render_brief": "briefgen.pipeline.api",
    "verify_quotation": "briefgen.source",
    "verify_statistic": "briefgen.source",
}

__all__ = [
    "Brief",
    "BriefInvalid",
    "BriefgenError",
    "Conflict",
    "DoesNotFit",
    "EnvironmentFailed",
    "Finding",
    "FoundStatistic",
    "Output",
    "Quotation",
    "QuotationKind",
    "RenderResult",
    "Severity",
    "StatisticVerification",
    "UsageWrong",
    "Verification",
    "__version__",
    "check_brief",
    "find_quotations",
    "find_statistics",
    "load_brief",
    "render_brief",
    "verify_quotation",
    "verify_statistic",
]


def __getattr__(name: str) -> Any:
    """A public name, loaded when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'briefgen' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return __all__
