"""What a template asks of a brief, checked before it is composed."""

from __future__ import annotations

from briefgen.compose.labels import labels_for
from briefgen.compose.template import Template
from briefgen.findings import Finding, Severity
from briefgen.model.schema import Brief


def check(brief: Brief, template: Template) -> tuple[Finding, ...]:
    """Parts that the template needs and the brief lacks (notes in a draft), and labels that its language lacks."""
    severity = Severity.NOTE if brief.status == "draft" else Severity.ERROR
    hint = "a draft may lack it: set status: draft"
    missing = tuple(
        Finding("part-missing", f"the template '{template.name}' needs '{part}'", severity, part, hints=(hint,))
        for part in template.settings.needs
        if not getattr(brief, part)
    )
    return missing + labels_for(template.labels, brief.language)[1]
