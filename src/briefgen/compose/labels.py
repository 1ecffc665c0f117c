"""The labels of a template: its own words, a file for each language, English where one is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.compose.loader import part_text
from briefgen.compose.phrase import Label
from briefgen.compose.toml import at_key, read_toml
from briefgen.findings import Finding, warning
from briefgen.language.tag import canonical, fallbacks
from briefgen.model.near import meant

ENGLISH = "en"
# CLDR's plural categories; `other` is the one that every language has.
_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
_MOST_SHOWN = 8


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
            found[canonical(file.stem)] = Labels(file, forms)
            wrong.extend(
                Finding(
                    "template", f"the label '{name}' is neither a text nor plural forms with 'other'", file=str(file)
                )
                for name, value in forms.items()
                if not _are_forms(value)
            )
    return found


def misspelt(own: Mapping[str, Labels], parent: Mapping[str, Labels], folder: Path) -> list[Finding]:
    """Labels that are nearly those of the parent, and that no part in the folder prints: nobody would ever see them."""
    known = parent[ENGLISH].forms if ENGLISH in parent else {}
    unknown = [(labels.file, name) for labels in own.values() for name in labels.forms if name not in known]
    near = [(file, name, hints) for file, name in unknown if known and (hints := meant(name, known))]
    parts = " ".join(map(part_text, sorted(folder.glob("*.j2")))) if near else ""
    return [
        at_key(Finding("template", f"there is no label '{name}'", hints=hints), file, name)
        for file, name, hints in near
        if name not in parts
    ]


def over(parent: Mapping[str, Labels], own: Mapping[str, Labels]) -> dict[str, Labels]:
    """A template's own labels over those of its parent, label by label."""
    both = {
        language: Labels(labels.file, parent[language].forms | labels.forms) if language in parent else labels
        for language, labels in own.items()
    }
    return {**parent, **both}


def labels_for(all_labels: Mapping[str, Labels], language: str) -> tuple[dict[str, Label], tuple[Finding, ...]]:
    """The labels in a language, and one warning where some or all of them had to be English.

    A tag with a script or a country says only what differs from the labels of its language.
    """
    chain = [tag for tag in fallbacks(language) if tag in all_labels]
    labels: dict[str, Label] = {}
    for tag in (*chain, ENGLISH):
        labels |= {name: Label(f, tag) for name, f in all_labels[tag].forms.items() if name not in labels}
    if not chain:
        return labels, (_no_labels(all_labels, language),)
    missing = [name for name in all_labels[ENGLISH].forms if all(name not in all_labels[tag].forms for tag in chain)]
    return labels, (_missing(missing, chain[0], all_labels[chain[0]].file),) if missing else ()


def _no_labels(all_labels: Mapping[str, Labels], language: str) -> Finding:
    message = f"the template has no labels in '{language}'; the English ones are printed"
    hints = ("found: " + ", ".join(sorted(all_labels)), f"add labels/{language}.toml to a template of your own")
    return warning("labels-missing", message, address="language", hints=hints)


def _missing(names: Sequence[str], language: str, file: Path) -> Finding:
    shown = ", ".join(f"'{name}'" for name in names[:_MOST_SHOWN])
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    said = "the label" if len(names) == 1 else "the labels"
    message = f"{said} {shown}{more} missing in '{language}'; printed in English"
    return warning("label-missing", message, file=str(file))


def _are_forms(value: object) -> bool:
    return (
        isinstance(value, dict)
        and "other" in value
        and all(key in _FORMS and isinstance(form, str) for key, form in value.items())
    )
