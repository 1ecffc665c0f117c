"""`briefgen pull`: an edited Word file is read, merged with the brief, and written into it whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.address import item
from briefgen.errors import BriefInvalid, Conflict
from briefgen.findings import Finding, Severity, warning
from briefgen.model import load
from briefgen.ooxml.manifest import MODEL, Manifest
from briefgen.ooxml.reading import FILE_MOST, Limits, Package, read_word_file
from briefgen.pipeline.gather import Gather
from briefgen.pipeline.load import in_project, read_brief, read_sources
from briefgen.pipeline.prepare import ground
from briefgen.pipeline.schema import tables
from briefgen.pull.bytes_of import as_before
from briefgen.pull.charts.found import changed_points
from briefgen.pull.merging.merge import Terms, is_other, merge, today
from briefgen.pull.merging.outcome import Outcome
from briefgen.pull.merging.texts import Side
from briefgen.pull.operations import Clash, word_difference
from briefgen.pull.placing.place import place
from briefgen.pull.reading.anchors import Anchors
from briefgen.pull.reading.found import Lost, Text
from briefgen.pull.reading.read import manifest_of, read_text
from briefgen.pull.result import CONFLICT, PullResult
from briefgen.pull.stand_in import stand_in
from briefgen.pull.which import which
from briefgen.pull.writing.apply import Written, apply
from briefgen.world import World

if TYPE_CHECKING:
    from briefgen.model import Loaded
    from briefgen.pipeline.locate import Located

_LISTS = ("key_messages", "context", "evidence", "counterpoints", "implications", "watch", "references", "notes")
_BRIEF_MOST = 2_000_000
_NODES_MOST = (
    150_000  # elements and attributes of the file; a brief of four pages that LibreOffice saved has ten thousand
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a pull: whose text stands where both changed it, whether tracked changes count, whether to write."""

    side: Side = Side.NONE
    accept: bool = True
    dry_run: bool = False


def pull(path: Path, brief: str | None, asked: Asked, world: World) -> PullResult:
    """Bring the edits of a Word file home. Raises BriefInvalid for a file or a brief that cannot be read."""
    package = read_word_file(world.read_bytes(path, FILE_MOST), str(path), Limits(nodes=_NODES_MOST))
    package.xml(package.main)  # refused, if at all, before anything of a brief is read
    manifest = manifest_of(package)
    located = which(brief, path, manifest, world)
    with world.alone(located.brief.folder):
        return _Pull(located, package, manifest, asked, world).done()


