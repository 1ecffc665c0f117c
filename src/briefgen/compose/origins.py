"""A Jinja extension that tells every tag where in a template it stands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_TAG = re.compile(r"<[a-zA-Z][\w-]*")
_ENTITY = re.compile(r"&[a-zA-Z][a-zA-Z0-9]*;?|&(?!#)")


class Origins(Extension):
    """Writes `at="template:line"` into each tag of a template's own text, and resolves named entities.

    A tag that comes from anywhere else has no `at`, and is refused. What is escaped is ours to decide, so `autoescape` is not
    a template's word.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, its text with origins."""
        before = ""
        for token in stream:
            if before == "block_begin" and token.value == "autoescape":
                raise TemplateSyntaxError(
                    "'autoescape' is not for templates", token.lineno, stream.name, stream.filename
                )
            before = token.type
            if token.type == "data" and (stream.name or "").endswith(".html.j2"):
                yield Token(token.lineno, "data", self._marked(token, stream))
            else:
                yield token

    def _marked(self, token: Token, stream: TokenStream) -> str:
        text: str = token.value
        name = html.escape(stream.name or "")

        def line(match: re.Match[str], within: str) -> int:
            return token.lineno + within.count("\n", 0, match.start())

        def entity(match: re.Match[str]) -> str:
            if (known := html.unescape(match[0])) == match[0]:
                raise TemplateSyntaxError(f"unknown entity {match[0]}", line(match, text), stream.name, stream.filename)
            return html.escape(known)

        resolved = _ENTITY.sub(entity, text)
        return _TAG.sub(lambda match: f'{match[0]} at="{name}:{line(match, resolved)}"', resolved)
