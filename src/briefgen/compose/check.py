"""What a template asks of a brief, checked before it is composed."""

from __future__ import annotations

from briefgen.compose.labels import labels_for
from briefgen.compose.template import Template
from briefgen.findings import Finding, Severity
from briefgen.model.schema import Brief


def check(brief: Brief, template: Template) -> tuple[Finding, ...]:
    """Parts that the template needs and the brief lacks (notes in a draft), and labels that its language lacks."""
    fields = type(brief).model_fields
    missing = tuple(
        _missing(part, brief, template)
        for part in template.settings.needs
        if fields[part].default == getattr(brief, part)  # left out, or written and empty
    )
    return missing + labels_for(template.labels, brief.language)[1]


def _missing(part: str, brief: Brief, template: Template) -> Finding:
    draft = brief.status == "draft"
    hint = f"add {part}: before the brief is final" if draft else f"add {part}:, or write status: draft"
    severity = Severity.NOTE if draft else Severity.ERROR
    return Finding("part-missing", f"the template '{template.name}' needs '{part}'", severity, part, hints=(hint,))