class _Pull:
    """One pull; findings are gathered as it goes."""

    def __init__(
        self, located: Located, package: Package, manifest: Manifest | None, asked: Asked, world: World
    ) -> None:
        self.located, self.package, self.asked, self.world = located, package, asked, world
        self.path = located.brief.path.resolve()
        self.raw = world.read_bytes(self.path, _BRIEF_MOST)
        self.name = in_project(located.brief.path, located.project.folder)
        self.loaded = self._loaded()
        self.findings: list[Finding] = []
        self.manifest, self.known = self._known(manifest)

    def done(self) -> PullResult:
        """All of it."""
        text = self._text()
        placed = place(text.paragraphs, self.manifest)
        if not placed.parts:
            hints = ("name the Word file that briefgen render wrote, as it was edited",)
            message = "no text of a brief stands in it: it was not made by briefgen, or everything was taken out"
            raise BriefInvalid(Finding("not-ours", message, file=self.package.file, hints=hints))
        points = changed_points(self.package, self.manifest, self.findings)
        outcome = merge(self.manifest, placed, points, self.loaded, Terms(self.asked.side, self.known))
        self._told(text, outcome)
        written = apply(self.loaded, outcome.operations, tables())
        self.findings += written.findings
        backup = None
        if written.done:
            self._verified(written)
            backup = None if self.asked.dry_run else self._write(written)
        shown = tuple(map(self._at, self.findings))
        return PullResult(self.located.brief.path, self.located.project.folder, tuple(written.done), shown, backup)

    def _loaded(self) -> Loaded:
        loaded = read_brief(self.world, self.located.brief, self.name, {})
        if loaded.brief is None:
            raise BriefInvalid(loaded.findings)
        return loaded

    def _known(self, manifest: Manifest | None) -> tuple[Manifest, bool]:
        """The manifest, or what stands in for it; and whether it is known what was written."""
        assert self.loaded.brief is not None, "errors were told"
        brief = self.loaded.brief
        if manifest is None or not manifest.sound:
            what = "the file does not say what was written in it" if manifest is None else "its manifest was changed"
            hints = ("each difference from today's brief is shown; --theirs takes the Word file's side",)
            self.findings.append(warning("no-manifest", what, file=self.package.file, hints=hints))
            return stand_in(self.located, brief, self.world), False
        if manifest.model != MODEL:
            message = f"it was made for version {manifest.model or '?'} of the model; this is {MODEL}"
            hints = ("see that each change is one that somebody made; --dry-run shows them and writes nothing",)
            self.findings.append(warning("other-model", message, file=self.package.file, hints=hints))
        if is_other(manifest, today(brief, self.loaded.data), brief.language):
            hints = (
                "name the right one with --brief; --theirs is not heard, and only what is the same in both is written",
            )
            message = f"it seems to be made from another brief: “{manifest.title}”"
            self.findings.append(Finding("other-brief", message, file=self.package.file, hints=hints))
        return manifest, True

    def _text(self) -> Text:
        pieces = [piece for p in self.manifest.paragraphs for piece in p.pieces if piece.address]
        references = {piece.address: sum(bool(run.statistic) for run in piece.runs) for piece in pieces}
        written = "".join(piece.text for piece in pieces)
        return read_text(self.package, Anchors(references, _LISTS), written, accept=self.asked.accept)

    def _told(self, text: Text, outcome: Outcome) -> None:
        """What the file holds beside its text."""
        if text.revisions:
            what = "taken as done" if self.asked.accept else "left undone"
            message = f"{text.revisions} tracked change{'s were' if text.revisions > 1 else ' was'} {what}"
            self.findings.append(Finding("revisions", message, Severity.NOTE, file=self.package.file))
        for comment in text.comments:
            said = f"{comment.author}: {comment.text}"
            self.findings.append(Finding("comment", said, Severity.NOTE, comment.address))
        self.findings += map(_lost, text.lost)
        self.findings += self._marks_gone(text, outcome)
        self.findings += outcome.findings
        self.findings += map(_conflict, outcome.clashes)

    def _marks_gone(self, text: Text, outcome: Outcome) -> Iterator[Finding]:
        """Notes that stand at the end, while nothing in the text leads to them any more."""
        if "" in text.noted:
            return  # without controls and bookmarks nobody knows whose mark it is
        noted, changed = {item(address) for address in text.noted}, {op.address for op in outcome.operations}
        for field in self.manifest.fields:
            owner = item(field.address)
            is_note = field.address.endswith(".note") and owner.partition("[")[0] in _LISTS
            if is_note and owner not in noted and changed.isdisjoint((owner, field.address)):
                hints = ("take the note itself out too, if it is to go",)
                yield warning(
                    "mark-gone",
                    "the mark of its note was taken out; the note stays",
                    address=field.address,
                    hints=hints,
                )

    def _verified(self, written: Written) -> None:
        """What the lock says of the brief now that it did not say before."""
        now = load(written.reading.text.encode(), self.name, tables())
        before, after = self._grounds(self.loaded), self._grounds(now)
        old = {(f.code, f.address, f.message) for f in before}
        self.findings += [f for f in after if (f.code, f.address, f.message) not in old]
        self.loaded = now

    def _grounds(self, loaded: Loaded) -> list[Finding]:
        gather = Gather()
        brief = loaded.brief
        if brief is None:
            return []
        sources = gather.attempt(lambda: read_sources(self.world, self.located.brief, brief, {}))
        if sources:
            ground(brief, sources, gather, allow_unverified=False)
        return gather.findings

    def _write(self, written: Written) -> Path:
        """The backup, then the file. Raises Conflict where it was saved by somebody in the meantime."""
        if self.world.read_bytes(self.path, _BRIEF_MOST) != self.raw:
            hints = ("pull again",)
            message = "it was saved by somebody else while this pull was at work; it stands as it is"
            raise Conflict(Finding("file-changed", message, file=str(self.path), hints=hints))
        backup = self.path.with_name(f"{self.path.name}.bak")
        self.world.write_whole(backup, self.raw)
        self.world.write_whole(self.path, as_before(written.reading.text, self.raw))
        return backup

    def _at(self, finding: Finding) -> Finding:
        """A finding with its place in the brief, if it has one."""
        return self.loaded.located(finding) if finding.address and not finding.file else finding


def _lost(lost: Lost) -> Finding:
    """A picture or a symbol, whose words are not known; or words with a look that means something."""
    if lost.text:
        hints = ("take them out in brief.yaml if they are to go",)
        return warning("look-lost", lost.what, address=lost.address, details=(f"“{lost.text.strip()}”",), hints=hints)
    return Finding("not-placed", f"{lost.what} has no place in the text of a brief", address=lost.address)


def _conflict(clash: Clash) -> Finding:
    details = [f"written: {clash.written}"] if clash.written else []
    details += [f"brief:   {clash.yaml}", f"Word:    {clash.word or '(taken out)'}"]
    if clash.word:
        details.append(f"differ:  {word_difference(clash.yaml, clash.word)}")
    hints = ("--ours keeps the brief's, --theirs takes the Word file's",)
    message = "the brief and the Word file say different things here, and neither is what was written"
    if not clash.written:
        message = "the Word file differs from the brief, and it is not known which of them was changed"
    return Finding(CONFLICT, message, address=clash.address, details=tuple(details), hints=hints)
