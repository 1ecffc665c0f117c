"""A brief over two invented articles that has a statement in every state, and its audit."""

from __future__ import annotations

from typing import Any

from briefgen import compose, resources
from briefgen.audit import AuditPage, audit_page
from briefgen.compose import load_template
from briefgen.model.schema import Brief
from briefgen.source import Lock, ground, make_lock

LETTER = (
    "The council met in May. Crews from Hale have fallen by 45%. Nobody counted the boats.\n\n"
    "“We have always paid our dues, and, since the flood of last year, we want fairness, too,” said Ilse Brandt. "
    "“But we have not decided anything,” she added.\n\n"
    "The harbour stays open. The pier is old."
)
PAPER = (
    "Ein anderes Blatt schrieb, der Pier sei gesunken. "
    "Ob das so ist, hat bis heute niemand gemessen; der Hafen schweigt dazu."
)
AT_HAND: dict[str, str | None] = {"letter": LETTER, "paper": PAPER}


def brief(**changes: Any) -> Brief:
    """The brief, with other values for some of its keys."""
    values: dict[str, Any] = {
        "briefgen": 1,
        "language": "en",
        "status": "draft",
        "title": "A title",
        "thesis": {"text": "The council meets.", "excerpt": "The council met in May"},
        "key_messages": [{"id": "open", "text": "The harbour is open."}],
        "context": [
            {"id": "pier", "text": "The pier is gone.", "excerpt": {"in": "paper", "text": "der Pier sei gesunken"}},
        ],
        "people": [{"id": "brandt", "name": "Ilse Brandt"}],
        "quotes": [{"id": "dues", "by": "brandt", "text": "We have always paid our dues … we want fairness, too"}],
        "experts": [
            {
                "id": "brandt",
                "person": "brandt",
                "position": "Wants to be treated alike.",
                "excerpt": "[w]e have always paid our dues",
                "quotes": ["dues"],
            }
        ],
        "watch": [{"id": "pier", "text": "Whether the pier holds.", "basis": "analyst"}],
        "statistics": [
            {"id": "hale", "label": "Hale", "value": -45.0, "unit": "percent", "excerpt": "have fallen by 45%"}
        ],
        "articles": [
            {
                "id": "letter",
                "language": "en",
                "title": "A letter",
                "published": "2030-09-10",
                "authors": ["Ada Quill"],
            },
            {"id": "paper", "language": "de", "title": "Ein Blatt"},
        ],
    }
    return Brief.model_validate(values | changes)


def lock_of(made: Brief) -> Lock:
    """What `briefgen lock` would write with both articles at hand."""
    return make_lock(made, AT_HAND, None).lock


def audited(
    made: Brief,
    lock: Lock | None,
    articles: dict[str, str | None] = AT_HAND,
    with_article: bool = True,
) -> AuditPage:
    """The audit of a brief."""
    template = load_template("policy-brief", [resources.templates()])
    grounding = ground(made, articles, lock)
    document = compose.compose(made, template, None, grounding.attested, "")
    return audit_page(made, document, articles, grounding, with_article)
