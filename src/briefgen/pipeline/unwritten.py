"""Texts of the starter that a final brief still has: nobody wrote them yet."""

from __future__ import annotations

import re

from briefgen.address import address
from briefgen.findings import Finding, warning
from briefgen.model.load import Loaded
from briefgen.resources import starter
from briefgen.world import World

STARTER_MOST = 100_000  # bytes
_TEXT = re.compile(r'"([^"]+)"')
_FEWEST = 3  # words: shorter ones, such as the head of a column, may be meant
_GOOD = "disclaimer"  # the one text that may stand as it is


def unwritten(loaded: Loaded, world: World) -> tuple[Finding, ...]:
    """A warning, `starter-text`, for each text of a final brief that is the starter's. Raises EnvironmentFailed."""
    brief = loaded.brief
    if brief is None or brief.status != "final":
        return ()
    from briefgen.model.prose import texts  # pydantic: only where a brief was read

    lines = world.read_bytes(starter("brief.yaml"), STARTER_MOST).decode().splitlines()
    samples = {text for line in lines if _GOOD not in line for text in _TEXT.findall(line)}
    return tuple(
        warning(
            "starter-text",
            "this is still the text of the starter",
            address=address(loaded.data, field.path),
            hints=("write your own, or take the part out",),
        )
        for field in texts(brief)
        if len(field.text.split()) >= _FEWEST and field.text in samples
    )
