"""The tables of delivery, from TOML to values, or to findings with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from briefgen import address
from briefgen.findings import Finding
from briefgen.model.place import Place
from briefgen.model.toml_text import place_at
from briefgen.model.wording import words
from briefgen.project.delivery import Delivery, mistakes

Path = tuple[str | int, ...]
_TOML_HINTS = {
    "tuple_type": 'write texts as ["...", "..."], and jobs as [[jobs]] with keys below it',
    "model_type": "write a table: [mail], [lists.NAME], [[jobs]] or [store] on a line of its own",
    "dict_type": "write a table: [lists.NAME] on a line of its own",
}
_ARRAY = re.compile(r"\s*\[\[\s*([\w-]+)\s*\]\]")


def read_delivery(
    data: Mapping[str, Any], text: str, file: str, formats: tuple[str, ...]
) -> tuple[Delivery, tuple[Finding, ...]]:
    """The tables, and what is wrong with them; then the values are the defaults."""
    wrong: list[tuple[Path, str, str, tuple[str, ...]]] = []
    delivery = Delivery()
    try:
        delivery = Delivery.model_validate(dict(data))
    except ValidationError as error:
        for item in error.errors(include_url=False):
            code, message, hints = words(item, Delivery)
            hint = _TOML_HINTS.get(item["type"])
            wrong.append((_path(item["loc"]), code, message, (hint,) if hint else hints))
    else:
        wrong += [(path, code, message, (hint,)) for path, code, message, hint in mistakes(delivery, formats)]
    return delivery, tuple(_findings(wrong, data, text, file))


def _findings(
    wrong: Iterable[tuple[Path, str, str, tuple[str, ...]]], data: Mapping[str, Any], text: str, file: str
) -> Iterable[Finding]:
    for path, code, message, hints in wrong:
        place = _place(text, path)
        yield Finding(code, message, address=address.address(data, path), hints=hints).at(file=file, **place._asdict())


def _path(loc: Path) -> Path:
    """A key that was said once by its own name is the one of the file."""
    return tuple("from" if step == "sender" else step for step in loc)


def _place(text: str, path: Path) -> Place:
    """Where a value stands; of a job in its own table among those of that name."""
    lines = text.replace("\r\n", "\n").split("\n")
    first = Place(1, 1, lines[0])
    if len(path) < 2 or not isinstance(path[1], int):
        return place_at(text, ".".join(map(str, path))) or first
    heads = [n for n, line in enumerate(lines) if (head := _ARRAY.match(line)) and head[1] == path[0]]
    if path[1] >= len(heads):
        return place_at(text, str(path[0])) or first
    begin = heads[path[1]]
    end = next((n for n in range(begin + 1, len(lines)) if lines[n].lstrip().startswith("[")), len(lines))
    for n in range(begin + 1, end):
        if len(path) > 2 and re.match(rf"\s*{re.escape(str(path[2]))}\s*=", lines[n]):
            return Place(n + 1, len(lines[n]) - len(lines[n].lstrip()) + 1, lines[n])
    return Place(begin + 1, lines[begin].index("[") + 1, lines[begin])
