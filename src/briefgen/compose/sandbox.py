"""Jinja2 in its sandbox: templates print fields through `finalize`, and cannot touch them otherwise."""

from __future__ import annotations

import functools
import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import (
    BaseLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from briefgen import inline
from briefgen.compose.field_text import AddressLost, FieldText
from briefgen.compose.filters import FILTERS, TESTS, kept, plain
from briefgen.compose.loader import PartLoader
from briefgen.compose.origins import Origins
from briefgen.compose.phrase import Phrase
from briefgen.compose.run import RUN, Run
from briefgen.compose.views import View
from briefgen.compose.wrong import TemplateWrong, finding
from briefgen.errors import BriefInvalid

MARKUP_SUFFIX = ".html.j2"


@dataclass(frozen=True, slots=True)
class Printed:
    """What a template printed: its text, and the fields in it by the number in their element."""

    text: str
    fields: tuple[FieldText, ...]


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one template."""

    intercepted_binops = frozenset(["*", "**"])

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            autoescape=lambda name: (name or "").endswith(MARKUP_SUFFIX),
            finalize=_finalize,
            extensions=[Origins],
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,  # it would fold `{{ 3|number }}` in the language of the first run
        )
        self.filters = kept(self.filters) | FILTERS
        self.tests = self.tests | TESTS
        self.globals = {"range": self.globals["range"], "namespace": self.globals["namespace"]}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Nothing of a field can be reached; a view has nothing to hide but what Python gives every object."""
        if isinstance(obj, View):
            return not attr.startswith("_")
        return not isinstance(obj, FieldText) and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """`*` and `**`: numbers only up to where they stay small, so that no template eats the memory."""
        if isinstance(left, FieldText) or isinstance(right, FieldText):
            raise AddressLost(next(x.address for x in (left, right) if isinstance(x, FieldText)))
        if operator == "**" or any(isinstance(x, str | list | tuple) for x in (left, right)):
            raise TemplateWrong("template", f"{operator!r} works on numbers only, and ** not at all")
        return super().call_binop(context, operator, left, right)

    def print_template(self, name: str, context: Mapping[str, Any], language: str) -> Printed:
        """What a template prints. Raises BriefInvalid with template and line."""
        run = Run(name.endswith(MARKUP_SUFFIX), language)
        token = RUN.set(run)
        try:
            return Printed(self.get_template(name).render(context), tuple(run.fields))
        except Exception as error:
            _report(error, name)
        finally:
            RUN.reset(token)


@functools.lru_cache(maxsize=16)
def sandbox(folders: tuple[Path, ...]) -> Sandbox:
    """The environment of a template's folders; its compiled parts are kept, and read again when their files change."""
    return Sandbox(PartLoader(folders))


@pass_context  # not for the context: a constant is then not printed when a template is compiled, but when it runs
def _finalize(context: Context, value: Any) -> Any:
    """What `{{ value }}` prints."""
    if isinstance(value, FieldText):
        return _print_field(value)
    if isinstance(value, Phrase):
        parts = [_finalize(context, part) for part in value.parts]
        return _joined([escape(part) for part in parts] if RUN.get().markup else [str(part) for part in parts])
    if isinstance(value, str | Undefined) or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    raise TemplateWrong("not-printable", f"{type(value).__name__} cannot be printed", hint="print its parts")


def _joined(parts: Sequence[str]) -> str:
    """The parts of a label in a row. Its full stop is not printed behind one that ends a date: "20 июня 2031 г."."""
    out = parts[0]
    for part in parts[1:]:
        out += part[1:] if part.startswith(".") and out.endswith(".") else part
    return out


def _print_field(text: FieldText) -> str:
    run = RUN.get()
    if not run.markup:
        return plain(text)
    run.fields.append(text)
    return Markup(f'<field n="{len(run.fields) - 1}">{_markup(text.runs)}</field>')  # noqa: S704


def _markup(runs: tuple[inline.Run, ...]) -> str:
    out = ""
    for run in runs:
        text = html.escape(run.text)
        if run.statistic:
            text = f'<statistic ref="{run.statistic}">{text}</statistic>'
        for tag, on in (("em", run.italic), ("strong", run.bold)):
            text = f"<{tag}>{text}</{tag}>" if on else text
        out += f'<a href="{html.escape(run.href)}">{text}</a>' if run.href else text
    return out


def _report(error: Exception, name: str) -> NoReturn:
    """Raises what the author of the template is told."""
    place = _place(error)
    if isinstance(error, AddressLost):
        found = finding(
            "address-lost", f"'{error}' stands in an expression", place, "print it alone, or write |plain first"
        )
    elif isinstance(error, TemplateWrong):
        found = finding(error.code, error.message, place, error.hint)
    elif isinstance(error, TemplateSyntaxError):
        found = finding("template", error.message or "not a template", f"{error.name or name}:{error.lineno}")
    elif isinstance(error, TemplateNotFound):
        found = finding("template", f"the file '{error.name}' is not there", place or name)
    else:
        found = finding("template", str(error) or type(error).__name__, place or name)
    raise BriefInvalid(found) from error


def _place(error: BaseException) -> str:
    """`template:line` of the innermost template: Jinja rewrites tracebacks so that they name both."""
    trace, found = error.__traceback__, ""
    while trace:
        code = trace.tb_frame.f_code
        if code.co_filename.endswith(".j2"):
            name = trace.tb_frame.f_globals.get("name") or Path(code.co_filename).name
            found = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
