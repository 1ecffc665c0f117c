"""The points, or parts of points, that no rule needs to see: what else holds them."""

from __future__ import annotations

from typing import NamedTuple


class Held(NamedTuple):
    """A point of the spec, what of it is held, and by whom."""

    point: str
    what: str
    by: str


HELD = (
    Held("Length", "too much or too little text for the pages", "fitting: does-not-fit, underfull"),
    Held(
        "1",
        "the pages of the template, in the PDF and as Word is set for",
        "fitting: does-not-fit; the check of each output",
    ),
    Held(
        "8",
        "an implication of the source has its excerpt, and the excerpt stands in the article",
        "the model and the lock",
    ),
    Held("12", "one level of section headings", "the vocabulary of templates, which has h1 and h2"),
    Held("16", "the excerpt behind each claim is shown again when the claim is rewritten", "the lock: claim-changed"),
    Held("17", "every quotation and excerpt stands in its article, with its ellipses and brackets", "the lock"),
    Held("18", "every quotation names its speaker", "the model"),
    Held("19", "an ellipsis swallows no negation, condition or hedge", "the lock"),
    Held("20", "every statistic and event stands in its excerpt, with its unit; data files have a digest", "the lock"),
    Held("24", "a pull quote is verified and has its speaker", "the lock and the model"),
    Held("28", "values and series are labelled directly, without a legend, up to three series", "charts"),
    Held("30", "all text of a chart is horizontal", "charts"),
    Held("31", "bars start at zero", "charts"),
    Held("32", "lines are told apart by label and dash as well", "charts"),
    Held("33", "a chart of events is a timeline, and a timeline is a chart of events", "charts: chart-kind-data"),
    Held("34", "ragged right; the profile accessible with 11 points on 15", "layout and theme"),
    Held("35", "contrast of every pair of colours; two families of faces", "the theme: low-contrast, unknown-key"),
    Held(
        "36",
        "tags in reading order, language, title of the file, furniture apart",
        "the renderers and the check of each output",
    ),
)
