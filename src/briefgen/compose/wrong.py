"""What goes wrong in a template, on its way from an expression to a finding."""

from __future__ import annotations

from briefgen.findings import Finding


class TemplateWrong(Exception):
    """A mistake in a template; `place` is `template:line`, "" until somebody knows it."""

    def __init__(self, code: str, message: str, place: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.place, self.hint = code, message, place, hint


def finding(code: str, message: str, place: str = "", hint: str = "") -> Finding:
    """The finding of a mistake at `template:line`."""
    file, _, line = place.rpartition(":")
    found = Finding(code, message, hints=(hint,) * bool(hint))
    return found.at(file=file, line=int(line)) if line.isdigit() else found.at(file=place)
