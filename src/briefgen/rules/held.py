"""The points, or parts of points, that no rule needs to see: what else holds them."""

from __future__ import annotations

from typing import NamedTuple

LOCK = "the lock"


class Held(NamedTuple):
    """A point of the spec, what of it is held, and by whom; `codes` are the findings that say where it is not."""

    point: str
    what: str
    by: str
    codes: tuple[str, ...] = ()

    @property
    def told_by(self) -> str:
        """Who holds it, with the codes."""
        return f"{self.by}: {', '.join(self.codes)}" if self.codes else self.by


HELD = (
    Held("Length", "too much or too little text for the pages", "fitting", ("does-not-fit", "underfull")),
    Held(
        "1",
        "the pages of the template, in the PDF and as Word is set for",
        "fitting, and the check of each output",
        ("does-not-fit",),
    ),
    Held(
        "8",
        "an implication of the source has its excerpt, and the excerpt stands in the article",
        "the model, and the lock",
        ("quote-not-in-source",),
    ),
    Held("12", "one level of section headings", "the vocabulary of templates, which has h1 and h2"),
    Held("16", "a claim keeps the hedges of its excerpt, and its verb is no stronger", LOCK, ("hedge-lost",)),
    Held("16", "the excerpt behind each claim is shown again when the claim is rewritten", LOCK, ("claim-changed",)),
    Held(
        "17",
        "every quotation and excerpt stands in its article, with its ellipses and brackets",
        LOCK,
        ("quote-not-in-source",),
    ),
    Held("18", "every quotation names its speaker", "the model"),
    Held(
        "18",
        "the article has nobody else say it, says clearly enough who does, and does not have it quoted from others",
        LOCK,
        ("wrong-speaker", "speaker-unconfirmed", "nested-quotation"),
    ),
    Held("19", "an ellipsis swallows no negation, condition or hedge", LOCK, ("quote-not-in-source",)),
    Held("19", "a quotation is not cut beside a negation, a condition or a hedge", LOCK, ("cut-at-negation",)),
    Held("20", "every statistic and event stands in its excerpt, with its unit", LOCK, ("value-not-in-excerpt",)),
    Held(
        "20",
        "every printed number stands with its unit in an article or a locked file of data",
        LOCK,
        ("number-not-in-source", "source-changed"),
    ),
    Held(
        "20",
        "no article gives it to another subject, place, time or direction",
        LOCK,
        ("number-misattributed", "number-unconfirmed"),
    ),
    Held("21", "names are spelled as the article spells them", LOCK, ("name-not-in-source",)),
    Held("24", "a pull quote is verified and has its speaker", "the model, and the lock", ("quote-not-in-source",)),
    Held("28", "values and series are labelled directly, without a legend, up to three series", "charts"),
    Held("30", "all text of a chart is horizontal", "charts"),
    Held("31", "bars start at zero", "charts"),
    Held("32", "lines are told apart by label and dash as well", "charts"),
    Held("33", "a chart of events is a timeline, and a timeline is a chart of events", "charts", ("chart-kind-data",)),
    Held("34", "ragged right; the profile accessible with 11 points on 15", "layout and theme"),
    Held(
        "35", "contrast of every pair of colours; two families of faces", "the theme", ("low-contrast", "unknown-key")
    ),
    Held(
        "36",
        "tags in reading order, language, title of the file, furniture apart",
        "the renderers and the check of each output",
    ),
)
