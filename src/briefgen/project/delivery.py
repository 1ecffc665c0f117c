"""What the project file says of mail, lists, jobs and the ledger."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictStr,
    model_validator,
)
from pydantic_core import PydanticCustomError as Wrong

from briefgen.project.addresses import parse_address
from briefgen.project.quantities import Size, Span
from briefgen.world import zone

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,99}\Z")
_ENVIRONMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_UNSUBSCRIBE = re.compile(r"(?:https://|mailto:)[!#-;=?-Z\[\]_a-z~%]+\Z")
_PORTS = {"starttls": 587, "tls": 465, "none": 25}


def _text(value: str) -> str:
    if not value.strip() or any(ord(character) < 32 for character in value):
        raise Wrong("wrong-type", "must be a text on one line", {"hint": "write it between quotes"})
    return value.strip()


def _name(value: str) -> str:
    if not _NAME.match(value):
        raise Wrong("not-a-name", "not a name", {"hint": "small letters, digits and hyphens: weekly-brief"})
    return value


def _environment(value: str) -> str:
    if not _ENVIRONMENT.match(value):
        hint = 'write the name of a variable, never the secret itself: "SMTP_PASSWORD"'
        raise Wrong("not-a-variable", "not the name of a variable of the environment", {"hint": hint})
    return value


def _zone(value: str) -> str:
    try:
        zone(value)
    except KeyError:
        hint = "write a name such as Europe/London or Asia/Almaty"
        raise Wrong("unknown-time-zone", "there is no time zone '{zone}'", {"zone": value, "hint": hint}) from None
    return value


def _cron(value: str) -> str:
    from cronsim import CronSim, CronSimError

    hint = 'five fields: minute, hour, day, month, day of the week: "0 8 * * 1" is Mondays at eight'
    if len(value.split()) != 5:
        raise Wrong("not-a-cron", "not a cron expression", {"hint": hint})
    try:
        next(CronSim(value, dt.datetime(2000, 1, 1, tzinfo=dt.UTC)))
    except (CronSimError, StopIteration) as error:
        why = str(error).lower() or "it is never due"
        raise Wrong("not-a-cron", "impossible cron expression: {why}", {"why": why, "hint": hint}) from None
    return " ".join(value.split())


def _address(value: str) -> str:
    try:
        parse_address(value)
    except ValueError as error:
        hint = 'write "notes@example.org", or "Lake Notes <notes@example.org>"'
        raise Wrong("not-an-address", "not a mail address: {why}", {"why": str(error), "hint": hint}) from None
    return value


def _unsubscribe(value: str) -> str:
    if value and not _UNSUBSCRIBE.match(value):
        hint = "it begins with https:// or mailto:, and has neither spaces nor letters beyond ASCII"
        raise Wrong("not-a-url", "not an address to unsubscribe at", {"hint": hint})
    return value


def _port(value: int) -> int:
    if not 1 <= value <= 65535:
        raise Wrong("not-a-port", "not a port", {"hint": "write a number from 1 to 65535"})
    return value


def _tuple(value: Any) -> Any:
    """TOML has lists, the model tuples."""
    return tuple(value) if isinstance(value, list) else value


Text = Annotated[StrictStr, AfterValidator(_text)]
Name = Annotated[StrictStr, AfterValidator(_name)]
Variable = Annotated[StrictStr, AfterValidator(_environment)]
Zone = Annotated[StrictStr, AfterValidator(_zone)]
Cron = Annotated[StrictStr, AfterValidator(_cron)]
MailAddress = Annotated[Text, AfterValidator(_address)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_tuple)]
MailAddresses = Annotated[tuple[MailAddress, ...], BeforeValidator(_tuple)]
OnUnknown = Literal["report", "resend"]


class Table(BaseModel):
    """A table of the project file."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)


