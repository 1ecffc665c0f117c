"""What is wrong with a YAML text, in words for its author: a code, a message, a mark and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.address import Path
from briefgen.model.place import Mark

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

TOO_DEEP_HINT = "a brief is four levels deep; a text that begins with [ or { goes into quotes"


class YamlProblem(Exception):
    """A mistake in the text. `mark` is None where it concerns the file as a whole; `path` leads to what it concerns."""

    def __init__(self, code: str, message: str, mark: Mark | None = None, hint: str = "", path: Path = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.mark = mark
        self.hint = hint
        self.path = path


def syntax(error: MarkedYAMLError, text: str) -> YamlProblem:
    """The parser's error in an author's words; the commonest slips get a hint of their own."""
    mark = _mark(error, text)
    line = text.split("\n")[mark.line - 1]
    problem = (error.problem or "cannot be read").strip()
    here = line[mark.column - 1 : mark.column]
    if "\t" in line[: len(line) - len(line.lstrip())] or here == "\t":
        return YamlProblem("tab", "a tab where YAML wants spaces", mark, "indent with spaces")
    if "maximum nesting depth" in problem:  # libyaml's own bound, which its scanner meets before we count
        return YamlProblem("too-deep", "nested too deep to be read", mark, TOO_DEEP_HINT)
    if "mapping values are not allowed" in problem:
        hint = "put the text into quotes, or begin it with >- on a line of its own"
        return YamlProblem("syntax", "a second colon in this line", mark, hint)
    return YamlProblem("syntax", problem, mark, _hint(error, problem, line, here, mark))


def _hint(error: MarkedYAMLError, problem: str, line: str, here: str, mark: Mark) -> str:
    if problem.startswith("did not find expected ','"):
        return "inside { } and [ ] a text with a colon, a comma or a bracket goes into quotes"
    if re.search(r":\s+\[\[", line):
        return "a text that begins with [[ goes into quotes"
    if problem == "did not find expected key" and "'" in line:
        return "inside single quotes an apostrophe is written twice"
    if problem.startswith("found character that cannot start"):
        return f"a text that begins with {here} goes into quotes"
    if "unexpected end of stream" in problem and error.context_mark:
        return f"close the quotation mark of line {error.context_mark.line + 1}"
    if error.context_mark and error.context_mark.line + 1 != mark.line:
        context = re.sub(r"^while ", "", error.context or "")
        return f"see line {error.context_mark.line + 1} too ({context}): keys of one part begin in the same column"
    return "keys of one part begin in the same column; a text with : # or quotes goes into quotes"


def _mark(error: MarkedYAMLError, text: str) -> Mark:
    found = error.problem_mark or error.context_mark
    if found is None:
        return Mark(1, 1, 0)
    if found.line > text.count("\n"):  # libyaml counts a line after a last one without a line end
        return Mark.at(text, len(text))
    return Mark(found.line + 1, found.column + 1, found.index)
