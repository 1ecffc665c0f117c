"""One run of a template: what environments, which are kept between runs, must not hold."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field

from briefgen.compose.field_text import FieldText


@dataclass(slots=True)
class Run:
    """Whether markup or plain text is printed, in which language, and the fields printed so far."""

    markup: bool
    language: str
    fields: list[FieldText] = field(default_factory=list)


RUN: ContextVar[Run] = ContextVar("run")
