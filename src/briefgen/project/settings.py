"""`briefgen.toml` to settings, or to findings with line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefgen.errors import BriefInvalid
from briefgen.findings import Finding
from briefgen.model.near import did_you_mean, meant, near
from briefgen.model.place import Place
from briefgen.model.toml_text import parse_toml, place_of

if TYPE_CHECKING:
    from briefgen.project.delivery import Delivery

FILE = "briefgen.toml"
FILE_BYTES_MAX = 100_000
PAGE_SIZES = ("A4", "Letter")
ATTACH = ("public", "full", "none")
_LISTS = ("briefs", "formats")
_DELIVERY = ("mail", "lists", "jobs", "store")
_TABLES = ("project", "check", "render", *_DELIVERY)
_OTHERS = ("check", "audit", "delivery")  # what Settings has from other tables than [project]


@dataclass(frozen=True, slots=True)
class Settings:
    """The table `[project]`. `formats` are the formats made where none is asked for; () means all of them;
    `profile` is one of the theme's, `reference_doc` a Word file below the project's folder, "" for none; `attach` is what a
    PDF carries of its brief.

    `briefs` and `out` are paths below the project's folder. `places` says where each key stands. `delivery` holds the tables
    on mail, lists, jobs and ledger, None where the file has none of them. `check` holds the rules that are switched off: the
    reason by the code. `audit`, of the table `[render]`, has an audit page written with every render.
    """

    briefs: tuple[str, ...] = ("briefs",)
    template: str = "policy-brief"
    theme: str = "brief"
    page_size: str = "A4"
    out: str = "out"
    formats: tuple[str, ...] = ()
    profile: str = ""
    attach: str = "public"
    reference_doc: str = ""
    audit: bool = False
    delivery: Delivery | None = None
    check: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    def located(self, finding: Finding, key: str, file: str) -> Finding:
        """The finding with the place of a key; of a key that the file lacks, with the file alone."""
        place = self.places.get(key)
        return finding.at(file=file, **place._asdict()) if place else finding.at(file=file)


def read_settings(raw: bytes, file: str, formats: tuple[str, ...], rules: tuple[str, ...] | None = None) -> Settings:
    """The settings of a file. `rules` are the codes that `[check]` takes, None where whoever asks judges no brief.

    Raises BriefInvalid with all that is wrong in it.
    """
    text, data = parse_toml(raw, file, 'theme = "brief"')
    reading = _Reading(text, file)
    settings = reading.settings(data, formats, rules)
    if reading.findings:
        raise BriefInvalid(reading.findings)
    return settings


class _Reading:
    """What was found while the tables are read; a wrong value gives the default, so that all mistakes are gathered."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.findings: list[Finding] = []

    def settings(self, data: Mapping[str, Any], formats: tuple[str, ...], rules: tuple[str, ...] | None) -> Settings:
        for name in data.keys() - set(_TABLES):
            self.unknown("", name, _TABLES)
        table = data.get("project", {})
        if not isinstance(table, dict):
            self.wrong("wrong-type", "", "project", "must be a table", ("write [project] on a line of its own",))
            return Settings()
        known = [name for name in Settings.__dataclass_fields__ if name not in ("places", *_OTHERS)]
        for name in table.keys() - set(known):
            self.unknown("project", name, known)
        values: dict[str, Any] = {name: self.value(name, table[name]) for name in known if name in table}
        self.choice("page_size", values, PAGE_SIZES)
        self.choice("attach", values, ATTACH)
        self.choice("formats", values, formats)
        places = {name: self.place("project", name) for name in values}
        values["check"] = self.check(data.get("check", {}), rules)
        values["audit"] = self.audit(data.get("render", {}))
        values["delivery"] = self.delivery({name: data[name] for name in _DELIVERY if name in data}, formats)
        self.findings.sort(key=lambda f: (f.line or 0, f.column or 0, f.message))
        return Settings(**{k: v for k, v in values.items() if v is not None}, places=places)

    def check(self, table: Any, rules: tuple[str, ...] | None) -> dict[str, str]:
        if not isinstance(table, dict):
            self.wrong("wrong-type", "", "check", "must be a table", ("write [check] on a line of its own",))
            return {}
        for code, reason in table.items():
            if rules is not None and code not in rules:
                hints = (*meant(code, rules), "briefgen rules lists them; what the lock finds cannot be switched off")
                self.wrong("unknown-rule", "check", code, f"there is no rule '{code}'", hints)
            elif not isinstance(reason, str) or not reason.strip():
                hints = (f'write {code} = "why it does not hold here"',)
                self.wrong("no-reason", "check", code, "a rule is switched off with its reason", hints)
        return {code: str(reason).strip() for code, reason in table.items()}

    def audit(self, table: Any) -> bool:
        if not isinstance(table, dict):
            self.wrong("wrong-type", "", "render", "must be a table", ("write [render] on a line of its own",))
            return False
        for name in table.keys() - {"audit"}:
            self.unknown("render", name, ("audit",))
        value = table.get("audit", False)
        if not isinstance(value, bool):
            self.wrong("wrong-type", "render", "audit", "must be true or false", ("write audit = true",))
        return value is True

    def delivery(self, data: Mapping[str, Any], formats: tuple[str, ...]) -> Delivery | None:
        if not data:
            return None
        from briefgen.project.delivery_tables import read_delivery  # pydantic: only where there is something to read

        delivery, wrong = read_delivery(data, self.text, self.file, formats)
        self.findings += wrong
        return delivery

    def value(self, name: str, value: Any) -> str | tuple[str, ...] | None:
        if name in _LISTS:
            if isinstance(value, list) and value and all(isinstance(x, str) and x for x in value):
                return tuple(value)
            self.wrong("wrong-type", "project", name, "must be a list of texts", (f'write {name} = ["...", "..."]',))
        elif isinstance(value, str) and value:
            return value
        else:
            self.wrong("wrong-type", "project", name, "must be a text", (f'write {name} = "..."',))
        return None

    def choice(self, name: str, values: Mapping[str, Any], known: tuple[str, ...]) -> None:
        value = values.get(name) or ()
        for word in (value,) if isinstance(value, str) else value:
            if word not in known:
                nearest = near(word, known)
                hint = f"did you mean {nearest}?" if nearest else f"write {' or '.join(known)}"
                self.wrong("unknown-choice", "project", name, f"'{word}' is not one of {', '.join(known)}", (hint,))

    def unknown(self, table: str, name: str, known: list[str] | tuple[str, ...]) -> None:
        self.wrong("unknown-key", table, name, f"'{name}' is not a key here", did_you_mean(name, known))

    def wrong(self, code: str, table: str, name: str, message: str, hints: tuple[str, ...]) -> None:
        address = f"{table}.{name}" if table else name
        finding = Finding(code, message, address=address, hints=hints)
        self.findings.append(finding.at(file=self.file, **self.place(table, name)._asdict()))

    def place(self, table: str, name: str) -> Place:
        return place_of(self.text, table, name)
