"""The labels of a template: its own words, a file for each language, English where one is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.compose.phrase import Label
from briefgen.compose.toml import read_toml
from briefgen.findings import Finding, warning

ENGLISH = "en"
# CLDR's plural categories; `other` is the one that every language has.
_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})


@dataclass(frozen=True, slots=True)
class Labels:
    """One file: the forms of each label; a label without plurals has the form `other` alone."""

    file: Path
    forms: dict[str, Mapping[str, str]]


def load_labels(folder: Path, wrong: list[Finding]) -> dict[str, Labels]:
    """The labels by language; what is wrong is added to `wrong`."""
    found = {}
    for file in sorted(folder.glob("*.toml")):
        if (values := read_toml(file, wrong)) is not None:
            forms = {name: {"other": value} if isinstance(value, str) else value for name, value in values.items()}
            found[file.stem] = Labels(file, forms)
            wrong.extend(
                Finding(
                    "template", f"the label '{name}' is neither a text nor plural forms with 'other'", file=str(file)
                )
                for name, value in forms.items()
                if not _are_forms(value)
            )
    return found


def over(parent: Mapping[str, Labels], own: Mapping[str, Labels]) -> dict[str, Labels]:
    """A template's own labels over those of its parent, label by label."""
    both = {
        language: Labels(labels.file, parent[language].forms | labels.forms) if language in parent else labels
        for language, labels in own.items()
    }
    return {**parent, **both}


def labels_for(all_labels: Mapping[str, Labels], language: str) -> tuple[dict[str, Label], tuple[Finding, ...]]:
    """The labels in a language, with a warning for those that had to be English."""
    english = all_labels[ENGLISH]
    if (own := all_labels.get(language) or all_labels.get(language.partition("-")[0])) is None:
        message = f"the template has no labels for '{language}'; its English ones are printed"
        hint = "found: " + ", ".join(sorted(all_labels))
        missing: tuple[Finding, ...] = (
            warning("label-missing", message, file=str(english.file.parent), hints=(hint,)),
        )
        return {name: Label(forms, ENGLISH) for name, forms in english.forms.items()}, missing
    labels = {name: Label(forms, ENGLISH) for name, forms in english.forms.items()}
    labels |= {name: Label(forms, language) for name, forms in own.forms.items()}
    missing = tuple(
        warning("label-missing", f"the label '{name}' is missing; the English one is printed", file=str(own.file))
        for name in english.forms
        if name not in own.forms
    )
    return labels, missing


def _are_forms(value: object) -> bool:
    return (
        isinstance(value, dict)
        and "other" in value
        and all(key in _FORMS and isinstance(form, str) for key, form in value.items())
    )
