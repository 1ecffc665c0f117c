"""All charts of the gallery by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.gallery.areas import AREAS
from tests.gallery.bars import BARS
from tests.gallery.columns import COLUMNS
from tests.gallery.exhibit import Exhibit
from tests.gallery.lines import LINES
from tests.gallery.piles import PILES
from tests.gallery.scatters import SCATTERS
from tests.gallery.timelines import TIMELINES

GALLERY: Mapping[str, Sequence[Exhibit]] = {
    "bar": BARS,
    "column": COLUMNS,
    "stacked": PILES,
    "line": LINES,
    "area": AREAS,
    "scatter": SCATTERS,
    "timeline": TIMELINES,
}
