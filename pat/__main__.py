"""The command `pat`: the same as `pipeline.py`, from an installed package."""

from __future__ import annotations

import sys
from importlib import import_module

from pat.program import ROOMS


def main() -> None:
    """Run the command named on the command line; ends the process with its exit code."""
    sys.path.insert(0, str(ROOMS))  # before all else: a room is never another program's module of its name
    pipeline = import_module("pipeline")
    pipeline.heed_signals()
    try:
        pipeline.main(prog_name="pat")
    except SystemExit as ended:
        pipeline.leave(ended.code)


if __name__ == "__main__":
    main()