class Mail(Table):
    """`[mail]`: the server, how to log in, and what may be sent. Secrets are named, never written here.

    `max_size` counts bytes as they travel. `unsubscribe` is a web or mail address. `suppress` names a CSV like a list's, of
    addresses that never get mail. `ca_file` is a PEM file of an authority to trust beside the machine's own.
    """

    host: Text
    port: Annotated[int, Field(strict=True), AfterValidator(_port)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    auth: Literal["password", "xoauth2", "none"] | None = None
    username: Text = ""
    password_env: Variable = ""
    token_env: Variable = ""
    token_file: Text = ""
    sender: MailAddress = Field(alias="from")
    reply_to: MailAddress | None = None
    max_size: Size = 10_000_000
    unsubscribe: Annotated[StrictStr, AfterValidator(_unsubscribe)] = ""
    suppress: Text = ""
    require_approval: StrictBool = False
    expire: Span = dt.timedelta(days=2)
    on_unknown: OnUnknown = "report"
    ca_file: Text = ""

    @model_validator(mode="before")
    @classmethod
    def usual(cls, value: Any) -> Any:
        """The port of the security, and a password where there is a username."""
        if not isinstance(value, dict):
            return value
        usual = {"port": _PORTS.get(value.get("security", "starttls"), 587)}
        return usual | {"auth": "password" if value.get("username") else "none"} | value

    @model_validator(mode="after")
    def complete(self) -> Mail:
        """What the way of logging in needs."""
        if self.auth != "none" and not self.username:
            raise Wrong("missing-key", "'username' must be given", {"hint": 'add username = "..."'})
        if self.auth == "password" and not self.password_env:
            hint = 'add password_env = "SMTP_PASSWORD", and set that variable where briefgen runs'
            raise Wrong("missing-key", "'password_env' must be given", {"hint": hint})
        if self.auth == "xoauth2" and bool(self.token_env) == bool(self.token_file):
            hint = 'add token_env = "..." or token_file = "..."'
            raise Wrong("missing-key", "'token_env' or 'token_file' must be given, one of them", {"hint": hint})
        return self


class RecipientList(Table):
    """`[lists.NAME]`: addresses, or a CSV of them."""

    to: Texts = ()
    file: Text = ""

    @model_validator(mode="after")
    def one(self) -> RecipientList:
        if bool(self.to) == bool(self.file):
            hint = 'write to = ["ada@example.org"] or file = "readers.csv"'
            raise Wrong("one-of", "a list needs to or file, one of them", {"hint": hint})
        return self


class Job(Table):
    """`[[jobs]]`: what is rendered when, and who gets it. `briefs` () are the project's; without `list` it only renders.

    `expire` and `on_unknown` None are those of `[mail]`. `alert` are the people to tell of failures.
    """

    id: Name
    cron: Cron
    timezone: Zone = "UTC"
    briefs: Texts = ()
    formats: Texts = ("pdf", "docx")
    list: Name | None = None
    send: Literal["if_changed", "always"] = "if_changed"
    misfire: Literal["skip", "run_latest", "run_all"] = "run_latest"
    grace: Span = dt.timedelta(minutes=5)
    expire: Span | None = None
    on_unknown: OnUnknown | None = None
    alert: MailAddresses = ()

    @property
    def definition(self) -> str:
        """When it is due, in words that change when that changes."""
        return f"{self.cron} {self.timezone}"


class StoreSettings(Table):
    """`[store]`: where the ledger is; without a URL a file below the project. `keep` is how long bytes of mails are kept."""

    url: Text = ""
    url_env: Variable = ""
    keep: Span = dt.timedelta(days=365)


class Delivery(Table):
    """All tables that are about delivery."""

    mail: Mail | None = None
    lists: dict[str, RecipientList] = {}
    jobs: Annotated[tuple[Job, ...], BeforeValidator(_tuple)] = ()
    store: StoreSettings = StoreSettings()


def mistakes(delivery: Delivery, formats: tuple[str, ...]) -> Iterator[tuple[tuple[str | int, ...], str, str, str]]:
    """What the tables say of each other that does not hold: path, code, message, hint."""
    seen: set[str] = set()
    for n, job in enumerate(delivery.jobs):
        at = ("jobs", n)
        if job.id in seen:
            yield (*at, "id"), "same-id", f"two jobs are called '{job.id}'", "give each an id of its own"
        seen.add(job.id)
        if job.list is not None and job.list not in delivery.lists:
            known = ", ".join(delivery.lists) or "none yet: add [lists.NAME]"
            yield (*at, "list"), "unknown-list", f"there is no list '{job.list}'", f"lists: {known}"
        if (job.list is not None or job.alert) and delivery.mail is None:
            yield at, "no-mail", f"the job '{job.id}' has nobody to send its mail", "add [mail] with host and from"
        for name in job.formats:
            if name not in formats:
                yield (
                    (*at, "formats"),
                    "unknown-choice",
                    f"there is no format '{name}'",
                    f"write {' or '.join(formats)}",
                )
