"""Standing bars decided: axes, columns, labels."""

from __future__ import annotations

from briefgen.charts.frame import AXIS_WIDTH, Frame, frame
from briefgen.charts.lettering import block
from briefgen.charts.rects import bars, extent
from briefgen.charts.scale import Axis, Rule, Scale
from briefgen.charts.spec import ChartSpec
from briefgen.charts.standing.labels import Labels
from briefgen.charts.standing.layout import Layout, layout
from briefgen.theme import ChartLook

_LEAST, _WISHED, _MOST = 4.5, 11.0, 15.5  # leadings of the plot: at least, wished in a column, and across a page
_GROWTH, _COLUMN = 0.016, 240.0  # leadings that a plot wants for each point of width beyond a column's


def stands(spec: ChartSpec, width: float, look: ChartLook, *, piled: bool = False) -> bool:
    """Whether the names fit below the columns."""
    return layout(spec, width, look, piled) is not None


def height(spec: ChartSpec, width: float, look: ChartLook, factor: float, *, piled: bool = False) -> float:
    """The wished height times the factor, but never less than a low plot with all its words needs."""
    found = _standing(spec, width, look, piled)
    words = found.above(look) + found.beneath(look)
    least = max(_LEAST, sum(map(len, found.side))) * look.leading
    wished = min(_MOST, _WISHED + _GROWTH * max(0.0, width - _COLUMN)) * look.leading
    return max(words + least, factor * (words + wished))


def scale(spec: ChartSpec, width: float, height: float, look: ChartLook, *, piled: bool = False) -> Scale:
    """Numbers at the ends of the columns where all of them fit, else an axis of values at the left."""
    found = _standing(spec, width, look, piled)
    x = Axis(-0.5, len(spec.categories) - 0.5, found.left, found.right)
    y = _frame(spec, found, height, look, piled)
    drawn = bars(spec, look, found.thickness, piled=piled)
    words = Labels(spec, look, found, x, y.axis, drawn)
    foot = height - found.foot.height
    labels = [
        *y.labels,
        *found.below.labels(foot - found.below.height(look), look),
        *(words.piles() if piled else words.columns()),
        *words.names(),
        *words.note(width),
        *block(
            0.0, height - len(found.foot.lines) * look.leading, found.foot.lines, look, colour=look.quiet, of="foot"
        ),
    ]
    rules = [*words.leaders()]
    if y.zero:
        rules.append(y.zero)
    if found.key:
        labels += found.key.labels
        rules += found.key.swatches
    return Scale(
        *(spec, look, width, height, tuple(labels), x, y.axis, found.form, drawn),
        rules=tuple(rules),
        grid=y.grid,
        ticks=() if found.labelled else y.ticks,
    )


def _frame(spec: ChartSpec, found: Layout, height: float, look: ChartLook, piled: bool) -> Frame:
    """The axis of values with its grid; where each column has its number, only the zero line."""
    low, high = extent(spec, piled=piled)
    top, bottom = found.above(look), height - found.beneath(look)
    if not found.labelled:
        return frame(found.form, low, high, look, top=top, bottom=bottom, right=found.right, zero=True)
    axis = Axis(low, high, bottom, top)
    zero = Rule((found.left, axis.at(0)), (found.right, axis.at(0)), look.axis, AXIS_WIDTH)
    return Frame(axis, (), found.left, (), (), zero)


def _standing(spec: ChartSpec, width: float, look: ChartLook, piled: bool) -> Layout:
    found = layout(spec, width, look, piled)
    if found is None:
        raise ValueError(f"the names of chart {spec.id} do not fit below columns in {width:.0f} pt")
    return found
