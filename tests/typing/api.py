"""The public API as a typed caller sees it; mypy reads this file, nothing runs it."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import briefgen


def reads(path: Path) -> None:
    """What each function takes and gives."""
    brief = briefgen.load_brief(path)
    assert_type(brief, briefgen.Brief)
    assert_type(briefgen.check_brief(path), tuple[briefgen.Finding, ...])
    assert_type(briefgen.check_brief(brief, folder=path.parent), tuple[briefgen.Finding, ...])

    result = briefgen.render_brief(path, formats=("pdf", "docx"), out=path.parent / "out")
    assert_type(result, briefgen.RenderResult)
    assert_type(result.ok, bool)
    assert_type(result.outputs[0].path, Path | None)
    assert_type(result.outputs[0].data, bytes)

    verification = briefgen.verify_quotation("An article.", "article", speaker=None, language="en")
    assert_type(verification.found, bool)
    assert_type(verification.speaker_ok, bool | None)
    assert_type(verification.speaker_reason, str)
    assert_type(briefgen.verify_quotation("A.", "a", "X", people=brief.people).found, bool)

    quotations = briefgen.find_quotations("“A,” said X.", language="en")
    assert_type(quotations, tuple[briefgen.Quotation, ...])
    assert_type(quotations[0].speaker, str | None)
    assert_type(quotations[0].kind, briefgen.QuotationKind)

    found = briefgen.find_statistics("Prices fell by 60%.", language="en", published="2024-08-27")
    assert_type(found, tuple[briefgen.FoundStatistic, ...])
    number = briefgen.verify_statistic("Prices fell by 60%.", brief.statistics[0], published=None)
    assert_type(number, briefgen.StatisticVerification)
    assert_type(number.value_ok, bool | None)
    assert_type(number.subject_ok, bool | None)
    assert_type(number.period, str | None)
    assert_type(briefgen.verify_statistic("Prices fell by 60%.", "fell by 60%").start, int | None)
