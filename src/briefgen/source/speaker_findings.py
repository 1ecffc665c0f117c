"""What is said of a quotation whose speaker the article does not bear out."""

from __future__ import annotations

from briefgen.findings import Finding, warning
from briefgen.source.held import Held
from briefgen.source.verification import Verification


def speaker_findings(held: Held, verification: Verification) -> tuple[Finding, ...]:
    """The error `wrong-speaker`, the warning `speaker-unconfirmed`, or nothing; at the address that an attestation names."""
    if held.speaker is None or not verification.found or verification.speaker_ok:
        return ()
    name, address = held.speaker.name, held.value_address
    if verification.speaker_ok is False:
        hints = (
            "name who said it, or say it without quotation marks",
            f'where the article is misread, attest it: attested: [{{address: "{address}", by: ..., on: ..., why: ...}}]',
        )
        message = f"the article does not have {name} say this: {verification.speaker_reason}"
        return (Finding("wrong-speaker", message, address=address, details=(f"quoted: {held.text}",), hints=hints),)
    if any(finding.code == "nested-quotation" for finding in verification.warnings):
        return ()
    # In a sentence of the brief the grammar has read the speaker itself: what it cannot tell, it need not say.
    if held.noun != "quotation":
        return ()
    message = f"that {name} said this is not confirmed: {verification.speaker_reason}"
    return (warning("speaker-unconfirmed", message, address=address, hints=("read the passage and make sure",)),)
