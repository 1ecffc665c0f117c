"""The name of a mail: the same for the same mail, whoever prepares it and however often (RFC 5322, section 3.6.4)."""

from __future__ import annotations

import hashlib

BY_HAND = "send"  # what stands for the job of a mail that a person sends


def message_id(job: str, occasion: str, brief: str, recipient: str, repeat: int, domain: str) -> str:
    """The Message-ID without brackets. `occasion` is the slot of a job as an instant, or the edition of a mail sent by hand."""
    said = "\0".join((job, occasion, brief, recipient, str(repeat)))
    return f"{hashlib.sha256(said.encode()).hexdigest()[:32]}@{domain}"
