"""The public names of the package."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

import briefgen
from tests.conftest import Project
from tests.verbs import pages_are

ROOT = Path(__file__).parents[2]


def test_every_public_name_is_there() -> None:
    """`__all__` holds no name that cannot be had, and nothing else is offered."""
    assert [name for name in briefgen.__all__ if getattr(briefgen, name, None) is None] == []
    assert dir(briefgen) == briefgen.__all__
    with pytest.raises(AttributeError, match="nothing"):
        _ = briefgen.nothing  # type: ignore[attr-defined]


def test_importing_the_package_imports_no_library() -> None:
    """The names are loaded when they are used: until then nothing from outside the standard library is."""
    program = "import sys; before = set(sys.modules); import briefgen; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded - sys.stdlib_module_names == {"briefgen"}
    assert [name for name in done.stdout.split() if name.startswith("briefgen.")] == []


def test_the_api_is_typed() -> None:
    """mypy reads a caller of the API without an error, in strict mode."""
    command = [sys.executable, "-m", "mypy", "tests/typing/api.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_a_brief_is_loaded(project: Project) -> None:
    """By folder, by file or by name."""
    named = [briefgen.load_brief(path) for path in (project.folder, project.brief, project.slug)]

    assert named[0].people[0].name == "Mirel Tovan"
    assert named[0] == named[1] == named[2]


def test_a_wrong_brief_raises_with_all_its_findings(project: Project) -> None:
    """Each with its line in the file."""
    project.edit("version: 1", "version: [1]")
    project.edit("kind: bar", "kind: pie")

    with pytest.raises(briefgen.BriefInvalid) as wrong:
        briefgen.load_brief(project.brief)

    assert [(f.code, f.line is not None) for f in wrong.value.findings] == [
        ("wrong-type", True),
        ("unknown-choice", True),
    ]


def test_a_brief_that_is_not_there_raises(project: Project) -> None:
    """Every function says so in the same way."""
    for function in (briefgen.load_brief, briefgen.check_brief, briefgen.render_brief):
        with pytest.raises(briefgen.UsageWrong):
            function("nowhere")


def test_a_brief_in_memory_is_checked(project: Project) -> None:
    """A changed quotation is found by its address, without a file."""
    brief = briefgen.load_brief(project.brief)
    quote = brief.quotes[0].model_copy(update={"text": "A gauge that nobody can read."})
    changed = brief.model_copy(update={"quotes": (quote, *brief.quotes[1:])})

    assert briefgen.check_brief(brief, folder=project.folder) == ()
    [found] = briefgen.check_brief(changed, folder=project.folder)
    assert (found.code, found.address, found.line) == ("quote-not-in-source", "quotes[tovan-claim].text", None)


def test_a_brief_is_rendered(project: Project) -> None:
    """The result has paths, bytes and digests, and what fitting decided."""
    result = briefgen.render_brief(project.folder, formats=("pdf", "html"), out=project.root / "elsewhere")

    assert result.ok, result.errors
    assert [output.path for output in result.outputs] == [
        project.root / "elsewhere" / project.slug / f"{project.slug}.{suffix}" for suffix in ("pdf", "html")
    ]
    pages_are(result.outputs[0].data, 2)
    assert result.outputs[0].path is not None
    assert result.outputs[0].path.read_bytes() == result.outputs[0].data
    assert result.plan.startswith("2 pages")


def test_a_wrong_brief_is_in_the_result(project: Project) -> None:
    """Rendering does not raise for what an author did."""
    project.edit("version: 1", "version: [1]")

    result = briefgen.render_brief(project.folder)

    assert not result.ok
    assert result.exit_code == 1
    assert [finding.code for finding in result.errors] == ["wrong-type"]
    assert result.outputs == ()


def test_an_unknown_format_raises(project: Project) -> None:
    """With the formats that there are."""
    with pytest.raises(briefgen.UsageWrong, match="odt"):
        briefgen.render_brief(project.folder, formats=("odt",))


def test_a_quotation_is_verified() -> None:
    """Where it stands, or the nearest passage."""
    article = "She said: “We want to be trusted, too.”"

    found = briefgen.verify_quotation(article, "We want to be trusted, too.")
    altered = briefgen.verify_quotation(article, "We want to be thanked, too.")

    assert found.found
    assert article[found.start : found.end].startswith("We want")
    assert found.speaker_ok is None
    assert not altered.found
    assert altered.nearest is not None


def test_an_own_figure_stands_for_the_drawing_and_word_keeps_the_native_chart(project: Project) -> None:
    """Its words are in the picture, the data are still those of the brief, and the author is told what is not checked."""
    mpl.use("Agg")
    figure, axes = plt.subplots()
    axes.plot([1, 2, 3], label="drawn elsewhere")
    axes.legend()
    chart = briefgen.load_brief(project.brief).charts[0].id
    plain = briefgen.render_brief(project.brief, ["html", "docx"], out=project.root / "plain")
    own = briefgen.render_brief(project.brief, ["html", "docx"], figures={chart: figure})
    plt.close(figure)

    assert own.ok
    assert "drawn-by-author" in {finding.code for finding in own.findings if finding.address == f"charts[{chart}]"}
    assert own.edition != plain.edition
    assert ["drawn elsewhere" in result.outputs[0].data.decode() for result in (own, plain)] == [True, False]
    natives = [
        zipfile.ZipFile(io.BytesIO(result.outputs[1].data)).read("word/charts/chart1.xml") for result in (own, plain)
    ]
    assert natives[0] == natives[1]


def test_a_figure_for_no_chart_or_that_is_none_is_a_usage_error(project: Project) -> None:
    """Both are told with what to do, and nothing is made."""
    chart = briefgen.load_brief(project.brief).charts[0].id
    for figures in ({"nowhere": object()}, {chart: object()}):
        result = briefgen.render_brief(project.brief, figures=figures)  # type: ignore[arg-type]
        assert (result.exit_code, result.outputs) == (2, ())
