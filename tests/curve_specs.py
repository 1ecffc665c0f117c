"""Random specs of lines, areas and scatter charts, for laws."""

from __future__ import annotations

from hypothesis import strategies as st

from briefgen.charts import ChartSpec, Series
from briefgen.charts.spec import Note, number

_NOTES = ("a record", "counted at the new pier, without the boats and without the people on them")


@st.composite
def curves(draw: st.DrawFn, of: str, names: tuple[str, ...], *, piled: bool = False) -> ChartSpec:
    """Series over years, months or days, evenly or with some left out, or over names in order; what is piled has no gaps and
    nothing under nought."""
    size = draw(st.sampled_from((1e-3, 0.1, 1.0, 1e3, 1e6)))
    least = draw(st.sampled_from((0, 900) if piled else (-999, 0, 900)))
    known = st.integers(least, 999).map(lambda n: number(n * size))
    values = known if piled else st.one_of(known, known, known, st.none())
    categories = draw(st.one_of(_dates(), st.lists(st.sampled_from(names), min_size=2, max_size=12, unique=True)))
    short = ("North", "South", "East", "West", "Up", "Down")
    count = draw(st.sampled_from((1, 1, 2, 3, 4, 6)))
    pool = st.sampled_from(draw(st.sampled_from((names, short))))
    heads = draw(st.lists(pool, min_size=count, max_size=count, unique=True))
    rows = len(categories)
    column = st.lists(values, min_size=rows, max_size=rows).map(tuple)
    note = st.builds(Note, st.sampled_from(categories), st.sampled_from(_NOTES))
    return ChartSpec(
        *(of, of, draw(st.sampled_from(("en", "ru", "de", "kk")))),
        categories=tuple(categories),
        series=tuple(Series(head, draw(column)) for head in heads),
        unit=draw(st.sampled_from(("", "percent", "$", "days"))),
        highlight=draw(st.sampled_from(("", "", *categories, *heads))),
        note=draw(st.one_of(st.none(), note)),
    )


@st.composite
def _dates(draw: st.DrawFn) -> list[str]:
    first, count = draw(st.integers(1890, 2020)), draw(st.sampled_from((2, 3, 6, 13, 24, 60)))
    every = draw(
        st.sampled_from(
            (
                lambda i: f"{first + i}",
                lambda i: f"{first + i // 12}-{i % 12 + 1:02d}",
                lambda i: f"{first}-{i // 28 + 1:02d}-{i % 28 + 1:02d}",
            )
        )
    )
    kept = draw(st.sets(st.integers(0, count - 1), min_size=2))
    return [every(i) for i in (range(count) if draw(st.booleans()) else sorted(kept))]


@st.composite
def scatters(draw: st.DrawFn, names: tuple[str, ...]) -> ChartSpec:
    """Up to eighty points, some on one spot."""
    size, few = draw(st.sampled_from((1e-3, 1.0, 1e6))), draw(st.booleans())
    points = st.tuples(st.integers(-999, 999), st.integers(draw(st.sampled_from((-999, 0, 900))), 999))
    found = draw(st.lists(points, min_size=2, max_size=12 if few else 80))
    rows = names[: len(found)] if few else tuple(f"District {i}" for i in range(len(found)))
    found = found[: len(rows)]
    note = st.builds(Note, st.sampled_from(rows), st.sampled_from(_NOTES))
    heads = ("Change in households with a member abroad, for every hundred of them", "Distance", "x", "")
    return ChartSpec(
        *("scatter", "scatter", draw(st.sampled_from(("en", "ru")))),
        categories=rows,
        series=(
            Series(draw(st.sampled_from(heads)), tuple(number(x * size) for x, _ in found)),
            Series(draw(st.sampled_from(heads)), tuple(number(y / 10) for _, y in found)),
        ),
        unit=draw(st.sampled_from(("", "percent", "$", "days"))),
        highlight=draw(st.sampled_from(("", *rows))),
        note=draw(st.one_of(st.none(), note)),
    )
