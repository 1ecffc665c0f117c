"""Which attestations of a brief speak for which held texts and values."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.findings import Finding
from briefgen.model.near import meant
from briefgen.model.schema import Brief
from briefgen.source.held import Held


def attested_addresses(
    brief: Brief, held: Iterable[Held], printed: Iterable[str] = ()
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """Addresses of texts and values that a person vouches for, each with the address as typed; findings for unknown ones.

    `printed` are the addresses of printed texts, whose numbers a person may vouch for.
    """
    known = {address: address for text in held for address in (text.address, text.value_address) if address}
    known |= {address: address for address in printed}
    typed = known | {f"{address}.text": address for address in known if address.endswith("excerpt")}
    out: dict[str, str] = {}
    findings = []
    for number, attestation in enumerate(brief.attested):
        if (address := typed.get(attestation.address)) is not None:
            out[address] = attestation.address
        else:
            findings.append(_unknown(number, attestation.address, known))
    return out, tuple(findings)


def _unknown(number: int, address: str, known: Iterable[str]) -> Finding:
    hints = meant(address, known) or (
        "attest an excerpt, a quotation, a statistic's value, an event's date or a text with a number",
    )
    message = f'no excerpt, quotation or value stands at "{address}"'
    return Finding("attestation-unknown", message, address=f"attested[{number}].address", hints=hints)
