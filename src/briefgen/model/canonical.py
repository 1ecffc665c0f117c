"""A brief as canonical YAML: no comments, nothing that is a default, keys in the order of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from briefgen.model.schema import Brief

_LINE = 100  # characters; longer texts are folded at spaces


def canonical_yaml(brief: Brief) -> bytes:
    """The file in UTF-8; `load` of it gives an equal brief, and of equal briefs it is the same."""
    values = brief.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    text: str = yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=_LINE)
    return text.encode()
