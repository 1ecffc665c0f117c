"""The tree as text: one line a block and a run, with address and lock; the golden format of tests and of `--format tree`."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.document.tree import Block, Document, Run


def dump(document: Document) -> str:
    """The text of a document; equal trees give equal texts."""
    about = document.metadata
    head = [f"document language={about.language} date={about.date.date()} pages={document.pages}"]
    head += [f"  stamp {about.stamp!r}"] if about.stamp else []
    lines = (line for block in document.blocks for line in _block(block, 1))
    return "\n".join((*head, *lines)) + "\n"


def _block(block: Block, depth: int) -> Iterator[str]:
    indent = "  " * depth
    words = [block.kind.value]
    words += [f"role={block.role}"] if block.role else []
    words += [f"columns={block.columns}"] if block.columns else []
    words += [f"priority={block.priority}"] if block.priority else []
    words += [f"chart={block.chart}"] if block.chart else []
    yield f"{indent}{' '.join(words)} #{block.id}"
    for run in block.runs:
        yield f"{indent}  {_run(run)}"
    for child in block.children:
        yield from _block(child, depth + 1)


def _run(run: Run) -> str:
    look = [name for name in ("bold", "italic", "sup") if getattr(run, name)]
    look += [f"{name}={value}" for name in ("href", "statistic", "language", "note") if (value := getattr(run, name))]
    words = [f"| {run.text!r}"]
    words += [f"<{' '.join(look)}>"] if look else []
    words += [f"@{run.address}"] if run.address else []
    words += ["locked"] if run.address and run.locked else []
    return " ".join(words)
