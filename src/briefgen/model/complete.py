"""Whether a brief has the parts that its template needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.findings import Finding, Severity

if TYPE_CHECKING:
    from briefgen.model.schema import Brief


def complete(brief: Brief, needed: tuple[str, ...]) -> tuple[Finding, ...]:
    """A finding `missing-part` for each needed part that is absent or empty: an error, in a draft a warning.

    `needed` are keys of a brief, such as `standfirst` or `counterpoints`; another word is the caller's mistake (KeyError).
    """
    severity = Severity.WARNING if brief.status == "draft" else Severity.ERROR
    fields = type(brief).model_fields
    return tuple(_missing(name, severity) for name in needed if fields[name].default == getattr(brief, name))


def _missing(name: str, severity: Severity) -> Finding:
    hints = [f"add {name}: to the brief"]
    if severity is Severity.ERROR:
        hints.append("with status: draft a brief may lack parts")
    return Finding("missing-part", f"the brief has no {name}", severity, address=name, hints=tuple(hints))
