"""The program behind the package: where it lies, and how it is asked.

It is asked in a process of its own. So nothing of it is loaded into the process that imports `pat`, which may
have modules `extract` or `schemas` itself, and every PDF is read in one more process, with the limits of the
command `extract`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent
ROOMS = next(place for place in (_PACKAGE / "_rooms", _PACKAGE.parent) if (place / "pipeline.py").is_file())
"""The folder of the program: within the installed package, or that of the project."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered: its exit code, its JSON (None where it gave none) and what it told besides."""

    code: int
    told: Any
    besides: str


def ask(command: str, arguments: Sequence[str]) -> Answer:
    """Run a command of the program with `--json` and English messages."""
    done = subprocess.run(
        [sys.executable, str(ROOMS / "pipeline.py"), command, "--json", "--lang", "en", *arguments],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    try:
        told = json.loads(done.stdout)
    except ValueError:
        told = None
    return Answer(done.returncode, told, done.stderr.strip())
