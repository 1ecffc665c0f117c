"""Labels: a template's own words in the brief's language, with places for fields that keep their address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from briefgen.language import plural_form

_PLACE = re.compile(r"\{([a-z_]+)\}")


class Phrase(NamedTuple):
    """A label with its places filled: words and what stands between them, in order."""

    parts: tuple[Any, ...]  # whatever a template can print


class Label(str):
    """The words of one label. `labels.attributed(name=item.attributed_to)` fills its places and keeps the field's address.

    Where a label has plural forms, the argument `n` chooses one of them.
    """

    _forms: Mapping[str, str]
    _language: str

    def __new__(cls, forms: Mapping[str, str], language: str) -> Label:
        label = super().__new__(cls, forms["other"])
        label._forms = forms
        label._language = language
        return label

    def __call__(self, **parts: Any) -> Phrase:
        text = str(self)
        if isinstance(count := parts.get("n"), int):
            text = self._forms.get(plural_form(count, self._language), text)
        pieces = _PLACE.split(text)
        if missing := sorted(set(pieces[1::2]) - set(parts)):
            raise ValueError(f"the label {str(self)!r} needs {', '.join(missing)}")
        return Phrase(tuple(parts[piece] if i % 2 else piece for i, piece in enumerate(pieces)))
