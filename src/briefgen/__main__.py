"""The way in for `briefgen` and `python -m briefgen`: imports next to nothing, so that help is there at once."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from briefgen.cli.run import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
