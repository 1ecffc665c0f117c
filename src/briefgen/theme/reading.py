"""Reading the tables of a theme: values of the right kind, references resolved, every mistake a finding."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefgen.findings import Finding
from briefgen.model.near import meant
from briefgen.theme.families import family
from briefgen.units import Colour

ABSENT = object()  # a table that its own parent lacks: told there, once
_HEAVY = ("b", "s")
_FALLBACK_COLOUR = Colour("#000000")


@dataclass
class Reading:
    """What was found while a theme is read. A wrong value gives a stand-in, so that all mistakes are gathered.

    `given` holds the palette as it is written, `palette` what is resolved of it; `references` are the names of the palette
    by the token that uses them, `families` the keys of families of faces by what they serve as.
    """

    given: dict[str, object] = field(default_factory=dict)
    palette: dict[str, Colour] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    families: dict[str, str] = field(default_factory=lambda: {"serif": "serif", "sans": "sans"})
    findings: list[Finding] = field(default_factory=list)
    _open: set[str] = field(default_factory=set)

    def wrong(self, code: str, address: str, message: str, *hints: str) -> None:
        """Note a mistake."""
        self.findings.append(Finding(code, message, address=address, hints=hints))

    def colour(self, value: object, address: str) -> Colour:
        """A colour like `#14304f`, or a reference to the palette: `@navy` or `palette.navy`."""
        if not isinstance(value, str):
            self.wrong("theme-invalid", address, "a colour is a text like #14304f or @navy")
            return _FALLBACK_COLOUR
        if value.startswith(("@", "palette.")):
            return self._referred(value.removeprefix("@").removeprefix("palette."), address)
        try:
            return Colour(value)
        except ValueError as error:
            self.wrong("theme-invalid", address, str(error))
            return _FALLBACK_COLOUR

    def resolve(self, name: str) -> None:
        """Resolve a colour of the palette, and first those that it refers to."""
        if name not in self.palette:
            self._open.add(name)
            self.palette[name] = self.colour(self.given[name], f"palette.{name}")
            self._open.remove(name)

    def _referred(self, name: str, address: str) -> Colour:
        self.references[address] = name
        if name in self._open:
            self.wrong("theme-invalid", address, f'the colour "{name}" refers to itself')
        elif name in self.given:
            self.resolve(name)
        else:
            self.wrong(
                "unknown-token", address, f'there is no colour "{name}" in the palette', *meant(name, self.given)
            )
        return self.palette.get(name, _FALLBACK_COLOUR)

    def number(self, value: object, address: str, least: float = 0.0) -> float:
        """A finite number, not less than `least`."""
        if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and value >= least:
            return float(value)
        self.wrong("theme-invalid", address, f"{value!r} is not a number of at least {least:g}")
        return max(least, 1.0)

    def text(self, value: object, address: str, choices: tuple[str, ...] = ()) -> str:
        """A text, one of the choices where there are any."""
        if isinstance(value, str) and (not choices or value in choices):
            return value
        self.wrong(
            "theme-invalid", address, f"{value!r} is not one of {', '.join(choices)}" if choices else "a text is wanted"
        )
        return choices[0] if choices else ""

    def face(self, value: object, address: str, choices: tuple[str, ...]) -> str:
        """The name of a face, in the theme's own family where it has one; a heavy cut is one that it has, if it has any."""
        slot, hyphen, cut = self.text(value, address, choices).partition("-")
        key = self.families[slot]
        near = family(key).nearest(cut)
        return f"{key}{hyphen}{near if cut in _HEAVY and near in _HEAVY else cut}"

    def flag(self, value: object, address: str) -> bool:
        """True or false."""
        if not isinstance(value, bool):
            self.wrong("theme-invalid", address, f"{value!r} is not true or false")
        return value is True

    def array(self, value: object, address: str) -> list[Any]:
        """A list with something in it."""
        if isinstance(value, list) and value:
            return value
        self.wrong("theme-invalid", address, "a list is wanted")
        return []

    def table(
        self, value: object, address: str, needed: tuple[str, ...], optional: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """A table with the needed keys, and no other than the optional ones; of one that is ABSENT nothing more is said."""
        given: Mapping[str, Any] = value if isinstance(value, dict) else {}
        if not isinstance(value, dict) and value is not ABSENT:
            self.wrong("theme-invalid", address, "a table is wanted")
        known = (*needed, *optional)
        for key in given:
            if key not in known:
                self.wrong("unknown-key", _join(address, key), f'"{key}" is not a key here', *meant(key, known))
        for key in needed:
            if key not in given and isinstance(value, dict):
                self.wrong("missing-key", _join(address, key), f'"{key}" is missing')
        return {key: given[key] for key in known if key in given}


def _join(address: str, key: str) -> str:
    return f"{address}.{key}" if address else key
