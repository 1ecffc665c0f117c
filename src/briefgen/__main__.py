"""The way in for `briefgen` and `python -m briefgen`: imports next to nothing, so that help is there at once."""

from __future__ import annotations

import gc
import sys

_ALLOCATIONS = 10_000  # between two searches for rubbish


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # A run makes little rubbish that counting does not end; by default it is looked for all the same, a tenth of a render.
    gc.set_threshold(_ALLOCATIONS)
    from briefgen.cli.run import run

    code = run(sys.argv[1:])
    gc.freeze()  # else the interpreter looks through every object for rubbish before it ends: an eighth of a render
    sys.exit(code)


if __name__ == "__main__":
    main()
