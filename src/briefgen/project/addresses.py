"""Mail addresses: read from what people type, and written as a server takes them (RFC 5321, 5890, 6531)."""

from __future__ import annotations

import re
import unicodedata
from email.utils import parseaddr
from typing import NamedTuple

_LOCAL_MOST, _ADDRESS_MOST = 64, 254  # octets, RFC 5321 section 4.5.3.1
# A dot-atom of RFC 5322, with the characters that RFC 6531 adds.
_LOCAL = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*\Z")


class Recipient(NamedTuple):
    """An address with its domain in ASCII, and the name of the person, "" where it is not known."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2]


def parse_address(text: str) -> Recipient:
    """The address of a text such as `Ada <ada@example.org>`. Raises ValueError that says what is wrong with it."""
    if any(unicodedata.category(character).startswith("C") for character in text):
        raise ValueError("it holds a control character")
    name, address = parseaddr(text.strip())
    local, at, domain = address.rpartition("@")
    # The parser mends what it can, and a mended address is somebody else's.
    if not at or not local or not domain or address not in text:
        raise ValueError("it is not of the form name@domain")
    local = unicodedata.normalize("NFC", local)
    if not _LOCAL.match(local):
        raise ValueError("what stands before the @ cannot be in an address")
    found = f"{local}@{_ascii(domain)}"
    if len(local.encode()) > _LOCAL_MOST or len(found.encode()) > _ADDRESS_MOST:
        raise ValueError("it is too long")
    return Recipient(found, name)


def needs_smtputf8(address: str) -> bool:
    """Whether only a server with SMTPUTF8 takes an address: its local part has letters beyond ASCII."""
    return not address.isascii()


def _ascii(domain: str) -> str:
    import idna

    try:
        return idna.encode(domain, uts46=True, transitional=False).decode().lower()
    except idna.IDNAError as error:
        raise ValueError(f"its domain cannot be: {str(error).lower()}") from None
