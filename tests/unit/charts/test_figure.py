"""An author's own Figure becomes a plate, and stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

import matplotlib as mpl
import pytest

mpl.use("Agg")

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from briefgen.charts import Plate
from briefgen.charts.drawings import drawing
from briefgen.charts.figure import record_figure
from briefgen.errors import UsageWrong
from tests.unit.charts.samples import LOOK

_NUMBER = re.compile(r"-?\d+\.\d\d")


@pytest.fixture
def figure() -> Iterator[Figure]:
    """A figure with lines beyond its limits, marks, turned text, mathematics and a legend that is curved."""
    made, axes = plt.subplots(figsize=(5, 3))
    axes.plot([0, 1, 2, 3], [1, 5, 2, 90], label="Порт")
    axes.scatter([1, 2], [2, 3], alpha=0.5)
    axes.set(xlim=(0, 2.5), ylim=(0, 6), ylabel="turned", xlabel="$x^2$", title="Level")
    axes.legend()
    yield made
    plt.close(made)


def recorded(figure: Figure, width: float = 240.0) -> Plate:
    """The figure in one width."""
    [plate] = record_figure(figure, [width], LOOK, "words", "charts[own]")
    return plate


def test_level_text_is_a_label_and_what_is_turned_or_mathematics_is_an_outline(figure: Figure) -> None:
    """Labels are in the page's face; nothing of the rest is lost, since it is among the shapes."""
    plate = recorded(figure)
    texts = {label.text for label in plate.labels}
    assert {"Level", "Порт"} <= texts
    assert not {"turned", "$x^2$"} & texts
    assert {label.face for label in plate.labels} <= {LOOK.family, LOOK.strong}


def test_a_plate_is_cut_around_all_that_is_drawn(figure: Figure) -> None:
    """No shape and no label leaves the plate, though data and labels leave the axes."""
    plate = recorded(figure)
    assert plate.width == pytest.approx(240)
    for shape in plate.shapes:
        assert "Q" not in shape.d, "a PDF has cubic curves only"
        points = list(map(float, _NUMBER.findall(shape.d)))
        assert all(-2 <= x <= plate.width + 2 for x in points[::2]), shape
        assert all(-2 <= y <= plate.height + 2 for y in points[1::2]), shape
    assert all(label.left >= 0 and label.left + label.width <= plate.width + 0.5 for label in plate.labels)


def test_a_figure_is_left_as_it_was_and_gives_the_same_plate_again(figure: Figure) -> None:
    """Size, resolution and ground are given back."""
    before = figure.get_size_inches().tolist(), figure.dpi, figure.patch.get_visible()
    first = recorded(figure)
    assert (figure.get_size_inches().tolist(), figure.dpi, figure.patch.get_visible()) == before
    assert recorded(figure) == first


def test_a_see_through_colour_is_the_colour_it_has_on_paper(figure: Figure) -> None:
    """Marks of half the strength of the first colour of matplotlib."""
    assert "#8fbbda" in {shape.fill for shape in recorded(figure).shapes}


def test_a_picture_inside_a_figure_is_refused_at_its_chart(figure: Figure) -> None:
    """A plate holds paths and text."""
    figure.axes[0].imshow([[1, 2], [3, 4]])
    with pytest.raises(UsageWrong) as caught:
        recorded(figure)
    assert [finding.address for finding in caught.value.findings] == ["charts[own]"]


def test_a_drawing_of_the_nearest_width_is_made_exactly_as_wide(figure: Figure) -> None:
    """Of two recorded widths the nearer one is scaled, text and all."""
    plates = record_figure(figure, [240, 490], LOOK, "words", "charts[own]")
    made = drawing(plates, 480)
    assert made.width == pytest.approx(480)
    assert made.height / made.width == pytest.approx(plates[1].height / plates[1].width)
    assert made.labels[0].size == pytest.approx(plates[1].labels[0].size * 480 / 490, rel=0.01)
