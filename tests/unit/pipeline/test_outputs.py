"""Outputs: somebody's edits stay, nothing is half written, every file is known again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.errors import Conflict, EnvironmentFailed
from briefgen.pipeline import outputs
from briefgen.pipeline.manifest import Record
from briefgen.world import World


def record(edition: str = "first") -> Record:
    """What a run says of itself."""
    return Record("briefs/x/brief.yaml", edition, "", {"brief.yaml": "0"}, {"told": "2 pages"}, ())


def write(
    folder: Path, files: dict[str, bytes], edition: str = "first", force: bool = False, mark: str = ""
) -> list[str]:
    """Write and return the codes of the warnings."""
    said = outputs.write(World(folder), folder, mark, files, record(edition), force)
    return [finding.code for finding in said]


def test_an_output_that_nobody_touched_is_written_again(tmp_path: Path) -> None:
    """A second edition takes the place of the first."""
    write(tmp_path, {"x.pdf": b"one"})

    write(tmp_path, {"x.pdf": b"two"}, "second")

    assert (tmp_path / "x.pdf").read_bytes() == b"two"


def test_an_edited_output_is_left_as_it_is(tmp_path: Path) -> None:
    """What somebody changed is refused, and the other outputs of the run are not written either."""
    write(tmp_path, {"x.docx": b"one", "x.pdf": b"one"})
    (tmp_path / "x.docx").write_bytes(b"edited")

    with pytest.raises(Conflict) as refused:
        write(tmp_path, {"x.pdf": b"two", "x.docx": b"two"}, "second")

    assert [(f.code, Path(f.file).name) for f in refused.value.findings] == [("output-edited", "x.docx")]
    assert (tmp_path / "x.docx").read_bytes() == b"edited"
    assert (tmp_path / "x.pdf").read_bytes() == b"one"


def test_force_writes_over_an_edit(tmp_path: Path) -> None:
    """Whoever says so loses the edit."""
    write(tmp_path, {"x.docx": b"one"})
    (tmp_path / "x.docx").write_bytes(b"edited")

    write(tmp_path, {"x.docx": b"two"}, force=True)

    assert (tmp_path / "x.docx").read_bytes() == b"two"


@pytest.mark.parametrize("manifest", [None, b"{", b"[]", b'{"outputs": 3}', b'{"outputs": {"x.docx": 3}}'])
def test_an_output_without_a_manifest_counts_as_edited(tmp_path: Path, manifest: bytes | None) -> None:
    """Nobody can tell who wrote it, so it is not written over."""
    (tmp_path / "x.docx").write_bytes(b"whose?")
    if manifest:
        (tmp_path / "manifest.json").write_bytes(manifest)

    with pytest.raises(Conflict):
        write(tmp_path, {"x.docx": b"one"})


def test_an_edit_of_another_format_does_not_matter(tmp_path: Path) -> None:
    """An edited DOCX does not forbid a PDF; it is named, since it is of another edition."""
    write(tmp_path, {"x.docx": b"one"})
    (tmp_path / "x.docx").write_bytes(b"edited")

    assert write(tmp_path, {"x.pdf": b"two"}, "second") == ["other-edition"]
    assert (tmp_path / "x.docx").read_bytes() == b"edited"


def test_outputs_of_the_same_edition_are_not_named(tmp_path: Path) -> None:
    """Formats may be rendered one after the other."""
    write(tmp_path, {"x.docx": b"one"})

    assert write(tmp_path, {"x.pdf": b"one"}) == []


class Dies(World):
    """A world that ends when the second output is to be written."""

    def write_whole(self, path: Path, data: bytes) -> None:
        """Everything but a PDF is written."""
        if path.suffix == ".pdf":
            raise KeyboardInterrupt
        super().write_whole(path, data)


def test_a_run_that_died_between_files_leaves_no_conflict(tmp_path: Path) -> None:
    """Its new file is known from the manifest that was written before it, and so is the old one that still stands."""
    write(tmp_path, {"x.docx": b"one", "x.pdf": b"one"})

    with pytest.raises(KeyboardInterrupt):
        outputs.write(Dies(tmp_path), tmp_path, "", {"x.docx": b"two", "x.pdf": b"two"}, record("second"), force=False)
    died = (tmp_path / "x.docx").read_bytes(), (tmp_path / "x.pdf").read_bytes()
    write(tmp_path, {"x.docx": b"three", "x.pdf": b"three"}, "third")

    assert died == (b"two", b"one")
    assert (tmp_path / "x.docx").read_bytes() == (tmp_path / "x.pdf").read_bytes() == b"three"


def test_manifests_of_marks_stand_side_by_side(tmp_path: Path) -> None:
    """An unverified draft does not take the manifest of the verified brief."""
    write(tmp_path, {"x.pdf": b"one"})
    write(tmp_path, {"x.UNVERIFIED.pdf": b"draft"}, mark=".UNVERIFIED")

    manifests = sorted(path.name for path in tmp_path.glob("*.json"))
    said = json.loads((tmp_path / "manifest.UNVERIFIED.json").read_text())

    assert manifests == ["manifest.UNVERIFIED.json", "manifest.json"]
    assert list(said["outputs"]) == ["x.UNVERIFIED.pdf"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file stands where the folder should: nothing is written, and nothing is lost."""
    (tmp_path / "out").write_bytes(b"a file")

    with pytest.raises(EnvironmentFailed) as failed:
        outputs.write(World(tmp_path), tmp_path / "out" / "x", "", {"x.pdf": b"one"}, record(), force=False)

    assert [f.code for f in failed.value.findings] == ["unwritable"]
    assert (tmp_path / "out").read_bytes() == b"a file"


def test_two_runs_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    """Four processes write both outputs many times: at the end files and manifest are of one run."""
    program = f"""
import sys
from pathlib import Path
from tests.unit.pipeline.test_outputs import write
for n in range(25):
    data = f"{{sys.argv[1]}}-{{n}}".encode()
    write(Path({str(tmp_path)!r}), {{"x.pdf": data, "x.docx": data}}, edition=data.decode())
"""
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(n)], cwd=Path(__file__).parents[3]) for n in range(4)
    ]
    codes = [process.wait() for process in running]

    said = json.loads((tmp_path / "manifest.json").read_text())
    pdf, docx = (tmp_path / "x.pdf").read_text(), (tmp_path / "x.docx").read_text()
    assert codes == [0] * 4
    assert pdf == docx == said["edition"]
    assert not list(tmp_path.glob(".*"))
