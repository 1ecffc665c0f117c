"""The way in for `briefgen` and `python -m briefgen`: imports next to nothing, so that help is there at once."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from briefgen.cli.run import run

    code = run(sys.argv[1:])
    gc.freeze()  # else the interpreter looks through every object for rubbish before it ends: an eighth of a render
    sys.exit(code)


if __name__ == "__main__":
    main()
