"""Who gets it: the addresses of a list, from the project file or a CSV; a broken line is told and the others are used."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.errors import BriefInvalid, UsageWrong
from briefgen.findings import Finding, Severity, warning
from briefgen.project import Project
from briefgen.project.addresses import Recipient, parse_address
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.project.delivery import Mail, RecipientList

_BYTES_MOST, _LINES_MOST = 5_000_000, 100_000
_HEADER_HINT = "the first line names the columns: address,name"


def recipients_of(world: World, project: Project, name: str) -> tuple[tuple[Recipient, ...], tuple[Finding, ...]]:
    """The recipients of a list of the project, each once, and what is wrong with other lines of it.

    Raises UsageWrong for a list that there is not, and BriefInvalid for a file that cannot be used.
    """
    delivery = project.settings.delivery
    lists: Mapping[str, RecipientList] = delivery.lists if delivery else {}
    if name not in lists:
        hints = (f"lists: {', '.join(lists)}" if lists else "add [lists.NAME] to briefgen.toml",)
        raise UsageWrong(Finding("unknown-list", f"there is no list '{name}'", hints=hints))
    wanted = lists[name]
    if wanted.file:
        return read_csv(world, project, wanted.file)
    return _read((_Line(text, "", number, "briefgen.toml") for number, text in enumerate(wanted.to, 1)), False)


def typed(addresses: Iterable[str]) -> tuple[Recipient, ...]:
    """The recipients of addresses on the command line, each once. Raises UsageWrong with all that are none."""
    found, wrong = _read((_Line(text, "", None, "") for text in addresses), False)
    if wrong:
        raise UsageWrong(replace(finding, severity=Severity.ERROR) for finding in wrong)
    return found


def suppressed(world: World, project: Project, mail: Mail) -> frozenset[str]:
    """Addresses that never get mail, as `Recipient.address` has them but in small letters."""
    if not mail.suppress:
        return frozenset()
    found, _ = read_csv(world, project, mail.suppress)
    return frozenset(recipient.address.lower() for recipient in found)


def read_csv(world: World, project: Project, file: str) -> tuple[tuple[Recipient, ...], tuple[Finding, ...]]:
    """The recipients in a CSV with a column `address` and perhaps `name`."""
    data = world.read_bytes(world.inside(project.folder, file), _BYTES_MOST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        finding = Finding("not-utf-8", "this file is not UTF-8", file=file, hints=("save the file as UTF-8",))
        raise BriefInvalid(finding.at(file=file, line=line)) from None
    return _read(_lines(text, file), True)


class _Line:
    """An address as typed, with its place."""

    def __init__(self, address: str, name: str, line: int | None, file: str) -> None:
        self.address, self.name, self.line, self.file = address, name, line, file


def _read(lines: Iterable[_Line], is_csv: bool) -> tuple[tuple[Recipient, ...], tuple[Finding, ...]]:
    found: dict[str, Recipient] = {}
    wrong: list[Finding] = []
    for line in lines:
        try:
            recipient = parse_address(line.address)
        except ValueError as error:
            hints = ("correct it; the others are used",) if is_csv else ("write name@example.org",)
            finding = warning("broken-address", f"'{_shown(line.address)}' is no address: {error}", hints=hints)
            wrong.append(finding.at(file=line.file, line=line.line if is_csv else None))
            continue
        if line.name and not recipient.name:
            recipient = recipient._replace(name=_one_line(line.name))
        found.setdefault(recipient.address.lower(), recipient)
    return tuple(found.values()), tuple(wrong)


def _lines(text: str, file: str) -> Iterator[_Line]:
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        columns = [cell.strip().lower() for cell in next(reader, [])]
        if "address" not in columns:
            message = "the list has no column 'address'"
            raise BriefInvalid(Finding("no-address-column", message, hints=(_HEADER_HINT,)).at(file=file, line=1))
        address, name = columns.index("address"), columns.index("name") if "name" in columns else len(columns)
        for number, row in enumerate(reader, 2):
            if number > _LINES_MOST:
                hints = ("make several lists",)
                raise BriefInvalid(Finding("too-many", f"more than {_LINES_MOST:,} lines", file=file, hints=hints))
            if any(cell.strip() for cell in row):
                cells = [*row, *[""] * (len(columns) + 1)]
                yield _Line(cells[address].strip(), cells[name].strip(), reader.line_num, file)
    except csv.Error as error:
        finding = Finding("not-a-csv", f"cannot be read: {error}", hints=(_HEADER_HINT,))
        raise BriefInvalid(finding.at(file=file, line=reader.line_num)) from None


def _one_line(text: str) -> str:
    """A name without line ends and controls, so that it cannot end a header."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _shown(text: str) -> str:
    clean = "".join(character if character.isprintable() else "\ufffd" for character in text)
    return clean if len(clean) <= 60 else clean[:59] + "…"
