"""A text of the model on its way through a template: it can be printed, tested for emptiness, made plain; nothing else."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from briefgen import inline


class AddressLost(Exception):
    """An expression would cut a field from its address. Not a TypeError or LookupError: Jinja takes those for "undefined"."""


@dataclass(frozen=True, eq=False, repr=False)
class FieldText:
    """One printed field: its address, what was typed, and the numbers that statistics print by id.

    It has no `__html__`: `|join` would call it, and a later filter could cut the result; the environment's `finalize` prints
    it. It is no str: the methods of one would pass it on without its address.
    """

    address: str
    source: str
    markdown: bool = True
    numbers: Mapping[str, str] = field(default_factory=dict)

    @functools.cached_property
    def runs(self) -> tuple[inline.Run, ...]:
        """Its inline text; a statistic has the text that it prints, and none where nothing is known of it."""
        if not self.markdown:
            return (inline.Run(self.source),) * bool(self.source)
        return tuple(
            run._replace(text=self.numbers.get(run.statistic, "")) if run.statistic else run
            for run in inline.parse(self.source)
        )

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Ids of statistics that it names and the brief lacks."""
        return tuple(run.statistic for run in self.runs if run.statistic and run.statistic not in self.numbers)

    def __bool__(self) -> bool:
        return bool(self.source)

    def __repr__(self) -> str:
        return f"<FieldText {self.address}>"

    def _lost(self, *_: Any, **__: Any) -> NoReturn:
        raise AddressLost(self.address)

    __str__ = __format__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = _lost
    __add__ = __radd__ = __mul__ = __rmul__ = __mod__ = __rmod__ = __getitem__ = __iter__ = __len__ = __contains__ = (
        _lost
    )
